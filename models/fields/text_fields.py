"""Fields that hold words: a line, several lines, a key of another row, a kept structure."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from models.fields.field import Field, ValueRefused
from models.findings import Code


@dataclass(eq=False)
class Text(Field[str]):
    """A line of text; ``suggests`` names where a form proposes values from, such as the staff list."""

    longest: int = field(default=200, kw_only=True)
    suggests: str = field(default="", kw_only=True)

    def parse(self, text: str) -> str:
        """The text in one line, without white space at its ends; refuse control characters and over-long text."""
        cleaned = " ".join(line.strip() for line in text.strip().splitlines())
        self.check(cleaned)
        return cleaned

    def from_storage(self, stored: Any) -> str:
        """The text as it stands."""
        return str(stored)

    def check(self, value: str) -> None:
        """Refuse text that is too long or carries control characters."""
        if len(value) > self.longest:
            raise ValueRefused(Code.OUT_OF_RANGE, value=f"{len(value)} characters", maximum=self.longest)
        if any(_is_unprintable(character) for character in value):
            raise ValueRefused(Code.WRONG_TYPE, value=value, expected=self.type_name)


@dataclass(eq=False)
class LongText(Text):
    """Text over several lines."""

    longest: int = field(default=4000, kw_only=True)

    def parse(self, text: str) -> str:
        """The text with its lines, without white space at its ends; refuse control characters and over-long text."""
        cleaned = text.strip()
        self.check(cleaned)
        return cleaned


@dataclass(eq=False)
class Link(Field[str]):
    """The key of a row in another table."""

    to: str = field(kw_only=True)

    def parse(self, text: str) -> str:
        """The key."""
        return text.strip()

    def column_sql(self) -> str:
        """The column with its foreign key."""
        return f"{super().column_sql()} REFERENCES {self.to}(id)"

    @property
    def type_name(self) -> str:
        """A key."""
        return "key"


@dataclass(eq=False)
class Structure(Field[Any]):
    """A list or mapping that the program keeps whole, as JSON: findings with the reasons typed for them."""

    def parse(self, text: str) -> Any:
        """Read JSON."""
        try:
            return json.loads(text)
        except json.JSONDecodeError:
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name) from None

    def text(self, value: Any) -> str:
        """JSON in one canonical form."""
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def from_json(self, value: object) -> Any:
        """Lists and mappings as they are."""
        return value

    def column_check(self) -> str:
        """Valid JSON."""
        return f"json_valid({self.name})"

    @property
    def type_name(self) -> str:
        """JSON."""
        return "JSON"


def _is_unprintable(character: str) -> bool:
    """Control characters but line ends and tabs, and halves of characters, which no file can hold."""
    is_control = ord(character) < 32 and character not in "\n\t"
    return is_control or 0xD800 <= ord(character) <= 0xDFFF

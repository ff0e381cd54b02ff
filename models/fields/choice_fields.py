"""Fields with few answers: one code of a closed vocabulary, or true and false."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar, Generic, TypeVar

from models.fields.field import Field, ValueRefused
from models.findings import Code
from models.vocabularies import Vocabulary

V = TypeVar("V", bound=Vocabulary)


@dataclass(eq=False)
class Choice(Field[V], Generic[V]):
    """One code of a closed vocabulary."""

    vocabulary: type[V] = field(kw_only=True)

    def parse(self, text: str) -> V:
        """The member whose code is ``text``, to the letter."""
        try:
            return self.vocabulary(text.strip())  # type: ignore[call-arg]
        except ValueError:
            codes = ", ".join(self.vocabulary.codes())
            raise ValueRefused(Code.NOT_IN_VOCABULARY, value=text, codes=codes) from None

    def from_storage(self, stored: Any) -> V:
        """The member of a stored code; looked up at once, for registers have millions of them."""
        member: V | None = self._members.get(stored)
        return self.parse(stored) if member is None else member

    @cached_property
    def _members(self) -> dict[str, V]:
        return {member.value: member for member in self.vocabulary}

    def text(self, value: V) -> str:
        """The code."""
        return value.value

    @property
    def type_name(self) -> str:
        """The codes."""
        return " | ".join(self.vocabulary.codes())

    def column_check(self) -> str:
        """Only the codes."""
        codes = ", ".join(f"'{code}'" for code in self.vocabulary.codes())
        return f"{self.name} IN ({codes})"


@dataclass(eq=False)
class Flag(Field[bool]):
    """True, false, or not answered."""

    sql_type: ClassVar[str] = "INTEGER"

    def parse(self, text: str) -> bool:
        """Read ``true`` or ``false``."""
        answers = {"true": True, "false": False}
        try:
            return answers[text.strip().lower()]
        except KeyError:
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name) from None

    def text(self, value: bool) -> str:
        """``true`` or ``false``."""
        return "true" if value else "false"

    def stored(self, value: bool) -> int:
        """1 or 0."""
        return int(value)

    def from_storage(self, stored: Any) -> bool:
        """The truth value."""
        return bool(stored)

    def from_json(self, value: object) -> bool:
        """A JSON truth value."""
        if isinstance(value, bool):
            return value
        return super().from_json(value)

    @property
    def type_name(self) -> str:
        """The two words."""
        return "true or false"

    def column_check(self) -> str:
        """0 or 1."""
        return f"{self.name} IN (0, 1)"

"""The kinds of clinical field: what a declaration says, from which form, table, file and page are made.

A field is declared once, in ``models/records``. It knows its label, unit, range and vocabulary, whether it is required
or identifies a person, who may write it, and how its value is read, shown in files, stored and checked.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, overload

from models.findings import Code
from models.moment import moment_from_storage, parse_moment, stored_moment
from models.partial_date import PartialDate
from models.vocabularies import Role, Vocabulary

if TYPE_CHECKING:
    from models.record import Record

Value = TypeVar("Value")
V = TypeVar("V", bound=Vocabulary)

CLINICAL_WRITERS = frozenset({Role.NURSE, Role.ONCOLOGIST})
ONCOLOGIST_ONLY = frozenset({Role.ONCOLOGIST})
_WHOLE_NUMBER = re.compile(r"[+-]?\d+")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")


class ValueRefused(ValueError):
    """A text or value that a field cannot hold; ``code`` says why, ``parameters`` carry value and limits."""

    def __init__(self, code: Code, **parameters: object) -> None:
        super().__init__(code.value)
        self.code = code
        self.parameters = parameters


@dataclass(frozen=True)
class Section:
    """A part of a form and of a page, in the order in which its fields are declared."""

    name: str
    label: str


@dataclass(eq=False)
class Field(Generic[Value]):
    """One clinical field. Subclasses give the type.

    ``asked_when`` tells from the record whether the field applies; ``carried_over`` fields are filled by "as last
    time"; ``arrives_later`` marks results whose filling is no correction; ``expected`` fields are shown as open when
    a bedside record leaves them empty; ``safe_answer`` is the answer of a checklist item that raises nothing;
    ``alive`` marks dates on which the patient was seen alive.
    """

    label: str
    section: Section | None = field(default=None, kw_only=True)
    unit: str = field(default="", kw_only=True)
    required: bool = field(default=False, kw_only=True)
    unique: bool = field(default=False, kw_only=True)
    identifies: bool = field(default=False, kw_only=True)
    writers: frozenset[Role] = field(default=CLINICAL_WRITERS, kw_only=True)
    safe_answer: Vocabulary | None = field(default=None, kw_only=True)
    asked_when: Callable[[Any], bool] | None = field(default=None, kw_only=True, repr=False)
    carried_over: bool = field(default=False, kw_only=True)
    arrives_later: bool = field(default=False, kw_only=True)
    expected: bool = field(default=False, kw_only=True)
    alive: bool = field(default=False, kw_only=True)
    help: str = field(default="", kw_only=True)
    name: str = field(default="", init=False)

    sql_type: ClassVar[str] = "TEXT"

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: Record, owner: type) -> Value | None: ...
    def __get__(self, record: Record | None, owner: type) -> Self | Value | None:
        if record is None:
            return self
        return record.values.get(self.name)

    def applies_to(self, record: Record) -> bool:
        """Whether the field is asked for, given what the record says elsewhere."""
        return self.asked_when is None or self.asked_when(record)

    def parse(self, text: str) -> Value:
        """Read the text of a file or a form; raise ``ValueRefused``."""
        raise NotImplementedError

    def text(self, value: Value) -> str:
        """The value as files carry it; ``parse`` reads it back."""
        return str(value)

    def check(self, value: Value) -> None:
        """Raise ``ValueRefused`` for a value of the right type that the field does not allow."""

    def stored(self, value: Value) -> str | int | float:
        """The value as the database holds it."""
        return self.text(value)

    def from_storage(self, stored: Any) -> Value:
        """The value of what the database holds."""
        return self.parse(stored)

    def from_json(self, value: object) -> Value:
        """Read a value of a JSON line; text is read like a file's, other types must be the field's own."""
        if isinstance(value, str):
            return self.parse(value)
        raise ValueRefused(Code.WRONG_TYPE, value=value, expected=self.type_name)

    @property
    def type_name(self) -> str:
        """What the field holds, in a word for messages and the data dictionary."""
        return "text"

    def column_check(self) -> str:
        """The CHECK clause of the field's column, without the keyword; empty when there is none."""
        return ""

    def column_sql(self) -> str:
        """The field's column in CREATE TABLE and ALTER TABLE."""
        parts = [self.name, self.sql_type]
        if self.required:
            parts.append("NOT NULL")
        if self.column_check():
            parts.append(f"CHECK ({self.column_check()})")
        return " ".join(parts)


@dataclass(eq=False)
class Text(Field[str]):
    """A line of text; ``suggests`` names where a form proposes values from, such as the staff list."""

    longest: int = field(default=200, kw_only=True)
    suggests: str = field(default="", kw_only=True)

    def parse(self, text: str) -> str:
        """The text without white space at its ends; refuse control characters and over-long text."""
        cleaned = text.strip()
        self.check(cleaned)
        return cleaned

    def from_storage(self, stored: Any) -> str:
        """The text as it stands."""
        return str(stored)

    def check(self, value: str) -> None:
        """Refuse text that is too long or carries control characters."""
        if len(value) > self.longest:
            raise ValueRefused(Code.OUT_OF_RANGE, value=f"{len(value)} characters", maximum=self.longest)
        if any(ord(character) < 32 and character not in "\n\t" for character in value):
            raise ValueRefused(Code.WRONG_TYPE, value=value, expected=self.type_name)


@dataclass(eq=False)
class LongText(Text):
    """Text over several lines."""

    longest: int = field(default=4000, kw_only=True)


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
class Number(Field[float]):
    """A decimal number with its range, shown with ``decimals`` places at most."""

    minimum: float | None = field(default=None, kw_only=True)
    maximum: float | None = field(default=None, kw_only=True)
    decimals: int = field(default=1, kw_only=True)

    sql_type: ClassVar[str] = "REAL"

    def parse(self, text: str) -> float:
        """Read a decimal number with a point."""
        cleaned = text.strip()
        if not _NUMBER.fullmatch(cleaned):
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name)
        number = float(cleaned)
        self.check(number)
        return number

    def text(self, value: float) -> str:
        """The shortest text that reads back as the same number."""
        return str(int(value)) if float(value).is_integer() else repr(float(value))

    def stored(self, value: float) -> float:
        """The number."""
        return float(value)

    def from_storage(self, stored: Any) -> float:
        """The number."""
        return float(stored)

    def from_json(self, value: object) -> float:
        """A JSON number; truth values are none."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueRefused(Code.WRONG_TYPE, value=value, expected=self.type_name)
        self.check(float(value))
        return float(value)

    def check(self, value: float) -> None:
        """Refuse infinities, not-a-number, and what lies outside the declared range."""
        if not math.isfinite(value):
            raise ValueRefused(Code.WRONG_TYPE, value=value, expected=self.type_name)
        too_low = self.minimum is not None and value < self.minimum
        too_high = self.maximum is not None and value > self.maximum
        if too_low or too_high:
            raise ValueRefused(
                Code.OUT_OF_RANGE, value=self.text(value), minimum=self.minimum, maximum=self.maximum
            )

    @property
    def type_name(self) -> str:
        """A number."""
        return "number"


@dataclass(eq=False)
class WholeNumber(Field[int]):
    """A whole number with its range."""

    minimum: int | None = field(default=None, kw_only=True)
    maximum: int | None = field(default=None, kw_only=True)

    sql_type: ClassVar[str] = "INTEGER"

    def parse(self, text: str) -> int:
        """Read a whole number."""
        cleaned = text.strip()
        if not _WHOLE_NUMBER.fullmatch(cleaned):
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name)
        number = int(cleaned)
        self.check(number)
        return number

    def stored(self, value: int) -> int:
        """The number."""
        return value

    def from_storage(self, stored: Any) -> int:
        """The number."""
        return int(stored)

    def from_json(self, value: object) -> int:
        """A JSON number without a fraction."""
        if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
            raise ValueRefused(Code.WRONG_TYPE, value=value, expected=self.type_name)
        self.check(int(value))
        return int(value)

    def check(self, value: int) -> None:
        """Refuse what lies outside the declared range."""
        too_low = self.minimum is not None and value < self.minimum
        too_high = self.maximum is not None and value > self.maximum
        if too_low or too_high:
            raise ValueRefused(Code.OUT_OF_RANGE, value=value, minimum=self.minimum, maximum=self.maximum)

    @property
    def type_name(self) -> str:
        """A whole number."""
        return "whole number"


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


@dataclass(eq=False)
class Day(Field[date]):
    """A whole date; ``may_be_future`` for appointments and expiry dates."""

    may_be_future: bool = field(default=False, kw_only=True)

    def parse(self, text: str) -> date:
        """Read ``YYYY-MM-DD``."""
        try:
            partial = PartialDate.parse(text)
        except ValueError:
            partial = None
        if partial is None or not partial.is_whole:
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name)
        return partial.earliest

    def text(self, value: date) -> str:
        """``YYYY-MM-DD``."""
        return value.isoformat()

    @property
    def type_name(self) -> str:
        """The date's form."""
        return "date YYYY-MM-DD"


@dataclass(eq=False)
class HistoricalDay(Field[PartialDate]):
    """A date of the past that may be known only to the month or year."""

    may_be_future: bool = field(default=False, kw_only=True)

    def parse(self, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""
        try:
            return PartialDate.parse(text)
        except ValueError:
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name) from None

    @property
    def type_name(self) -> str:
        """The date's form."""
        return "date YYYY-MM-DD, YYYY-MM or YYYY"


@dataclass(eq=False)
class Moment(Field[datetime]):
    """A point in time with its local offset."""

    may_be_future: bool = field(default=False, kw_only=True)

    def parse(self, text: str) -> datetime:
        """Read ISO 8601; without offset the time is local."""
        try:
            return parse_moment(text)
        except ValueError:
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name) from None

    def text(self, value: datetime) -> str:
        """ISO 8601 with the offset."""
        return value.isoformat(timespec="microseconds" if value.microsecond else "seconds")

    def stored(self, value: datetime) -> str:
        """UTC first, then the offset."""
        return stored_moment(value)

    def from_storage(self, stored: Any) -> datetime:
        """The moment in the offset it was taken in."""
        return moment_from_storage(stored)

    @property
    def type_name(self) -> str:
        """The form."""
        return "time YYYY-MM-DDTHH:MM"


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

"""What every clinical field declares: label, unit, section, who may write it, and when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, overload

from models.findings import Code
from models.vocabularies import Role, Vocabulary
from models.wording import Translate

if TYPE_CHECKING:
    from models.record import Record

Value = TypeVar("Value")

CLINICAL_WRITERS = frozenset({Role.NURSE, Role.ONCOLOGIST})
ONCOLOGIST_ONLY = frozenset({Role.ONCOLOGIST})


class ValueRefused(ValueError):
    """A text or value that a field cannot hold; ``code`` says why, ``parameters`` carry value and limits."""

    def __init__(self, code: Code, **parameters: object) -> None:
        super().__init__(code.value)
        self.code = code
        self.parameters = parameters


def unit_words(unit: str, translate: Translate) -> str:
    """The unit in the reader's language: days and months have words, mg has none."""
    return translate("Unit", unit) if unit else ""


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
    ``alive`` marks dates on which the patient was seen alive; ``listed`` fields stand in the lists of rows, on
    screen and on paper.
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
    listed: bool = field(default=False, kw_only=True)
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

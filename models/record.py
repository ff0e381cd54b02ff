"""What all records share: declared fields with typed access, and the columns that the register itself keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Self

from models.fields import Choice, Field, LongText, Moment, Structure, Text, WholeNumber
from models.vocabularies import EntryMode
from models.wording import QT_TRANSLATE_NOOP


class Record:
    """An immutable row: values by the names of the fields that its class declares.

    ``session.dose_mg`` reads a value (None where nothing was entered); ``Administration.dose_mg`` is the declaration
    itself. A name that was not declared raises ``TypeError``, so that a misspelt key is never stored.
    """

    table: ClassVar[str] = ""
    title: ClassVar[str] = ""
    fields: ClassVar[dict[str, Field[Any]]] = {}

    __slots__ = ("values",)
    values: Mapping[str, Any]

    def __init_subclass__(cls, *, table: str = "", title: str = "", **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if table:
            cls.table, cls.title = table, title
        fields: dict[str, Field[Any]] = {}
        for part in cls.__bases__:
            fields |= getattr(part, "fields", {})
        cls.fields = fields | {name: field for name, field in vars(cls).items() if isinstance(field, Field)}

    @classmethod
    def declare(cls, name: str, field: Field[Any]) -> None:
        """Add a field after the class was made, as a migration's test does: behind the last one of its section."""
        field.__set_name__(cls, name)
        setattr(cls, name, field)
        names = list(cls.fields)
        beside = [each for each in names if cls.fields[each].section is field.section]
        at = names.index(beside[-1]) + 1 if beside else len(names)
        cls.fields = {each: cls.fields.get(each, field) for each in (*names[:at], name, *names[at:])}

    def __init__(self, values: Mapping[str, Any] | None = None, **named: Any) -> None:
        given = {**(values or {}), **named}
        unknown = given.keys() - self.fields.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} declares no field {', '.join(sorted(unknown))}")
        object.__setattr__(
            self, "values", {name: value for name, value in given.items() if value is not None}
        )

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable; use replace({name}=...)")

    def replace(self, **changes: Any) -> Self:
        """The same record with other values; None empties a field."""
        return type(self)({**self.values, **changes})

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.values == getattr(other, "values", None)

    def __hash__(self) -> int:
        return hash((type(self), self.values.get("id")))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{type(self).__name__}({values})"

    @classmethod
    def clinical_fields(cls) -> Iterator[Field[Any]]:
        """The fields that people fill in, in the order declared, without the columns the register keeps."""
        return (field for field in cls.fields.values() if field.name not in KEPT_COLUMNS)

    @classmethod
    def listed_fields(cls) -> Iterator[Field[Any]]:
        """The fields that a list of rows shows."""
        return (field for field in cls.clinical_fields() if field.listed)

    @classmethod
    def label_context(cls, name: str) -> str:
        """The context in which the label of a field is translated."""
        return "Record" if name in KEPT_COLUMNS else cls.__name__

    def stored_row(self) -> dict[str, Any]:
        """Every column with the value the database holds, None where nothing was entered."""
        return {
            name: field.stored(self.values[name]) if name in self.values else None
            for name, field in self.fields.items()
        }

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Self:
        """The record of a row of its table."""
        fields = cls.fields
        record = cls.__new__(cls)
        values = {
            name: fields[name].from_storage(stored)
            for name, stored in row.items()
            if stored is not None and name in fields
        }
        object.__setattr__(record, "values", values)
        return record


class KeptRecord(Record):
    """A row of the register: it is never deleted but voided, and every change counts its version up."""

    id = Text(QT_TRANSLATE_NOOP("Record", "Identifier"), required=True)
    version = WholeNumber(QT_TRANSLATE_NOOP("Record", "Version"), required=True, minimum=1)
    created_at = Moment(QT_TRANSLATE_NOOP("Record", "Entered"), required=True)
    created_by = Text(QT_TRANSLATE_NOOP("Record", "Entered by"), required=True)
    updated_at = Moment(QT_TRANSLATE_NOOP("Record", "Changed"))
    updated_by = Text(QT_TRANSLATE_NOOP("Record", "Changed by"))
    voided_at = Moment(QT_TRANSLATE_NOOP("Record", "Entered in error"))
    voided_by = Text(QT_TRANSLATE_NOOP("Record", "Marked by"))
    void_reason = LongText(QT_TRANSLATE_NOOP("Record", "Reason"))
    entry_mode = Choice(QT_TRANSLATE_NOOP("Record", "Entry"), vocabulary=EntryMode, required=True)
    findings = Structure(QT_TRANSLATE_NOOP("Record", "Findings and reasons"))

    @property
    def is_voided(self) -> bool:
        """Whether the row was entered in error."""
        return self.voided_at is not None


KEPT_COLUMNS = frozenset(KeptRecord.fields)
"""Names of the columns that the register keeps for each row."""

"""Writes the data dictionary from the declared fields: every column of every table, with its type and its codes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any

from models.exchange.deidentification import KINDS, deidentified_columns
from models.exchange.table_columns import COLUMNS_OF_TABLE, STUDY_CODE, TableColumns
from models.fields import Choice, Field, Flag, Number, Text, WholeNumber
from models.record import KEPT_COLUMNS
from models.storage.written_file import write_whole

REQUIRED, SOMETIMES, FILLED_IN = "yes", "when asked", "filled in"


@dataclass(frozen=True)
class DictionaryRow:
    """One column as the dictionary tells of it."""

    table: str
    field: str
    label: str
    type: str
    unit: str
    codes: str
    range: str
    required: str
    identifies: str
    deidentified: str


def data_dictionary() -> Iterator[DictionaryRow]:
    """A row for each column of an export, in its order; ``deidentified`` names the columns it becomes there."""
    for columns in COLUMNS_OF_TABLE.values():
        for name in columns.exported():
            yield _row(columns, columns.accepted[name])


def data_dictionary_csv() -> bytes:
    """The dictionary as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(field.name for field in fields(DictionaryRow))
    writer.writerows(astuple(row) for row in data_dictionary())
    return text.getvalue().encode("utf-8")


def write_data_dictionary(path: Path) -> Path:
    """Write the dictionary as CSV; raise ``FileSituation``."""
    return write_whole(path, data_dictionary_csv())


def _row(columns: TableColumns, field: Field[Any]) -> DictionaryRow:
    is_key = field.name == STUDY_CODE
    return DictionaryRow(
        table=columns.kind.table,
        field=field.name,
        label=field.label,
        type=_type(field),
        unit=field.unit,
        codes=" | ".join(field.vocabulary.codes()) if isinstance(field, Choice) else "",
        range=_range(field),
        required=_required(field),
        identifies="yes" if field.identifies else "",
        deidentified=_deidentified(columns, field, is_key=is_key),
    )


def _type(field: Field[Any]) -> str:
    if isinstance(field, Choice):
        return "code"
    return "true | false" if isinstance(field, Flag) else field.type_name


def _range(field: Field[Any]) -> str:
    if isinstance(field, Number | WholeNumber) and (field.minimum, field.maximum) != (None, None):
        ends = ("" if end is None else f"{end:g}" for end in (field.minimum, field.maximum))
        return " to ".join(ends).strip()
    return f"up to {field.longest} characters" if isinstance(field, Text) else ""


def _required(field: Field[Any]) -> str:
    if field.required:
        return FILLED_IN if field.name in KEPT_COLUMNS else REQUIRED
    return SOMETIMES if field.name in ("dose_mg", "status_reason", "puncture_attempted") else ""


def _deidentified(columns: TableColumns, field: Field[Any], *, is_key: bool) -> str:
    if columns.kind not in KINDS:
        return ""
    kept = (field.name,) if is_key or field.name == "id" else deidentified_columns(columns.kind, field)
    return " | ".join(kept)

"""Reads one CSV file into typed rows: encoding, header, number of cells, the type of each cell."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from models.exchange.refusals import place_of, refused, shown
from models.exchange.table_columns import COLUMNS_OF_TABLE, PERFORMED_AT, STUDY_CODE, TableColumns
from models.fields import Field, LongText, Structure, Text, ValueRefused
from models.findings import Code, Finding
from models.forbidden_agents import names_forbidden_agent
from models.record import KeptRecord
from models.records import ItAgent
from models.situations import FileSituation, Situation
from models.wording import QT_TRANSLATE_NOOP

Row = TypeVar("Row", bound=KeptRecord)
_MOST_REMEMBERED = 5000


@dataclass(slots=True)
class ImportedRow:
    """A row of a file: its typed record, where it stands, and the keys it names its patient and session by.

    A broken row has cells that could not be read, and is refused already; others may still belong to it.
    """

    record: KeptRecord
    file: str
    line: int
    study_code: str | None = None
    performed_at: datetime | None = None
    is_broken: bool = False

    @property
    def key(self) -> str:
        """The row's own key."""
        return self.record.id or ""

    @property
    def returns(self) -> bool:
        """Whether the row was exported from a register and comes back with what that one kept."""
        return self.record.created_at is not None

    def place(self, name: str = "", value: object = None) -> str:
        """File, line, field and value."""
        if value is None and name in self.record.values:
            value = self.record.fields[name].text(self.record.values[name])
        return place_of(self.file, self.line, name, value)


@dataclass
class ReadTable:
    """What one file holds: its rows, and what stands against some of them. ``is_readable`` where the header is."""

    rows: list[ImportedRow] = field(default_factory=list)
    refusals: list[Situation] = field(default_factory=list)
    is_readable: bool = True


def read_table(path: Path) -> ReadTable:
    """Read the file of a table; its stem names the table.

    Raise ``FileSituation`` where it cannot be read as a table at all: missing, of another name, not UTF-8, broken
    quotes. Whatever stands against single columns or rows is gathered.
    """
    columns = _columns_of(path)
    text = _decoded(path)
    table = ReadTable()
    lines = _records(text, str(path))
    try:
        number, header = next(lines)
    except StopIteration:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the file has no header"), place=str(path)
        ) from None
    header = [name.strip() for name in header]
    table.refusals += _header_refusals(header, columns, str(path), number)
    table.is_readable = not table.refusals
    if table.is_readable:
        reader = _RowReader(columns, header, str(path), table)
        for number, cells in lines:
            reader.read(number, cells)
    return table


def _columns_of(path: Path) -> TableColumns:
    if path.suffix.lower() != ".csv":
        raise FileSituation(QT_TRANSLATE_NOOP("Situation", "only .csv tables are imported"), place=str(path))
    if path.stem not in COLUMNS_OF_TABLE:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "no table has this name; the tables are {tables}"),
            place=str(path),
            tables=", ".join(COLUMNS_OF_TABLE),
        )
    return COLUMNS_OF_TABLE[path.stem]


def _decoded(path: Path) -> io.TextIOWrapper:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the file cannot be read ({why})"),
            place=str(path),
            why=error.strerror,
        ) from None
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the line is not UTF-8"), place=place_of(str(path), line)
        ) from None
    return io.TextIOWrapper(io.BytesIO(content), encoding="utf-8-sig", newline="")


def _records(text: io.TextIOWrapper, file: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it begins on; empty lines are passed over."""
    reader = csv.reader(text, strict=True)
    while True:
        begins = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise FileSituation(
                QT_TRANSLATE_NOOP("Situation", "the line is no CSV ({why})"),
                place=place_of(file, begins),
                why=str(error),
            ) from None
        if cells:
            yield begins, cells


def _header_refusals(header: list[str], columns: TableColumns, file: str, line: int) -> Iterator[Situation]:
    for position, name in enumerate(header):
        if name not in columns.accepted:
            value = name or f"column {position + 1}"
            finding = Finding.of(Code.UNKNOWN_FIELD, table=columns.kind.table, value=value)
            yield refused(finding, place_of(file, line, value))
        elif name in header[:position]:
            yield FileSituation(
                QT_TRANSLATE_NOOP("Situation", "the column stands twice"), place=place_of(file, line, name)
            )


class _RowReader:
    """Reads the rows of one file; cells that stand in many rows are read once."""

    def __init__(self, columns: TableColumns, header: list[str], file: str, table: ReadTable) -> None:
        self._columns = columns
        self._fields = [(name, columns.accepted[name]) for name in header]
        self._file = file
        self._table = table
        self._remembered: list[dict[str, Any]] = [{} for _ in header]

    def read(self, line: int, cells: list[str]) -> None:
        """Add the row, or what stands against it."""
        if len(cells) != len(self._fields):
            finding = Finding.of(Code.CELL_COUNT, value=len(cells), limit=len(self._fields))
            self._table.refusals.append(refused(finding, place_of(self._file, line)))
            return
        values: dict[str, Any] = {}
        refusals = []
        for (name, declared), known, cell in zip(self._fields, self._remembered, cells, strict=True):
            if not cell or cell.isspace():
                continue
            try:
                values[name] = self._value(declared, known, cell)
            except ValueRefused as refusal:
                parameters: dict[str, Any] = {"table": self._columns.kind.table, **refusal.parameters}
                finding = Finding.of(refusal.code, name, **parameters)
                refusals.append(refused(finding, place_of(self._file, line, name, cell)))
        self._table.refusals += refusals
        self._table.rows.append(self._row(values, line, is_broken=bool(refusals)))

    def _value(self, declared: Field[Any], known: dict[str, Any], cell: str) -> Any:
        if cell in known:
            return known[cell]
        value = parse_cell(declared, cell)
        if not isinstance(declared, LongText | Structure) and len(known) < _MOST_REMEMBERED:
            known[cell] = value
        return value

    def _row(self, values: dict[str, Any], line: int, *, is_broken: bool) -> ImportedRow:
        keys = {name: values.pop(name, None) for name in self._columns.keys if name in values}
        return ImportedRow(
            self._columns.kind(values),
            self._file,
            line,
            study_code=keys.get(STUDY_CODE),
            performed_at=keys.get(PERFORMED_AT),
            is_broken=is_broken,
        )


def parse_cell(declared: Field[Any], cell: str) -> Any:
    """The value of a cell. Raise ``ValueRefused``, for a drug that must never be here as ``forbidden_agent``."""
    if declared is ItAgent.agent:
        refuse_forbidden_agent(cell)
    if isinstance(declared, Structure):
        return _kept_findings(declared, cell)
    if isinstance(declared, Text):
        return declared.parse(cell.replace("\r\n", "\n"))
    return declared.parse(cell)


def refuse_forbidden_agent(typed: object) -> None:
    """Raise ``ValueRefused`` where the text names a drug that kills by this route."""
    named = names_forbidden_agent(typed) if isinstance(typed, str) else None
    if named:
        raise ValueRefused(Code.FORBIDDEN_AGENT, value=named)


def _kept_findings(declared: Structure, cell: str) -> list[dict[str, Any]]:
    """The findings as an export wrote them."""
    try:
        kept = json.loads(cell)
        declared.text(kept).encode("utf-8")
        json.dumps(kept, allow_nan=False)
        for each in kept:
            finding = Finding.from_kept({**each})
            _ = (finding.field + finding.reason, finding.parameters.items())
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise ValueRefused(Code.WRONG_TYPE, value=shown(cell), expected=declared.type_name) from None
    return kept  # type: ignore[no-any-return]

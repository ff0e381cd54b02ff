"""Imports tables: read together, linked, judged by the rules, and written in one transaction or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from pathlib import Path

from models.exchange.csv_rows import ImportedRow, read_table
from models.exchange.import_courses import gather_patients
from models.exchange.import_events import link_events
from models.exchange.import_links import Tables, link_rows
from models.exchange.import_rules import ImportJudge, complete_event
from models.exchange.known_patients import KnownPatients
from models.exchange.refusals import FileRefused
from models.findings import Code
from models.permissions import Action
from models.records import RECORD_OF_TABLE, RECORDS, AdverseEvent, Patient, StaffMember
from models.situations import NotAllowed, Situation
from models.storage.keyed_rows import known_patients
from models.storage.register import Register
from models.storage.site_settings import thresholds_of
from models.wording import Translate, untranslated

Progress = Callable[[int, int], None]
_ROWS_A_STEP = 500


@dataclass(frozen=True)
class ImportSummary:
    """What an import has written, or would write: rows by table, events opened by reviews, notices by code."""

    rows: Mapping[str, int]
    events_opened: int
    notices: Mapping[Code, int]
    is_dry_run: bool = False

    def lines(self, translate: Translate = untranslated) -> list[str]:
        """A line for each table, the opened events, and each notice."""
        lines = [
            translate("Import", "{table}: {count} rows").format(table=table, count=count)
            for table, count in self.rows.items()
        ]
        if self.events_opened:
            lines.append(
                translate("Import", "adverse_events opened by reviews: {count}").format(
                    count=self.events_opened
                )
            )
        lines += [
            translate("Import", "notice {code}: {count}").format(code=code.value, count=count)
            for code, count in self.notices.items()
        ]
        if self.is_dry_run:
            lines.append(translate("Import", "dry run: nothing was written"))
        return lines


def import_tables(
    register: Register,
    files: Sequence[Path],
    *,
    now: datetime,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportSummary:
    """Import the files together, in any order, whole or not at all. ``progress`` hears of rows written, of all rows.

    Raise ``FileRefused`` with everything that stands against them, ``NotAllowed`` where the account may not write one
    of the tables. With ``dry_run`` all is checked and nothing written.
    """
    tables, refusals = _read(files)
    for kind in tables:
        register.identity.require(Action.INSERT, kind.table)
    if dry_run:
        return _checked(register, tables, refusals, now=now, dry_run=True)
    with register.transaction():
        summary = _checked(register, tables, refusals, now=now, dry_run=False)
        _write(register, tables, progress)
    return summary


def _read(files: Sequence[Path]) -> tuple[Tables, list[Situation]]:
    """The rows of all files and what stands against some; raise ``FileRefused`` where a file is no table at all."""
    tables: Tables = {}
    refusals: list[Situation] = []
    unreadable: list[Situation] = []
    for file in files:
        try:
            table = read_table(file)
        except Situation as situation:
            unreadable.append(situation)
            continue
        (refusals if table.is_readable else unreadable).extend(table.refusals)
        tables.setdefault(RECORD_OF_TABLE[file.stem], []).extend(table.rows)
    if unreadable:
        raise FileRefused([*unreadable, *refusals])
    return tables, refusals


def _checked(
    register: Register, tables: Tables, refusals: list[Situation], *, now: datetime, dry_run: bool
) -> ImportSummary:
    """Link and judge every row; raise ``FileRefused`` where anything stands against one."""
    counts = {kind.table: len(tables[kind]) for kind in RECORDS if kind in tables}
    refusals = refusals + _not_allowed(register, tables) + link_rows(register, tables, _new_key)
    for row in tables.get(AdverseEvent, []):
        complete_event(row)
    lookup = KnownPatients(known_patients(register) if Patient in tables else ())
    judge = ImportJudge(thresholds_of(register), now, lookup)
    for row in tables.get(Patient, []):
        judge.judge_patient(row)
        if isinstance(row.record, Patient) and not row.record.is_voided:
            lookup.take_in(row.record)
    judge.judge_staff(tables.get(StaffMember, []))
    opened: list[ImportedRow] = []
    for patient in gather_patients(register, tables):
        opened += link_events(patient, _new_key)
        judge.judge_rows(patient)
    refusals += judge.refusals
    if refusals:
        raise FileRefused(refusals)
    if opened:
        tables[AdverseEvent] = [*tables.get(AdverseEvent, []), *opened]
    notices = {code: judge.notices[code] for code in Code if judge.notices[code]}
    return ImportSummary(counts, len(opened), notices, is_dry_run=dry_run)


def _not_allowed(register: Register, tables: Tables) -> list[Situation]:
    """Every cell that the account's roles may not write."""
    refusals: list[Situation] = []
    for kind, rows in tables.items():
        closed = [field for field in kind.clinical_fields() if not field.writers & register.identity.roles]
        for row, field in product(rows if closed else (), closed):
            if field.name in row.record.values:
                try:
                    register.identity.require_fields([field], kind.table)
                except NotAllowed as denied:
                    place = row.place(field.name)
                    refusals.append(NotAllowed(denied.template, place=place, **denied.values))
    return refusals


def _write(register: Register, tables: Tables, progress: Progress | None) -> None:
    total = sum(len(rows) for rows in tables.values())
    written = 0
    for kind in RECORDS:
        for row in tables.pop(kind, []):
            register.add(row.record)
            written += 1
            if progress is not None and written % _ROWS_A_STEP == 0:
                progress(written, total)
    if progress is not None:
        progress(total, total)


def _new_key() -> str:
    from uuid6 import uuid7

    return str(uuid7())

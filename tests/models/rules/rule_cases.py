"""What a case of a rule code is made of: findings as sessions, rows, files and lines really raise them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.demonstration.cohort_file import read_cohort
from models.exchange.csv_tables import import_tables
from models.exchange.refusals import FileRefused
from models.exchange.session_lines import log_lines
from models.findings import Code, Finding
from models.record import KeptRecord
from models.rules import record_findings
from models.situations import Refused, Situation
from models.storage.register import Register
from models.vocabularies import (
    EntryMode,
)
from tests.models.course_builders import Build

BUILD = Build()
Severities = tuple[str, str, str]
ERROR: Severities = ("error", "error", "error")
ABOUT_THE_BEDSIDE: Severities = ("warning", "notice", "notice")
STAYS_A_WARNING: Severities = ("warning", "warning", "notice")
NOTICE: Severities = ("notice", "notice", "notice")
ONLY_IMPORTED = (EntryMode.IMPORTED,)
WITHOUT_MODE = (EntryMode.BEDSIDE,)
"""For what belongs to no entry: a whole course, a file that cannot be read far enough."""


@dataclass
class Bench:
    """What a case may need beside the rules: a register, and a folder for files."""

    open_register: Callable[[], Register]
    folder: Path

    @property
    def register(self) -> Register:
        """A new register, made when it is first asked for."""
        return self.open_register()


Found = Callable[[Bench, EntryMode], Sequence[Finding]]


@dataclass(frozen=True)
class Case:
    """``raised`` gives the findings of the smallest entry with the code, ``silent`` those of the one beside it."""

    code: Code
    severity: Severities
    raised: Found
    silent: Found
    modes: tuple[EntryMode, ...] = tuple(EntryMode)
    name: str = ""


def _judged(record: KeptRecord, mode: EntryMode, *, course: Any = None, **options: Any) -> list[Finding]:
    return record_findings(
        record.replace(entry_mode=mode), course, thresholds=BUILD.thresholds, now=BUILD.now, **options
    )


def session(
    code: Code,
    severity: Severities,
    raised: Mapping[str, Any],
    silent: Mapping[str, Any] | None = None,
    *,
    course: Any = None,
    silent_course: Any = None,
    **options: Any,
) -> Case:
    """A session with some things changed; without ``silent`` it is the safe one that raises nothing."""

    def found(changes: Mapping[str, Any], within: Any) -> Found:
        def judge(_bench: Bench, mode: EntryMode) -> list[Finding]:
            entry = BUILD.entry(**{**changes, "entry_mode": mode})
            return _judged(entry.administration, mode, course=within or BUILD.course(), entry=entry)

        return judge

    return Case(
        code, severity, found(raised, course), found(silent or {}, silent_course or course), **options
    )


def patient(
    code: Code,
    severity: Severities,
    raised: Mapping[str, Any],
    silent: Mapping[str, Any] | None = None,
    *,
    lookup: Any = None,
    course: Any = None,
    **options: Any,
) -> Case:
    """A patient with some things changed; ``lookup`` is who else is in the register when the code is raised."""

    def found(changes: Mapping[str, Any], others: Any) -> Found:
        return lambda _bench, mode: _judged(BUILD.patient(**changes), mode, course=course, lookup=others)

    nobody = BUILD.other_patients()
    return Case(code, severity, found(raised, lookup or nobody), found(silent or {}, nobody), **options)


def row(code: Code, severity: Severities, raised: KeptRecord, silent: KeptRecord, **options: Any) -> Case:
    """Any other row."""
    course = options.pop("course", None) or BUILD.course()

    def found(record: KeptRecord) -> Found:
        return lambda _bench, mode: _judged(record, mode, course=course)

    return Case(code, severity, found(raised), found(silent), **options)


def courses(code: Code, raised: Callable[[], list[Finding]], silent: Callable[[], list[Finding]]) -> Case:
    """Something of whole courses, which has no entry mode."""
    return Case(code, NOTICE, lambda *_: raised(), lambda *_: silent(), WITHOUT_MODE)


def of_refusal(refusals: Sequence[Situation]) -> list[Finding]:
    """The findings in what was refused."""
    return [
        finding
        for refusal in refusals
        for _, finding in (refusal.findings if isinstance(refusal, Refused) else ())
    ]


def imported(bench: Bench, name: str, *lines: Sequence[str]) -> list[Finding]:
    """What an import of a table refuses."""
    path = bench.folder / f"{name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
    try:
        import_tables(bench.register, [path], now=BUILD.now, dry_run=True)
    except FileRefused as refusal:
        return of_refusal(refusal.refusals)
    return []


def logged(bench: Bench, line: Mapping[str, Any] | str) -> list[Finding]:
    """What the log refuses of one line."""
    text = line if isinstance(line, str) else json.dumps(line)
    (outcome,) = log_lines(bench.register, [text.encode()], file="sessions.jsonl", now=BUILD.now)
    return of_refusal(outcome.refusals)


def with_name(column: str) -> Found:
    """A column of the import with that name; in a line of the log, whose names are others, with "status" for "role"."""

    def found(bench: Bench, mode: EntryMode) -> list[Finding]:
        if mode is EntryMode.IMPORTED:
            return imported(bench, "staff", ["name", column], ["Ana", "nurse"])
        name = column.replace("role", "status")
        return logged(bench, {"study_code": "TH-001", "entry_mode": mode.value, name: "given"})

    return found


def by_patient(study_code: str) -> Found:
    """A session of the patient with that study code; the register holds TH-001."""

    def found(bench: Bench, mode: EntryMode) -> list[Finding]:
        if not bench.register.select(type(BUILD.patient()), "study_code = ?", ["TH-001"]):
            bench.register.add(BUILD.patient(id=None, entry_mode=None))
        values = {"performed_at": "2022-06-01T10:00+03:00", "status": "not_given", "status_reason": "fever"}
        values |= {"study_code": study_code, "puncture_attempted": "false"}
        if mode is EntryMode.IMPORTED:
            return imported(bench, "administrations", list(values), list(values.values()))
        return logged(bench, {**values, "puncture_attempted": False, "entry_mode": mode.value})

    return found


def of_cohort(bench: Bench, *, pfs: int) -> list[Finding]:
    """What the demonstration refuses of a cohort file whose patient lived for ten months."""
    text = Path("tests/data/cohort.csv").read_text(encoding="utf-8").splitlines()
    cells = dict(zip(text[0].split(","), text[1].split(","), strict=True))
    cells |= {"pfs_months": str(pfs), "pfs_event": "1", "os_months": "10", "os_event": "1"}
    path = bench.folder / "cohort.csv"
    path.write_text("\n".join([text[0], ",".join(cells.values())]), encoding="utf-8")
    try:
        read_cohort(path)
    except Refused as refusal:
        return of_refusal([refusal])
    return []

"""Rules about a version of a protocol as a whole: phases that can be reached, in order, one version a day."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from models.course import PatientCourse
from models.findings import Code, Finding
from models.records import ProtocolPhase
from models.rules.entry_points import protocol_findings
from models.rules.severity import in_mode
from models.thresholds import Thresholds

PHASE_FIELDS = frozenset({"dose_mg", "interval_days", "tolerance_days", "count", "until_date"})
"""What differs from phase to phase; the other fields belong to the version."""

ROW = "row"
"""The parameter that tells which phase a finding is about, counted from 1."""


def version_findings(
    phases: Sequence[ProtocolPhase], course: PatientCourse, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """What stands against the phases, in order, of one new version; findings about one phase carry its ``row``."""
    if not phases:
        return [Finding.of(Code.REQUIRED_MISSING, "phase", table=ProtocolPhase.table, cause="no_phase")]
    findings: list[Finding] = []
    for row, phase in enumerate(phases, start=1):
        is_last = row == len(phases)
        found = [
            *protocol_findings(phase, course, thresholds=thresholds, now=now),
            *_endless(phase, is_last=is_last),
            *_unusual_dose(phase, thresholds),
        ]
        findings += [_in_row(finding, row) for finding in found if finding.field in PHASE_FIELDS or row == 1]
    findings += _out_of_turn(phases)
    findings += _after_death(phases[0], course)
    findings += _same_day(phases[0], course)
    return in_mode(findings, phases[0].entry_mode)


def same_day_version(phases: Sequence[ProtocolPhase], stored: Sequence[ProtocolPhase]) -> list[ProtocolPhase]:
    """The stored phases that a new version of the same day takes the place of."""
    day = phases[0].valid_from if phases else None
    return [phase for phase in stored if day is not None and phase.valid_from == day]


def _in_row(finding: Finding, row: int) -> Finding:
    if finding.field not in PHASE_FIELDS:
        return finding
    return dataclasses.replace(finding, parameters={**finding.parameters, ROW: row})


def _endless(phase: ProtocolPhase, *, is_last: bool) -> Iterator[Finding]:
    """Only the last phase may go on without an end, or no later one would ever begin."""
    if not is_last and phase.count is None and phase.until_date is None:
        yield Finding.of(Code.REQUIRED_MISSING, "count", table=phase.table, cause="not_last")


def _unusual_dose(phase: ProtocolPhase, thresholds: Thresholds) -> Iterator[Finding]:
    """A dose outside the published range is prescribed with a reason."""
    dose, lowest, highest = phase.dose_mg, thresholds.dose_minimum_mg, thresholds.dose_maximum_mg
    if dose is not None and not lowest <= dose <= highest:
        yield Finding.of(
            Code.DOSE_OUT_OF_RANGE,
            "dose_mg",
            table=phase.table,
            value=dose,
            minimum=lowest,
            maximum=highest,
            citation="Trifănescu 2023",
        )


def _out_of_turn(phases: Sequence[ProtocolPhase]) -> Iterator[Finding]:
    """A later phase does not end before an earlier one."""
    dated = [(row, phase) for row, phase in enumerate(phases, start=1) if phase.until_date is not None]
    for (_, earlier), (row, later) in pairwise(dated):
        if earlier.until_date and later.until_date and later.until_date < earlier.until_date:
            yield Finding.of(
                Code.DATES_OUT_OF_ORDER,
                "until_date",
                table=later.table,
                value=later.until_date,
                other_field="until_date",
                other_value=earlier.until_date,
                row=row,
            )


def _after_death(phase: ProtocolPhase, course: PatientCourse) -> Iterator[Finding]:
    death = course.patient.death_date
    if death is not None and phase.valid_from is not None and phase.valid_from > death:
        yield Finding.of(
            Code.AFTER_DEATH, "valid_from", table=phase.table, value=phase.valid_from, limit=death
        )


def _same_day(phase: ProtocolPhase, course: PatientCourse) -> Iterator[Finding]:
    """Another version of the same day would be taken for the same one: it has to give way, with a reason."""
    if same_day_version([phase], course.phases):
        yield Finding.of(
            Code.POSSIBLE_DUPLICATE,
            "valid_from",
            table=phase.table,
            value=phase.valid_from,
            cause="protocol",
        )

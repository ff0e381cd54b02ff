"""Saves a new version of a protocol: its phases together or not at all; earlier versions stay as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from models.actions.save_session import refuse_blocking
from models.course import PatientCourse
from models.findings import Code
from models.records import ProtocolPhase
from models.rules import with_reasons
from models.rules.protocol_version import PHASE_FIELDS, ROW, same_day_version, version_findings
from models.storage.fresh_course import fresh_course
from models.storage.register import Register
from models.storage.site_settings import thresholds_of
from models.vocabularies import EntryMode


def save_protocol(
    register: Register,
    phases: Sequence[ProtocolPhase],
    course: PatientCourse,
    *,
    now: datetime,
    reasons: Mapping[Code, str] | None = None,
    entry_mode: EntryMode = EntryMode.BEDSIDE,
) -> tuple[ProtocolPhase, ...]:
    """Store the phases in the order given as one version. Raise ``Refused`` with what stands in the way.

    A version of the same day is marked as entered in error with the reason typed for that; no other row is touched.
    """
    told = reasons or {}
    typed = [
        phase.replace(patient_id=course.patient.id, phase=number, entry_mode=phase.entry_mode or entry_mode)
        for number, phase in enumerate(phases, start=1)
    ]
    with register.transaction():
        course = fresh_course(register, course)
        found = version_findings(typed, course, thresholds=thresholds_of(register), now=now)
        findings = with_reasons(found, told)
        refuse_blocking(findings, ProtocolPhase.table)
        for replaced in same_day_version(typed, course.phases):
            register.void(replaced, reason=told[Code.POSSIBLE_DUPLICATE])
        saved = []
        for number, phase in enumerate(typed, start=1):
            kept = [
                finding.kept()
                for finding in findings
                if finding.parameters.get(ROW, 1) == number
                or (number == 1 and finding.field not in PHASE_FIELDS)
            ]
            saved.append(register.add(phase.replace(findings=kept or None)))
    return tuple(saved)

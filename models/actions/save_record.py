"""Saves any row but a session: rules first, then one audited write."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from models.actions.save_session import refuse_blocking
from models.course import PatientCourse
from models.findings import Code
from models.record import KeptRecord
from models.rules import record_findings, with_reasons
from models.storage.fresh_course import fresh_course
from models.storage.patient_queries import RegisteredPatients
from models.storage.register import Register
from models.storage.site_settings import thresholds_of
from models.vocabularies import EntryMode

Row = TypeVar("Row", bound=KeptRecord)


def save_record(
    register: Register,
    record: Row,
    *,
    now: datetime,
    course: PatientCourse | None = None,
    reasons: Mapping[Code, str] | None = None,
    correction_reason: str = "",
    entry_mode: EntryMode = EntryMode.BEDSIDE,
    place: str = "",
) -> Row:
    """Add the row, or change it where it has been saved before. Raise ``Refused`` with what stands in the way.

    ``course`` is the patient's as stored, None for a new patient; ``reasons`` are typed for warnings,
    ``correction_reason`` for changing a value that was there before.
    """
    record = record.replace(entry_mode=record.entry_mode or entry_mode)
    # In one transaction, so that a study code found free is still free when it is written.
    with register.transaction():
        course = fresh_course(register, course) if course is not None else None
        found = record_findings(
            record,
            course,
            thresholds=thresholds_of(register),
            now=now,
            lookup=RegisteredPatients(register),
        )
        findings = with_reasons(found, reasons or {})
        refuse_blocking(findings, place)
        told = record.replace(findings=[finding.kept() for finding in findings] or None)
        if record.version is None:
            return register.add(told)
        return register.change(told, reason=correction_reason)

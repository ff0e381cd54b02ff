"""Builds the demonstration register from a cohort file, through the same rules and saves as the ward's own entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from models.actions.save_record import save_record
from models.actions.save_session import save_session
from models.course import PatientCourse
from models.demonstration.calendar import calendar_of
from models.demonstration.cohort_file import CohortPatient
from models.demonstration.invented import invented_for
from models.demonstration.invented_rows import (
    NURSE,
    PHARMACIST,
    PHYSICIAN,
    PRESCRIBER,
    InventedCase,
    assessment_rows,
    hold_rows,
    patient_row,
    protocol_rows,
    therapy_rows,
)
from models.demonstration.invented_sessions import session_entry
from models.demonstration.study_codes import study_codes
from models.endpoints import Endpoint, overall_survival, progression_free_survival
from models.findings import Code
from models.record import KeptRecord
from models.records import AdverseEvent, StaffMember
from models.records.staff import StaffRole
from models.storage.opening import Workplace, create_register, open_register
from models.storage.patient_queries import read_course
from models.storage.register import Register
from models.storage.site_settings import DEMONSTRATION, thresholds_of
from models.vocabularies import EntryMode

ACCOUNT = "demo"
PASSWORD = "invented-patients"
_MODE = EntryMode.RETROSPECTIVE
_REASONS = {Code.NAME_ALIKE: "Invented names of a demonstration."}
Row = TypeVar("Row", bound=KeptRecord)


@dataclass(frozen=True)
class DemonstrationPlan:
    """What to build: the cohort's patients first, synthetic ones after them."""

    cohort: tuple[CohortPatient, ...]
    now: datetime
    synthetic: tuple[CohortPatient, ...] = ()

    @property
    def today(self) -> date:
        """The day the invented dates are counted back from."""
        return self.now.date()

    @property
    def patients(self) -> list[CohortPatient]:
        """Everybody, in the order in which they are entered."""
        return [*self.cohort, *self.synthetic]

    def cases(self) -> Iterator[InventedCase]:
        """Each patient with her invented dates and facts."""
        codes = study_codes(len(self.cohort), len(self.synthetic))
        for index, (patient, code) in enumerate(zip(self.patients, codes, strict=True)):
            calendar = calendar_of(patient, index, today=self.today)
            yield InventedCase(patient, index, calendar, invented_for(index), code)


def build_demonstration(
    path: Path,
    plan: DemonstrationPlan,
    workplace: Workplace,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> Register:
    """Make the register at ``path`` and return it, logged in as ``demo``.

    Raise ``ValueError`` where the endpoints derived from the rows differ from the cohort file: a fault of the program.
    """
    create_register(path, ACCOUNT, PASSWORD, workplace)
    register = open_register(path, ACCOUNT, PASSWORD, workplace)
    try:
        register.change_setting(DEMONSTRATION, True)
        _add_staff(register, plan.now)
        for done, case in enumerate(plan.cases(), start=1):
            _check_endpoints(case, _add_patient(register, case, plan.now))
            if progress is not None:
                progress(done, len(plan.patients))
    except BaseException:
        register.close()
        raise
    return register


def _add_staff(register: Register, now: datetime) -> None:
    people = (
        (PRESCRIBER, StaffRole.ONCOLOGIST),
        (PHYSICIAN, StaffRole.PHYSICIAN),
        (NURSE, StaffRole.NURSE),
        (PHARMACIST, StaffRole.PHARMACIST),
    )
    for name, role in people:
        member = StaffMember(name=name, role=role, trained_until=now.date().replace(year=now.year + 1, day=1))
        save_record(register, member, now=now, entry_mode=_MODE)


def _add_patient(register: Register, case: InventedCase, now: datetime) -> PatientCourse:
    """Store one patient with every row of hers, in one transaction."""
    with register.transaction():
        patient = save_record(register, patient_row(case), now=now, reasons=_REASONS, entry_mode=_MODE)
        key = patient.id or ""
        course = PatientCourse(patient, demonstration=True)

        def save(row: Row) -> Row:
            return save_record(register, row, now=now, course=course, reasons=_REASONS, entry_mode=_MODE)

        course = replace(course, phases=tuple(save(row) for row in protocol_rows(case, key)))
        course = _add_sessions(register, case, course, now)
        course = replace(
            course,
            assessments=tuple(save(row) for row in assessment_rows(case, key)),
            therapies=tuple(save(row) for row in therapy_rows(case, key)),
        )
        for hold in hold_rows(case, key, today=now.date()):
            save(hold)
    return read_course(register, patient)


def _add_sessions(
    register: Register, case: InventedCase, course: PatientCourse, now: datetime
) -> PatientCourse:
    thresholds = thresholds_of(register)
    for number in range(len(case.calendar.sessions)):
        typed = session_entry(case, number)
        entry = replace(typed, administration=typed.administration.replace(patient_id=course.patient.id))
        saved = save_session(
            register,
            entry,
            course,
            thresholds=thresholds,
            now=now,
            entry_mode=_MODE,
        )
        opened = register.select(AdverseEvent, "administration_id = ?", [saved.id])
        course = replace(
            course,
            administrations=(*course.administrations, saved),
            events=(*course.events, *opened),
        )
    return course


def _check_endpoints(case: InventedCase, course: PatientCourse) -> None:
    cohort = case.cohort
    expected = {
        "os": (float(cohort.os_months), cohort.os_event),
        "pfs": (float(cohort.pfs_months), cohort.pfs_event),
    }
    derived = {"os": overall_survival(course), "pfs": progression_free_survival(course)}
    for name, endpoint in derived.items():
        if not isinstance(endpoint, Endpoint) or (endpoint.months, endpoint.event) != expected[name]:
            raise ValueError(
                f"{case.study_code}: {name} is {endpoint}, the cohort file says {expected[name]}"
            )

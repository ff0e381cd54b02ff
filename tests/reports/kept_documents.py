"""The documents whose pages are kept as pictures, made from the demonstration on one day by one clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from models.course import PatientCourse
from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.demonstration_register import DemonstrationPlan, build_demonstration
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace
from models.storage.patient_queries import read_courses
from models.wording import untranslated
from reports.cohort_report import cohort_report
from reports.patient_report import patient_report
from reports.print_facts import PrintFacts
from reports.session_report import session_report
from reports.worksheet import worksheet

Courses = Sequence[PatientCourse]

FOLDER = Path(__file__).parents[1] / "data" / "pages"
NOW = datetime.fromisoformat("2026-11-23T14:05+02:00")
FACTS = PrintFacts(NOW, "Dr. Ana Popescu", "9f3a61c28d701b4e" * 4, "Institutul Oncologic, București")


def courses_to_print(folder: Path) -> list[PatientCourse]:
    """The fourteen courses of the demonstration; its register is built in ``folder``."""
    workplace = Workplace("0.0-test", clock=lambda: NOW, machine="ward-3", work=WorkFactor(1, 1024, 1))
    plan = DemonstrationPlan(read_cohort(PUBLISHED_COHORT), NOW)
    register = build_demonstration(folder / "register.db", plan, workplace)
    try:
        return read_courses(register)
    finally:
        register.close()


def _session(courses: Courses) -> bytes:
    course = _rich(courses)
    return session_report(course.administrations[3], course, FACTS, translate=untranslated, printed_as=(3,))


def _rich(courses: Courses) -> PatientCourse:
    return courses[0]


def _on_treatment(courses: Courses) -> PatientCourse:
    return courses[1]


def _poor(courses: Courses) -> PatientCourse:
    return min(courses, key=lambda course: len(course.administrations))


DOCUMENTS: dict[str, Callable[[Courses], bytes]] = {
    "session-record": _session,
    "patient-with-sessions": lambda courses: patient_report(_rich(courses), FACTS, translate=untranslated),
    "patient-without-sessions": lambda courses: patient_report(_poor(courses), FACTS, translate=untranslated),
    "cohort-report": lambda courses: cohort_report(courses, FACTS, translate=untranslated),
    "worksheet": lambda courses: worksheet(_on_treatment(courses), FACTS, translate=untranslated),
}
"""By the name of its pictures: one more document is one more line, and `make kept-pages`."""


def picture_of(name: str, page: int) -> Path:
    """Where a page is kept; the first is 1."""
    return FOLDER / f"{name}-{page}.png"


def pictures_of(name: str) -> list[Path]:
    """The kept pages of a document in their order."""
    return sorted(FOLDER.glob(f"{name}-[0-9]*.png"), key=lambda path: int(path.stem.rsplit("-", 1)[1]))

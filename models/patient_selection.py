"""Which patients something is done for: all of them, an arm, those on treatment, or those a search has found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from models.course import PatientCourse
from models.survival_rows import arm_of
from models.vocabularies import Arm, Vocabulary
from models.wording import QT_TRANSLATE_NOOP


class PatientSelection(Vocabulary):
    """A way of choosing patients."""

    ALL = "all", QT_TRANSLATE_NOOP("PatientSelection", "all patients")
    IT = "it", QT_TRANSLATE_NOOP("PatientSelection", "arm IT + SOC")
    SOC = "soc", QT_TRANSLATE_NOOP("PatientSelection", "arm SOC")
    ON_TREATMENT = "on_treatment", QT_TRANSLATE_NOOP("PatientSelection", "on intrathecal treatment")
    FOUND = "found", QT_TRANSLATE_NOOP("PatientSelection", "found by the search")


@dataclass(frozen=True)
class SelectedPatient:
    """One patient of a selection; ``has_withdrawn`` her consent to research."""

    id: str
    study_code: str
    has_withdrawn: bool = False


def selected(
    courses: Sequence[PatientCourse], selection: PatientSelection, *, found: Collection[str] = ()
) -> list[PatientCourse]:
    """The courses that belong to a selection, in their order; ``found`` are the keys of the patients found."""
    return [course for course in courses if _belongs(course, selection, found)]


def selections(
    courses: Sequence[PatientCourse], *, found: Collection[str] = ()
) -> dict[PatientSelection, tuple[SelectedPatient, ...]]:
    """The patients of every selection."""
    return {
        selection: tuple(_patient(course) for course in selected(courses, selection, found=found))
        for selection in PatientSelection
    }


def _belongs(course: PatientCourse, selection: PatientSelection, found: Collection[str]) -> bool:
    match selection:
        case PatientSelection.IT:
            return arm_of(course) is Arm.IT
        case PatientSelection.SOC:
            return arm_of(course) is Arm.SOC
        case PatientSelection.ON_TREATMENT:
            return _is_on_treatment(course)
        case PatientSelection.FOUND:
            return course.patient.id in found
        case PatientSelection.ALL:
            return True


def _is_on_treatment(course: PatientCourse) -> bool:
    """Whether she is alive and her intrathecal treatment has not been stopped."""
    patient = course.patient
    return arm_of(course) is Arm.IT and patient.death_date is None and patient.it_stop_date is None


def _patient(course: PatientCourse) -> SelectedPatient:
    patient = course.patient
    has_withdrawn = patient.withdrew_consent
    return SelectedPatient(patient.id or "", patient.study_code or "", has_withdrawn)

"""The published cohort as the register holds it, asked the questions that the paper answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

import numpy as np

from analysis.descriptive import Description, describe
from analysis.endpoint_survival import SurvivalEndpoint, analyse_endpoints
from analysis.kaplan_meier import kaplan_meier_curve, median_of
from analysis.patient_facts import regimen_of
from analysis.survival_analysis import SurvivalAnalysis
from models.course import PatientCourse
from models.endpoints import Endpoint, overall_survival, progression_free_survival
from models.survival_rows import arm_of
from models.vocabularies import Arm

Measure = Callable[[PatientCourse], float | None]
Survival = Mapping[SurvivalEndpoint, SurvivalAnalysis]
NOT_REACHED = "not reached"
UNKNOWN = "–"


def pfs_of(course: PatientCourse) -> float | None:
    """Progression-free months, event or not."""
    found = progression_free_survival(course)
    return found.months if isinstance(found, Endpoint) else None


def os_of(course: PatientCourse) -> float | None:
    """Months lived, event or not."""
    found = overall_survival(course)
    return found.months if isinstance(found, Endpoint) else None


class PublishedCohort:
    """Courses in the order of the paper's Table 1, and what is asked of them more than once.

    ``survival`` are both endpoints of these very courses, where they are analysed already.
    """

    def __init__(self, courses: Sequence[PatientCourse], survival: Survival | None = None) -> None:
        self.courses = tuple(courses)
        self._survival = survival
        self.it = tuple(course for course in self.courses if arm_of(course) is Arm.IT)
        self.soc = tuple(course for course in self.courses if arm_of(course) is Arm.SOC)

    @cached_property
    def survival(self) -> Survival:
        """Both endpoints by arm; raise ``AnalysisRefused`` where nobody can be analysed."""
        return self._survival or analyse_endpoints(self.courses)

    def describe(self, measure: Measure, courses: Sequence[PatientCourse] | None = None) -> Description:
        """A measure over some patients, all unless told otherwise."""
        chosen = self.courses if courses is None else courses
        return describe(measure(course) for course in chosen)

    def of_regimen(self, drug: str) -> tuple[PatientCourse, ...]:
        """Those whose systemic line is named after a drug."""
        return tuple(course for course in self.courses if regimen_of(course) == drug)

    def number_of(self, course: PatientCourse) -> int:
        """The patient's number in Table 1."""
        return self.courses.index(course) + 1

    def median_survival(self, endpoint: SurvivalEndpoint, courses: Sequence[PatientCourse]) -> str:
        """The Kaplan-Meier median of some patients, as the tables print months."""
        endpoint_of = progression_free_survival if endpoint is SurvivalEndpoint.PFS else overall_survival
        found = [each for each in map(endpoint_of, courses) if isinstance(each, Endpoint)]
        if not found:
            return UNKNOWN
        months = np.array([each.months for each in found], dtype=np.float64)
        events = np.array([each.event for each in found], dtype=np.bool_)
        return median_text(median_of(kaplan_meier_curve(months, events)))


def median_text(months: float | None) -> str:
    """``10.5``; ``not reached`` for None."""
    return NOT_REACHED if months is None else plain_text(months)


def plain_text(value: float | None) -> str:
    """A number with at most one decimal; a dash where it is not known."""
    return UNKNOWN if value is None else f"{value:.1f}".removesuffix(".0")


def decimals_text(value: float | None, decimals: int) -> str:
    """A number with as many decimals as its neighbours."""
    return UNKNOWN if value is None else f"{value:.{decimals}f}"


def percent_text(share: float | None) -> str:
    """``31.7%``."""
    return UNKNOWN if share is None else f"{100 * share:.1f}%"


def mean_text(found: Description) -> str:
    """``54.07 (2.58)``."""
    return f"{decimals_text(found.mean, 2)} ({decimals_text(found.se, 2)})"

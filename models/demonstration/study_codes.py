"""The study codes of a demonstration: the cohort's patients and synthetic ones are told apart by their prefix."""

from __future__ import annotations

from collections.abc import Iterable

from models.course import PatientCourse

COHORT_PREFIX = "TH-"
SYNTHETIC_PREFIX = "SYN-"
PUBLISHED_PATIENTS = 14
"""How many the paper's Table 1 has."""
_FEWEST_DIGITS = 3


def study_codes(cohort: int, synthetic: int) -> list[str]:
    """The codes of so many patients, the cohort's first; padded so that they sort as numbers."""
    return [*_numbered(COHORT_PREFIX, cohort), *_numbered(SYNTHETIC_PREFIX, synthetic)]


def cohort_courses(courses: Iterable[PatientCourse]) -> list[PatientCourse]:
    """The courses of the cohort file's own patients: what published statistics may be compared with."""
    return [course for course in courses if (course.patient.study_code or "").startswith(COHORT_PREFIX)]


def published_courses(courses: Iterable[PatientCourse]) -> list[PatientCourse]:
    """The courses of the paper's own patients, without those that somebody added under a like code."""
    codes = set(study_codes(PUBLISHED_PATIENTS, 0))
    return [course for course in courses if course.patient.study_code in codes]


def _numbered(prefix: str, count: int) -> list[str]:
    width = max(_FEWEST_DIGITS, len(str(count)))
    return [f"{prefix}{number:0{width}d}" for number in range(1, count + 1)]

"""What stands beside and below the figures of one patient: who, how many sessions, known on which day. No Qt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from models.wording import Translate
from ui.typed_dates import shown_date

if TYPE_CHECKING:
    from analysis.descriptive import Description
    from analysis.trends import PatientTrends
    from models.course import PatientCourse


def course_caption(course: PatientCourse, translate: Translate) -> str:
    """How many sessions since which day."""
    diagnosis = course.patient.lm_diagnosis_date
    words = translate("CourseTab", "{n} sessions with drug since LM diagnosis on {day}")
    if len(course.sessions_with_drug) == 1:
        words = translate("CourseTab", "{n} session with drug since LM diagnosis on {day}")
    return words.format(
        n=len(course.sessions_with_drug), day=shown_date(diagnosis, translate) if diagnosis else "–"
    )


def saved_course_caption(course: PatientCourse, as_of: date, translate: Translate) -> str:
    """The caption of the saved timeline."""
    known = translate("CourseTab", "Whole course as known on {day}.").format(day=shown_date(as_of, translate))
    return f"{course.patient.study_code}. {course_caption(course, translate)}. {known}"


def saved_trends_caption(trends: PatientTrends, course: PatientCourse, translate: Translate) -> str:
    """The caption of the saved trends, with the scores for pain on either side and the intervals counted."""
    parts = [f"{trends.study_code}. {course_caption(course, translate)}."]
    pain = trends.pain_by_dexamethasone
    if pain.given.n or pain.not_given.n:
        words = translate(
            "CourseTab", "Pain at the puncture site (NRS) with dexamethasone: {given}; without: {not_given}."
        )
        parts.append(
            words.format(
                given=_described(pain.given, translate), not_given=_described(pain.not_given, translate)
            )
        )
    if trends.intervals:
        outside = sum(each.is_outside for each in trends.intervals)
        words = translate("CourseTab", "{n} intervals between sessions, {outside} outside the tolerance.")
        parts.append(words.format(n=len(trends.intervals), outside=outside))
    known = translate("CourseTab", "As known on {day}.")
    return " ".join([*parts, known.format(day=shown_date(trends.as_of, translate))])


def _described(scores: Description, translate: Translate) -> str:
    """n and, where there is any, the median with its quartiles."""
    if scores.median is None:
        return translate("CourseTab", "n = 0")
    low, high = scores.quartiles
    words = translate("CourseTab", "n = {n}, median {median} (quartiles {low} to {high})")
    return words.format(n=scores.n, median=f"{scores.median:g}", low=f"{low:g}", high=f"{high:g}")

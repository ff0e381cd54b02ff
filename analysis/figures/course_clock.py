"""Turns the dates of a course into months since LM diagnosis, up to the data cut-off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analysis.refusal import AnalysisRefused
from models.course import PatientCourse
from models.endpoints import last_contact
from models.months import months_between
from models.partial_date import PartialDate
from models.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class CourseClock:
    """``origin`` is LM diagnosis, ``as_of`` the data cut-off; ``end`` the last day known: death or last contact."""

    origin: date
    as_of: date
    end: date
    died: bool

    @classmethod
    def of(cls, course: PatientCourse, as_of: date) -> CourseClock:
        """The clock of a course; raise ``AnalysisRefused`` where LM diagnosis has no date."""
        origin = course.patient.lm_diagnosis_date
        if origin is None:
            sentence = QT_TRANSLATE_NOOP("Situation", "there is no date of LM diagnosis to count from")
            raise AnalysisRefused(sentence, place=course.patient.study_code or "")
        death = course.patient.death_date
        died = death is not None and death <= as_of
        end = death if died and death is not None else last_contact(course, as_of)
        return cls(origin, as_of, max(end or origin, origin), died)

    @property
    def end_month(self) -> float:
        """Months to the last day known."""
        return self.month_of(self.end)

    def knows(self, day: date | None) -> bool:
        """Whether there is a day, and it lies before the cut-off."""
        return day is not None and day <= self.as_of

    def month_of(self, day: date) -> float:
        """Months from LM diagnosis, negative before it."""
        return months_between(self.origin, day)

    def day_of(self, partial: PartialDate) -> date:
        """The day drawn for a date that may be known only to the month or year: mid-period, no later than the end."""
        return partial.middle(not_after=self.end)

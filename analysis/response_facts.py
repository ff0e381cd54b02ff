"""What one patient contributes to the analysis of response: best response, its duration, progression-free time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analysis.patient_facts import best_response
from models.course import PatientCourse
from models.endpoints import (
    RESPONDED,
    Endpoint,
    Excluded,
    duration_of_response,
    first_response,
    lm_progressions,
    progression_free_survival,
)
from models.months import months_between
from models.vocabularies import Response


@dataclass(frozen=True)
class PatientResponse:
    """Months from LM diagnosis (``to_response``) or from the response (``duration``).

    ``best`` is None where no response was ever judged; ``duration`` is ``Excluded`` where a response cannot be
    followed for any time; ``progressed_before``: the first response came after a progression of LM.
    """

    study_code: str
    best: Response | None
    to_response: float | None
    duration: Endpoint | Excluded | None
    progressed_before: bool
    pfs: Endpoint | None

    @property
    def responded(self) -> bool:
        """Whether the best response is CR or PR."""
        return self.best in RESPONDED


def patient_response(
    course: PatientCourse, *, as_of: date | None = None, any_basis: bool = False
) -> PatientResponse:
    """Read one course up to the data cut-off ``as_of``."""
    diagnosis = course.patient.lm_diagnosis_date
    look = first_response(course, as_of=as_of)
    seen = look.date if look is not None else None
    progressions = lm_progressions(course, any_basis=any_basis, as_of=as_of)
    pfs = progression_free_survival(course, any_basis=any_basis, as_of=as_of)
    return PatientResponse(
        study_code=course.patient.study_code or "",
        best=best_response(course, as_of=as_of),
        to_response=months_between(diagnosis, seen) if diagnosis and seen else None,
        duration=duration_of_response(course, any_basis=any_basis, as_of=as_of),
        progressed_before=seen is not None and any(day < seen for day in progressions),
        pfs=pfs if isinstance(pfs, Endpoint) else None,
    )

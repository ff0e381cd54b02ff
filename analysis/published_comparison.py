"""Sets what the paper prints beside what its cohort gives when it is computed again from the register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.published_cohort import UNKNOWN, PublishedCohort, Survival
from analysis.published_statistics import RECOMPUTATIONS, Recomputation
from analysis.refusal import AnalysisRefused
from models.course import PatientCourse
from models.demonstration.published_file import Agreement, PublishedStatistic, read_published


@dataclass(frozen=True)
class ComparedStatistic:
    """One line of "Published and recomputed".

    ``recomputed`` is computed from the courses; ``agrees`` and ``note`` are the judgement of whoever compared the
    two once, kept in the file of published statistics. Where the courses have been changed so that they give another
    number, nobody has judged it: ``as_built`` is then the one that was.
    """

    statistic: str
    published: str
    recomputed: str
    agrees: Agreement
    note: str
    as_built: str = ""


def published_comparison(
    courses: Sequence[PatientCourse], survival: Survival | None = None
) -> tuple[ComparedStatistic, ...]:
    """Every published statistic beside the same computed from ``courses``, in the order of the paper.

    ``courses`` are the published patients alone, in the order of Table 1, ``survival`` what ``analyse_endpoints``
    says of them where it was asked already. A dash stands where the courses do not allow a statistic.
    """
    cohort = PublishedCohort(courses, survival)
    return tuple(_compared(line, _text(RECOMPUTATIONS[line.statistic], cohort)) for line in read_published())


def _compared(line: PublishedStatistic, recomputed: str) -> ComparedStatistic:
    if recomputed == line.recomputed:
        return ComparedStatistic(line.statistic, line.published, recomputed, line.agrees, line.note)
    return ComparedStatistic(
        line.statistic, line.published, recomputed, Agreement.CHANGED, "", as_built=line.recomputed
    )


def _text(recomputation: Recomputation, cohort: PublishedCohort) -> str:
    try:
        return recomputation(cohort)
    except AnalysisRefused:
        return UNKNOWN

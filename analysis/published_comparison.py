"""Sets what the paper prints beside what its cohort gives when it is computed again from the register."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.published_cohort import UNKNOWN, PublishedCohort, Survival
from analysis.published_statistics import RECOMPUTATIONS, Recomputation
from analysis.refusal import AnalysisRefused
from models.course import PatientCourse
from models.demonstration.published_file import Agreement, PublishedStatistic, read_published
from models.demonstration.study_codes import published_courses


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


def is_as_published(
    courses: Sequence[PatientCourse], statistics: Collection[str], *, as_of: date | None = None
) -> bool:
    """Whether ``courses`` are the paper's patients alone and still give what was judged of each of ``statistics``.

    Never with a data cut-off: the paper has none.
    """
    if as_of is not None or not courses or len(published_courses(courses)) < len(courses):
        return False
    cohort = PublishedCohort(courses)
    lines = [line for line in read_published() if line.statistic in statistics]
    return all(_text(RECOMPUTATIONS[line.statistic], cohort) == line.recomputed for line in lines)


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

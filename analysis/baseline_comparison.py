"""The one primary test of a characteristic: chosen by its type and the number of groups, never by its values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.fisher_exact import Counts, table_test
from analysis.kruskal_wallis import kruskal_wallis
from analysis.mann_whitney import mann_whitney
from analysis.survival_data import Numbers
from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP


class ComparisonMethod(Vocabulary):
    """By which test a p was found; the name alone is that of an exact test."""

    MANN_WHITNEY_EXACT = (
        "mann_whitney_exact",
        QT_TRANSLATE_NOOP("ComparisonMethod", "Mann–Whitney"),
    )
    MANN_WHITNEY_NORMAL = (
        "mann_whitney_normal",
        QT_TRANSLATE_NOOP("ComparisonMethod", "Mann–Whitney, normal"),
    )
    KRUSKAL_WALLIS_EXACT = (
        "kruskal_wallis_exact",
        QT_TRANSLATE_NOOP("ComparisonMethod", "Kruskal–Wallis"),
    )
    KRUSKAL_WALLIS_CHI_SQUARED = (
        "kruskal_wallis_chi_squared",
        QT_TRANSLATE_NOOP("ComparisonMethod", "Kruskal–Wallis, chi-squared"),
    )
    FISHER = "fisher", QT_TRANSLATE_NOOP("ComparisonMethod", "Fisher")
    FREEMAN_HALTON = "freeman_halton", QT_TRANSLATE_NOOP("ComparisonMethod", "Freeman–Halton")
    CHI_SQUARED = "chi_squared", QT_TRANSLATE_NOOP("ComparisonMethod", "chi-squared")


class NotCompared(Vocabulary):
    """Why there is no p."""

    ONE_GROUP = "one_group", QT_TRANSLATE_NOOP("NotCompared", "known in one group only")
    ALL_EQUAL = "all_equal", QT_TRANSLATE_NOOP("NotCompared", "the same in all")
    TOO_LARGE = "too_large", QT_TRANSLATE_NOOP("NotCompared", "not computed")
    GROWS_WITH_TIME = "grows_with_time", QT_TRANSLATE_NOOP("NotCompared", "not compared")


@dataclass(frozen=True)
class Comparison:
    """The primary test: ``p`` by ``method``, and ``holm_p`` after Holm over all characteristics of the table.

    ``asymptotic_p`` stands beside an exact p of ranks. Without a p, ``reason`` says why.
    """

    method: ComparisonMethod | None = None
    p: float | None = None
    asymptotic_p: float | None = None
    holm_p: float | None = None
    reason: NotCompared | None = None


def compare_numbers(groups: Sequence[Numbers]) -> Comparison:
    """Mann-Whitney for two groups, Kruskal-Wallis for more; groups in which nothing is known are left out."""
    known = [group for group in groups if len(group)]
    if len(known) < 2:
        return Comparison(reason=NotCompared.ONE_GROUP)
    two = len(known) == 2
    found = mann_whitney(known[0], known[1]) if two else kruskal_wallis(known)
    if found.asymptotic_p is None:
        return Comparison(reason=NotCompared.ALL_EQUAL)
    if found.exact_p is not None:
        method = ComparisonMethod.MANN_WHITNEY_EXACT if two else ComparisonMethod.KRUSKAL_WALLIS_EXACT
        return Comparison(method, found.exact_p, found.asymptotic_p)
    method = ComparisonMethod.MANN_WHITNEY_NORMAL if two else ComparisonMethod.KRUSKAL_WALLIS_CHI_SQUARED
    return Comparison(method, found.asymptotic_p, found.asymptotic_p)


def compare_categories(counts: Counts) -> Comparison:
    """Fisher's test of levels (rows) by groups (columns), Freeman and Halton's where there are more than two."""
    rows, columns = int((counts.sum(axis=1) > 0).sum()), int((counts.sum(axis=0) > 0).sum())
    if columns < 2:
        return Comparison(reason=NotCompared.ONE_GROUP)
    if rows < 2:
        return Comparison(reason=NotCompared.ALL_EQUAL)
    found = table_test(counts)
    if found.p is None:
        return Comparison(reason=NotCompared.TOO_LARGE)
    if found.exact_p is None:
        return Comparison(ComparisonMethod.CHI_SQUARED, found.p)
    is_small = rows == columns == 2
    return Comparison(ComparisonMethod.FISHER if is_small else ComparisonMethod.FREEMAN_HALTON, found.p)

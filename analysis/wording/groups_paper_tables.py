"""Writes the tests as the paper names them, and the correlations of what is known at LM diagnosis. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.baseline_correlations import CorrelatedPair
from analysis.baseline_table import BaselineTable, BaselineVariable
from analysis.figures.number_text import p_text
from analysis.normality import LILLIEFORS_RANGE, Normality
from analysis.paper_tests import PaperTests
from analysis.spearman_exact import MOST_PAIRS
from analysis.survival_data import ALL
from analysis.wording.groups_wording import (
    interval_text,
    level_name,
    number_text,
    row_label,
    row_title,
    short_name,
    times_note,
)
from analysis.wording.result_table import UNDEFINED, ResultColumn, ResultTable
from models.wording import Translate

Row = tuple[str, ...]


@dataclass(frozen=True)
class _Compared:
    """One number between two groups: its title, the tests of the paper, p of Mann-Whitney by the normal limit."""

    title: str
    tests: PaperTests
    normal_p: float | None


def paper_tables(table: BaselineTable, translate: Translate) -> tuple[ResultTable, ...]:
    """Means, medians and distributions where two groups are compared, then normality in each group."""
    compared = [
        _Compared(row_title(each, translate), each.paper, each.comparison.asymptotic_p)
        for each in table.variables
        if each.paper is not None
    ]
    numbers = [each for each in table.variables if each.normality]
    tables: list[ResultTable] = []
    if compared and table.contrast is not None:
        tables = [_means(compared, table, translate), _medians(compared, table, translate)]
    return (*tables, *([_normality(numbers, table, translate)] if numbers else []))


def _means(compared: Sequence[_Compared], table: BaselineTable, translate: Translate) -> ResultTable:
    columns = (
        ResultColumn(translate("Groups", "Characteristic"), right=False),
        ResultColumn("n"),
        ResultColumn(translate("Groups", "Difference")),
        ResultColumn(translate("Groups", "95 % CI, Student")),
        ResultColumn(translate("Groups", "p, Student")),
        ResultColumn(translate("Groups", "95 % CI, Welch")),
        ResultColumn(translate("Groups", "p, Welch")),
    )
    rows = tuple(
        (
            each.title,
            _both(each.tests.n),
            number_text(each.tests.student.estimate, 2),
            interval_text(each.tests.student.ci, 2),
            p_text(each.tests.student.p),
            interval_text(each.tests.welch.ci, 2),
            p_text(each.tests.welch.p),
        )
        for each in compared
    )
    note = translate(
        "Groups", "Mean of {first} minus {second}. Student's t test takes equal variances, Welch's does not."
    ).format(**_contrast(table, translate))
    title = translate("Groups", "As in the paper: means")
    return ResultTable("paper_means", title, columns, rows, note, wide=True)


def _medians(compared: Sequence[_Compared], table: BaselineTable, translate: Translate) -> ResultTable:
    columns = (
        ResultColumn(translate("Groups", "Characteristic"), right=False),
        ResultColumn(translate("Groups", "Shift")),
        ResultColumn(translate("Analysis", "95 % CI")),
        ResultColumn(translate("Groups", "p, M–W")),
        ResultColumn(translate("Groups", "Above median")),
        ResultColumn(translate("Groups", "p, Mood")),
        ResultColumn("D"),
        ResultColumn(translate("Groups", "p, K–S")),
    )
    rows = tuple(
        (
            each.title,
            number_text(each.tests.shift.estimate),
            interval_text(each.tests.shift.ci),
            p_text(each.normal_p),
            _shares(each.tests.medians.above, each.tests.n),
            p_text(each.tests.medians.p),
            number_text(each.tests.distributions.distance, 2),
            p_text(each.tests.distributions.p),
        )
        for each in compared
    )
    title = translate("Groups", "As in the paper: medians and distributions")
    note = _medians_note([each.tests for each in compared], table, translate)
    return ResultTable("paper_medians", title, columns, rows, note, wide=True)


def _medians_note(tests: Sequence[PaperTests], table: BaselineTable, translate: Translate) -> str:
    sentences = [
        translate(
            "Groups",
            "Shift of {first} against {second}: Hodges–Lehmann, with the interval of Moses, exact for up to about 100 "
            "patients; with ties its limits are kept as without, so that it covers at least 95 %.",
        ).format(**_contrast(table, translate)),
        translate("Groups", "M–W: Mann–Whitney, normal, corrected for ties and continuity."),
        translate(
            "Groups", "Mood's median test: exact, {first} and {second} above the median of all."
        ).format(**_contrast(table, translate)),
    ]
    if all(each.distributions.is_exact for each in tests):
        sentences.append(translate("Groups", "K–S: two-sample Kolmogorov–Smirnov, exact with ties."))
    else:
        sentences.append(
            translate("Groups", "K–S: two-sample Kolmogorov–Smirnov, asymptotic where groups are large.")
        )
    return " ".join(sentences)


def _contrast(table: BaselineTable, translate: Translate) -> dict[str, str]:
    first, second = table.contrast or (ALL, ALL)
    return {
        "first": level_name(first, table, translate),
        "second": level_name(second, table, translate),
    }


def _both(counts: tuple[int, int]) -> str:
    return f"{counts[0]}, {counts[1]}"


def _shares(counts: tuple[int, int], of: tuple[int, int]) -> str:
    return ", ".join(f"{count}/{n}" for count, n in zip(counts, of, strict=True))


def _normality(
    numbers: Sequence[BaselineVariable], table: BaselineTable, translate: Translate
) -> ResultTable:
    columns = (
        ResultColumn(translate("Groups", "Characteristic"), right=False),
        ResultColumn(translate("Analysis", "Group")),
        ResultColumn("n"),
        ResultColumn("D"),
        ResultColumn(translate("Groups", "p, Lilliefors")),
        ResultColumn("W"),
        ResultColumn(translate("Groups", "p, Shapiro–Wilk")),
    )
    rows = tuple(row for each in numbers for row in _normality_rows(each, table, translate))
    note = translate(
        "Groups",
        "Lilliefors: Kolmogorov–Smirnov distance D with mean and standard deviation from the data, p from a table. No "
        "test above was chosen by these.",
    )
    title = translate("Groups", "As in the paper: normality")
    return ResultTable("paper_normality", title, columns, rows, note, wide=True)


def _normality_rows(each: BaselineVariable, table: BaselineTable, translate: Translate) -> Iterator[Row]:
    for at, (code, found) in enumerate(each.normality.items()):
        yield (
            "" if at else row_label(each, translate),
            level_name(code, table, translate),
            str(found.n),
            number_text(found.lilliefors_d, 2),
            _lilliefors_text(found),
            number_text(found.shapiro_w, 2),
            p_text(found.shapiro_p),
        )


def _lilliefors_text(found: Normality) -> str:
    low, high = LILLIEFORS_RANGE
    if found.lilliefors_p is None:
        return UNDEFINED
    if found.lilliefors_p <= low:
        return f"≤{low:g}"
    return f"≥{high:g}" if found.lilliefors_p >= high else p_text(found.lilliefors_p)


def correlation_tables(
    pairs: Sequence[CorrelatedPair], table: BaselineTable, translate: Translate
) -> tuple[ResultTable, ...]:
    """Both coefficients of every pair, of all and in each group; nothing where no two numbers are known."""
    if not pairs:
        return ()
    columns = (
        ResultColumn(translate("Groups", "Pair"), right=False),
        ResultColumn(translate("Analysis", "Group")),
        ResultColumn("n"),
        ResultColumn(translate("Groups", "Pearson r")),
        ResultColumn(translate("Analysis", "95 % CI")),
        ResultColumn("p (r)"),
        ResultColumn(translate("Groups", "Spearman ρ")),
        ResultColumn("p (ρ)"),
        ResultColumn(translate("Groups", "Exact p (ρ)")),
    )
    note = translate(
        "Groups",
        "Pearson: interval by Fisher's z, p by Student's t. Spearman: p by Student's t, exact over every order for up "
        "to {most} patients. Not adjusted for the number of pairs. Survival times are not among them, since a "
        "correlation ignores censoring.",
    ).format(most=MOST_PAIRS)
    note = f"{note} {times_note(translate)}"
    rows = tuple(_correlation_row(pair, table, translate) for pair in pairs)
    title = translate("Groups", "Correlations")
    return (ResultTable("correlations", title, columns, rows, note, wide=True),)


def _correlation_row(pair: CorrelatedPair, table: BaselineTable, translate: Translate) -> Row:
    found = pair.found
    name = f"{short_name(pair.first, translate)} · {short_name(pair.second, translate)}"
    return (
        name if pair.group == ALL else "",
        level_name(pair.group, table, translate),
        str(found.n),
        number_text(found.pearson.coefficient, 2),
        interval_text(found.pearson.ci, 2),
        p_text(found.pearson.p),
        number_text(found.spearman.coefficient, 2),
        p_text(found.spearman.p),
        p_text(found.spearman.exact_p),
    )

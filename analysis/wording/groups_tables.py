"""Writes the baseline table: every characteristic described by group and compared once, and who is left out. No Qt."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.baseline_comparison import Comparison, ComparisonMethod
from analysis.baseline_table import BaselineTable, BaselineVariable
from analysis.characteristic_variables import YES
from analysis.characteristics import Characteristic, LevelCount
from analysis.descriptive import Description
from analysis.figures.number_text import p_text
from analysis.figures.share_text import percent
from analysis.survival_data import ALL, DropReason
from analysis.wording.groups_wording import level_name, number_text, row_label, row_title, times_note
from analysis.wording.result_table import UNDEFINED, ResultColumn, ResultTable
from analysis.wording.survival_columns import survival_columns
from models.wording import Translate

_INDENT = "\N{NO-BREAK SPACE}" * 4
_MOST_BESIDE_TESTS = 2
_MEAN_DECIMALS = {"mg": 0}
"""Doses added up are told in whole mg, other means with two decimals."""
"""Groups whose columns leave room for the tests; of more, the tests stand in a table of their own."""

Row = tuple[str, ...]


def baseline_tables(table: BaselineTable, translate: Translate) -> tuple[ResultTable, ...]:
    """The table of characteristics, with the tests in it or below it, and who is left out."""
    tests = (_tests(table, translate),) if len(table.levels) > _MOST_BESIDE_TESTS else ()
    return (characteristics_table(table, translate), *tests, *_left_out(table, translate))


def _has_room_for_tests(table: BaselineTable) -> bool:
    return 1 < len(table.levels) <= _MOST_BESIDE_TESTS


def characteristics_table(table: BaselineTable, translate: Translate) -> ResultTable:
    """Every characteristic by group; its test beside it where there are two groups."""
    with_tests = _has_room_for_tests(table)
    groups = table.n if table.levels else {ALL: table.n[ALL]}
    columns = [
        ResultColumn(translate("Groups", "Characteristic"), right=False),
        *(ResultColumn(f"{level_name(code, table, translate)}, n {n}") for code, n in groups.items()),
    ]
    note = translate(
        "Groups", "Numbers: mean ± standard error, median (quartiles). Categories: n (% of those known)."
    )
    if any(each.is_baseline_number for each in table.variables):
        note = f"{note} {times_note(translate)}"
    if with_tests:
        columns += _test_columns(translate)
        note = f"{note} {_tests_note(table, translate)}"
    rows: list[Row] = []
    for variable in table.variables:
        lines = list(_lines(variable, table, translate))
        tested = _test_cells(variable.comparison, translate) if with_tests else ()
        blank = ("",) * len(tested)
        rows += [(*line, *(tested if first else blank)) for first, line in _firsts(lines)]
    title = translate("Groups", "Characteristics at LM diagnosis")
    return ResultTable("baseline", title, tuple(columns), tuple(rows), note, wide=True)


def _tests(table: BaselineTable, translate: Translate) -> ResultTable:
    columns = (ResultColumn(translate("Groups", "Characteristic"), right=False), *_test_columns(translate))
    rows = tuple(
        (row_label(each, translate), *_test_cells(each.comparison, translate)) for each in table.variables
    )
    title = translate("Groups", "Comparison of the groups")
    return ResultTable("comparison", title, columns, rows, _tests_note(table, translate), wide=True)


def _test_columns(translate: Translate) -> list[ResultColumn]:
    return [
        ResultColumn(translate("Groups", "Test")),
        ResultColumn("p"),
        ResultColumn(translate("Groups", "p, Holm")),
    ]


def _test_cells(comparison: Comparison, translate: Translate) -> Row:
    if comparison.method is None:
        reason = comparison.reason
        return (translate("NotCompared", reason.label) if reason is not None else "", UNDEFINED, UNDEFINED)
    return (
        translate("ComparisonMethod", comparison.method.label),
        p_text(comparison.p),
        p_text(comparison.holm_p),
    )


def _tests_note(table: BaselineTable, translate: Translate) -> str:
    """What the tests in the table are, and over how many of them Holm's p goes."""
    methods = {each.comparison.method for each in table.variables}
    told = {
        ComparisonMethod.MANN_WHITNEY_EXACT: translate(
            "Groups",
            "Mann–Whitney: exact over every split into groups of these sizes, ties at their mean rank.",
        ),
        ComparisonMethod.MANN_WHITNEY_NORMAL: translate(
            "Groups", "Mann–Whitney, normal: too many splits to count; corrected for ties and continuity."
        ),
        ComparisonMethod.KRUSKAL_WALLIS_EXACT: translate(
            "Groups",
            "Kruskal–Wallis: exact over every split into groups of these sizes, ties at their mean rank.",
        ),
        ComparisonMethod.KRUSKAL_WALLIS_CHI_SQUARED: translate(
            "Groups", "Kruskal–Wallis, chi-squared: too many splits to count; corrected for ties."
        ),
        ComparisonMethod.FISHER: translate("Groups", "Fisher: exact."),
        ComparisonMethod.FREEMAN_HALTON: translate(
            "Groups", "Freeman–Halton: Fisher's exact test of more levels or groups."
        ),
        ComparisonMethod.CHI_SQUARED: translate(
            "Groups", "Chi-squared: Pearson's, too many tables to count, every expected count 5 or more."
        ),
    }
    sentences = [sentence for method, sentence in told.items() if method in methods]
    tests = sum(method is not None for method in (each.comparison.method for each in table.variables))
    if tests:
        holm = (
            translate("Groups", "Holm: the one test of this table needs no adjustment.")
            if tests == 1
            else translate("Groups", "Holm: adjusted over the {n} tests of this table.")
        )
        sentences.append(holm.format(n=tests))
    return " ".join(sentences)


def _lines(variable: BaselineVariable, table: BaselineTable, translate: Translate) -> Iterator[Row]:
    """The first line carries the name; what belongs to it is indented below."""
    described = variable.described
    codes = list(table.n)
    if described.is_number:
        yield from _number_lines(variable, table, translate)
        return
    told = described.told_level
    if told is not None:
        title = row_label(variable, translate)
        if told != YES:
            title = f"{title}, {described.levels[told].said(translate)}"
        yield title, *(_count(described.cells[code].counts[told]) for code in codes)
    else:
        yield row_label(variable, translate), *("" for _ in codes)
        for level in described.levels_seen:
            cells = (_count(described.cells[code].counts[level]) for code in codes)
            yield _INDENT + described.levels[level].said(translate), *cells
    yield from _missing_line(described, codes, translate)


def _number_lines(variable: BaselineVariable, table: BaselineTable, translate: Translate) -> Iterator[Row]:
    described, codes = variable.described, list(table.n)
    cells = [described.cells[code] for code in codes]
    found = [cell.description for cell in cells if cell.description is not None]
    decimals = _MEAN_DECIMALS.get(described.unit, 2)
    yield row_title(variable, translate), *(_mean(each, decimals) for each in found)
    yield _INDENT + translate("Groups", "median (quartiles)"), *(_median(each) for each in found)
    if any(cell.n + cell.missing != table.n[code] for code, cell in zip(codes, cells, strict=True)):
        yield (
            _INDENT + translate("Groups", "patients it applies to"),
            *(str(cell.n + cell.missing) for cell in cells),
        )
    yield from _missing_line(described, codes, translate)


def _missing_line(described: Characteristic, codes: list[str], translate: Translate) -> Iterator[Row]:
    if described.cells[ALL].missing:
        missing = (str(described.cells[code].missing) for code in codes)
        yield _INDENT + translate("Groups", "not known"), *missing


def _mean(found: Description, decimals: int) -> str:
    if found.mean is None:
        return UNDEFINED
    mean = number_text(found.mean, decimals)
    return mean if found.se is None else f"{mean} ± {number_text(found.se, decimals)}"


def _median(found: Description) -> str:
    low, high = found.quartiles
    if found.median is None:
        return UNDEFINED
    return f"{number_text(found.median)} ({number_text(low)}–{number_text(high)})"


def _count(found: LevelCount) -> str:
    return UNDEFINED if found.share is None else f"{found.x} ({percent(found.share)})"


def _firsts(lines: list[Row]) -> Iterator[tuple[bool, Row]]:
    return ((at == 0, line) for at, line in enumerate(lines))


def _left_out(table: BaselineTable, translate: Translate) -> Iterator[ResultTable]:
    """Who is in no group, and why; nothing where nobody is."""
    if not table.left_out:
        return
    columns = (
        ResultColumn(translate("Analysis", "Patient"), right=False),
        ResultColumn(translate("Analysis", "Reason"), right=False),
    )
    rows = []
    for each in table.left_out:
        reason = translate(type(each.reason).__name__, each.reason.label)
        if each.reason is DropReason.MISSING and table.group is not None:
            reason = f"{reason}: {translate(*survival_columns()[table.group].label)}"
        rows.append((each.study_code, reason))
    title = translate("Analysis", "Left out: {n}").format(n=len(rows))
    yield ResultTable("groups_left_out", title, columns, tuple(rows), wide=True)

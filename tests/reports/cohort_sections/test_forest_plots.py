from __future__ import annotations

from analysis.figures.figure_style import PRINT
from analysis.figures.forest_figure import forest_figure
from analysis.figures.forest_row import ForestMark, ForestRow, ForestWords
from reports.cohort_sections.forest_plots import MOST_ROWS, divided
from reports.vector_figure import TALLEST

WORDS = ForestWords(
    "Variable", "n", "Events", "Hazard ratio (95 % CI)", "hazard ratio, log scale", ("univariable",)
)


def _row(name: str, *, is_level: bool = False, detail: str = "") -> ForestRow:
    return ForestRow(
        name, detail, "14", "10", (ForestMark("1.0 (0.5–2.0)", 1.0, (0.5, 2.0)),), is_level=is_level
    )


def test_a_variable_stays_with_its_levels() -> None:
    rows = [_row("age"), _row("stage"), _row("II", is_level=True), _row("III", is_level=True), _row("kps")]
    parts = [[row.label for row in part] for part in divided(rows, most=3)]
    assert parts == [["age"], ["stage", "II", "III"], ["kps"]]


def test_nothing_is_left_out_and_no_part_is_empty() -> None:
    rows = [_row(str(number)) for number in range(50)]
    parts = list(divided(rows, most=MOST_ROWS))
    assert [row for part in parts for row in part] == rows
    assert all(parts)


def test_a_full_part_with_references_below_some_labels_is_drawn_across_the_text() -> None:
    long = "LM certainty: probable (type II)"
    rows = [_row(f"{long} {number}", detail="against confirmed (type I)") for number in range(5)]
    rows += [_row(str(number)) for number in range(MOST_ROWS - 5)]
    figure = forest_figure(rows, WORDS, style=PRINT)
    assert figure.get_size_inches()[1] * 72 <= TALLEST


def test_parts_share_their_axis() -> None:
    wide = ForestRow("wide", "", "14", "10", (ForestMark("3 (0.05–60)", 3.0, (0.05, 60.0)),))
    rows = [_row("narrow"), wide]
    first, second = (forest_figure([row], WORDS, style=PRINT, axis_of=rows) for row in rows)
    assert first.axes[0].get_xlim() == second.axes[0].get_xlim()

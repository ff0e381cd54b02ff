"""The survival figure: what it says, that nothing collides, and that its files are the same every time."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from analysis.figures.figure_file import FigureFormat, figure_bytes
from analysis.figures.figure_style import PRINT, SCREEN_DARK, SCREEN_LIGHT, contrast
from analysis.figures.month_axis import month_ticks
from analysis.figures.survival_curve import THIN
from analysis.figures.survival_figure import survival_figure
from analysis.figures.survival_summary import SurvivalWording
from analysis.survival_analysis import analyse_survival
from analysis.wording.isolated_facts import isolated
from models.wording import untranslated

COHORT = Path(__file__).parents[2] / "data" / "cohort.csv"
DEATH = SurvivalWording("alive", "deaths", "months since LM diagnosis", {"IT": "IT + SOC", "SOC": "SOC"})
STYLES = [SCREEN_LIGHT, SCREEN_DARK, PRINT]


def cohort_analysis(endpoint="os"):
    frame = pd.read_csv(COHORT)
    return analyse_survival(frame, duration=f"{endpoint}_months", event=f"{endpoint}_event", group="group")


def five_groups():
    rng = np.random.default_rng(3)
    names = ["tucatinib", "T-DM1", "lapatinib", "pertuzumab with trastuzumab", "none"]
    columns = {"m": np.concatenate([rng.exponential(6 + 6 * i, 24).round(1) + 0.1 for i in range(5)])}
    return analyse_survival(
        pd.DataFrame({**columns, "g": np.repeat(names, 24), "e": 1}), duration="m", event="e", group="g"
    )


def drawn(analysis, style=SCREEN_LIGHT, **options) -> Figure:
    return survival_figure(analysis, style=style, translate=untranslated, **options)


def texts_of(figure):
    return [text for text in (*figure.texts, *figure.axes[0].texts) if text.get_text()]


def words_of(figure):
    return "\n".join(text.get_text() for text in texts_of(figure))


def extents_of(figure):
    renderer = figure.canvas.get_renderer()
    return [(text, text.get_window_extent(renderer)) for text in texts_of(figure)]


def test_the_summary_gives_n_and_events_first_and_the_numbers_of_the_cohort():
    words = words_of(drawn(cohort_analysis(), wording=DEATH))
    for line in (
        "n 14, deaths 10",
        "median 22 (6 – NR) against 8 (5 – 10) months, 95 % CI log-log",
        "log-rank p 0.022, permutation p 0.021 (censoring unequal)",
        "HR 0.19 (0.04 – 0.94), IT + SOC against SOC, Cox, Efron ties",
    ):
        assert line in words


def test_a_group_named_from_the_right_leaves_the_numbers_of_its_line_alone():
    words = replace(DEATH, group_names={"IT": "טרסטוזומאב 150", "SOC": "SOC"})
    assert f", {isolated('טרסטוזומאב 150')} against SOC, Cox" in words_of(
        drawn(cohort_analysis(), wording=words)
    )


def test_the_table_counts_stand_exactly_under_the_ticks():
    figure = drawn(cohort_analysis(), wording=DEATH)
    (axes,) = figure.axes
    figure.canvas.draw()
    ticks = [axes.transData.transform((tick, 0))[0] for tick in axes.get_xticks()]
    numbers = [extent for text, extent in extents_of(figure) if text.get_text().isdigit()]
    assert len(numbers) == 6 * len(ticks)
    for extent in numbers:
        centre = (extent.x0 + extent.x1) / 2
        assert min(abs(centre - tick) for tick in ticks) < 1.5


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "print"])
@pytest.mark.parametrize(
    "analysis", [cohort_analysis("os"), cohort_analysis("pfs"), five_groups()], ids=["os", "pfs", "five"]
)
def test_no_text_meets_another_or_leaves_the_figure(analysis, style):
    figure = drawn(analysis, style)
    extents = extents_of(figure)
    width, height = figure.get_size_inches() * figure.dpi
    for index, (_, one) in enumerate(extents):
        assert one.x0 >= 0
        assert one.y0 >= 0
        assert one.x1 <= width
        assert one.y1 <= height
        for _, other in extents[index + 1 :]:
            assert not (one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1)


def test_every_group_is_named_beside_its_curve_and_in_the_table():
    analysis = five_groups()
    words = words_of(drawn(analysis))
    for name in ("tucatinib", "T-DM1", "lapatinib", "none"):
        assert words.count(name) == 3  # curve, table and the list of medians


def test_it_is_solid_blue_and_soc_is_dashed_vermillion():
    lines = [line for line in drawn(cohort_analysis()).axes[0].lines if line.get_linewidth() > 2]
    found = {(line.get_color(), line.is_dashed()) for line in lines}
    assert found == {("#0072B2", False), ("#D55E00", True)}


def thin_ends(figure):
    """The parts of the curves after which few are at risk."""
    solid = [line for line in figure.axes[0].lines if line.get_zorder() == 4]
    return [
        line for line in solid if line.get_linewidth() == THIN * max(each.get_linewidth() for each in solid)
    ]


def test_curves_are_thin_where_fewer_than_three_are_at_risk():
    """Of SOC two patients outlive month 9: those of 10 and 20 months."""
    thin = thin_ends(drawn(cohort_analysis()))
    assert sorted(min(line.get_xdata()) for line in thin) == [9, 19]


@pytest.mark.parametrize("style", [SCREEN_LIGHT, SCREEN_DARK, PRINT], ids=["light", "dark", "print"])
def test_a_thin_end_keeps_its_colour_and_the_length_of_its_dashes(style):
    figure = drawn(cohort_analysis(), style)
    whole = [line for line in figure.axes[0].lines if line.get_linewidth() == style.line_width]
    pairs = [
        (line, end) for line in whole for end in thin_ends(figure) if line.get_color() == end.get_color()
    ]
    assert len(pairs) == 2
    for line, end in pairs:
        assert contrast(end.get_color(), style.ground) >= 3
        assert end.get_alpha() is None
        assert end._dash_pattern == line._dash_pattern


def covered_parts(figure):
    """The bands that the summary's box lies on."""
    (axes,) = figure.axes
    figure.canvas.draw()
    boxes = [patch.get_window_extent() for patch in axes.patches if isinstance(patch, FancyBboxPatch)]
    bands = [band.get_paths()[0].transformed(axes.transData) for band in axes.collections]
    return [band for band in bands for box in boxes if band.intersects_bbox(box, filled=True)]


def of_survival(scale, groups=2):
    """Exponential times of 40 patients, the longer the larger ``scale``, censored at month 30."""
    times = np.random.default_rng(1).exponential(scale, 40) + 0.1
    names = np.resize(list("ab")[:groups], 40)
    frame = pd.DataFrame({"m": times.clip(max=30).round(1), "e": times < 30, "g": names})
    return analyse_survival(frame, duration="m", event="e", group="g")


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "print"])
@pytest.mark.parametrize(
    "analysis",
    [cohort_analysis("os"), cohort_analysis("pfs"), *(of_survival(s, g) for s in (5, 60) for g in (1, 2))],
    ids=["os", "pfs", "bad, one", "bad, two", "good, one", "good, two"],
)
def test_the_summary_covers_no_part_of_a_confidence_band(analysis, style):
    assert covered_parts(drawn(analysis, style)) == []


def test_where_survival_is_bad_the_summary_stands_in_the_free_corner():
    patches = drawn(of_survival(3)).axes[0].patches
    assert [patch for patch in patches if isinstance(patch, FancyBboxPatch)]


def test_the_band_reaches_as_far_as_its_curve():
    bands = drawn(cohort_analysis()).axes[0].collections
    assert sorted(round(band.get_paths()[0].vertices[:, 0].max()) for band in bands) == [20, 24]


@pytest.mark.parametrize("rows", [[0], [0, 7], [0, 7, 9]])
def test_a_handful_of_rows_can_be_drawn(rows):
    frame = pd.read_csv(COHORT).iloc[rows]
    analysis = analyse_survival(frame, duration="os_months", event="os_event", group="group")
    assert figure_bytes(drawn(analysis), FigureFormat.PNG)


def test_a_table_without_events_says_not_reached():
    frame = pd.read_csv(COHORT).assign(none=0)
    analysis = analyse_survival(frame, duration="os_months", event="none", group="group")
    assert "median NR against NR months" in words_of(drawn(analysis))


def test_an_ungrouped_curve_has_its_median_and_no_test():
    analysis = analyse_survival(pd.read_csv(COHORT), duration="os_months", event="os_event")
    words = words_of(drawn(analysis))
    assert "median 10 (6 – 22) months" in words
    assert "log-rank" not in words


def test_the_summary_moves_above_the_axes_when_no_corner_is_free():
    rng = np.random.default_rng(5)
    frame = pd.DataFrame({"m": rng.uniform(90, 100, 200), "e": 1, "g": rng.choice(list("abcdefg"), 200)})
    frame.loc[:60, "m"] = rng.uniform(1, 100, 61)
    figure = drawn(analyse_survival(frame, duration="m", event="e", group="g"), plot_height=1.6)
    (summary,) = figure.texts
    top = figure.axes[0].get_window_extent().y1
    assert summary.get_window_extent(figure.canvas.get_renderer()).y0 >= top


@pytest.mark.parametrize("style", [PRINT, replace(SCREEN_LIGHT, width=7)], ids=["print", "narrow"])
def test_above_the_axes_the_summary_is_no_wider_than_the_figure(style):
    figure = drawn(cohort_analysis(), style, plot_height=1.6)
    (summary,) = figure.texts
    extent = summary.get_window_extent(figure.canvas.get_renderer())
    assert extent.y0 >= figure.axes[0].get_window_extent().y1
    assert extent.x1 <= figure.get_size_inches()[0] * figure.dpi


@pytest.mark.parametrize("file_format", list(FigureFormat))
def test_a_file_is_the_same_every_time(file_format):
    first, second = (figure_bytes(drawn(cohort_analysis()), file_format) for _ in range(2))
    assert first == second


def test_a_pdf_embeds_its_font_and_needs_no_other():
    pdf = figure_bytes(drawn(cohort_analysis(), PRINT), FigureFormat.PDF)
    assert b"SourceSansPro" in pdf
    assert b"DejaVu" not in pdf


def test_an_svg_holds_its_letters_as_outlines():
    assert b"<text" not in figure_bytes(drawn(cohort_analysis()), FigureFormat.SVG)


@pytest.mark.parametrize(
    ("last", "ticks"),
    [
        (24, (0, 3, 6, 9, 12, 15, 18, 21, 24)),
        (25.5, (0, 3, 6, 9, 12, 15, 18, 21, 24)),
        (2, (0, 1, 2)),
        (60, tuple(range(0, 61, 6))),
    ],
)
def test_ticks_stand_every_three_months_and_farther_apart_when_they_would_crowd(last, ticks):
    assert month_ticks(last) == ticks


@pytest.mark.parametrize("last", [0.01, 0.9, 3, 36, 120, 1022, 40000, 1e7])
def test_there_are_never_more_than_a_dozen_ticks(last):
    assert 1 <= len(month_ticks(last)) <= 13

"""The look of figures: legible colours, distinct groups, the program's own font."""

import matplotlib as mpl
import pytest
from matplotlib.colors import to_hex, to_rgb
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.textpath import text_to_path

from analysis.figures.figure_style import (
    BAND,
    PRINT,
    SCREEN_DARK,
    SCREEN_LIGHT,
    contrast,
    font_families,
    font_file,
    legible,
)
from analysis.palette import ARM_COLOURS, SERIES

STYLES = [SCREEN_LIGHT, SCREEN_DARK, PRINT]
NAMES = ["IT", "SOC", "a", "b", "c", "d"]


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "print"])
def test_lines_and_names_of_groups_are_legible_on_their_ground(style):
    for series in style.series(NAMES).values():
        assert contrast(series.line, style.ground) >= 3
        assert contrast(series.text, style.ground) >= 4.5


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "print"])
def test_a_line_stands_out_from_its_own_band(style):
    for series in style.series([*NAMES, "e", "f"]).values():
        pairs = zip(to_rgb(series.line), to_rgb(style.ground), strict=True)
        band = to_hex([BAND * line + (1 - BAND) * ground for line, ground in pairs])
        assert contrast(series.line, band) >= 3


@pytest.mark.parametrize("name", ["blue", "vermillion", "green", "purple", "black"])
def test_marks_on_dark_ground_are_as_legible_as_words(name):
    assert contrast(SCREEN_DARK.shape_ink(getattr(SERIES, name)), SCREEN_DARK.ground) >= 4.5


def test_the_arms_keep_their_colours_on_paper_and_in_light_colours():
    for style in (SCREEN_LIGHT, PRINT):
        assert {name: each.line for name, each in style.series(["IT", "SOC"]).items()} == ARM_COLOURS


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "print"])
def test_groups_differ_in_more_than_colour(style):
    series = style.series(NAMES)
    assert len({each.dashes for each in series.values()}) == len(NAMES)
    assert len({each.line for each in series.values()}) == len(NAMES)


def test_black_on_white_has_the_largest_contrast_there_is():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_colour_that_is_legible_already_stays_as_it_is():
    assert legible("#0072B2", on="#FFFFFF", ratio=4.5) == "#0072B2"


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_the_font_is_the_programs_own(weight):
    assert font_file(weight).name.startswith("SourceSansPro-")


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_letters_the_font_has_are_as_wide_as_in_the_font_alone(weight):
    font = SCREEN_LIGHT.font(size=10, weight=weight)
    alone = FontProperties(fname=str(font_file(weight)), size=10)
    for words in ("Trastuzumab 150 mg", "Țărîș-Ștefănescu ≥ 3"):
        assert _width(words, font) == _width(words, alone)


@pytest.mark.parametrize("weight", [400, 600, 700])
@pytest.mark.parametrize("words", ["קפציטבין", "كابسيتابين", "مُحَمَّد"])
def test_letters_the_font_lacks_are_those_of_the_stand_in_and_as_wide(weight, words):
    file = "DejaVuSans.ttf" if weight == 400 else "DejaVuSans-Bold.ttf"
    stand_in = FontProperties(fname=f"{mpl.get_data_path()}/fonts/ttf/{file}", size=10)
    found = _width(words, SCREEN_LIGHT.font(size=10, weight=weight))
    assert found == pytest.approx(_width(words, stand_in), rel=0.01)


def test_a_font_asked_for_twice_is_made_known_once():
    before = len(fontManager.ttflist)
    assert font_families(600) == font_families(600)
    SCREEN_LIGHT.font(size=10, weight=600)
    assert len(fontManager.ttflist) <= before + 2


def _width(words, font):
    return text_to_path.get_text_width_height_descent(words, font, ismath=False)[0]


def test_print_is_black_on_white():
    assert (PRINT.palette.text, PRINT.ground) == ("#000000", "#FFFFFF")


def test_scaling_enlarges_fonts():
    assert SCREEN_LIGHT.scaled(2).font(size=10).get_size_in_points() == 20

from __future__ import annotations

import itertools

import pytest

from analysis.palette import DARK, LIGHT, Palette
from ui.theme.contrast import contrast
from ui.theme.tones import Tone, tone_colour, tone_ground

AA_TEXT = 4.5  # WCAG 2.1, 1.4.3
AA_SHAPE = 3.0  # WCAG 2.1, 1.4.11
PALETTES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


def test_contrast_agrees_with_the_published_example() -> None:
    # WebAIM's contrast checker: #777777 on white is 4.48 : 1, just short of AA.
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("ground", ["background", "surface", "accent_ground"])
@pytest.mark.parametrize("ink", ["text", "muted"])
def test_words_are_readable_on_every_ground(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= AA_TEXT


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_is_readable_on_its_own_ground_and_on_the_pages(palette: Palette, tone: Tone) -> None:
    grounds = (tone_ground(palette, tone), palette.surface, palette.background)
    assert min(contrast(tone_colour(palette, tone), ground) for ground in grounds) >= AA_TEXT


@pytest.mark.parametrize("palette", PALETTES)
def test_a_similar_name_is_readable_in_the_marked_row(palette: Palette) -> None:
    assert contrast(palette.warning, palette.accent_ground) >= AA_TEXT


@pytest.mark.parametrize("palette", PALETTES)
def test_the_words_of_chosen_and_primary_buttons_are_readable(palette: Palette) -> None:
    assert contrast(palette.on_accent, palette.accent) >= AA_TEXT


@pytest.mark.parametrize("palette", PALETTES)
def test_a_primary_button_that_rests_is_readable(palette: Palette) -> None:
    assert contrast(palette.text, palette.line) >= AA_TEXT


@pytest.mark.parametrize("palette", PALETTES)
def test_tooltips_are_readable(palette: Palette) -> None:
    assert contrast(palette.surface, palette.text) >= AA_TEXT


@pytest.mark.parametrize(
    ("palette", "ground"), list(itertools.product([LIGHT, DARK], ["background", "surface"]))
)
def test_the_focus_ring_stands_out(palette: Palette, ground: str) -> None:
    assert contrast(palette.accent, getattr(palette, ground)) >= AA_SHAPE

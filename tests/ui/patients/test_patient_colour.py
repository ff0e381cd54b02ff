from __future__ import annotations

import pytest

from analysis.palette import DARK, LIGHT
from ui.patients.patient_colour import ON_DARK, ON_LIGHT, patient_colour
from ui.theme.contrast import contrast


@pytest.mark.parametrize(("colours", "palette"), [(ON_LIGHT, LIGHT), (ON_DARK, DARK)])
def test_every_colour_stands_out_from_the_banner(colours, palette) -> None:
    # WCAG 2.1, 1.4.3: text of any size could be written in it.
    assert all(contrast(colour, palette.surface) >= 4.5 for colour in colours)


def test_a_patient_keeps_her_colour() -> None:
    assert patient_colour("TH-001", LIGHT) == patient_colour("TH-001", LIGHT) == "#0B6E8A"


def test_a_ward_is_not_all_in_one_colour() -> None:
    assert len({patient_colour(f"TH-{n:03}", DARK) for n in range(1, 15)}) >= 5

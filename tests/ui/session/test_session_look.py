from __future__ import annotations

import pytest

from analysis.palette import DARK, LIGHT
from models.vocabularies import Complication, ReviewWindow
from tests.ui.session.session_typing import CLEAN, fill, fill_clean
from tests.ui.test_gallery import cut_off
from ui.theme.apply import apply_theme


@pytest.fixture
def filled(open_form, courses):
    """A session with warnings, reasons, agents and events open."""
    form = open_form(courses[CLEAN])
    fill_clean(form)
    fill(form, inr="1.5", kps="85")
    for complication in (
        Complication.HEMATOMA,
        Complication.CSF_FISTULA,
        Complication.POST_PUNCTURE_HEADACHE,
    ):
        form.reviews[ReviewWindow.IMMEDIATE].rows[complication].choice.set_value("present")
    form.reviews[ReviewWindow.LATE].set_pending(False)
    form.agents.add_button.click()
    form.panel.say_everything()
    return form


@pytest.mark.parametrize("width", [1012, 612])
@pytest.mark.parametrize(
    ("palette", "scale"),
    [(LIGHT, 1.0), (LIGHT, 1.5), (DARK, 2.0)],
    ids=["light-100", "light-150", "dark-200"],
)
def test_nothing_of_a_session_is_cut_off(  # noqa: PLR0917 - fixtures
    light_theme, filled, qtbot, palette, scale, width
) -> None:
    theme = apply_theme(light_theme, palette, scale)
    filled.resize(theme.px(width), theme.px(840))
    qtbot.wait(50)
    filled.check_now()
    qtbot.wait(50)
    assert cut_off(filled) == []

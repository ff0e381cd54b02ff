from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.window.reading_sessions import read_newest
from ui.language import Language
from ui.theme.tones import Tone
from ui.view_settings import Appearance, ViewSettings
from ui.widgets.chip import Chip

DETAILS = "TH-002  ·  born 22 Jun 1986 (40)  ·  LM type IIB, 22 Nov 2024  ·  KPS 90"
OPEN = [
    ("Cycle 36", Tone.ACCENT),
    ("0 days since last", Tone.NEUTRAL),
    ("Allergies not recorded", Tone.NEUTRAL),
    ("Open: Puncture-site pain, grade 2", Tone.WARNING),
    ("Open: Orthostatic hypotension, grade 2", Tone.WARNING),
]


def is_whole(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.parametrize(
    ("scale", "width", "height"), [(1.0, 1280, 860), (1.5, 1280, 860), (1.5, 1366, 728), (2.0, 1920, 1010)]
)
def test_a_session_is_read_below_a_whole_banner_and_whole_buttons(
    ward, scale: float, width: int, height: int
) -> None:
    ward.log_in()
    details = read_newest(ward)
    ward.session.show_view(ViewSettings(Appearance.LIGHT, scale, Language.ENGLISH))
    ward.window.resize(width, height)
    page = ward.page.patients.page
    page.banner.show_subject("Popa, Elena", DETAILS, chips=OPEN)
    page.notice.say("Saved", Tone.GOOD)
    ward.rest()
    chips = [chip for chip in page.banner.findChildren(Chip) if chip.isVisible()]
    assert len(chips) == len(OPEN)
    assert [chip.text() for chip in chips if not is_whole(chip)] == []
    for button in details.findChildren(QPushButton):
        if button.isVisible():
            button.setFocus()
            ward.wait(lambda each=button: is_whole(each))

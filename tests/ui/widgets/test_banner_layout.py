from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from ui.theme.tones import Tone
from ui.widgets.banner import Banner
from ui.widgets.chip import Chip

pytestmark = pytest.mark.usefixtures("light_theme")

DETAILS = "TH-002  ·  born 22 Jun 1986 (40)  ·  LM type IIB, 22 Nov 2024  ·  KPS 90"
OPEN = [
    ("Cycle 36", Tone.ACCENT),
    ("0 days since last", Tone.NEUTRAL),
    ("Allergies not recorded", Tone.NEUTRAL),
    ("Open: Puncture-site pain, grade 2", Tone.WARNING),
    ("Open: Orthostatic hypotension, grade 2", Tone.WARNING),
]


@pytest.fixture
def banner(qtbot) -> Banner:
    made = Banner()
    qtbot.addWidget(made)
    made.show_subject("Popa, Elena", DETAILS, chips=OPEN)
    made.show()
    return made


def narrow(banner: Banner, width: int, qtbot) -> None:
    banner.resize(width, banner.heightForWidth(width))
    qtbot.wait(1)


def area_in(banner: Banner, part: QWidget) -> QRect:
    return QRect(part.mapTo(banner, QPoint(0, 0)), part.size())


def areas(banner: Banner) -> list[QRect]:
    shown = [each for each in banner.findChildren(Chip) if each.isVisible()]
    return [area_in(banner, part) for part in (banner.title, banner.details, *shown)]


def test_details_take_the_room_that_no_chip_takes(banner: Banner, qtbot) -> None:
    narrow(banner, 964, qtbot)
    assert banner.details.height() < 3 * banner.details.fontMetrics().height()


def test_a_wider_banner_is_never_higher(banner: Banner) -> None:
    banner.show_subject("Popa, Elena", DETAILS, chips=OPEN[:3])
    heights = [banner.heightForWidth(width) for width in range(360, 1400, 20)]
    assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize("width", [1400, 964, 700, 500, 360])
def test_words_and_chips_stand_whole_and_apart_at_every_width(banner: Banner, width: int, qtbot) -> None:
    narrow(banner, width, qtbot)
    found = areas(banner)
    assert len(found) == 2 + len(OPEN)
    assert all(banner.rect().contains(area) for area in found)
    assert not any(one.intersects(other) for at, one in enumerate(found) for other in found[at + 1 :])


def test_no_name_is_cut_off_by_a_chip(banner: Banner, qtbot) -> None:
    narrow(banner, 360, qtbot)
    assert banner.title.width() >= banner.title.sizeHint().width()


def test_the_banner_of_somebody_without_chips_is_all_words(banner: Banner, qtbot) -> None:
    banner.show_subject("Popa, Elena", DETAILS)
    narrow(banner, 600, qtbot)
    assert banner.details.height() < 2 * banner.details.fontMetrics().height()

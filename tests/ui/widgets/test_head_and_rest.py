from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.spacing import space
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.head_and_rest import Head, Rest

pytestmark = pytest.mark.usefixtures("light_theme")


class TwoHalves(QWidget):
    """Chips in a head, above pages that would like to be very high."""

    def __init__(self) -> None:
        super().__init__()
        self.head, self.rest, self.flow = Head(), Rest(), FlowLayout()
        space(self.head.column, gap=0)
        space(self.flow, gap=8)
        chips = QWidget()
        chips.setLayout(self.flow)
        self.head.column.addWidget(chips)
        tall = QWidget()
        tall.setMinimumHeight(2000)
        self.rest.addWidget(tall)
        column = QVBoxLayout(self)
        space(column, gap=0)
        column.addWidget(self.head)
        column.addWidget(self.rest, 1)

    def add_chips(self, number: int) -> None:
        for _ in range(number):
            self.flow.addWidget(Chip("Open: Hematoma, grade 2"))

    def is_whole(self, chip: Chip) -> bool:
        return chip.visibleRegion().boundingRect() == chip.rect()


@pytest.fixture
def halves(show_active: Callable[[QWidget], None]) -> TwoHalves:
    made = TwoHalves()
    made.add_chips(4)
    made.resize(220, 300)
    show_active(made)
    return made


def test_a_tall_page_below_takes_nothing_from_the_head(halves: TwoHalves) -> None:
    assert all(halves.is_whole(chip) for chip in halves.findChildren(Chip))
    assert halves.rest.height() == 300 - halves.head.height()


def test_the_head_grows_with_what_is_put_into_it(halves: TwoHalves, qtbot) -> None:
    halves.add_chips(1)
    qtbot.waitUntil(lambda: all(halves.is_whole(chip) for chip in halves.findChildren(Chip)))


def test_a_head_too_high_for_the_window_scrolls_and_leaves_the_rest_a_few_lines(
    halves: TwoHalves, qtbot
) -> None:
    halves.add_chips(10)
    bar = halves.head.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: halves.rest.height() == 120)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: halves.is_whole(halves.findChildren(Chip)[-1]))


def test_the_bar_goes_once_everything_has_room_again(halves: TwoHalves, qtbot) -> None:
    halves.resize(220, 200)
    qtbot.waitUntil(halves.head.verticalScrollBar().isVisible)
    halves.resize(220, 120 + halves.head.heightForWidth(220))
    qtbot.waitUntil(lambda: not halves.head.verticalScrollBar().isVisible())

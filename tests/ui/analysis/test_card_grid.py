from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from ui.analysis.card_grid import CardGrid
from ui.widgets.card import Card
from ui.widgets.text import TextRole, text_label

pytestmark = pytest.mark.usefixtures("light_theme")


@pytest.fixture
def grid(show_active) -> CardGrid:
    made = CardGrid()
    made.resize(1000, 600)
    show_active(made)
    return made


def test_two_cards_stand_side_by_side_and_a_wide_one_below(grid: CardGrid, qtbot) -> None:
    left, right, wide = Card("a"), Card("b"), Card("c")
    grid.set_cards([(left, False), (right, False), (wide, True)])
    qtbot.waitUntil(lambda: wide.width() == 1000)
    assert left.y() == right.y() < wide.y()
    assert left.x() < right.x()


def test_where_there_is_no_room_cards_stand_below_each_other(grid: CardGrid, qtbot) -> None:
    upper, lower = Card("a"), Card("b")
    grid.set_cards([(upper, False), (lower, False)])
    grid.resize(600, 600)
    qtbot.waitUntil(lambda: lower.y() > upper.y() and lower.x() == upper.x())


def test_a_card_that_is_not_among_them_is_hidden_and_comes_back(grid: CardGrid) -> None:
    one, other = Card("a"), Card("b")
    grid.set_cards([(one, False), (other, False)])
    grid.set_cards([(other, False)])
    assert (one.isVisible(), other.isVisible()) == (False, True)
    grid.set_cards([(one, False), (other, False)])
    assert one.isVisible()


def test_a_card_that_shrinks_gives_its_room_back_after_the_columns_changed(grid: CardGrid, qtbot) -> None:
    tall, other = Card("a"), Card("b")
    inside = QWidget()
    inside.setFixedHeight(300)
    tall.add(inside)
    tall.add(text_label("A note that wraps", TextRole.CAPTION, wrap=True))
    grid.set_cards([(tall, False), (other, False)])
    grid.resize(600, 600)
    qtbot.waitUntil(lambda: other.x() == tall.x())
    inside.setFixedHeight(50)
    qtbot.waitUntil(lambda: grid.layout().totalHeightForWidth(600) < 250)

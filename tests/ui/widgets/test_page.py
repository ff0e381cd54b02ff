from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.page import Page

pytestmark = pytest.mark.usefixtures("light_theme")


@pytest.fixture
def page(show_active: Callable[[QWidget], None], qtbot) -> Page:
    made = Page(name="Page")
    made.tall, made.last = QWidget(), QLineEdit()
    made.tall.setFixedHeight(2000)
    made.tall.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.body.addWidget(made.tall)
    made.body.addWidget(made.last)
    made.resize(400, 300)
    show_active(made)
    qtbot.waitUntil(lambda: made._scroll.verticalScrollBar().maximum() > 0)
    return made


def test_what_gets_the_focus_is_scrolled_into_view(page: Page, qtbot) -> None:
    page.last.setFocus()
    qtbot.waitUntil(lambda: not page.last.visibleRegion().isEmpty())


def test_what_is_too_tall_for_the_room_stays_where_it_is_seen(page: Page) -> None:
    page.tall.setFocus()
    assert page.tall.hasFocus()
    assert page._scroll.verticalScrollBar().value() == 0


def test_an_area_of_a_part_is_brought_into_view(page: Page) -> None:
    page.scroll_to(page.tall, QRect(0, 1000, 40, 20))
    seen = page.tall.visibleRegion().boundingRect()
    assert seen.contains(QRect(0, 1000, 40, 20))

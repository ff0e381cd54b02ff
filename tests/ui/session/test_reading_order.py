"""Tab goes through a session as the eye does: card after card, row after row, from left to right."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.findings import Code
from models.vocabularies import Complication, ReviewWindow
from tests.ui.session.session_typing import CLEAN, HELD, SHORT, fill
from ui.session.session_form import SessionForm


def walk(form: SessionForm, qtbot: QtBot) -> list[QWidget]:
    """Everything that Tab meets from the first control of the form to its save button."""
    form.form.focus_order()[0].setFocus()
    met = [QApplication.focusWidget()]
    while met[-1] is not form.save_button and len(met) < 300:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    return met


def place(widget: QWidget, form: SessionForm) -> QRect:
    return QRect(widget.mapTo(form, QPoint(0, 0)), widget.size())


def card_of(widget: QWidget, form: SessionForm) -> int:
    cards = form.form._layout.cards()
    return next((at for at, card in enumerate(cards) if card.isAncestorOf(widget)), len(cards))


def follows(first: QRect, second: QRect) -> bool:
    """Whether the eye meets ``second`` after ``first``: it stands to the right in the same row, or in a lower row."""
    is_same_row = abs(first.center().y() - second.center().y()) < min(first.height(), second.height())
    return first.right() <= second.left() if is_same_row else first.center().y() < second.center().y()


def stuffed(form: SessionForm) -> SessionForm:
    """A form with reasons, events, agents and both windows open."""
    fill(form, status="given", dose_mg="400", inr="1.9", platelets_10e9_l="20", kps="80")
    form.reviews[ReviewWindow.IMMEDIATE].rows[Complication.HEMATOMA].choice.set_value("present")
    form.reviews[ReviewWindow.IMMEDIATE].rows[Complication.CSF_FISTULA].choice.set_value("present")
    form.reviews[ReviewWindow.LATE].pending_button.click()
    form.reviews[ReviewWindow.LATE].rows[Complication.PUNCTURE_SITE_PAIN].choice.set_value("present")
    form.agents.add_button.click()
    for card in form.form.cards.values():
        card.set_folded(False)
    form.panel.say_everything()
    form.check_now()
    return form


@pytest.mark.parametrize(
    ("code", "fullness", "width"),
    [
        (CLEAN, "new", 1012),
        (SHORT, "new", 1012),
        (HELD, "full", 1012),
        (SHORT, "full", 700),
        (CLEAN, "not given", 1012),
    ],
)
def test_every_step_of_tab_is_a_step_of_the_eye(  # noqa: PLR0917 - fixtures
    open_form, courses, qtbot, code, fullness, width
) -> None:
    form = open_form(courses[code])
    if fullness == "full":
        stuffed(form)
    if fullness == "not given":
        fill(form, status="not_given")
    form.resize(width, 840)
    qtbot.wait(60)
    met = walk(form, qtbot)
    inside = [widget for widget in met if form.form.isAncestorOf(widget)]
    assert met[-1] is form.save_button
    assert len(set(inside)) == len(inside)
    steps = [
        (one.accessibleName(), other.accessibleName())
        for one, other in pairwise(inside)
        if card_of(one, form) > card_of(other, form)
        or (card_of(one, form) == card_of(other, form) and not follows(place(one, form), place(other, form)))
    ]
    assert steps == []


def test_tab_meets_every_control_that_is_seen(open_form, courses, qtbot) -> None:
    form = stuffed(open_form(courses[SHORT]))
    qtbot.wait(60)
    met = walk(form, qtbot)
    seen = [
        widget
        for widget in form.form.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]
    assert [widget.accessibleName() for widget in seen if widget not in met] == []
    assert form.panel.reason_line(Code.INR_HIGH).field in met
    assert form.panel.reason_line(Code.INTERVAL_SHORT).field in met

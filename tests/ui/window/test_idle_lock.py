from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QScrollArea, QToolTip, QVBoxLayout

from models.demonstration.demonstration_register import ACCOUNT, PASSWORD
from models.storage.drafts import read_drafts
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, open_register
from models.storage.site_settings import LOCK_AFTER
from tests.ui.window.conftest import Ward

TEN_MINUTES = timedelta(minutes=10)


class WallClock:
    """A clock that a test turns on."""

    def __init__(self) -> None:
        self.now = datetime.now().astimezone()

    def __call__(self) -> datetime:
        return self.now

    def turn_on(self, by: timedelta) -> None:
        self.now += by


@pytest.fixture
def clock() -> WallClock:
    return WallClock()


@pytest.fixture
def workplace(clock: WallClock) -> Workplace:
    return Workplace("0.0-test", clock=clock, machine="ward-3", work=WorkFactor(1, 1024, 1))


@pytest.fixture
def ward(seat: Callable[..., Ward], database: Path, workplace: Workplace) -> Ward:
    return seat(database, lambda: workplace, idle_tick_ms=10)


def is_locked(ward: Ward) -> bool:
    return ward.session.page is None and ward.window.login is not None


def type_lot(ward: Ward, typed: str = "H1234") -> QScrollArea:
    """A session form of Popa, its lot number half typed and the page scrolled away from it."""
    ward.open_patient("popa")
    ward.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    ward.rest()
    form = ward.page.patients.page.form
    form.form.fields["lot_number"].go()
    ward.qtbot.keyClicks(QApplication.focusWidget(), typed)
    return form.findChild(QScrollArea)


def dialog_of(ward: Ward) -> QDialog:
    dialog = QDialog(ward.window)
    dialog.setWindowTitle("Popa, Elena")
    QVBoxLayout(dialog).addWidget(QLabel("Popa has a fistula"))
    return dialog


def test_a_window_nobody_touches_locks_after_ten_minutes_and_says_so(ward, clock) -> None:
    ward.log_in()
    clock.turn_on(TEN_MINUTES - timedelta(seconds=1))
    ward.qtbot.wait(50)
    assert not is_locked(ward)
    clock.turn_on(timedelta(seconds=1))
    ward.wait(lambda: is_locked(ward))
    assert "Locked after 10 minutes" in ward.shown_words()
    assert ACCOUNT in ward.shown_words()
    assert ward.window.login.account.text() == ACCOUNT


def press_key(ward: Ward) -> None:
    QTest.keyClick(ward.window.windowHandle(), Qt.Key.Key_Shift)


def click(ward: Ward) -> None:
    QTest.mouseClick(
        ward.window.windowHandle(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(600, 500),
    )


def turn_wheel(ward: Ward) -> None:
    place = QPointF(600, 500)
    event = QWheelEvent(
        place,
        ward.window.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(ward.window.windowHandle(), event)


def touch(ward: Ward) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(ward.window.windowHandle(), screen).press(0, QPoint(600, 500)).commit()
    QTest.touchEvent(ward.window.windowHandle(), screen).release(0, QPoint(600, 500)).commit()


@pytest.mark.parametrize("act", [press_key, click, turn_wheel, touch])
def test_a_key_a_click_the_wheel_or_a_touch_keeps_the_window_open(ward, clock, act) -> None:
    ward.log_in()
    clock.turn_on(timedelta(minutes=9))
    act(ward)
    clock.turn_on(timedelta(minutes=9))
    ward.qtbot.wait(50)
    assert not is_locked(ward)


def test_the_key_that_wakes_a_machine_after_hours_is_not_typed_into_the_form(ward, clock) -> None:
    ward.log_in()
    ward.session.idle._ticking.setInterval(60_000)  # as if the machine slept
    type_lot(ward)
    field = ward.page.patients.page.form.form.fields["lot_number"]
    clock.turn_on(timedelta(hours=3))
    QTest.keyClick(ward.window.windowHandle(), Qt.Key.Key_X)
    assert is_locked(ward)
    assert field.text() == "H1234"


def test_typing_in_a_dialog_keeps_the_window_open(ward, clock) -> None:
    ward.log_in()
    dialog = dialog_of(ward)
    dialog.open()
    dialog.activateWindow()
    ward.wait(dialog.isActiveWindow)
    clock.turn_on(timedelta(minutes=9))
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_A)
    clock.turn_on(timedelta(minutes=9))
    ward.qtbot.wait(50)
    assert not is_locked(ward)


def test_the_right_password_brings_back_form_scrolling_and_focus(ward, clock) -> None:
    page = ward.log_in()
    area = type_lot(ward)
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    form, focused, scrolled = page.patients.page.form, QApplication.focusWidget(), bar.value()
    clock.turn_on(TEN_MINUTES)
    ward.wait(lambda: is_locked(ward))
    ward.try_password(PASSWORD)
    ward.rest()
    assert ward.page is page
    assert page.patients.page.form is form
    assert form.form.fields["lot_number"].text() == "H1234"
    assert QApplication.focusWidget() is focused
    assert bar.value() == scrolled > 0
    ward.qtbot.keyClicks(QApplication.focusWidget(), "5")
    assert form.form.fields["lot_number"].text() == "H12345"


def test_what_was_typed_is_a_draft_as_soon_as_the_window_locks(ward, database, workplace) -> None:
    ward.log_in()
    type_lot(ward)
    ward.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert is_locked(ward)
    register = open_register(database, ACCOUNT, PASSWORD, workplace)
    drafts = read_drafts(register)
    register.close()
    assert [(draft.account, draft.typed["session"]["lot_number"]) for draft in drafts] == [(ACCOUNT, "H1234")]


def test_nothing_of_a_patient_shows_while_locked_not_even_a_dialog_menu_or_tooltip(ward, clock) -> None:
    ward.log_in()
    type_lot(ward)
    dialog = dialog_of(ward)
    dialog.open()
    QToolTip.showText(ward.window.mapToGlobal(QPoint(100, 100)), "Popa", ward.window)
    assert "Popa" in ward.shown_words()
    clock.turn_on(TEN_MINUTES)
    ward.wait(lambda: is_locked(ward))
    ward.qtbot.wait(400)  # a tooltip goes a moment later
    assert not dialog.isVisible()
    assert "Popa" not in ward.shown_words()


def test_a_dialog_that_somebody_waits_for_is_answered_as_by_escape(ward, clock) -> None:
    ward.log_in()
    dialog = dialog_of(ward)
    QTimer.singleShot(0, lambda: clock.turn_on(TEN_MINUTES))
    assert dialog.exec() == QDialog.DialogCode.Rejected
    assert is_locked(ward)


def test_work_that_ends_while_locked_puts_nothing_on_the_screen(ward, clock) -> None:
    page = ward.log_in()
    type_lot(ward)
    clock.turn_on(TEN_MINUTES)
    ward.wait(lambda: is_locked(ward))
    dialog = dialog_of(ward)
    dialog.open()
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    page.today.refresh()
    page.patients.refresh(frozenset({"patients"}))
    ward.rest()
    assert not dialog.isVisible()
    assert "Popa" not in ward.shown_words()


def test_the_shortcuts_of_the_hidden_page_do_nothing(ward, clock) -> None:
    page = ward.log_in()
    ward.open_patient("popa")
    clock.turn_on(TEN_MINUTES)
    ward.wait(lambda: is_locked(ward))
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_N, Qt.Key.Key_1, Qt.Key.Key_P, Qt.Key.Key_S):
        QTest.keyClick(ward.window.windowHandle(), key, control)
    ward.rest()
    assert page.patients.page.form is None
    assert page.shell.place() == "patients"


def test_the_site_says_after_how_many_minutes_and_an_open_window_follows(ward, clock) -> None:
    page = ward.log_in()
    page.desk.register.change_setting(LOCK_AFTER, 2)
    ward.rest()
    clock.turn_on(timedelta(minutes=2))
    ward.wait(lambda: is_locked(ward))
    ward.wait(lambda: "Locked after 2 minutes" in ward.shown_words())


def test_the_login_itself_never_locks_and_neither_does_a_page_that_was_left(ward, clock) -> None:
    ward.log_in()
    ward.session.log_out()
    clock.turn_on(TEN_MINUTES)
    ward.qtbot.wait(50)
    assert not ward.window.login.switch.isVisible()


def test_a_fault_while_the_draft_is_kept_still_hides_the_patient(ward, clock, monkeypatch) -> None:
    page = ward.log_in()
    ward.open_patient("popa")

    def fail() -> bool:
        raise OSError("the disk is gone")

    monkeypatch.setattr(page, "keep_draft", fail)
    with ward.qtbot.captureExceptions() as faults:
        clock.turn_on(TEN_MINUTES)
        ward.wait(lambda: is_locked(ward))
    assert "Popa" not in ward.shown_words()
    assert "the disk is gone" in str(faults[0][1])
    monkeypatch.undo()

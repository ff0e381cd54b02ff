from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from analysis.palette import DARK
from ui.icons import Meaning
from ui.theme.apply import apply_theme
from ui.theme.tones import Tone
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_state import ErrorState
from ui.widgets.field_grid import FieldGrid
from ui.widgets.icon_label import IconLabel
from ui.widgets.page import Page
from ui.widgets.place_switch import PlaceSwitch
from ui.widgets.progress_panel import SHOWN_AFTER_MS, ProgressPanel
from ui.widgets.tab_strip import TabStrip

pytestmark = pytest.mark.usefixtures("light_theme")
Show = Callable[[QWidget], None]


def test_quick_work_shows_no_progress(show_active: Show, qtbot) -> None:
    page, panel = QWidget(), ProgressPanel()
    panel.setParent(page)
    show_active(page)
    panel.start("Computing survival")
    qtbot.wait(SHOWN_AFTER_MS // 3)
    assert not panel.isVisible()
    panel.finish()
    qtbot.wait(SHOWN_AFTER_MS)
    assert not panel.isVisible()


def test_long_work_shows_its_progress_and_can_be_cancelled(show_active: Show, qtbot) -> None:
    page, panel = QWidget(), ProgressPanel()
    panel.setParent(page)
    show_active(page)
    panel.start("Writing PDFs")
    panel.set_progress(3, 10, "patient TH-003")
    qtbot.waitUntil(panel.isVisible, timeout=2000)
    assert (panel.bar.value(), panel.bar.maximum()) == (3, 10)
    with qtbot.waitSignal(panel.cancelled):
        qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    assert not panel.button.isEnabled()


def test_cancelling_is_said_until_the_part_at_hand_is_done(show_active: Show, qtbot) -> None:
    page, panel = QWidget(), ProgressPanel()
    panel.setParent(page)
    show_active(page)
    panel.start("Writing PDFs")
    qtbot.waitUntil(panel.isVisible, timeout=2000)
    qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    panel.set_progress(4, 10, "4 of 10")
    shown = [label.text() for label in panel.findChildren(QLabel)]
    assert shown == ["Writing PDFs", "Cancelling"]


def test_an_empty_page_begins_with_its_button(qtbot) -> None:
    state = EmptyState(
        "No sessions yet", "Sessions will stand here.", action="Log a session", meaning=Meaning.SESSION
    )
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.begun):
        state.button.click()
    assert state.accessibleName() == "No sessions yet. Sessions will stand here."


def test_an_error_says_what_happened_and_what_is_safe(qtbot) -> None:
    state = ErrorState()
    qtbot.addWidget(state)
    state.show_error("The disk is full.", safe="The session is kept as a draft.", action="Save again")
    with qtbot.waitSignal(state.retried):
        state.button.click()
    assert state.accessibleName() == "The disk is full. The session is kept as a draft."
    assert state.button.text() == "Save again"


@pytest.mark.parametrize("tone", [Tone.GOOD, Tone.WARNING, Tone.DANGER])
def test_a_state_has_a_shape_beside_its_colour(qtbot, tone: Tone) -> None:
    plain, shaped = Chip("2 open", Tone.ACCENT), Chip("2 open", tone)
    assert shaped.sizeHint().width() > plain.sizeHint().width()


def test_the_banner_tells_everything_to_a_screen_reader(qtbot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_subject("Ionescu, Maria", "TH-001", chips=[("Penicillin allergy", Tone.DANGER)])
    assert banner.accessibleName() == "Ionescu, Maria, TH-001, Penicillin allergy"


def test_another_patients_banner_keeps_no_chip_of_the_last(qtbot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_subject("Ionescu, Maria", "TH-001", chips=[("Penicillin allergy", Tone.DANGER)])
    banner.show_subject("Popa, Elena", "TH-002")
    assert [chip.text() for chip in banner.findChildren(Chip) if chip.isVisibleTo(banner)] == []


def test_a_shortcut_stands_on_its_button_and_works(show_active: Show, qtbot) -> None:
    page = QWidget()
    button = Button("Save session", shortcut="Ctrl+S", primary=True)
    button.setParent(page)
    show_active(page)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert button.text() == "Save session   Ctrl+S"
    assert button.accessibleName() == "Save session"


def test_an_icon_takes_the_colour_of_a_new_theme(light_theme, show_active: Show) -> None:
    label = IconLabel()
    label.show_icon(Meaning.ADD, Tone.DANGER)
    show_active(label)
    before = label.pixmap().toImage()
    apply_theme(light_theme, DARK)
    assert label.pixmap().toImage() != before


def test_tabs_are_walked_with_the_arrows(show_active: Show, qtbot) -> None:
    strip = TabStrip([("sessions", "Sessions"), ("course", "Course")], name="Patient")
    show_active(strip)
    strip.setFocus()
    with qtbot.waitSignal(strip.chosen) as chosen:
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert chosen.args == ["course"]
    assert strip.value() == "course"


def test_places_are_reached_from_anywhere(show_active: Show, qtbot) -> None:
    switch = PlaceSwitch([("today", "Today"), ("patients", "Patients")], name="Place")
    switch.set_value("today")
    show_active(switch)
    with qtbot.waitSignal(switch.chosen) as chosen:
        qtbot.keyClick(switch, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == ["patients"]


def test_fields_take_fewer_columns_where_there_is_no_room(show_active: Show, qtbot) -> None:
    grid = FieldGrid(3)
    fields = [QLineEdit() for _ in range(3)]
    for field in fields:
        grid.add(field)
    show_active(grid)
    grid.resize(600, 200)
    qtbot.waitUntil(lambda: len({field.y() for field in fields}) == 1)
    grid.resize(260, 200)
    qtbot.waitUntil(lambda: len({field.y() for field in fields}) == 2)


def test_a_field_that_gets_the_focus_is_scrolled_into_view(show_active: Show, qtbot) -> None:
    page = Page(name="Session")
    fields = [QLineEdit() for _ in range(40)]
    for field in fields:
        page.body.addWidget(field)
    show_active(page)
    page.resize(400, 300)
    fields[-1].setFocus()
    qtbot.waitUntil(lambda: not fields[-1].visibleRegion().isEmpty())


def test_a_long_explanation_of_an_empty_state_is_not_cut_off(qtbot, light_theme: QApplication) -> None:
    explanation = (
        "Every lumbar puncture of this patient will stand here, the newest first, with what was given."
    )
    state = EmptyState("No sessions yet", explanation)
    qtbot.addWidget(state)
    state.resize(960, 500)
    state.show()
    (words,) = [label for label in state.findChildren(QLabel) if label.text() == explanation]
    assert words.height() >= words.heightForWidth(words.width())

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget

from ui.patient_list import PatientList, PatientListModel, PatientRow
from ui.patient_sidebar import PatientSidebar
from ui.shell import Place, Shell

ROWS = [
    PatientRow("1", "Ionescu, Maria", "TH-001 · cycle 12 · due today"),
    PatientRow("2", "Ștefănescu, Ana", "TH-003 · on hold: CSF fistula", look_alike=True),
    PatientRow("3", "Popa, Elena", "TH-002 · cycle 35 · in 6 days"),
]
pytestmark = pytest.mark.usefixtures("light_theme")


@pytest.fixture
def sidebar(show_active: Callable[[QWidget], None]) -> PatientSidebar:
    made = PatientSidebar()
    made.set_patients(ROWS)
    show_active(made)
    made.list.setFocus()
    return made


def test_the_model_keeps_qts_rules(qapp: QApplication) -> None:
    model = PatientListModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(ROWS)
    assert model.row_of("3") == 2


def test_a_screen_reader_hears_both_lines_and_the_similar_name(qapp: QApplication) -> None:
    model = PatientListModel()
    model.set_rows(ROWS)
    heard = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Ștefănescu, Ana, TH-003 · on hold: CSF fistula, similar name"


def test_walking_the_list_opens_nothing_and_enter_opens(sidebar: PatientSidebar, qtbot) -> None:
    opened: list[str] = []
    sidebar.patient_chosen.connect(opened.append)
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Down)
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Down)
    assert opened == []
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Return)
    assert opened == [sidebar.list.current_id()]


def test_a_click_opens_a_patient(sidebar: PatientSidebar, qtbot) -> None:
    place = sidebar.list.visualRect(sidebar.list.model().index(2, 0)).center()
    with qtbot.waitSignal(sidebar.patient_chosen) as chosen:
        qtbot.mouseClick(sidebar.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["3"]


def test_the_open_patient_stays_marked_when_the_list_changes(qtbot) -> None:
    patients = PatientList()
    qtbot.addWidget(patients)
    patients.set_rows(ROWS)
    patients.mark("3")
    patients.set_rows(ROWS[::-1])
    assert patients.current_id() == "3"


def test_a_patient_no_longer_listed_leaves_none_marked(qtbot) -> None:
    patients = PatientList()
    qtbot.addWidget(patients)
    patients.set_rows(ROWS)
    patients.mark("3")
    patients.set_rows(ROWS[:1])
    assert patients.current_id() == ""


def test_search_is_told_once_typing_rests(sidebar: PatientSidebar, qtbot) -> None:
    told: list[str] = []
    sidebar.search_changed.connect(told.append)
    qtbot.keyClicks(sidebar.search, "stef")
    qtbot.waitUntil(lambda: told == ["stef"])


def test_find_goes_to_the_search_field(sidebar: PatientSidebar, qtbot) -> None:
    qtbot.keyClick(sidebar.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert sidebar.search.hasFocus()


def test_the_search_field_walks_and_opens_the_list(sidebar: PatientSidebar, qtbot) -> None:
    sidebar.focus_search()
    qtbot.keyClick(sidebar.search, Qt.Key.Key_Down)
    qtbot.keyClick(sidebar.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.patient_chosen) as chosen:
        qtbot.keyClick(sidebar.search, Qt.Key.Key_Return)
    assert chosen.args == ["2"]


def test_escape_takes_the_search_away(sidebar: PatientSidebar, qtbot) -> None:
    qtbot.keyClicks(sidebar.search, "stef")
    qtbot.keyClick(sidebar.search, Qt.Key.Key_Escape)
    assert sidebar.search.value() == ""


def test_no_match_is_said(sidebar: PatientSidebar) -> None:
    sidebar.set_patients([])
    assert sidebar.nobody_found.isVisible()


def test_places_share_a_sidebar_and_show_their_own_content(
    show_active: Callable[[QWidget], None], qtbot
) -> None:
    side, today, patients = PatientSidebar(), QWidget(), QWidget()
    shell = Shell([Place("today", "Today", side, today), Place("patients", "Patients", side, patients)])
    show_active(shell)
    assert (shell.place(), today.isVisible(), side.isVisible()) == ("today", True, True)
    with qtbot.waitSignal(shell.place_chosen) as chosen:
        shell.show_place("patients")
    assert chosen.args == ["patients"]
    assert (patients.isVisible(), today.isVisible(), side.isVisible()) == (True, False, True)


def test_content_is_replaced_in_its_place(show_active: Callable[[QWidget], None], qtbot) -> None:
    old, new = QWidget(), QWidget()
    shell = Shell([Place("today", "Today", QWidget(), old)])
    show_active(shell)
    with qtbot.waitSignal(old.destroyed):
        shell.set_content("today", new)
    assert new.isVisible()

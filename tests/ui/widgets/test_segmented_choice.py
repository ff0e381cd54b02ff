from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.segmented_choice import SegmentedChoice

ANSWERS = [("present", "Present"), ("absent", "Absent"), ("not_assessed", "Not assessed")]
pytestmark = pytest.mark.usefixtures("light_theme")


@pytest.fixture
def choice(show_active) -> SegmentedChoice:
    made = SegmentedChoice(ANSWERS, name="CSF fistula")
    show_active(made)
    made.setFocus()
    return made


def press(qtbot, key: Qt.Key | str) -> None:
    focused = QApplication.focusWidget()
    (qtbot.keyClicks if isinstance(key, str) else qtbot.keyClick)(focused, key)


def test_nothing_is_chosen_at_first(choice: SegmentedChoice) -> None:
    assert choice.value() == ""


@pytest.mark.parametrize(
    ("key", "code"),
    [("p", "present"), ("A", "absent"), ("n", "not_assessed"), ("1", "present"), ("3", "not_assessed")],
)
def test_one_key_answers(choice: SegmentedChoice, qtbot, key: str, code: str) -> None:
    with qtbot.waitSignal(choice.valueChanged) as changed:
        press(qtbot, key)
    assert changed.args == [code]
    assert choice.value() == code


@pytest.mark.parametrize("key", ["x", "4", "0"])
def test_a_key_that_names_no_answer_leaves_the_question_open(
    choice: SegmentedChoice, qtbot, key: str
) -> None:
    press(qtbot, key)
    assert choice.value() == ""


def test_arrows_go_from_answer_to_answer(choice: SegmentedChoice, qtbot) -> None:
    seen = []
    choice.valueChanged.connect(seen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(qtbot, key)
    assert seen == ["present", "absent", "present"]


def test_delete_takes_the_answer_away(choice: SegmentedChoice, qtbot) -> None:
    choice.set_value("absent")
    press(qtbot, Qt.Key.Key_Delete)
    assert choice.value() == ""


def test_a_click_answers_and_a_second_click_takes_it_back(choice: SegmentedChoice, qtbot) -> None:
    target = choice.childAt(choice.segment_centre("absent"))
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
    assert choice.value() == "absent"
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
    assert choice.value() == ""


def test_an_answer_that_must_stay_is_not_taken_back(qtbot) -> None:
    choice = SegmentedChoice(ANSWERS, clearable=False)
    qtbot.addWidget(choice)
    choice.show()
    choice.set_value("absent")
    qtbot.mouseClick(choice.childAt(choice.segment_centre("absent")), Qt.MouseButton.LeftButton)
    qtbot.keyClick(choice.focusProxy(), Qt.Key.Key_Delete)
    assert choice.value() == "absent"


def test_an_unknown_code_is_a_fault_of_the_program(choice: SegmentedChoice) -> None:
    with pytest.raises(ValueError, match="maybe"):
        choice.set_value("maybe")


def test_it_is_one_stop_for_tab(qtbot, show_active) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    first, choice, last = QLineEdit(), SegmentedChoice(ANSWERS), QLineEdit()
    for part in (first, choice, last):
        column.addWidget(part)
    show_active(page)
    first.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert choice.isAncestorOf(QApplication.focusWidget())
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last


def test_where_asked_a_letter_also_goes_on_to_the_next_question(qtbot, show_active) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    questions = [SegmentedChoice(ANSWERS, advances=True) for _ in range(3)]
    for question in questions:
        column.addWidget(question)
    show_active(page)
    questions[0].setFocus()
    for letter in "apn":
        press(qtbot, letter)
    assert [question.value() for question in questions] == ["absent", "present", "not_assessed"]


def test_leaving_is_told_once_and_only_for_the_whole_question(qtbot, show_active) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    choice, after = SegmentedChoice(ANSWERS), QLineEdit()
    column.addWidget(choice)
    column.addWidget(after)
    show_active(page)
    left = []
    choice.left.connect(lambda: left.append(choice.value()))
    choice.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Right)
    assert left == []
    after.setFocus()
    assert left == ["absent"]


def test_each_answer_says_its_question_to_a_screen_reader(choice: SegmentedChoice) -> None:
    assert choice.focusProxy().accessibleName() == "CSF fistula: Present"


def test_choosing_moves_nothing(choice: SegmentedChoice) -> None:
    before = choice.sizeHint()
    choice.set_value("not_assessed")
    assert choice.sizeHint() == before


def test_a_letter_shared_by_two_answers_goes_round(qtbot) -> None:
    choice = SegmentedChoice([("stable", "Stable"), ("started", "Started"), ("other", "Other")])
    qtbot.addWidget(choice)
    choice.show()
    for expected in ("stable", "started", "stable"):
        qtbot.keyClicks(choice.focusProxy(), "s")
        assert choice.value() == expected


def test_words_of_another_language_find_room(choice: SegmentedChoice) -> None:
    choice.set_label("not_assessed", "Neevaluat încă")
    target = choice.childAt(choice.segment_centre("not_assessed"))
    needed = QFontMetrics(choice.font()).horizontalAdvance("Neevaluat încă")
    assert target.sizeHint().width() > needed


def test_where_answers_are_figures_a_figure_is_its_own_answer(show_active, qtbot) -> None:
    grades = SegmentedChoice([("3", "3"), ("4", "4"), ("5", "5"), ("none", "Not graded")], name="Grade")
    show_active(grades)
    grades.setFocus()
    press(qtbot, "3")
    assert grades.value() == "3"
    press(qtbot, "1")
    assert grades.value() == "3"


def test_an_answer_by_its_own_letter_goes_on_and_a_shared_letter_stays(show_active, qtbot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    answers = [("clear", "Clear"), ("cloudy", "Cloudy"), ("bloody", "Bloody")]
    choice, after = SegmentedChoice(answers, name="Appearance", advances=True), QLineEdit()
    for part in (choice, after):
        column.addWidget(part)
    show_active(page)
    choice.setFocus()
    press(qtbot, "c")
    press(qtbot, "c")
    assert (choice.value(), after.hasFocus()) == ("cloudy", False)
    press(qtbot, "b")
    assert (choice.value(), after.hasFocus()) == ("bloody", True)

from __future__ import annotations

import sys
from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ui.theme.marking import tone_of
from ui.theme.tones import Tone
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.labelled_field import LabelledField
from ui.widgets.moment_field import MomentField
from ui.widgets.text_field import LongTextField, TextField
from ui.widgets.unit_field import UnitField

LEVELS = [("L2-L3", "L2–L3"), ("L3-L4", "L3–L4"), ("L4-L5", "L4–L5")]
pytestmark = pytest.mark.usefixtures("light_theme")


def today() -> date:
    return date(2026, 11, 23)


def now() -> datetime:
    return datetime(2026, 11, 23, 14, 5)


@pytest.fixture
def shown(show_active):
    """Shows a field with another one after it, so that it can be left."""

    def show(field: QWidget) -> QLineEdit:
        page = QWidget()
        column = QVBoxLayout(page)
        after = QLineEdit()
        column.addWidget(field)
        column.addWidget(after)
        show_active(page)
        field.setFocus()
        return after

    return show


def test_a_typed_number_is_kept_as_typed(qtbot, shown) -> None:
    field = UnitField("mg", name="Trastuzumab")
    shown(field)
    qtbot.keyClicks(field, "eighty")
    assert field.value() == "eighty"


def test_the_unit_is_no_part_of_the_value(shown) -> None:
    field = UnitField("mg", name="Trastuzumab")
    shown(field)
    field.set_value("150")
    assert field.value() == "150"
    assert field.accessibleName() == "Trastuzumab (mg)"


def test_the_text_never_runs_under_the_unit(shown) -> None:
    field = UnitField("×10⁹/L")
    shown(field)
    assert field.textMargins().right() >= field.fontMetrics().horizontalAdvance("×10⁹/L")


def test_leaving_a_field_is_told_once(qtbot, shown) -> None:
    field = TextField()
    after = shown(field)
    left = []
    field.left.connect(lambda: left.append(field.value()))
    qtbot.keyClicks(field, " H1234B7 ")
    after.setFocus()
    assert left == ["H1234B7"]


def test_tab_leaves_a_long_text(qtbot, shown) -> None:
    field = LongTextField(name="Notes")
    after = shown(field)
    qtbot.keyClicks(field, "calm")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    assert field.value() == "calm"


@pytest.mark.parametrize("typed", ["23.11.2026", "23 nov 2026", "2026-11-23", "today"])
def test_a_date_is_written_out_when_the_field_is_left(qtbot, shown, typed: str) -> None:
    field = DateField(today=today)
    after = shown(field)
    qtbot.keyClicks(field, typed)
    after.setFocus()
    assert (field.text(), field.value()) == ("23 Nov 2026", "2026-11-23")


def test_a_partial_date_is_an_answer_only_where_allowed(shown) -> None:
    historical, exact = DateField(today=today, partial=True), DateField(today=today)
    historical.set_value("2021-03")
    exact.set_value("2021-03")
    assert (historical.text(), historical.value(), historical.understood()) == ("Mar 2021", "2021-03", True)
    assert (exact.value(), exact.understood()) == ("2021-03", False)


def test_what_is_no_date_stays_as_typed_so_that_it_can_be_named(qtbot, shown) -> None:
    field = DateField(today=today)
    after = shown(field)
    qtbot.keyClicks(field, "31.2.2026")
    after.setFocus()
    assert (field.text(), field.value(), field.understood()) == ("31.2.2026", "31.2.2026", False)


def test_an_empty_date_is_understood(shown) -> None:
    field = DateField(today=today)
    assert (field.value(), field.understood()) == ("", True)


def test_a_time_alone_is_todays(qtbot, shown) -> None:
    field = MomentField(now=now)
    after = shown(field)
    qtbot.keyClicks(field, "0930")
    after.setFocus()
    assert (field.text(), field.value()) == ("23 Nov 2026 09:30", "2026-11-23T09:30")


def test_a_moment_nobody_changed_keeps_its_offset(qtbot, shown) -> None:
    field = MomentField(now=now)
    after = shown(field)
    field.set_value("2022-06-01T10:00:00+03:00")
    after.setFocus()
    assert (field.text(), field.value()) == ("1 Jun 2022 10:00", "2022-06-01T10:00:00+03:00")


def test_a_changed_moment_is_local_time(qtbot, shown) -> None:
    field = MomentField(now=now)
    after = shown(field)
    field.set_value("2022-06-01T10:00:00+03:00")
    field.setText("1 Jun 2022 10:30")
    after.setFocus()
    assert field.value() == "2022-06-01T10:30"


def test_a_date_without_its_time_is_no_moment(shown) -> None:
    field = MomentField(now=now)
    field.setText("23.11.2026")
    assert (field.understood(), field.value()) == (False, "23.11.2026")


def test_a_choice_is_empty_at_first() -> None:
    assert ChoiceField(LEVELS).value() == ""


def test_typing_goes_to_the_answer_that_begins_so(qtbot, shown) -> None:
    field = ChoiceField(LEVELS)
    shown(field)
    with qtbot.waitSignal(field.valueChanged):
        qtbot.keyClicks(field, "L3")
    assert field.value() == "L3-L4"


def test_delete_takes_a_choice_away(qtbot, shown) -> None:
    field = ChoiceField(LEVELS)
    shown(field)
    field.set_value("L4-L5")
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.value() == ""


def test_the_wheel_never_answers(shown) -> None:
    field = ChoiceField(LEVELS)
    shown(field)
    field.set_value("L3-L4")
    centre = QPointF(field.rect().center())
    turned = QWheelEvent(
        centre,
        field.mapToGlobal(centre),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turned)
    assert field.value() == "L3-L4"


def test_other_choices_keep_an_answer_that_is_still_among_them() -> None:
    field = ChoiceField(LEVELS)
    field.set_value("L3-L4")
    field.set_choices(LEVELS[1:])
    assert field.value() == "L3-L4"
    field.set_choices(LEVELS[:1])
    assert field.value() == ""


@pytest.mark.skipif(sys.platform == "darwin", reason="Option is no mnemonic on a Mac")
@pytest.mark.parametrize("make", [TextField, LongTextField, UnitField], ids=lambda kind: kind.__name__)
def test_alt_with_a_letter_that_goes_nowhere_types_nothing(qtbot, shown, make) -> None:
    field = make()
    shown(field)
    field.set_value("H0412")
    field.selectAll()
    for key in (Qt.Key.Key_O, Qt.Key.Key_4):
        qtbot.keyClick(field, key, Qt.KeyboardModifier.AltModifier)
    assert field.value() == "H0412"
    qtbot.keyClick(field, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "o", "AltGr still types"


@pytest.mark.skipif(sys.platform == "darwin", reason="Option is no mnemonic on a Mac")
def test_alt_with_a_letter_that_goes_nowhere_chooses_nothing(qtbot, shown) -> None:
    field = ChoiceField([("none", "None"), ("heparin", "Heparin")])
    shown(field)
    field.set_value("none")
    qtbot.keyClick(field, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert field.value() == "none"


def test_an_unknown_choice_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="T12"):
        ChoiceField(LEVELS).set_value("T12")


def test_a_label_names_its_field_and_goes_to_it() -> None:
    field = UnitField("mg")
    line = LabelledField("&Trastuzumab", field)
    assert line.label.buddy() is field
    assert field.accessibleName() == "Trastuzumab"


def test_a_finding_is_said_below_marked_on_the_field_and_read_aloud(qtbot) -> None:
    field = UnitField()
    line = LabelledField("INR", field)
    qtbot.addWidget(line)
    line.show_finding("Above 1.4: reason needed", Tone.WARNING)
    line.show()
    assert (line.message.text(), line.message.isVisible()) == ("Above 1.4: reason needed", True)
    assert tone_of(field) is Tone.WARNING
    assert field.accessibleDescription() == "Above 1.4: reason needed"


def test_a_finding_that_is_gone_leaves_the_help_text(qtbot) -> None:
    field = UnitField()
    line = LabelledField("INR", field, help_text="from today's blood")
    qtbot.addWidget(line)
    line.show_finding("Above 1.4: reason needed", Tone.DANGER)
    line.clear_finding()
    assert (line.message.text(), tone_of(field)) == ("from today's blood", None)


def test_a_field_without_words_below_keeps_its_height_when_somebody_asks_for_them(qtbot, show_active) -> None:
    line = LabelledField("INR", UnitField())
    show_active(line)
    high = line.sizeHint().height()
    assert line.message.text() == ""
    qtbot.wait(20)  # a layout shows what it is given once the events go on
    assert not line.message.isVisible()
    assert line.sizeHint().height() == high

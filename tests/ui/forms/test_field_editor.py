from __future__ import annotations

import pytest

from models.fields import Choice, Day, Flag, HistoricalDay, Link, LongText, Moment, Number, Text, WholeNumber
from models.vocabularies import CsfAppearance, CsfCytology, Diluent
from ui.forms.field_editor import make_editor
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.moment_field import MomentField
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.text_field import LongTextField, TextField
from ui.widgets.unit_field import UnitField


@pytest.mark.parametrize(
    ("field", "editor"),
    [
        (Text("Lot"), TextField),
        (LongText("Notes"), LongTextField),
        (Number("Dose", unit="mg"), UnitField),
        (WholeNumber("Attempts"), UnitField),
        (Flag("Hydrocephalus"), SegmentedChoice),
        (Day("Expires"), DateField),
        (HistoricalDay("Diagnosis"), DateField),
        (Moment("Time"), MomentField),
        (Choice("Appearance", vocabulary=CsfAppearance), SegmentedChoice),
        (Choice("Cytology", vocabulary=CsfCytology), ChoiceField),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, type) else value.__name__,
)
def test_each_kind_of_field_has_its_editor(context, qtbot, field, editor) -> None:
    made = make_editor(field, context, field.label)
    qtbot.addWidget(made)
    assert isinstance(made, editor)
    assert made.accessibleName().startswith(field.label)


def test_answers_too_long_for_a_row_of_buttons_stand_in_a_list(context, qtbot) -> None:
    made = make_editor(Choice("Diluent", vocabulary=Diluent), context, "Diluent")
    qtbot.addWidget(made)
    assert isinstance(made, ChoiceField)


def test_a_key_is_not_typed_in_a_form(context) -> None:
    with pytest.raises(TypeError, match="Link"):
        make_editor(Link("Patient", to="patients"), context, "Patient")


def test_only_historical_dates_may_be_partial(context, qtbot) -> None:
    exact, historical = make_editor(Day("A"), context, "A"), make_editor(HistoricalDay("B"), context, "B")
    for editor in (exact, historical):
        qtbot.addWidget(editor)
        editor.set_value("2021-03")
    assert (exact.understood(), historical.understood()) == (False, True)


def test_a_decimal_comma_is_read_as_a_point(context, qtbot) -> None:
    field = Number("INR")
    editor = make_editor(field, context, "INR")
    qtbot.addWidget(editor)
    qtbot.keyClicks(editor, "1,5")
    assert field.parse(editor.value()) == 1.5


def test_the_unit_is_shown_and_is_no_part_of_the_value(context, qtbot) -> None:
    editor = make_editor(Number("Dose", unit="mg"), context, "Dose")
    qtbot.addWidget(editor)
    qtbot.keyClicks(editor, "150")
    assert (editor.unit, editor.value(), editor.accessibleName()) == ("mg", "150", "Dose (mg)")


def test_people_of_the_ward_are_proposed_by_any_part_of_their_name(context, qtbot) -> None:
    editor = make_editor(Text("Performed by", suggests="staff"), context, "Performed by")
    qtbot.addWidget(editor)
    completer = editor.completer()
    completer.setCompletionPrefix("matei")
    assert completer.currentCompletion() == "Ioana Matei"


def test_a_text_without_suggestions_proposes_nothing(context, qtbot) -> None:
    editor = make_editor(Text("Lot"), context, "Lot")
    qtbot.addWidget(editor)
    assert editor.completer() is None

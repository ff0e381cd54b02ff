from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from models.fields import Number, WholeNumber
from models.findings import Code
from models.partial_date import PartialDate
from models.records import RECORDS, Administration, Assessment, Patient, Therapy
from models.records.administration import Administration as Session
from models.records.administration.puncture import PUNCTURE
from models.vocabularies import Route, Sex, TherapyKind
from ui.forms.record_form import RecordForm
from ui.widgets.choice_field import ChoiceField
from ui.widgets.labelled_field import LabelledField
from ui.widgets.segmented_choice import SegmentedChoice

PATIENT = Patient(
    id="p",
    version=3,
    study_code="TH-009",
    family_name="Ștefănescu",
    given_name="Ana",
    birth_date=date(1968, 3, 4),
    sex=Sex.FEMALE,
    lm_diagnosis_date=date(2024, 5, 15),
    bc_diagnosis_date=PartialDate(2019, 3),
    ki67_percent=35.0,
    csf_shunt=False,
)


@pytest.fixture
def make_form(context, qtbot):
    def make(kind, **options) -> RecordForm:
        form = RecordForm(kind, context=context, **options)
        qtbot.addWidget(form)
        return form

    return make


def tab_stops(qtbot, first: QWidget, count: int) -> list[QWidget]:
    """Where Tab goes from ``first``, pressed ``count`` times."""
    found = [first]
    for _ in range(count):
        focused = QApplication.focusWidget()
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
    return found


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_record_has_a_form_with_all_its_typed_fields(make_form, kind) -> None:
    form = make_form(kind)
    typed = [each.name for each in kind.clinical_fields() if type(each).__name__ not in ("Link", "Structure")]
    assert sorted(form.fields) == sorted(typed)


def test_what_is_loaded_is_read_back(make_form) -> None:
    form = make_form(Patient)
    form.load(PATIENT)
    assert form.read() == PATIENT


def test_columns_that_the_form_does_not_show_are_kept(make_form) -> None:
    form = make_form(Patient, without=("ki67_percent",))
    form.load(PATIENT)
    assert (form.read().ki67_percent, form.read().version) == (35.0, 3)


def test_text_that_no_field_can_hold_is_a_finding_and_not_missing_as_well(make_form) -> None:
    form = make_form(Patient)
    form.load(PATIENT)
    form.fields["birth_date"].set_text("31.2.1968")
    found = [(finding.code, finding.field) for finding in form.check()]
    assert found == [(Code.WRONG_TYPE, "birth_date")]


def test_a_number_outside_its_range_is_a_finding(make_form) -> None:
    form = make_form(Patient)
    form.load(PATIENT)
    form.fields["ki67_percent"].set_text("135")
    assert [(finding.code, finding.field) for finding in form.check()] == [
        (Code.OUT_OF_RANGE, "ki67_percent")
    ]


def test_fields_that_do_not_apply_are_hidden_and_not_read(make_form) -> None:
    form = make_form(Therapy)
    form.fields["kind"].set_text("radiotherapy")
    form.fields["dose_gy"].set_text("30")
    form.fields["kind"].set_text("systemic")
    assert form.fields["dose_gy"].line.isHidden()
    assert form.read() == Therapy(kind=TherapyKind.SYSTEMIC)


def test_what_was_typed_in_a_hidden_field_is_there_when_it_applies_again(make_form) -> None:
    form = make_form(Therapy)
    form.fields["kind"].set_text("radiotherapy")
    form.fields["dose_gy"].set_text("30")
    form.fields["kind"].set_text("surgery")
    form.fields["kind"].set_text("radiotherapy")
    assert form.read().dose_gy == 30


def test_an_ommaya_reservoir_hides_level_needle_and_attempts(make_form) -> None:
    form = make_form(Administration)
    form.fields["status"].set_text("given")
    names = ("puncture_level", "needle_type", "needle_gauge", "attempts")
    assert not any(form.fields[name].line.isHidden() for name in names)
    form.fields["route"].set_text(Route.OMMAYA_RESERVOIR.value)
    assert all(form.fields[name].line.isHidden() for name in names)


def test_a_card_without_a_question_that_applies_is_hidden(make_form) -> None:
    form = make_form(Administration)
    form.fields["status"].set_text("not_given")
    form.fields["puncture_attempted"].set_text("false")
    assert form.cards["checklist"].isHidden()
    assert not form.cards["session"].isHidden()


def test_assumed_answers_ask_questions_and_are_never_read(make_form) -> None:
    form = make_form(Administration, assumed={"status": "given"})
    assert not form.fields["dose_mg"].line.isHidden()
    assert form.read().status is None


def test_required_fields_carry_a_star(make_form) -> None:
    form = make_form(Administration)
    assert form.fields["performed_at"].line.label.text() == "Time *"
    assert form.fields["status_reason"].line.label.text() == "Reason"
    form.fields["status"].set_text("partly_given")
    assert form.fields["status_reason"].line.label.text() == "Reason *"


def test_a_field_declared_anywhere_appears_without_any_other_change(make_form) -> None:
    class LongerSession(Session, table="administrations"):
        """A session with one more field."""

        pillows = WholeNumber("Pillows", section=PUNCTURE, unit="pcs", minimum=0, maximum=9)

    LongerSession.declare("warmth_c", Number("Warmth", section=PUNCTURE, unit="°C"))
    form = make_form(LongerSession, assumed={"status": "given"})
    card = form.cards["puncture"]
    assert [field.name for field in card.fields][-2:] == ["pillows", "warmth_c"]
    form.fields["pillows"].set_text("12")
    form.fields["warmth_c"].set_text("36,5")
    assert form.read().warmth_c == 36.5
    assert (Code.OUT_OF_RANGE, "pillows") in [(found.code, found.field) for found in form.check()]


@pytest.mark.parametrize(
    "kind", [Administration, Patient, Assessment, Therapy], ids=lambda kind: kind.__name__
)
def test_live_mnemonics_are_unique_and_every_field_has_one(make_form, show_form, kind) -> None:
    form = make_form(kind, assumed={"status": "given"} if kind is Administration else None)
    show_form(form)
    for card in form.cards.values():
        card.go()
        live = [
            text[text.index("&") + 1].casefold()
            for each in form.fields.values()
            if "&" in (text := each.line.label.text().replace("&&", ""))
        ]
        assert len(live) == len(set(live)) == len(card.fields)


def test_alt_and_a_figure_goes_to_a_card_and_alt_and_a_letter_to_a_field(make_form, show_form, qtbot) -> None:
    form = make_form(Patient)
    show_form(form)
    form.focus_first()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert form.fields["lvef_percent"].is_being_typed()
    letter = form.fields["prior_it_cycles"].line.label.text()
    key = letter[letter.index("&") + 1]
    qtbot.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.AltModifier)
    assert form.fields["prior_it_cycles"].is_being_typed()


@pytest.mark.parametrize("width", [1012, 620])
@pytest.mark.parametrize("kind", [Administration, Patient, Assessment], ids=lambda kind: kind.__name__)
def test_tab_order_is_reading_order(make_form, show_active, qtbot, kind, width) -> None:
    form = make_form(kind, assumed={"status": "given"} if kind is Administration else None)
    form.resize(width, 2000)
    show_active(form)
    qtbot.wait(30)
    fields = [each for each in form.fields.values() if each.line.isVisible()]
    form.focus_first()
    stops = tab_stops(qtbot, QApplication.focusWidget(), len(fields) - 1)
    met = [
        next(each for each in fields if each.editor is stop or each.editor.isAncestorOf(stop))
        for stop in stops
    ]
    assert met == sorted(fields, key=lambda each: reading_place(each, form))


def reading_place(field, form: RecordForm) -> tuple[int, int, int, int]:
    """Row of cards, card, row of fields, field; a question of two lines begins higher than others of its row."""
    card = next(card for card in form.cards.values() if field in card.fields)
    rows = card.rows.rows(card.rows.geometry().width())
    row = next(at for at, cells in enumerate(rows) if field.line in [cell.item.widget() for cell in cells])
    return card.y(), card.x(), row, field.line.mapTo(form, QPoint(0, 0)).x()


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_editor_says_its_name_and_no_two_the_same(make_form, kind) -> None:
    form = make_form(kind)
    names = [field.editor.accessibleName() for field in form.fields.values()]
    assert all(names)
    assert len(set(names)) == len(names)


def test_drafts_give_every_text_back(make_form) -> None:
    form = make_form(Patient)
    form.load(PATIENT)
    form.fields["birth_date"].set_text("around 1968")
    other = make_form(Patient)
    other.set.restore(form.set.typed())
    assert other.set.typed() == form.set.typed()


def test_folded_sections_open_where_they_hold_something(make_form) -> None:
    form = make_form(Administration, folded=("before",))
    assert form.cards["before"].is_folded()
    form.load(Administration(kps=80))
    assert not form.cards["before"].is_folded()


def test_going_to_a_folded_field_opens_its_section(make_form, show_form) -> None:
    form = make_form(Administration, folded=("before",))
    show_form(form)
    form.fields["kps"].go()
    assert form.fields["kps"].is_being_typed()


@pytest.mark.parametrize("width", [1012, 620, 420])
def test_no_field_is_wider_than_a_column_or_runs_out_of_its_card(
    make_form, show_active, qtbot, width
) -> None:
    form = make_form(Administration, assumed={"status": "given"})
    form.resize(width, 2400)
    show_active(form)
    qtbot.wait(30)
    kinds = (QLineEdit, ChoiceField, SegmentedChoice)
    for card in form.cards.values():
        for line in filter(QWidget.isVisible, card.findChildren(LabelledField)):
            editor = line.field
            right = editor.mapTo(card, QPoint(editor.width(), 0)).x()
            assert right <= card.width(), editor.accessibleName()
            if isinstance(editor, kinds) and not isinstance(editor, QPlainTextEdit):
                assert editor.width() <= 420

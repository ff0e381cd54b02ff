"""A long form has its widgets card by card, and is read, filled and kept as if it had them all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from models.fields import ValueRefused
from models.records import Administration
from models.vocabularies import PunctureLevel, SessionStatus
from ui.forms.form_context import FormContext
from ui.forms.record_form import RecordForm

SECTIONS = ("session", "checklist", "blood", "puncture", "before")
GIVEN = {"status": SessionStatus.GIVEN}
OBSERVED = "systolic_lying_before"
TYPED = {"attempts": "2", "inr": "1.1", "labs_drawn_at": "2026-11-22T08:00", "puncture_level": "L3-L4"}


@pytest.fixture
def make_form(context: FormContext, qtbot) -> Callable[..., RecordForm]:
    def make() -> RecordForm:
        form = RecordForm(
            Administration,
            context=context,
            sections=SECTIONS,
            folded=("before",),
            assumed=GIVEN,
            in_turns=True,
        )
        qtbot.addWidget(form)
        return form

    return make


def made(form: RecordForm) -> list[str]:
    """The sections whose fields have their widgets."""
    return [name for name, card in form.cards.items() if all(field.is_made for field in card.fields)]


def test_the_first_card_is_there_at_once_and_the_others_follow_but_for_the_folded_one(make_form, qtbot):
    form = make_form()
    assert made(form) == ["session"]
    qtbot.waitUntil(lambda: made(form) == ["session", "checklist", "blood", "puncture"])


def test_one_field_that_is_asked_for_brings_its_card_and_no_other(make_form):
    form = make_form()
    assert form.fields["inr"].editor.isVisibleTo(form)
    assert made(form) == ["session", "blood"]


def test_what_is_restored_and_read_before_there_are_widgets_stands_in_them_later(make_form, qtbot):
    form, told = make_form(), []
    form.changed.connect(lambda: told.append(True))
    form.set.restore(TYPED)
    assert (made(form), form.set.typed(), len(told)) == (["session"], TYPED, 1)
    read = form.read()
    assert (read.attempts, read.inr, read.puncture_level) == (2, 1.1, PunctureLevel.L3_L4)
    qtbot.waitUntil(lambda: "puncture" in made(form))
    assert form.fields["labs_drawn_at"].editor.text() == "22 Nov 2026 08:00"
    assert (form.set.typed(), form.read(), len(told)) == (TYPED, read, 1)


def test_an_answer_that_there_is_not_is_refused_also_before_there_are_widgets(make_form):
    with pytest.raises(ValueRefused):
        make_form().fields["puncture_level"].set_text("l9")


def test_a_field_that_is_not_asked_is_hidden_and_one_that_is_required_is_marked_when_it_comes(make_form):
    form = make_form()
    form.set.withhold(["attempts"])
    attempts, level = form.fields["attempts"], form.fields["puncture_level"]
    level.set_required(True)
    assert attempts.line.isHidden()
    assert level.line.label.text().endswith("*")


def test_a_folded_card_that_holds_something_opens(make_form, qtbot):
    form = make_form()
    form.fields[OBSERVED].set_text("120")
    form.unfold_filled()
    assert not form.cards["before"].is_folded()
    qtbot.waitUntil(lambda: "before" in made(form))
    assert form.fields[OBSERVED].editor.text() == "120"


def test_a_field_of_a_folded_card_takes_the_focus_as_soon_as_it_is_gone_to(make_form, show_active):
    form = make_form()
    show_active(form)
    field = form.fields[OBSERVED]
    assert not field.is_made
    field.go()
    assert QApplication.focusWidget() is field.editor

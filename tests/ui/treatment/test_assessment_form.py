"""The assessment's form: a scorecard whole or not at all, a response that a person confirms."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.records import Assessment
from models.records.assessment import SCORECARD_FIELDS
from models.vocabularies import Change, CsfCytology, ProgressionBasis, Response, Role, ScorecardAnswer
from tests.ui.session.session_typing import alt, control, keys
from ui.treatment.assessment_form import AssessmentForm


@pytest.fixture
def open_form(context, saved, show_form):
    def opened(*, roles=frozenset(Role), **values) -> AssessmentForm:
        assessment = Assessment(patient_id="patient", date=context.today(), **values)
        form = AssessmentForm(assessment, context=replace(context, roles=roles), save=saved)
        show_form(form)
        return form

    return opened


def press_save(qtbot) -> None:
    control(qtbot, Qt.Key.Key_S)


def test_a_whole_assessment_is_typed_from_the_keyboard(open_form, saved, qtbot) -> None:
    form = open_form()
    qtbot.waitUntil(form.form.fields["date"].is_being_typed)
    keys(qtbot, "\t")
    # Segmented answers go on by themselves: progressive, stable, then cytology from its list, then KPS.
    keys(qtbot, "3")
    keys(qtbot, "2")
    keys(qtbot, "n\t")
    keys(qtbot, "80\t")
    keys(qtbot, "11223")
    keys(qtbot, "\t")
    qtbot.waitUntil(form.form.fields["overall_response"].is_being_typed)
    control(qtbot, Qt.Key.Key_D)
    form.form.fields["lm_progression"].go()
    keys(qtbot, "1")
    keys(qtbot, "2")
    press_save(qtbot)
    (entry,) = saved
    record = entry.record
    assert (record.neurological_exam, record.mri) == (Change.PROGRESSIVE, Change.STABLE)
    assert (record.csf_cytology, record.kps) == (CsfCytology.NEGATIVE, 80)
    assert [record.values[name] for name in SCORECARD_FIELDS] == [
        ScorecardAnswer.PRESENT,
        ScorecardAnswer.PRESENT,
        ScorecardAnswer.ABSENT,
        ScorecardAnswer.ABSENT,
        ScorecardAnswer.NOT_EVALUABLE,
    ]
    assert (record.overall_response, record.lm_progression) == (Response.PD, True)
    assert record.progression_basis is ProgressionBasis.CLINICAL


def test_half_a_scorecard_blocks_saving_and_a_reason_opens_it(open_form, saved, qtbot) -> None:
    form = open_form()
    form.form.fields["rano_brain_nodules"].set_text("absent")
    press_save(qtbot)
    assert saved == []
    assert form.form.fields["rano_brain_linear"].is_being_typed(), "saving goes to the first open item"
    form.form.fields["rano_not_evaluable_reason"].go()
    keys(qtbot, "movement in the scanner\t")
    press_save(qtbot)
    assert saved[0].record.rano_not_evaluable_reason == "movement in the scanner"


def test_a_card_that_is_not_evaluable_throughout_needs_its_reason(open_form, saved, qtbot) -> None:
    form = open_form()
    for name in SCORECARD_FIELDS:
        form.form.fields[name].set_text("not_evaluable")
    press_save(qtbot)
    assert saved == []
    assert form.form.fields["rano_not_evaluable_reason"].is_being_typed()
    keys(qtbot, "no contrast agent")
    press_save(qtbot)
    assert len(saved) == 1


def test_pd_is_proposed_and_never_set_by_itself(open_form, saved, qtbot) -> None:
    form = open_form()
    assert form.suggestion.isHidden()
    form.form.fields["mri"].set_text("progressive")
    qtbot.waitUntil(form.suggestion.isVisible)
    assert form.suggestion.words.text() == "PD proposed, since progressive: MRI"
    press_save(qtbot)
    assert saved[0].record.overall_response is None


def test_one_key_confirms_the_proposed_response(open_form, qtbot) -> None:
    form = open_form()
    form.form.fields["neurological_exam"].set_text("progressive")
    qtbot.waitUntil(form.suggestion.isVisible)
    form.form.fields["kps"].go()
    control(qtbot, Qt.Key.Key_D)
    assert form.form.fields["overall_response"].text() == "PD"
    assert form.suggestion.isHidden()
    assert form.form.fields["overall_response"].is_being_typed(), "the eye is led to what was set"
    assert form.is_changed()


def test_a_nurse_reads_the_proposal_and_cannot_confirm_it(open_form, saved, qtbot) -> None:
    form = open_form(roles=frozenset({Role.NURSE}))
    form.form.fields["mri"].set_text("progressive")
    qtbot.waitUntil(form.suggestion.isVisible)
    assert form.suggestion.button.isHidden()
    assert "for the oncologist to confirm" in form.suggestion.words.text()
    form.form.fields["kps"].go()
    control(qtbot, Qt.Key.Key_D)
    assert form.form.fields["overall_response"].text() == ""
    for name in ("overall_response", "lm_progression", "progression_basis"):
        assert not form.form.fields[name].editor.isEnabled()


def test_a_response_that_disagrees_with_progression_needs_a_reason(open_form, saved, qtbot) -> None:
    form = open_form(overall_response=Response.SD)
    form.form.fields["lm_progression"].set_text("true")
    press_save(qtbot)
    assert saved == []
    keys(qtbot, "clinical judgement")
    press_save(qtbot)
    assert list(saved[0].reasons.values()) == ["clinical judgement"]


def test_the_basis_is_asked_only_of_a_progression(open_form, qtbot) -> None:
    form = open_form()
    basis = form.form.fields["progression_basis"]
    assert not basis.line.isVisible()
    form.form.fields["lm_progression"].set_text("true")
    assert basis.line.isVisible()


def test_the_cards_are_reached_with_alt_and_their_figure(open_form, qtbot) -> None:
    form = open_form()
    qtbot.waitUntil(form.form.fields["date"].is_being_typed)
    alt(qtbot, Qt.Key.Key_2)
    assert form.form.fields["rano_brain_nodules"].is_being_typed()
    alt(qtbot, Qt.Key.Key_3)
    assert form.form.fields["overall_response"].is_being_typed()
    assert QApplication.focusWidget() is not None

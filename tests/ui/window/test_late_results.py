from __future__ import annotations

import pytest

from models.form_address import FormAddress, FormKind
from models.vocabularies import CsfCytology
from tests.ui.window.saved_session import (
    press_save,
    read_session,
    save_awaiting_session,
    session_now,
    type_text,
)
from ui.session.results_page import ResultsPage

RESULTS = ["csf_cells_per_ul", "csf_protein_mg_dl", "csf_glucose_mg_dl", "csf_cytology"]


@pytest.fixture
def page(ward):
    ward.log_in()
    ward.open_patient("popa")
    return ward.page.patients.page


@pytest.fixture
def session(ward, page):
    return save_awaiting_session(ward)


@pytest.fixture
def results(ward, page, session) -> ResultsPage:
    """The results of the session, opened from its page."""
    details = read_session(ward, session)
    ward.click(details.tasks.results)
    ward.rest()
    return page.form


def type_into(ward, form, name: str, text: str) -> None:
    form.form.fields[name].go()
    editor = form.form.fields[name].editor
    editor.clear()
    type_text(ward, text)


def test_the_form_asks_for_results_and_nothing_else(ward, page, session, results) -> None:
    assert list(results.form.fields) == RESULTS
    assert "Popa, Elena" in results.heading.identity.text()


def test_results_that_were_awaited_need_no_reason_and_the_signature_stays(
    ward, page, session, results
) -> None:
    type_text(ward, "3\t45\t")
    results.form.fields["csf_cytology"].editor.set_value("negative")
    assert results.correction.isHidden()
    press_save(ward)
    assert page.form is None
    stored = session_now(ward, session)
    assert (stored.csf_cells_per_ul, stored.csf_cytology) == (3.0, CsfCytology.NEGATIVE)
    assert stored.signed_by == "Dr. Pop"
    fields = [entry["field"] for entry in list(ward.page.desk.register.audit.entries())[-4:]]
    assert {"csf_cells_per_ul", "csf_protein_mg_dl", "csf_cytology"} <= set(fields)


def test_a_result_that_was_there_is_corrected_with_a_reason_and_the_session_unsigned(
    ward, page, session, results
) -> None:
    type_text(ward, "3")
    press_save(ward)
    ward.click(page.tabs.sessions.currentWidget().tasks.results)
    ward.rest()
    type_into(ward, page.form, "csf_cells_per_ul", "30")
    assert page.form.correction.isVisible()
    press_save(ward)
    assert page.form is not None, "a correction needs its reason"
    type_text(ward, "read from the wrong line")
    press_save(ward)
    stored = session_now(ward, session)
    assert (stored.csf_cells_per_ul, stored.signed_by) == (30.0, None)


def test_a_result_out_of_range_stands_beside_its_field(ward, page, session, results) -> None:
    type_text(ward, "200000")
    press_save(ward)
    assert page.form is results
    assert "200000" in results.form.fields["csf_cells_per_ul"].line.message.text()


def test_today_no_longer_waits_for_a_cytology_that_came(ward, page, session, results) -> None:
    awaited = [card for card in ward.page.today.cards if card.listed.code == "results"]
    assert [row.entry.study_code for card in awaited for row in card.listed.rows] == ["TH-002"]
    results.form.fields["csf_cytology"].editor.set_value("positive")
    with ward.qtbot.waitSignal(ward.page.today.read, timeout=20_000) as read:
        press_save(ward)
    assert read.args[0].results_awaited == ()


def test_what_waits_is_offered_before_what_can_be_corrected(ward, page, session) -> None:
    tasks = read_session(ward, session).tasks
    words = [button.text() for button in tasks.buttons()]
    assert words == ["Answer late review", "Enter results", "Correct immediate review"]


def test_a_draft_of_results_comes_back(ward, page, session, results) -> None:
    type_text(ward, "12")
    ward.choose_tab("record")
    ward.page.open_form(
        FormAddress(FormKind.RESULTS, session.patient_id, session.id), draft=page.drafts.rows[0].draft
    )
    ward.rest()
    assert page.form.form.fields["csf_cells_per_ul"].text() == "12"

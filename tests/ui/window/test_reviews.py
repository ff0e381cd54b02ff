from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from models.actions.answer_review import answer_review
from models.demonstration.demonstration_register import ACCOUNT, PASSWORD
from models.form_address import FormAddress, FormKind
from models.permissions import Identity
from models.records import AdverseEvent, ComplicationReview, Patient
from models.session_entry import ReviewAnswer, ReviewEntry
from models.storage.drafts import read_drafts
from models.storage.opening import open_register
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    Complication,
    ComplicationStatus,
    ReviewWindow,
    Role,
)
from tests.ui.window.conftest import quick_workplace
from tests.ui.window.saved_session import (
    ABSENT,
    press_save,
    read_session,
    save_awaiting_session,
    session_now,
    type_text,
)
from ui.session.review_page import ReviewPage
from ui.session.session_form import SessionForm
from ui.typed_dates import shown_moment

PRESENT = ComplicationStatus.PRESENT
FISTULA, HEMATOMA = Complication.CSF_FISTULA, Complication.HEMATOMA


@pytest.fixture
def page(ward):
    ward.log_in()
    ward.open_patient("popa")
    return ward.page.patients.page


@pytest.fixture
def session(ward, page):
    pain = {"puncture_site_pain": ReviewAnswer(PRESENT, nrs=4, event=AdverseEvent(ctcae_grade=1))}
    return save_awaiting_session(ward, immediate=pain)


@pytest.fixture
def review(ward, page, session) -> ReviewPage:
    """The late review of the session, opened from its page."""
    details = read_session(ward, session)
    ward.click(details.tasks.reviews[ReviewWindow.LATE])
    ward.rest()
    return page.form


def stored(ward, session, window=ReviewWindow.LATE) -> dict[Complication, ComplicationReview]:
    rows = ward.page.desk.register.select(
        ComplicationReview, "administration_id = ? AND window = ?", [session.id, window.value]
    )
    return {row.complication: row for row in rows}


def events_of(ward, session) -> list[AdverseEvent]:
    return ward.page.desk.register.select(AdverseEvent, "administration_id = ?", [session.id])


def answer_elsewhere(ward, session) -> None:
    """Answer the late window as another account does in another window."""
    desk = ward.page.desk
    mine = desk.register.identity
    desk.register.identity = Identity("maria", frozenset({Role.NURSE}))
    answer_review(
        desk.register,
        session,
        ReviewWindow.LATE,
        ReviewEntry(dict.fromkeys(REVIEWED_COMPLICATIONS, ABSENT), reviewed_at=desk.now()),
        course=desk.course(session.patient_id),
        thresholds=desk.thresholds(),
        now=desk.now(),
    )
    desk.register.identity = mine


def test_a_late_review_is_answered_with_seven_keys(ward, page, session, review) -> None:
    type_text(ward, "aaaaaa")
    press_save(ward)
    assert page.form is None
    assert {row.status for row in stored(ward, session).values()} == {ComplicationStatus.ABSENT}
    assert session_now(ward, session).signed_by == "Dr. Pop", "what was awaited is no correction"


def test_the_form_says_whose_session_it_is_and_how_long_ago(ward, page, session, review) -> None:
    assert "Popa, Elena" in review.heading.identity.text()
    assert review.elapsed.text() == "50 hours after the session"
    said = review.review.rows[Complication.PUNCTURE_SITE_PAIN].remark.text()
    assert said == "before leaving: present, grade 1"


def test_who_asked_and_when_stand_there_to_be_changed(ward, page, session, review) -> None:
    now = shown_moment(ward.page.desk.now(), lambda _, text: text)[:11]
    assert review.review.reviewer.fields["reviewed_at"].editor.text().startswith(now)
    type_text(ward, "aaaaaa")
    review.review.reviewer.fields["reviewed_by"].go()
    type_text(ward, "Ana Pop")
    press_save(ward)
    assert {row.reviewed_by for row in stored(ward, session).values()} == {"Ana Pop"}


def test_a_half_answered_review_is_not_saved_and_the_open_question_is_gone_to(
    ward, page, session, review
) -> None:
    type_text(ward, "aa")
    press_save(ward)
    assert page.form is review
    assert review.review.rows[HEMATOMA].is_being_typed()
    assert stored(ward, session) == {}


def test_present_opens_its_event_in_the_same_save(ward, page, session, review) -> None:
    type_text(ward, "ap")  # no pain, but a fistula, whose fields open here
    review.review.rows[FISTULA].details.grade.setFocus()
    type_text(ward, "2")
    review.review.rows[HEMATOMA].go()
    type_text(ward, "aaaa")
    press_save(ward)
    assert page.form is None
    event = next(event for event in events_of(ward, session) if event.complication is FISTULA)
    assert (event.ctcae_grade, event.window) == (2, ReviewWindow.LATE)
    assert "Open: CSF fistula, grade 2" in page.banner.accessibleName()


def test_a_grade_5_asks_for_the_death_and_saves_it(ward, page, session, review) -> None:
    type_text(ward, "ap")
    review.review.rows[FISTULA].details.grade.setFocus()
    type_text(ward, "5")
    review.review.rows[HEMATOMA].go()
    type_text(ward, "aaaa")
    press_save(ward)
    assert page.form is review, "nobody dies without a date"
    review.review.death.fields["death_date"].go()
    type_text(ward, "today")
    press_save(ward)
    patient = ward.page.desk.register.get(Patient, session.patient_id)
    assert patient.death_date == ward.page.desk.today()


def test_the_second_who_answers_is_told_so_and_loses_nothing(ward, page, session, review) -> None:
    type_text(ward, "aan")
    answer_elsewhere(ward, session)
    ward.qtbot.wait(50)
    review.review.rows[Complication.ARACHNOIDITIS].go()
    type_text(ward, "aaa")
    press_save(ward)
    assert review.panel.general.obstacle() == "Maria has answered this review already"
    assert review.review.rows[HEMATOMA].choice.value() == "not_assessed"
    assert stored(ward, session)[HEMATOMA].status is ComplicationStatus.ABSENT

    ward.choose_tab("record")  # what she typed becomes a draft
    ward.click(page.drafts.rows[0].resume)
    ward.rest()
    again = page.form
    assert "This review was answered by maria meanwhile" in again.panel.general.obstacle()
    assert again.review.rows[HEMATOMA].choice.value() == "not_assessed"
    assert "Hematoma" in again.correction._names.text()


def test_the_last_answers_before_the_end_are_kept(ward, page, session, review, database) -> None:
    type_text(ward, "aan")
    typed = review.typed()
    ward.session.end()
    opened = open_register(database, ACCOUNT, PASSWORD, quick_workplace())
    (draft,) = read_drafts(opened)
    opened.close()
    assert draft.typed == typed


def test_a_draft_of_a_review_comes_back_whole(ward, page, session, review) -> None:
    type_text(ward, "anp")
    review.review.rows[HEMATOMA].details.grade.setFocus()
    type_text(ward, "n")
    typed = review.typed()
    ward.choose_tab("record")
    ward.click(page.drafts.rows[0].resume)
    ward.rest()
    assert page.form.typed() == typed
    assert page.strip.value() == "sessions"


def test_a_saved_review_is_corrected_with_a_reason_and_the_session_unsigned(ward, page, session) -> None:
    details = read_session(ward, session)
    correct = details.tasks.reviews[ReviewWindow.IMMEDIATE]
    assert correct.text() == "Correct immediate review"
    ward.click(correct)
    ward.rest()
    form = page.form
    assert form.review.rows[Complication.PUNCTURE_SITE_PAIN].details.nrs() == 4
    assert form.correction.isHidden()
    form.review.rows[Complication.PUNCTURE_SITE_PAIN].go()
    type_text(ward, "a")
    assert "Puncture-site pain" in form.correction._names.text()
    press_save(ward)
    assert page.form is form, "a correction needs its reason"
    type_text(ward, "said by her neighbour")
    press_save(ward)
    assert page.form is None
    row = stored(ward, session, ReviewWindow.IMMEDIATE)[Complication.PUNCTURE_SITE_PAIN]
    assert (row.status, row.nrs) == (ComplicationStatus.ABSENT, None)
    assert events_of(ward, session) == []
    assert session_now(ward, session).signed_by is None


def test_another_complication_is_corrected_from_a_draft_under_its_own_key(ward, page, session) -> None:
    desk = ward.page.desk
    nausea = desk.register.add(
        AdverseEvent(
            patient_id=session.patient_id,
            administration_id=session.id,
            window=ReviewWindow.IMMEDIATE,
            complication=Complication.OTHER,
            ctcae_term="Nausea",
            ctcae_version="5.0",
        )
    )
    ward.rest()
    ward.page.open_form(FormAddress(FormKind.REVIEW, session.patient_id, session.id, "immediate"))
    ward.rest()
    grade = page.form.review.others.forms()[0].grade
    assert grade.chosen() == "not_graded"
    grade.setFocus()
    type_text(ward, "2")
    ward.choose_tab("record")
    ward.click(page.drafts.rows[0].resume)
    ward.rest()
    press_save(ward)
    type_text(ward, "forgotten")
    press_save(ward)
    assert page.form is None
    (kept,) = (event for event in events_of(ward, session) if event.ctcae_term == "Nausea")
    assert (kept.id, kept.ctcae_grade) == (nausea.id, 2)
    assert "no longer signed" in page.notice.words.text()


def test_the_immediate_window_of_an_imported_session_is_answered(ward, page, session) -> None:
    desk = ward.page.desk
    for row in stored(ward, session, ReviewWindow.IMMEDIATE).values():
        desk.register.void(row, reason="as if imported")
    ward.rest()
    details = read_session(ward, session)
    button = details.tasks.reviews[ReviewWindow.IMMEDIATE]
    assert button.text() == "Answer immediate review"
    ward.click(button)
    ward.rest()
    type_text(ward, "naaaaa")
    press_save(ward)
    assert page.form is None
    rows = stored(ward, session, ReviewWindow.IMMEDIATE)
    assert {row.reviewed_at for row in rows.values()} == {session.performed_at}


def test_opening_a_saved_review_changes_nothing(ward, page, session) -> None:
    ward.page.open_form(FormAddress(FormKind.REVIEW, session.patient_id, session.id, "immediate"))
    ward.rest()
    assert isinstance(page.form, ReviewPage)
    assert not page.form.is_changed()
    press_save(ward)
    assert session_now(ward, session).signed_by == "Dr. Pop"


def test_a_review_opens_from_anywhere_by_its_address(ward, page, session) -> None:
    ward.open_patient("stan")
    ward.page.open_form(FormAddress(FormKind.REVIEW, session.patient_id, session.id, "late"))
    ward.rest()
    assert isinstance(page.form, ReviewPage)
    assert page.course.patient.study_code == "TH-002"


def test_the_banner_counts_only_the_session_that_is_typed(ward, page, session, review) -> None:
    assert "Cycle 36" in page.banner.accessibleName()
    ward.choose_tab("sessions")
    ward.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    ward.rest()
    assert isinstance(page.form, SessionForm)
    assert "Cycle 37" in page.banner.accessibleName()


def test_every_control_of_the_review_says_its_name(ward, page, session, review) -> None:
    type_text(ward, "p")
    focusable = [
        each
        for each in review.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [type(each).__name__ for each in focusable if not each.accessibleName()] == []

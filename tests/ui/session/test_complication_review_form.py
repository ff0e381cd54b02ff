from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.findings import Code
from models.records import AdverseEvent
from models.session_entry import ReviewAnswer, ReviewEntry
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    Complication,
    ComplicationStatus,
    HematomaSite,
    ReviewWindow,
)
from ui.forms.finding_chips import Open
from ui.session.complication_review_form import ComplicationReviewForm
from ui.session.complication_row import ComplicationRow
from ui.session.grade_choice import GradeChoice
from ui.session.session_form import SessionForm

CLEAN = "TH-004"
PAIN, FISTULA, HEADACHE = (
    Complication.PUNCTURE_SITE_PAIN,
    Complication.CSF_FISTULA,
    Complication.POST_PUNCTURE_HEADACHE,
)


@pytest.fixture
def form(open_form, courses) -> SessionForm:
    made = open_form(courses[CLEAN])
    made.take_over()
    for name, text in {
        "status": "given",
        "platelets_10e9_l": "150",
        "inr": "1.0",
        "preservative_free_confirmed": "true",
    }.items():
        made.form.fields[name].set_text(text)
    return made


@pytest.fixture
def review(form: SessionForm) -> ComplicationReviewForm:
    return form.reviews[ReviewWindow.IMMEDIATE]


def keys(qtbot, text: str) -> None:
    for each in text:
        qtbot.keyClicks(QApplication.focusWidget(), each)


def save(qtbot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(150)


def answer_all(review: ComplicationReviewForm, status: str = "absent") -> None:
    for row in review.rows.values():
        row.choice.set_value(status)


def open_row(review: ComplicationReviewForm, complication: Complication) -> ComplicationRow:
    row = review.rows[complication]
    row.choice.set_value("present")
    return row


def grades(choice: GradeChoice) -> list[str]:
    return [segment.text() for segment in choice.choice.segments()]


def test_no_answer_is_given_in_advance(review) -> None:
    assert review.entry() == ReviewEntry(answers={})


def test_p_a_and_n_answer_and_go_on(review, qtbot) -> None:
    review.rows[FISTULA].go()
    keys(qtbot, "an")
    assert review.rows[FISTULA].answer() == ReviewAnswer(ComplicationStatus.ABSENT)
    assert review.rows[Complication.HEMATOMA].answer() == ReviewAnswer(ComplicationStatus.NOT_ASSESSED)
    assert review.rows[Complication.ARACHNOIDITIS].is_being_typed()


def test_present_opens_the_event_in_place_and_goes_there(review, qtbot) -> None:
    review.rows[PAIN].go()
    keys(qtbot, "p")
    form = review.rows[PAIN].details
    assert form.isVisible()
    assert form.score.fields["nrs"].is_being_typed()
    keys(qtbot, "4\t\t" + "1")
    assert review.rows[PAIN].answer().nrs == 4
    assert review.rows[PAIN].answer().event.ctcae_grade == 1
    assert review.rows[PAIN].remark.text() == "NRS 4 · CTCAE 1: mild pain"


def test_an_answer_taken_back_closes_the_event_and_keeps_what_was_typed(review) -> None:
    row = open_row(review, PAIN)
    row.details.score.fields["nrs"].set_text("4")
    row.choice.set_value("absent")
    assert not row.details.isVisible()
    assert row.answer() == ReviewAnswer(ComplicationStatus.ABSENT)
    row.choice.set_value("present")
    assert row.answer().nrs == 4


def test_only_pain_asks_for_its_score_and_only_a_hematoma_for_its_site(review) -> None:
    pain, hematoma = open_row(review, PAIN).details, open_row(review, Complication.HEMATOMA).details
    assert (pain.field("nrs") is not None, pain.field("site")) == (True, None)
    assert (hematoma.field("nrs"), hematoma.field("site") is not None) == (None, True)


@pytest.mark.parametrize(
    ("complication", "term", "shown"),
    [
        (PAIN, "Back pain", ["1", "2", "3"]),
        (FISTULA, "Cerebrospinal fluid leakage", ["1", "2", "3", "4", "5"]),
        (HEADACHE, "Cerebrospinal fluid leakage", ["1", "2", "3", "4", "5"]),
        (Complication.ARACHNOIDITIS, "Arachnoiditis", ["1", "2", "3", "4", "5"]),
        (Complication.ORTHOSTATIC_HYPOTENSION, "Hypotension", ["1", "2", "3", "4", "5"]),
    ],
)
def test_each_complication_has_its_term_and_the_grades_of_it(review, complication, term, shown) -> None:
    form = open_row(review, complication).details
    assert form.entries.fields["ctcae_term"].text() == term
    assert grades(form.grade) == [*shown, "Not graded"]


def test_the_grades_follow_the_term(review, qtbot) -> None:
    form = open_row(review, PAIN).details
    form.grade.set_value("1")
    form.entries.fields["ctcae_term"].set_text("Meningitis")
    assert grades(form.grade) == ["3", "4", "5", "Not graded"]
    assert form.read().ctcae_grade is None
    form.grade.setFocus()
    keys(qtbot, "4")
    assert form.read().ctcae_grade == 4


def test_a_term_that_ctcae_does_not_have_takes_every_grade(review) -> None:
    form = open_row(review, PAIN).details
    form.entries.fields["ctcae_term"].set_text("Hiccups at night")
    assert grades(form.grade) == ["1", "2", "3", "4", "5", "Not graded"]


def test_the_wording_of_each_grade_stands_beside_it(review) -> None:
    form = open_row(review, PAIN).details
    assert form.grade.lines() == [
        "1  mild pain",
        "2  moderate pain; limits instrumental daily activities",
        "3  severe pain; limits self-care",
    ]
    form.grade.set_value("2")
    assert form.grade.accessibleDescription() == "moderate pain; limits instrumental daily activities"


def test_not_graded_is_an_answer(review, qtbot) -> None:
    form = open_row(review, PAIN).details
    assert not form.grade.is_answered()
    form.grade.setFocus()
    keys(qtbot, "n")
    assert (form.grade.is_answered(), form.read().ctcae_grade) == (True, None)


def test_a_cranial_hematoma_has_a_term_of_its_own(review) -> None:
    form = open_row(review, Complication.HEMATOMA).details
    form.entries.fields["site"].set_text(HematomaSite.CRANIAL_SUBDURAL.value)
    assert form.entries.fields["ctcae_term"].text() == "Intracranial hemorrhage"
    form.entries.fields["site"].set_text(HematomaSite.PUNCTURE_SITE.value)
    assert form.entries.fields["ctcae_term"].text() == "Hematoma"


def test_a_term_that_somebody_chose_stays(review) -> None:
    form = open_row(review, Complication.HEMATOMA).details
    form.entries.fields["ctcae_term"].set_text("Bruising")
    form.entries.fields["site"].set_text(HematomaSite.CRANIAL_SUBDURAL.value)
    assert form.entries.fields["ctcae_term"].text() == "Bruising"


def test_a_fistula_and_its_headache_are_said_to_be_one_event(review) -> None:
    open_row(review, FISTULA)
    headache = open_row(review, HEADACHE)
    assert headache.remark.text() == "kept as one event with the CSF fistula"
    headache.details.entries.fields["ctcae_term"].set_text("Headache")
    assert headache.remark.text() == ""


def test_another_complication_is_found_by_its_term(form, review, saved, qtbot) -> None:
    answer_all(review)
    qtbot.mouseClick(review.others.add_button, Qt.MouseButton.LeftButton)
    keys(qtbot, "Nausea\t" + "1")
    save(qtbot)
    others = saved[0].reviews[ReviewWindow.IMMEDIATE].others
    assert [(event.ctcae_term, event.ctcae_grade) for event in others] == [("Nausea", 1)]


def test_another_complication_without_a_term_is_gone_to(form, review, saved, qtbot) -> None:
    answer_all(review)
    qtbot.mouseClick(review.others.add_button, Qt.MouseButton.LeftButton)
    save(qtbot)
    assert saved == []
    assert QApplication.focusWidget().accessibleName() == "CTCAE term"
    assert form.panel.chips.chips[Open.MISSING].text() == "1 missing"


def test_another_complication_can_be_taken_away_again(form, review, saved, qtbot) -> None:
    answer_all(review)
    review.others.add_button.click()
    remove = review.others.focus_order()[0]
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    save(qtbot)
    assert saved[0].reviews[ReviewWindow.IMMEDIATE].others == ()


def test_the_late_window_is_pending_until_somebody_answers_it(form, review, saved, qtbot) -> None:
    late = form.reviews[ReviewWindow.LATE]
    answer_all(review)
    assert (late.is_pending(), late.entry()) == (True, None)
    qtbot.mouseClick(late.pending_button, Qt.MouseButton.LeftButton)
    assert late.rows[PAIN].is_being_typed()
    save(qtbot)
    assert saved == []
    late.rows[PAIN].go()
    keys(qtbot, "aaaaaa")
    late.reviewer.fields["reviewed_by"].set_text("Ana Pop")
    save(qtbot)
    assert len(saved[0].reviews[ReviewWindow.LATE].answers) == 6
    assert saved[0].reviews[ReviewWindow.LATE].reviewed_by == "Ana Pop"


def test_the_late_window_can_be_left_pending_again(form, review, saved, qtbot) -> None:
    late = form.reviews[ReviewWindow.LATE]
    answer_all(review)
    late.pending_button.click()
    late.pending_button.click()
    save(qtbot)
    assert set(saved[0].reviews) == {ReviewWindow.IMMEDIATE}


def test_grade_five_asks_for_the_death_in_the_same_save(form, review, saved, qtbot) -> None:
    answer_all(review)
    assert not review.death.fields["death_date"].line.isVisible()
    row = open_row(review, FISTULA)
    row.details.grade.set_value("5")
    assert review.death.fields["death_date"].line.isVisible()
    save(qtbot)
    assert saved == []
    codes = [finding.code for finding in form.find()]
    assert Code.GRADE5_WITHOUT_DEATH in codes
    review.death.fields["death_date"].set_text("2026-11-23")
    save(qtbot)
    assert saved[0].death_date == date(2026, 11, 23)


def test_what_cannot_be_read_in_an_event_stands_beside_its_field(form, review, saved, qtbot) -> None:
    answer_all(review)
    row = open_row(review, PAIN)
    row.details.score.fields["nrs"].set_text("much")
    save(qtbot)
    assert saved == []
    assert row.details.score.fields["nrs"].line.message.text() == "“much” is not a whole number"
    assert row.details.score.fields["nrs"].is_being_typed()


def test_a_score_outside_its_range_stands_beside_its_field(form, review, saved, qtbot) -> None:
    answer_all(review)
    row = open_row(review, PAIN)
    row.details.score.fields["nrs"].set_text("11")
    save(qtbot)
    assert saved == []
    assert "11 is outside 0 to 10" in row.details.score.fields["nrs"].line.message.text()


def test_open_answers_are_counted_beside_the_title(review, qtbot) -> None:
    for _ in range(3):
        review.first_open().choice.set_value("absent")
    assert review.open_words() == "3 of 6 open"
    answer_all(review)
    assert review.open_words() == "all 6 answered"


def test_a_stored_review_is_shown(review) -> None:
    event = AdverseEvent(
        complication=FISTULA, ctcae_term="Cerebrospinal fluid leakage", ctcae_grade=2, treatment="bed rest"
    )
    answers = {each: ReviewAnswer(ComplicationStatus.ABSENT) for each in REVIEWED_COMPLICATIONS}
    entry = ReviewEntry(
        answers={**answers, FISTULA: ReviewAnswer(ComplicationStatus.PRESENT, event=event)},
        others=(AdverseEvent(complication=Complication.OTHER, ctcae_term="Nausea", ctcae_grade=1),),
        reviewed_at=None,
        reviewed_by="Ana Pop",
    )
    review.load(entry)
    assert review.entry() == entry


def test_the_reviewer_of_the_late_window_may_give_the_time(form) -> None:
    late = form.reviews[ReviewWindow.LATE]
    late.set_pending(False)
    late.reviewer.fields["reviewed_at"].set_text("2026-11-22T09:00")
    assert late.entry().reviewed_at == datetime(2026, 11, 22, 9).astimezone()


@pytest.mark.parametrize("complication", REVIEWED_COMPLICATIONS)
def test_mnemonics_of_the_questions_are_unique_while_the_focus_is_there(form, review, complication) -> None:
    review.rows[complication].go()
    live = [row.question.text() for row in review.rows.values()]
    letters = [text[text.index("&") + 1].casefold() for text in live]
    assert len(set(letters)) == 6


def test_a_draft_keeps_not_graded_apart_from_open(review) -> None:
    form = open_row(review, PAIN).details
    form.grade.choose("not_graded")
    again = open_row(review, FISTULA).details
    again.restore(form.typed())
    assert again.grade.chosen() == "not_graded"

from __future__ import annotations

import dataclasses
import time
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from models.findings import Code
from models.records import Administration
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    Anticoagulant,
    ChecklistAnswer,
    Complication,
    ComplicationStatus,
    EntryMode,
    ReviewWindow,
    Route,
    SessionStatus,
)
from tests.ui.session.session_typing import (
    CLEAN,
    HELD,
    SHORT,
    alt,
    control,
    fill,
    fill_clean,
    keys,
    message,
)
from ui.forms.finding_chips import Open


def test_a_session_typed_from_the_keyboard_is_read_into_its_entry(open_form, courses, saved, qtbot) -> None:
    form = open_form(courses[CLEAN])
    qtbot.waitUntil(form.form.fields["status"].is_being_typed)
    control(qtbot, Qt.Key.Key_T)
    keys(qtbot, "g" + "111111222")
    keys(qtbot, "22.11.2026 08:00\t150\t1,1\t")
    alt(qtbot, Qt.Key.Key_6)
    keys(qtbot, "\t\t\t\t\t" + "y")
    alt(qtbot, Qt.Key.Key_7)
    keys(qtbot, "aaanaa")
    control(qtbot, Qt.Key.Key_S)
    assert len(saved) == 1, form.panel.chips.chips[Open.REASONS].text()
    session, review = saved[0].administration, saved[0].reviews[ReviewWindow.IMMEDIATE]
    assert (session.status, session.dose_mg, session.entry_mode) == (
        SessionStatus.GIVEN,
        150,
        EntryMode.BEDSIDE,
    )
    assert session.performed_at == datetime(2026, 11, 23, 14, 5).astimezone()
    assert session.labs_drawn_at == datetime(2026, 11, 22, 8, 0).astimezone()
    assert (session.platelets_10e9_l, session.inr) == (150, 1.1)
    assert session.checklist_time_out is ChecklistAnswer.YES
    assert session.checklist_site_infection is ChecklistAnswer.NO
    assert session.preservative_free_confirmed is True
    assert session.patient_id == courses[CLEAN].patient.id
    assert [review.answers[each].status for each in REVIEWED_COMPLICATIONS] == [
        *[ComplicationStatus.ABSENT] * 3,
        ComplicationStatus.NOT_ASSESSED,
        *[ComplicationStatus.ABSENT] * 2,
    ]
    assert set(saved[0].reviews) == {ReviewWindow.IMMEDIATE}


def test_the_form_says_whose_session_it_is(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    patient = courses[CLEAN].patient
    assert form.head.identity.text().startswith(f"{patient.full_name}  ·  {patient.study_code}  ·  born ")
    assert form.head.cycle.text() == f"Cycle {courses[CLEAN].next_cycle_number}"
    assert form.head.protocol.text() == "Protocol: 150 mg every 21 days, ± 3"


def test_a_patient_without_protocol_is_said_to_have_none(open_form, courses) -> None:
    form = open_form(dataclasses.replace(courses[CLEAN], phases=()))
    assert form.head.protocol.text() == "No protocol"


def test_nothing_but_the_time_is_answered_in_advance(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    assert form.form.set.typed().keys() == {"performed_at"}
    assert [row.choice.value() for row in form.reviews[ReviewWindow.IMMEDIATE].rows.values()] == [""] * 6


def test_a_reason_is_met_by_tab_before_the_row_is_left(open_form, courses, qtbot) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    form.form.fields["inr"].go()
    fill(form, inr="1.5")
    keys(qtbot, "\t")
    qtbot.waitUntil(lambda: form.panel.reason_line(Code.INR_HIGH) is not None)
    keys(qtbot, "\t")
    assert QApplication.focusWidget() is form.panel.reason_line(Code.INR_HIGH).field


def test_the_keyboard_goes_on_to_the_next_field_when_the_reason_it_stands_on_is_no_longer_needed(
    open_form, courses, qtbot
) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    fill(form, inr="1.5")
    form.check_now()
    form.form.fields["inr"].go()
    keys(qtbot, "1.0\t\t")
    assert QApplication.focusWidget() is form.panel.reason_line(Code.INR_HIGH).field
    qtbot.waitUntil(lambda: form.panel.reason_line(Code.INR_HIGH) is None)
    assert form.form.fields["last_mri_date"].is_being_typed()


def test_a_card_gone_to_by_its_figure_has_its_first_field_selected(open_form, courses, qtbot) -> None:
    form = open_form(courses[CLEAN])
    alt(qtbot, Qt.Key.Key_1)
    line = form.form.fields["performed_at"].editor
    assert line.selectedText() == line.text() != ""


def test_missing_blood_is_not_said_before_somebody_was_there(open_form, courses, qtbot) -> None:
    form = open_form(courses[CLEAN])
    fill(form, status="given")
    form.check_now()
    assert message(form, "platelets_10e9_l") == ""
    form.form.fields["platelets_10e9_l"].go()
    keys(qtbot, "\t")
    qtbot.waitUntil(lambda: message(form, "platelets_10e9_l") == "Reason needed")


def test_what_is_known_to_be_unsafe_is_said_at_once(open_form, courses) -> None:
    form = open_form(courses[HELD])
    assert form.panel.reason_line(Code.ON_HOLD) is not None
    assert form.panel.reason_line(Code.INTERVAL_SHORT) is not None


def test_the_hold_is_asked_about_only_where_there_is_one(open_form, courses) -> None:
    assert open_form(courses[HELD]).form.fields["hold_approved_by"].asked
    assert not open_form(courses[CLEAN]).form.fields["hold_approved_by"].asked


def test_a_hold_set_meanwhile_is_said_and_asked_about_and_leaves_what_is_typed(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    typed = form.typed()
    form.note_course(dataclasses.replace(courses[CLEAN], holds=courses[HELD].holds))
    assert form.panel.reason_line(Code.ON_HOLD) is not None
    assert form.form.fields["hold_approved_by"].asked
    assert form.typed() == typed


def test_a_session_that_was_not_given_asks_little(open_form, courses, saved, qtbot) -> None:
    form = open_form(courses[CLEAN])
    qtbot.waitUntil(form.form.fields["status"].is_being_typed)
    keys(qtbot, "n" + "fever\t" + "n")
    assert form.form.cards["drug"].isHidden()
    assert all(review.isHidden() for review in form.reviews.values())
    assert form.head.cycle.isHidden()
    control(qtbot, Qt.Key.Key_S)
    session = saved[0].administration
    assert (session.status, session.status_reason, session.puncture_attempted) == (
        SessionStatus.NOT_GIVEN,
        "fever",
        False,
    )
    assert saved[0].reviews == {}


def test_a_dose_that_was_typed_is_not_stored_with_a_session_that_was_not_given(
    open_form, courses, saved, qtbot
) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    fill(form, status="not_given", status_reason="fever", puncture_attempted="false")
    control(qtbot, Qt.Key.Key_S)
    session = saved[0].administration
    assert (session.dose_mg, session.lot_number, session.puncture_level) == (None, None, None)
    fill(form, status="given")
    assert form.entry().administration.dose_mg == 150


def test_not_given_goes_on_to_its_reason_and_not_to_a_warning_that_is_over(open_form, courses, qtbot) -> None:
    form = open_form(courses[SHORT])
    qtbot.waitUntil(form.form.fields["status"].is_being_typed)
    assert form.panel.reason_line(Code.INTERVAL_SHORT) is not None
    keys(qtbot, "n")
    assert form.form.fields["status_reason"].is_being_typed()


def test_an_ommaya_reservoir_hides_level_needle_and_attempts(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    form.take_over()
    fill(form, route=Route.OMMAYA_RESERVOIR.value)
    hidden = [
        name for name in ("puncture_level", "needle_type", "attempts") if not form.form.fields[name].asked
    ]
    assert hidden == ["puncture_level", "needle_type", "attempts"]
    assert form.entry().administration.puncture_level is None


def test_what_is_expected_and_open_is_counted_at_the_bedside_only(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    form.check_now()
    assert form.panel.chips.chips[Open.EXPECTED].text().endswith("left open")
    form.mode.set_value(EntryMode.RETROSPECTIVE.value)
    form.check_now()
    assert form.panel.chips.chips[Open.EXPECTED].isHidden()


@pytest.mark.alone
def test_a_check_takes_less_than_fifty_milliseconds(open_form, courses) -> None:
    longest = max(courses.values(), key=lambda course: len(course.administrations))
    form = open_form(longest)
    fill_clean(form)
    took = []
    for _ in range(5):
        start = time.perf_counter()
        form.check_now()
        took.append(time.perf_counter() - start)
    assert min(took) < 0.05


def test_every_control_of_the_form_says_its_name(open_form, courses) -> None:
    form = open_form(courses[HELD])
    fill_clean(form)
    form.reviews[ReviewWindow.IMMEDIATE].rows[Complication.HEMATOMA].choice.set_value("present")
    form.reviews[ReviewWindow.LATE].pending_button.click()
    form.agents.add_button.click()
    form.check_now()
    focusable = [
        each
        for each in form.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(focusable) > 60
    assert [type(each).__name__ for each in focusable if not each.accessibleName()] == []


def test_no_field_of_a_session_is_left_out_of_its_form(open_form, courses) -> None:
    form = open_form(courses[HELD])
    signature = {"signed_at", "signed_by", "signed_meaning"}
    declared = {field.name for field in Administration.clinical_fields()} - {"patient_id"} - signature
    assert form.form.fields.keys() == declared


def test_an_anticoagulant_is_asked_about_only_where_one_is_taken(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    fill(form, anticoagulant=Anticoagulant.NONE.value)
    assert not form.form.fields["anticoagulant_held"].asked
    fill(form, anticoagulant=Anticoagulant.LMWH.value)
    assert form.form.fields["anticoagulant_held"].asked


def test_tab_goes_through_the_whole_session_as_the_eye_does(open_form, courses, qtbot) -> None:
    form = open_form(courses[CLEAN])
    form.agents.add_button.click()
    pain = form.reviews[ReviewWindow.IMMEDIATE].rows[Complication.PUNCTURE_SITE_PAIN]
    pain.choice.set_value("present")
    qtbot.wait(20)
    form.focus_first()
    met = [QApplication.focusWidget()]
    while QApplication.focusWidget() is not form.save_button and len(met) < 200:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    names = [widget.accessibleName() for widget in met]
    expected = [
        "Drug was: Given",
        "Two identifiers checked: Yes",
        "Blood drawn",
        "Route: Lumbar puncture",
        "Opening pressure (cmH₂O)",
        "Trastuzumab (mg)",
        "Volume injected (ml)",
        "Agent",
        "Dose (mg)",
        "Remove: Other IT agent",
        "Add another IT agent",
        "Puncture-site pain: Present",
        "Pain, NRS",
        "CTCAE term",
        "CTCAE grade: 1",
        "CSF fistula: Present",
        "Post-puncture headache: Present",
        "Add another complication",
        "Reviewed by",
        "Answer now: Complications, 24 to 72 hours later",
        "Show: Observations before",
        "Prescribed by",
        "Notes",
        form.save_button.accessibleName(),
    ]
    assert [name for name in names if name in expected] == expected
    assert len(set(names)) == len(names)


def test_an_old_session_has_the_number_of_its_place_among_the_others(open_form, courses):
    form = open_form(courses[CLEAN])
    earlier = courses[CLEAN].sessions_with_drug[1].performed_at
    form.form.fields["performed_at"].show_value(earlier)
    assert form.head.cycle.text() == "Cycle 2"

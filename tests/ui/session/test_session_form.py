from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from models.actions.save_session import save_session
from models.findings import Code, Finding
from models.records import Administration, ItAgent
from models.situations import FileSituation, Refused
from models.storage.patient_queries import read_course
from models.thresholds import Thresholds
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    Anticoagulant,
    ChecklistAnswer,
    Complication,
    ComplicationStatus,
    EntryMode,
    OtherAgent,
    PunctureLevel,
    ReviewWindow,
    Route,
    SessionStatus,
)
from ui.forms.finding_chips import Open
from ui.session.session_form import SessionForm

CLEAN, SHORT, HELD, NEW = "TH-004", "TH-002", "TH-006", "TH-008"


def keys(qtbot, text: str) -> None:
    """Type where the focus is; a tab in the text goes on."""
    for each in text:
        qtbot.keyClicks(QApplication.focusWidget(), each)


def chord(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    qtbot.wait(150)  # a button shows that it is pressed before it acts


def control(qtbot, key: Qt.Key) -> None:
    chord(qtbot, key, Qt.KeyboardModifier.ControlModifier)


def alt(qtbot, key: Qt.Key) -> None:
    chord(qtbot, key, Qt.KeyboardModifier.AltModifier)


def fill(form: SessionForm, **texts: str) -> None:
    for name, text in texts.items():
        form.form.fields[name].set_text(text)


def fill_clean(form: SessionForm) -> None:
    """A session that is given and to which no rule objects."""
    form.take_over()
    fill(
        form,
        status="given",
        dose_mg="150",
        platelets_10e9_l="150",
        inr="1.0",
        preservative_free_confirmed="true",
    )
    for row in form.reviews[ReviewWindow.IMMEDIATE].rows.values():
        row.choice.set_value("absent")


def message(form: SessionForm, name: str) -> str:
    line = form.form.fields[name].line
    return line.message.text() if line.message.isVisible() else ""


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


def test_a_saved_session_is_in_the_register(open_form, courses, demonstration, context, qtbot) -> None:
    course = courses[CLEAN]

    def save(entry):
        return save_session(demonstration, entry, course, thresholds=Thresholds(), now=context.now())

    form = open_form(course, save=save)
    fill_clean(form)
    form.check_now()
    with qtbot.waitSignal(form.saved) as told:
        control(qtbot, Qt.Key.Key_S)
    stored = read_course(demonstration, course.patient)
    assert told.args[0].id in [session.id for session in stored.administrations]
    assert len(stored.reviews_of(told.args[0].id, ReviewWindow.IMMEDIATE)) == 6


def test_the_form_says_whose_session_it_is(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    patient = courses[CLEAN].patient
    assert form.head.identity.text().startswith(f"{patient.full_name}  ·  {patient.study_code}  ·  born ")
    assert form.head.cycle.text() == f"Cycle {courses[CLEAN].next_cycle_number}"


def test_nothing_but_the_time_is_answered_in_advance(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    assert form.form.set.typed().keys() == {"performed_at"}
    assert [row.choice.value() for row in form.reviews[ReviewWindow.IMMEDIATE].rows.values()] == [""] * 6


def test_an_incomplete_review_blocks_and_is_gone_to(open_form, courses, saved, qtbot) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    rows = form.reviews[ReviewWindow.IMMEDIATE].rows
    rows[Complication.ORTHOSTATIC_HYPOTENSION].choice.clear()
    form.check_now()
    assert form.panel.chips.chips[Open.ANSWERS].text() == "1 answer open"
    control(qtbot, Qt.Key.Key_S)
    assert saved == []
    assert rows[Complication.ORTHOSTATIC_HYPOTENSION].is_being_typed()


def test_a_warning_needs_a_reason_which_goes_into_the_entry(open_form, courses, saved, qtbot) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    form.form.fields["inr"].go()
    fill(form, inr="1.5")
    keys(qtbot, "\t")
    qtbot.waitUntil(lambda: message(form, "inr") == "Reason needed")
    assert form.panel.reason_line(Code.INR_HIGH).words.text() == "INR 1.5 is above 1.4"
    assert form.panel.chips.chips[Open.REASONS].text() == "1 reason needed"
    control(qtbot, Qt.Key.Key_S)
    assert saved == []
    keys(qtbot, "weighed by the oncologist")
    control(qtbot, Qt.Key.Key_S)
    assert saved[0].reasons == {Code.INR_HIGH: "weighed by the oncologist"}


def test_a_reason_is_met_by_tab_before_the_row_is_left(open_form, courses, qtbot) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    form.form.fields["inr"].go()
    fill(form, inr="1.5")
    keys(qtbot, "\t")
    qtbot.waitUntil(lambda: form.panel.reason_line(Code.INR_HIGH) is not None)
    keys(qtbot, "\t")
    assert QApplication.focusWidget() is form.panel.reason_line(Code.INR_HIGH).field


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
    assert "hold_approved_by" in open_form(courses[HELD]).form.fields
    assert "hold_approved_by" not in open_form(courses[CLEAN]).form.fields


def test_as_last_time_fills_procedure_fields_only(open_form, courses, qtbot) -> None:
    form = open_form(courses[CLEAN])
    before = form.form.set.typed()
    qtbot.mouseClick(form.head.take_over_button, Qt.MouseButton.LeftButton)
    filled = form.form.set.typed().keys() - before.keys()
    assert {"dose_mg", "puncture_level", "needle_type", "route"} <= filled
    assert all(Administration.fields[name].carried_over for name in filled)
    assert form.form.read().puncture_level == courses[CLEAN].sessions_with_drug[-1].puncture_level
    assert [row.choice.value() for row in form.reviews[ReviewWindow.IMMEDIATE].rows.values()] == [""] * 6


def test_as_last_time_leaves_an_expired_lot_behind(open_form, courses) -> None:
    course = courses[CLEAN]
    *earlier, last = course.administrations
    old = last.replace(lot_number="H1", lot_expiry=date(2026, 11, 22))
    form = open_form(replace(course, administrations=(*earlier, old)))
    form.take_over()
    assert (form.form.fields["lot_number"].text(), form.form.fields["lot_expiry"].text()) == ("", "")


def test_as_last_time_keeps_what_was_typed(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    fill(form, dose_mg="80", puncture_level="L4-L5")
    form.take_over()
    assert form.form.read().dose_mg == 80
    assert form.form.read().puncture_level is PunctureLevel.L4_L5


def test_the_first_session_takes_the_dose_of_the_protocol(open_form, courses) -> None:
    course = replace(courses[CLEAN], administrations=(), reviews=(), events=())
    form = open_form(course)
    assert form.head.take_over_button.text().startswith("From the protocol")
    assert message(form, "dose_mg") == "Protocol: 150 mg"
    form.take_over()
    assert form.form.fields["dose_mg"].text() == "150"


def test_without_protocol_and_sessions_there_is_nothing_to_take_over(open_form, courses) -> None:
    form = open_form(courses[NEW])
    assert form.head.take_over_button.isHidden()


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


def test_an_ommaya_reservoir_hides_level_needle_and_attempts(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    form.take_over()
    fill(form, route=Route.OMMAYA_RESERVOIR.value)
    hidden = [
        name for name in ("puncture_level", "needle_type", "attempts") if not form.form.fields[name].asked
    ]
    assert hidden == ["puncture_level", "needle_type", "attempts"]
    assert form.entry().administration.puncture_level is None


def test_other_agents_are_rows(open_form, courses, saved, qtbot) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    qtbot.mouseClick(form.agents.add_button, Qt.MouseButton.LeftButton)
    keys(qtbot, "m\t12\t")
    control(qtbot, Qt.Key.Key_S)
    assert saved[0].agents == (ItAgent(agent=OtherAgent.METHOTREXATE, dose_mg=12),)


def test_an_agent_without_its_dose_is_gone_to(open_form, courses, saved, qtbot) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    qtbot.mouseClick(form.agents.add_button, Qt.MouseButton.LeftButton)
    keys(qtbot, "m\t")
    control(qtbot, Qt.Key.Key_S)
    assert saved == []
    assert QApplication.focusWidget().accessibleName() == "Dose (mg)"


def test_an_empty_row_of_an_agent_counts_for_nothing(open_form, courses, saved, qtbot) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    qtbot.mouseClick(form.agents.add_button, Qt.MouseButton.LeftButton)
    control(qtbot, Qt.Key.Key_S)
    assert saved[0].agents == ()


def test_warnings_about_the_bedside_need_no_reason_from_the_chart(open_form, courses, saved, qtbot) -> None:
    form = open_form(courses[SHORT])
    fill_clean(form)
    fill(form, inr="1.5")
    form.check_now()
    assert form.panel.chips.chips[Open.REASONS].text() == "2 reasons needed"
    form.mode.set_value(EntryMode.RETROSPECTIVE.value)
    control(qtbot, Qt.Key.Key_S)
    assert saved[0].administration.entry_mode is EntryMode.RETROSPECTIVE


def test_what_is_expected_and_open_is_counted_at_the_bedside_only(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    form.check_now()
    assert form.panel.chips.chips[Open.EXPECTED].text().endswith("left open")
    form.mode.set_value(EntryMode.RETROSPECTIVE.value)
    form.check_now()
    assert form.panel.chips.chips[Open.EXPECTED].isHidden()


def test_text_that_is_no_number_blocks_and_stays(open_form, courses, saved, qtbot) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    fill(form, platelets_10e9_l="many")
    control(qtbot, Qt.Key.Key_S)
    assert saved == []
    assert message(form, "platelets_10e9_l") == "“many” is not a number"
    assert form.form.fields["platelets_10e9_l"].is_being_typed()


def test_nothing_is_lost_when_the_register_refuses(open_form, courses, saved, qtbot) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    before = form.typed()
    duplicate = Finding.of(Code.POSSIBLE_DUPLICATE, "performed_at", value=date(2026, 11, 23))
    saved.refusal = Refused([("performed_at", duplicate)])
    control(qtbot, Qt.Key.Key_S)
    assert form.typed() == before
    assert "Another session is recorded on 23 Nov 2026" in form.panel.general.obstacle()
    line = form.panel.reason_line(Code.POSSIBLE_DUPLICATE)
    line.setFocus()
    keys(qtbot, "two doses that day")
    saved.refusal = None
    control(qtbot, Qt.Key.Key_S)
    assert saved[0].reasons[Code.POSSIBLE_DUPLICATE] == "two doses that day"


def test_a_situation_is_said_and_nothing_is_lost(open_form, courses, saved, qtbot) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    saved.refusal = FileSituation("the disk is full")
    before = form.typed()
    control(qtbot, Qt.Key.Key_S)
    assert (form.panel.general.obstacle(), form.typed()) == ("The disk is full", before)
    assert form.save_button.isEnabled()


def test_a_draft_gives_everything_back(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    fill_clean(form)
    fill(form, inr="one", kps="80")
    pain = form.reviews[ReviewWindow.IMMEDIATE].rows[Complication.PUNCTURE_SITE_PAIN]
    pain.choice.set_value("present")
    pain.event_form().score.fields["nrs"].set_text("4")
    form.agents.restore([{"agent": "methotrexate", "dose_mg": "12"}])
    form.reviews[ReviewWindow.IMMEDIATE].others.restore([{"event": {"ctcae_term": "Nausea"}, "score": {}}])
    form.panel.set_reasons({Code.INR_HIGH: "weighed"})
    again = open_form(courses[CLEAN])
    again.restore(form.typed())
    assert again.typed() == form.typed()
    assert again.entry() == form.entry()


def test_the_form_is_unchanged_until_somebody_types(open_form, courses) -> None:
    form = open_form(courses[CLEAN])
    assert not form.is_changed()
    fill(form, notes="calm")
    assert form.is_changed()


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
        form.window().focusNextChild()
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
        "Save session",
    ]
    assert [name for name in names if name in expected] == expected
    assert len(set(names)) == len(names)

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.actions.save_session import save_session
from models.findings import Code, Finding
from models.records import ItAgent
from models.situations import FileSituation, Refused
from models.storage.patient_queries import read_course
from models.thresholds import Thresholds
from models.vocabularies import (
    Complication,
    EntryMode,
    OtherAgent,
    ReviewWindow,
)
from tests.ui.session.session_typing import (
    CLEAN,
    SHORT,
    control,
    fill,
    fill_clean,
    keys,
    message,
)
from ui.forms.finding_chips import Open


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
    line.field.setFocus()
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

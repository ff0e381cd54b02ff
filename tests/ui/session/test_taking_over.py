from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from models.records import Administration
from models.vocabularies import (
    PunctureLevel,
    ReviewWindow,
)
from tests.ui.session.session_typing import (
    CLEAN,
    NEW,
    fill,
    message,
)


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

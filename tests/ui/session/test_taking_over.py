from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.fields import Choice, Day, Field, Flag, Link, Moment, Number, WholeNumber
from models.records import Administration
from models.session_proposal import proposed_values
from models.vocabularies import PunctureLevel, ReviewWindow, SessionStatus
from tests.ui.session.conftest import NOW
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


NEVER = {
    "results": (
        "csf_cells_per_ul",
        "csf_protein_mg_dl",
        "csf_glucose_mg_dl",
        "csf_cytology",
        "platelets_10e9_l",
        "inr",
    ),
    "people": (
        "prescribed_by",
        "prepared_by",
        "checked_by",
        "performed_by",
        "witnessed_by",
        "hold_approved_by",
    ),
}


def _some_value(field: Field):
    """A value that ``field`` takes."""
    by_kind = {Flag: True, WholeNumber: 20, Number: 20.0, Moment: NOW, Day: NOW.date()}
    if isinstance(field, Choice):
        return next(iter(field.vocabulary))
    return next((value for kind, value in by_kind.items() if isinstance(field, kind)), "words")


@pytest.mark.parametrize(
    "field",
    [field for field in Administration.clinical_fields() if not isinstance(field, Link)],
    ids=lambda field: field.name,
)
def test_each_field_is_taken_over_exactly_where_its_declaration_says_so(courses, field) -> None:
    course = courses[CLEAN]
    *earlier, last = course.administrations
    filled = last.replace(**{field.name: _some_value(field), "status": SessionStatus.GIVEN})
    proposed = proposed_values(replace(course, administrations=(*earlier, filled)), NOW.date())
    assert (field.name in proposed) is field.carried_over
    is_never = field.section.name in ("staff", "signature", "checklist", "after") or field.arrives_later
    assert not (is_never and field.carried_over)


def test_results_and_people_are_declared_as_never_taken_over() -> None:
    for names in NEVER.values():
        assert not [name for name in names if Administration.fields[name].carried_over]


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

"""A therapy asks only for what its kind has."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.records import Therapy
from models.vocabularies import RadiotherapyTechnique
from tests.ui.session.session_typing import control, keys
from ui.forms.record_page import RecordPage

ASKED = {
    "": {"kind", "start", "stop", "note"},
    "systemic": {"kind", "regimen", "start", "stop", "reason", "note"},
    "radiotherapy": {"kind", "radiotherapy", "site", "start", "stop", "dose_gy", "fractions", "note"},
    "surgery": {"kind", "site", "date", "note"},
}


@pytest.fixture
def form(context, saved, show_form) -> RecordPage:
    page = RecordPage(Therapy(patient_id="patient"), context=context, save=saved)
    show_form(page)
    return page


@pytest.mark.parametrize("kind", ASKED)
def test_each_kind_shows_what_applies_to_it(form, kind: str) -> None:
    form.form.fields["kind"].set_text(kind)
    assert {name for name, field in form.form.fields.items() if field.line.isVisible()} == ASKED[kind]


def test_radiotherapy_is_typed_from_the_keyboard(form, saved, qtbot) -> None:
    qtbot.waitUntil(form.form.fields["kind"].is_being_typed)
    keys(qtbot, "2")
    qtbot.waitUntil(form.form.fields["radiotherapy"].is_being_typed)
    keys(qtbot, "1brain\t2023-04\t05.2023\t30\t10")
    control(qtbot, Qt.Key.Key_S)
    record = saved[0].record
    assert record.radiotherapy is RadiotherapyTechnique.WBRT
    assert (record.site, str(record.start), str(record.stop)) == ("brain", "2023-04", "2023-05")
    assert (record.dose_gy, record.fractions) == (30, 10)


def test_what_was_typed_for_another_kind_is_not_stored(form, saved, qtbot) -> None:
    form.form.fields["kind"].set_text("systemic")
    form.form.fields["regimen"].set_text("T-DM1")
    form.form.fields["kind"].set_text("surgery")
    form.form.fields["date"].set_text("2023-04-05")
    control(qtbot, Qt.Key.Key_S)
    assert saved[0].record.regimen is None

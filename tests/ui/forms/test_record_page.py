from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from models.findings import Code, Finding
from models.records import Assessment, Patient, StaffMember, Therapy
from models.records.staff import StaffRole
from models.situations import NotAllowed, Refused
from models.vocabularies import EntryMode, LmCertainty, LmMriType, Response, Role, Sex
from ui.forms.finding_chips import Open
from ui.forms.form_context import FormContext
from ui.forms.record_page import RecordEntry, RecordPage

KNOWN = Patient(
    study_code="TH-009",
    family_name="Ștefănescu",
    given_name="Ana",
    birth_date=date(1968, 3, 4),
    sex=Sex.FEMALE,
    lm_diagnosis_date=date(2024, 5, 15),
)


class OtherPatients:
    """A register with one other patient, TH-004, whose name is like any other."""

    def study_code_taken(self, study_code: str, except_id: str | None) -> bool:
        return study_code == "TH-004"

    def hospital_number_taken(self, number: str, except_id: str | None) -> bool:
        return False

    def patients_alike(self, patient: Patient) -> list[str]:
        return ["TH-004"] if patient.family_name == "Pop" else []


class Saved(list):
    """Keeps what it is handed, or refuses it."""

    refusal: Exception | None = None

    def __call__(self, entry: RecordEntry) -> object:
        if self.refusal is not None:
            raise self.refusal
        self.append(entry)
        return entry.record.replace(id="new", version=1)


@pytest.fixture
def saved() -> Saved:
    return Saved()


@pytest.fixture
def open_page(context, saved, show_form) -> Callable[..., RecordPage]:
    def open_with(record, **options) -> RecordPage:
        options.setdefault("context", context)
        page = RecordPage(record, save=saved, **options)
        show_form(page)
        return page

    return open_with


def press_save(qtbot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(150)  # a button shows that it is pressed before it acts


def type_into(qtbot, page: RecordPage, name: str, text: str) -> None:
    """Type as a person does: go there, type, go on."""
    page.form.fields[name].go()
    qtbot.keyClicks(QApplication.focusWidget(), text)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def message(page: RecordPage, name: str) -> str:
    line = page.form.fields[name].line
    return line.message.text() if line.message.isVisible() else ""


def test_a_record_is_typed_and_saved_from_the_keyboard(open_page, saved, qtbot) -> None:
    page = open_page(StaffMember())
    qtbot.waitUntil(page.form.fields["name"].is_being_typed)
    qtbot.keyClicks(QApplication.focusWidget(), "Ana Pop\t")
    qtbot.keyClicks(QApplication.focusWidget(), "n\t")
    qtbot.keyClicks(QApplication.focusWidget(), "31.12.2027")
    with qtbot.waitSignal(page.saved) as told:
        press_save(qtbot)
    assert told.args[0].id == "new"
    assert saved[0].record == StaffMember(
        name="Ana Pop",
        role=StaffRole.NURSE,
        trained_until=date(2027, 12, 31),
        entry_mode=EntryMode.BEDSIDE,
    )


def test_nothing_is_said_about_fields_nobody_has_been_in(open_page) -> None:
    page = open_page(Patient(), lookup=OtherPatients())
    found = [
        name for name, field in page.form.fields.items() if message(page, name) not in ("", field.field.help)
    ]
    assert found == []
    assert page.panel.chips.chips[Open.MISSING].text() == "6 missing"


def test_a_finding_is_said_as_its_field_is_left(open_page, qtbot) -> None:
    page = open_page(KNOWN, lookup=OtherPatients())
    type_into(qtbot, page, "ki67_percent", "abc")
    qtbot.waitUntil(lambda: message(page, "ki67_percent") == "“abc” is not a number")
    type_into(qtbot, page, "kps_at_lm", "85")
    qtbot.waitUntil(lambda: message(page, "kps_at_lm") == "KPS at LM is 85; it goes in tens")


def test_what_is_missing_is_said_when_saving_and_the_first_field_is_gone_to(open_page, saved, qtbot) -> None:
    page = open_page(Patient(), lookup=OtherPatients())
    page.form.fields["allergies"].go()
    press_save(qtbot)
    assert saved == []
    assert message(page, "study_code") == "Needs an answer"
    assert page.form.fields["study_code"].is_being_typed()


def test_a_warning_needs_a_typed_reason_before_it_is_saved(open_page, saved, qtbot) -> None:
    page = open_page(KNOWN, lookup=OtherPatients())
    page.form.fields["family_name"].set_text("Pop")
    page.form.fields["family_name"].go()
    press_save(qtbot)
    assert saved == []
    line = page.panel.reason_line(Code.NAME_ALIKE)
    assert QApplication.focusWidget() is line.field
    assert message(page, "family_name") == "Reason needed"
    qtbot.keyClicks(QApplication.focusWidget(), "two sisters")
    assert message(page, "family_name") == "Reason given"
    press_save(qtbot)
    assert saved[0].reasons == {Code.NAME_ALIKE: "two sisters"}


def test_the_line_for_a_reason_goes_with_its_warning(open_page, qtbot) -> None:
    page = open_page(KNOWN, lookup=OtherPatients())
    type_into(qtbot, page, "kps_at_lm", "60")
    qtbot.waitUntil(lambda: page.panel.reason_line(Code.KPS_LOW_AT_LM) is not None)
    page.form.fields["kps_at_lm"].set_text("")
    type_into(qtbot, page, "kps_at_lm", "90")
    qtbot.waitUntil(lambda: page.panel.reason_line(Code.KPS_LOW_AT_LM) is None)
    assert message(page, "kps_at_lm") == ""


def test_a_reason_typed_before_is_shown_again(open_page) -> None:
    record = KNOWN.replace(
        lm_certainty=LmCertainty.POSSIBLE,
        lm_mri_type=LmMriType.D,
        findings=[{"code": "lm_type_unusual", "severity": "warning", "reason": "as in the chart"}],
    )
    page = open_page(record, lookup=OtherPatients())
    assert page.panel.reason_line(Code.LM_TYPE_UNUSUAL).reason() == "as in the chart"


def test_chips_count_what_is_open_and_lead_there(open_page, qtbot) -> None:
    page = open_page(Patient(study_code="TH-004"), lookup=OtherPatients())
    page.check_now()
    chips = page.panel.chips.chips
    assert (chips[Open.MISSING].text(), chips[Open.ERRORS].text()) == (
        "5 missing",
        "1 to correct",
    )
    qtbot.mouseClick(chips[Open.ERRORS], Qt.MouseButton.LeftButton)
    assert page.form.fields["study_code"].is_being_typed()
    chips[Open.MISSING].setFocus()
    qtbot.keyClick(chips[Open.MISSING], Qt.Key.Key_Space)
    assert page.form.fields["family_name"].is_being_typed()


def test_f8_goes_from_one_thing_that_is_open_to_the_next(open_page, qtbot) -> None:
    page = open_page(Patient(), lookup=OtherPatients())
    met = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
        met += [name for name, field in page.form.fields.items() if field.is_being_typed()]
    assert met == ["study_code", "family_name", "given_name"]


def test_nothing_is_lost_when_the_register_refuses(open_page, saved, qtbot) -> None:
    page = open_page(KNOWN, lookup=OtherPatients())
    taken = Finding.of(Code.DUPLICATE_HOSPITAL_NUMBER, "hospital_number", table="patients", value="77")
    saved.refusal = Refused([("", taken)])
    type_into(qtbot, page, "hospital_number", "77")
    before = page.typed()
    press_save(qtbot)
    assert page.typed() == before
    assert "Hospital number 77 belongs to another patient" in page.panel.general.obstacle()
    assert page.form.fields["hospital_number"].line.message.text().startswith("Hospital number 77")
    saved.refusal = None
    press_save(qtbot)
    assert saved[0].record.hospital_number == "77"


def test_a_situation_is_said_in_one_sentence_on_top(open_page, saved, qtbot) -> None:
    page = open_page(KNOWN, lookup=OtherPatients())
    saved.refusal = NotAllowed("the account {account} may not {action} here", account="ana", action="insert")
    type_into(qtbot, page, "allergies", "penicillin")
    press_save(qtbot)
    assert page.panel.general.obstacle() == "The account ana may not insert here"
    assert page.panel.general.isVisible()
    assert page.form.fields["allergies"].text() == "penicillin"


def test_a_fault_of_the_program_is_not_hidden(open_page, saved) -> None:
    page = open_page(KNOWN, lookup=OtherPatients())
    saved.refusal = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        page.save()


def test_a_saved_page_cannot_be_saved_twice(open_page, saved, qtbot) -> None:
    page = open_page(KNOWN, lookup=OtherPatients())
    page.save()
    press_save(qtbot)
    assert len(saved) == 1


def test_a_corrected_value_needs_a_reason(open_page, saved, qtbot) -> None:
    page = open_page(KNOWN.replace(id="p", version=2, sex=Sex.FEMALE), lookup=OtherPatients())
    assert page.correction.isHidden()
    page.form.fields["birth_date"].set_text("1968-03-05")
    assert page.correction.isVisible()
    page.form.fields["birth_date"].go()
    press_save(qtbot)
    assert saved == []
    qtbot.keyClicks(QApplication.focusWidget(), "misread")
    press_save(qtbot)
    assert (saved[0].correction_reason, saved[0].record.version) == ("misread", 2)


def test_filling_an_empty_field_is_no_correction(open_page) -> None:
    page = open_page(KNOWN.replace(id="p", version=2), lookup=OtherPatients())
    page.form.fields["allergies"].set_text("penicillin")
    assert page.correction.isHidden()


def test_fields_that_the_account_may_not_write_cannot_be_changed(context, open_page) -> None:
    nurse = FormContext(now=context.now, roles=frozenset({Role.NURSE}))
    page = open_page(KNOWN, lookup=OtherPatients(), context=nurse)
    assert not page.form.fields["arm"].editor.isEnabled()
    assert page.form.fields["allergies"].editor.isEnabled()


def test_discarding_what_was_typed_asks_once_more(open_page, qtbot) -> None:
    page = open_page(Therapy())
    told = []
    page.discarded.connect(lambda: told.append(True))
    type_into(qtbot, page, "note", "scan of May")
    qtbot.mouseClick(page.discard_button, Qt.MouseButton.LeftButton)
    assert (told, page.discard_button.text()) == ([], "Discard what was typed")
    qtbot.mouseClick(page.discard_button, Qt.MouseButton.LeftButton)
    assert told == [True]


def test_discarding_nothing_asks_nothing(open_page, qtbot) -> None:
    page = open_page(Therapy())
    with qtbot.waitSignal(page.discarded):
        qtbot.mouseClick(page.discard_button, Qt.MouseButton.LeftButton)


def test_what_was_typed_is_given_back_from_a_draft(context, open_page, saved, qtbot) -> None:
    page = open_page(KNOWN, lookup=OtherPatients())
    page.form.fields["kps_at_lm"].set_text("60")
    page.check_now()
    page.panel.reason_line(Code.KPS_LOW_AT_LM).field.set_value("bedridden by a fracture")
    again = open_page(KNOWN, lookup=OtherPatients())
    again.restore(page.typed())
    again.save()
    assert saved[0].record.kps_at_lm == 60
    assert saved[0].reasons == {Code.KPS_LOW_AT_LM: "bedridden by a fracture"}


def test_a_warning_about_an_assessment_uses_the_same_lines(open_page, saved, qtbot) -> None:
    page = open_page(
        Assessment(
            date=date(2026, 11, 1),
            overall_response=Response.PD,
            lm_progression=False,
            created_at=datetime(2026, 11, 1, tzinfo=UTC),
        )
    )
    page.save()
    assert saved == []
    assert page.panel.reason_line(Code.RESPONSE_PROGRESSION_DISAGREE) is not None


def test_every_control_of_a_page_says_its_name(open_page) -> None:
    page = open_page(KNOWN, lookup=OtherPatients())
    focusable = [
        each
        for each in page.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [type(each).__name__ for each in focusable if not each.accessibleName()] == []

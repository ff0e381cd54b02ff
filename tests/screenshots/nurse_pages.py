"""The pages of whoever enters data: every form, what is read of a saved row, administration, the lock."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.findings import Code
from models.form_address import FormAddress, FormKind
from models.records import Administration, Patient
from models.storage.opening import second_connection
from models.vocabularies import Complication, ReviewWindow
from ui.forms.entry_page import EntryPage
from ui.main_page import TODAY, MainPage
from ui.patients.record_addresses import record_address, signature_address, voiding_address

if TYPE_CHECKING:
    from tests.screenshots.take_screenshots import Tour

REVIEWED, HELD, LONG = "TH-002", "TH-006", "TH-001"
ADMINISTRATION = ("settings", "staff", "accounts", "audit")


def take_nurse_pages(tour: Tour, page: MainPage) -> None:
    """Take them in an order in which each page has something to show."""
    _log_a_session(tour, page)
    for name, address in _addresses(tour, page):
        page.open_form(address)
        tour.picture(name)
        page.patients.page.may_leave()
    _correct_a_session(tour, page)
    _conflict(tour, page)
    _tabs(tour, page)
    _draft(tour, page)
    for code in ADMINISTRATION:
        page.show_administration(code)
        tour.picture(f"administration-{code}")
    page.shell.show_place(TODAY)
    tour.picture("today-drafts")
    tour.session.lock("")
    tour.picture("locked")


def _form(page: MainPage) -> EntryPage:
    form = page.patients.page.form
    assert form is not None
    return form


def _log_a_session(tour: Tour, page: MainPage) -> None:
    """Log a session with a cytology that is awaited, so that a review and results are pending."""
    page.open_patient(tour.patient_id(REVIEWED))
    page.begin_session()
    form = _form(page)
    form.take_over()
    texts = {
        "status": "given",
        "dose_mg": "150",
        "platelets_10e9_l": "210",
        "inr": "1.0",
        "preservative_free_confirmed": "true",
        "csf_cytology": "pending",
        "lot_number": "H0412",
    }
    for name, text in texts.items():
        form.form.fields[name].set_text(text)
    for complication, row in form.reviews[ReviewWindow.IMMEDIATE].rows.items():
        is_pain = complication is Complication.PUNCTURE_SITE_PAIN
        row.choice.set_value("present" if is_pain else "absent")
    form.panel.set_reasons({Code.INTERVAL_SHORT: "holiday next week"})
    form.check_now()
    form.save()
    tour.rest()
    assert page.patients.page.form is None, "the session was saved"


def _newest(page: MainPage) -> Administration:
    return page.patients.page.course.administrations[-1]


def _addresses(tour: Tour, page: MainPage) -> Iterator[tuple[str, FormAddress]]:
    course = page.patients.page.course
    patient, session = course.patient.id or "", _newest(page).id or ""
    held = tour.patient_id(HELD)
    yield "review-late", FormAddress(FormKind.REVIEW, patient, session, "late")
    yield "results", FormAddress(FormKind.RESULTS, patient, session)
    yield "signature", signature_address(_newest(page))
    yield "entered-in-error", voiding_address(_newest(page))
    yield "assessment-form", FormAddress(FormKind.RECORD, patient, part="assessments")
    yield "therapy-form", FormAddress(FormKind.RECORD, patient, part="therapies")
    yield "event-form", FormAddress(FormKind.RECORD, patient, part="adverse_events")
    yield "patient-form", FormAddress(FormKind.RECORD, patient, patient, "patients")
    yield "outcome-form", FormAddress(FormKind.OUTCOME, patient)
    yield "protocol-form", FormAddress(FormKind.PROTOCOL, patient)
    yield "hold-form", FormAddress(FormKind.RECORD, patient, part="holds")
    hold = page.desk.course(held).open_holds[0]
    yield "hold-lifting", FormAddress(FormKind.LIFTING, held, hold.id or "")


def _correct_a_session(tour: Tour, page: MainPage) -> None:
    page.open_patient(tour.patient_id(REVIEWED))
    session = _newest(page)
    page.open_form(record_address(session))
    form = _form(page)
    form.form.fields["volume_ml"].set_text("6")
    form.row.correction.set_reason("misread the syringe")
    form.check_now()
    tour.picture("session-correction")
    form.save()
    tour.rest()
    page.patients.page.tabs.sessions.open_session(session.id or "")
    tour.picture("session-corrected")
    page.patients.page.show_history(_newest(page))
    tour.picture("history")


def _conflict(tour: Tour, page: MainPage) -> None:
    """Another window saves the patient while her form is open here."""
    patient = page.patients.page.course.patient
    page.open_form(record_address(patient))
    form = _form(page)
    form.form.fields["allergies"].set_text("latex")
    form.form.fields["hospital_number"].set_text("D2002")
    other = second_connection(page.desk.register, page.desk.workplace)
    stored = other.get(Patient, patient.id or "")
    other.change(stored.replace(allergies="penicillin", kps_at_lm=80), reason="asked again")
    other.close()
    form.row.correction.set_reason("new card")
    form.save()
    tour.picture("two-versions")
    page.patients.page.may_leave()


def _tabs(tour: Tour, page: MainPage) -> None:
    page.open_patient(tour.patient_id(HELD))
    for tab in ("complications", "therapy", "record"):
        page.patients.page.strip.set_value(tab)
        tour.picture(f"ward-{tab}")
    page.patients.page.strip.set_value("sessions")


def _draft(tour: Tour, page: MainPage) -> None:
    page.open_patient(tour.patient_id(LONG))
    page.begin_session()
    _form(page).form.fields["notes"].set_text("difficult puncture")
    page.open_patient(tour.patient_id(HELD))
    page.open_patient(tour.patient_id(LONG))
    tour.picture("draft-offered")

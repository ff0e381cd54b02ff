"""Makes the form that stands at an address: what every way to a form goes through, from a button, Today or a draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from models.course import PatientCourse
from models.form_address import FormAddress, FormKind
from models.record import KeptRecord
from models.records import RECORD_OF_TABLE, Administration, AdverseEvent, Assessment, Hold, Patient, Therapy
from ui.language import qt_translate
from ui.patients.correction_forms import CorrectionForms
from ui.patients.event_columns import event_place, event_since
from ui.patients.patient_saving import PatientSaving
from ui.patients.patient_tabs import ASSESSMENTS, COMPLICATIONS, RECORD, SESSIONS, THERAPY
from ui.patients.session_words import session_title
from ui.register_desk import RegisterDesk
from ui.treatment.treatment_forms import TreatmentForms

if TYPE_CHECKING:
    from ui.forms.entry_page import EntryPage

_TAB_OF_TABLE = {
    Patient.table: RECORD,
    AdverseEvent.table: COMPLICATIONS,
    Assessment.table: ASSESSMENTS,
    Hold.table: THERAPY,
    Therapy.table: THERAPY,
}
_TAB_OF_KIND = {FormKind.PROTOCOL: THERAPY, FormKind.LIFTING: THERAPY, FormKind.OUTCOME: RECORD}


def tab_of(address: FormAddress) -> str:
    """The tab in whose place the form opens."""
    return _TAB_OF_KIND.get(address.kind) or _TAB_OF_TABLE.get(address.table, SESSIONS)


def tab_of_table(table: str) -> str:
    """The tab in which the rows of a table are read."""
    return _TAB_OF_TABLE.get(table, SESSIONS)


class PatientForms:
    """``make`` gives the form of an address, None where what it is about is gone or cannot be typed here."""

    def __init__(self, desk: RegisterDesk) -> None:
        self._desk = desk
        self._saving = PatientSaving(desk)
        self._corrections = CorrectionForms(desk, self._saving)
        self._treatment = TreatmentForms(desk, self._saving, self._corrections)
        self._makers: dict[FormKind, Callable[[FormAddress, PatientCourse | None], EntryPage | None]] = {
            FormKind.SESSION: self._session,
            FormKind.RECORD: self._record,
            FormKind.REVIEW: self._review,
            FormKind.RESULTS: self._results,
            FormKind.RESOLVING: self._resolving,
            FormKind.SIGNATURE: self._corrections.signature,
            FormKind.VOIDING: self._corrections.voiding,
            **self._treatment.makers(),
        }

    def make(self, address: FormAddress, course: PatientCourse | None) -> EntryPage | None:
        """The form, empty or with the row it changes; ``course`` is the patient's, None for a new patient."""
        maker = self._makers.get(address.kind)
        return maker(address, course) if maker is not None else None

    def _session(self, address: FormAddress, course: PatientCourse | None) -> EntryPage | None:
        from ui.session.session_form import SessionForm

        if course is None:
            return None
        if address.record_id:
            return self._corrections.session(address, course)
        return SessionForm(
            course,
            context=self._desk.form_context(),
            save=lambda entry: self._saving.session(entry, course),
            reread=self._corrections.reread(course),
        )

    def _record(self, address: FormAddress, course: PatientCourse | None) -> EntryPage | None:
        record = self._row(address, course)
        if record is None:
            return None
        if isinstance(record, AdverseEvent) and course is not None:
            return self._event(record, course)
        return self._treatment.record_page(record, course)

    def _event(self, event: AdverseEvent, course: PatientCourse) -> EntryPage:
        from models.ctcae import VERSION
        from ui.session.event_page import EventPage

        page = EventPage(
            event.replace(ctcae_version=event.ctcae_version or VERSION),
            course,
            context=self._desk.form_context(),
            save=lambda entry: self._saving.event(entry, course),
            about=event_place(event, course, qt_translate),
        )
        return self._corrections.followed(page, event, course)

    def _resolving(self, address: FormAddress, course: PatientCourse | None) -> EntryPage | None:
        from ui.session.event_page import ResolvingPage

        event = self._row(address, course)
        if course is None or not isinstance(event, AdverseEvent):
            return None
        page = ResolvingPage(
            event,
            course,
            context=self._desk.form_context(),
            save=lambda entry: self._saving.event(entry, course),
            about=event_since(event, qt_translate),
        )
        return self._corrections.followed(page, event, course)

    def _review(self, address: FormAddress, _course: PatientCourse | None) -> EntryPage | None:
        from models.vocabularies import ReviewWindow
        from ui.session.review_page import ReviewPage

        # Read anew: another window may have answered what a draft still asks.
        course, session = self._desk.course(address.patient_id), self._session_of(address)
        if course is None or session is None or not session.punctured:
            return None
        return ReviewPage(
            session,
            ReviewWindow(address.part),  # type: ignore[call-arg]
            course,
            context=self._desk.form_context(),
            save=lambda typed: self._saving.review(typed, session, course),
            about=session_title(session, course, qt_translate),
        )

    def _results(self, address: FormAddress, course: PatientCourse | None) -> EntryPage | None:
        from ui.session.results_page import ResultsPage

        session = self._session_of(address)
        if course is None or session is None or not session.punctured:
            return None
        page = ResultsPage(
            session,
            context=self._desk.form_context(),
            save=self._saving.results,
            course=course,
            about=session_title(session, course, qt_translate),
        )
        return self._corrections.followed(page, session, course)

    def _session_of(self, address: FormAddress) -> Administration | None:
        session = self._desk.register.get(Administration, address.record_id)
        return None if session is None or session.is_voided else session

    def _row(self, address: FormAddress, course: PatientCourse | None) -> KeptRecord | None:
        kind = RECORD_OF_TABLE[address.table]
        if address.record_id:
            row = self._desk.register.get(kind, address.record_id)
            return None if row is None or row.is_voided else row
        if kind is Patient:
            return kind()
        return kind(patient_id=address.patient_id, **self._treatment.begun(address, course))

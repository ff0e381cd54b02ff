"""Makes the forms of a patient's record and treatment: what a new row begins with, and which page types it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from models.course import PatientCourse
from models.form_address import PROGRESSION, FormAddress, FormKind
from models.proposed_holds import proposed_holds
from models.record import KeptRecord
from models.records import Assessment, Hold, Patient
from models.vocabularies import HoldReason
from ui.language import qt_translate
from ui.patients.correction_forms import CorrectionForms
from ui.patients.patient_saving import PatientSaving
from ui.patients.proposed_words import why_words
from ui.register_desk import RegisterDesk

if TYPE_CHECKING:
    from ui.forms.entry_page import EntryPage
    from ui.forms.record_page import RecordPage

Maker = Callable[[FormAddress, PatientCourse | None], "EntryPage | None"]


class TreatmentForms:
    """``makers`` are the forms with an address of their own, ``record_page`` the page of any row."""

    def __init__(self, desk: RegisterDesk, saving: PatientSaving, corrections: CorrectionForms) -> None:
        self._desk, self._saving, self._corrections = desk, saving, corrections

    def makers(self) -> dict[FormKind, Maker]:
        """Who makes which kind of form."""
        return {
            FormKind.PROTOCOL: self._protocol,
            FormKind.LIFTING: self._lifting,
            FormKind.OUTCOME: self._outcome,
        }

    def record_page(self, record: KeptRecord, course: PatientCourse | None) -> EntryPage:
        """The page on which ``record`` is added or changed."""
        return self._corrections.followed(self._page_of(record, course), record, course)

    def _page_of(self, record: KeptRecord, course: PatientCourse | None) -> RecordPage:
        from ui.forms.record_page import RecordPage
        from ui.treatment.assessment_form import AssessmentForm

        options = self._options(course)
        if isinstance(record, Patient):
            return self._patient(record, options)
        if isinstance(record, Assessment):
            return AssessmentForm(record, **options)
        if isinstance(record, Hold) and record.id is None:
            words = QCoreApplication.translate("PatientForms", "Set hold")
            return RecordPage(record, sections=("hold",), title=words, save_words=words, **options)
        return RecordPage(record, **options)

    def begun(self, address: FormAddress, course: PatientCourse | None) -> dict[str, Any]:
        """What stands in a new row before anything is typed."""
        if address.table == Hold.table:
            return self._begun_hold(address.proposal, course)
        if address.table == Assessment.table and address.proposal == PROGRESSION:
            may_judge = bool(Assessment.fields["lm_progression"].writers & self._desk.register.identity.roles)
            return {"date": self._desk.today(), **({"lm_progression": True} if may_judge else {})}
        return {}

    def _patient(self, patient: Patient, options: dict[str, Any]) -> RecordPage:
        from ui.treatment.patient_form import PatientForm

        tell = QCoreApplication.translate
        if patient.id is None:
            options["title"] = tell("PatientForms", "New patient")
            options["save_words"] = tell("PatientForms", "Save patient")
        return PatientForm(patient, **options)

    def _protocol(self, _address: FormAddress, course: PatientCourse | None) -> EntryPage | None:
        from ui.treatment.protocol_form import ProtocolForm

        if course is None:
            return None
        return ProtocolForm(
            course,
            context=self._desk.form_context(),
            save=lambda entry: self._saving.protocol(entry, course),
        )

    def _lifting(self, address: FormAddress, course: PatientCourse | None) -> EntryPage | None:
        from ui.treatment.lifting_form import LiftingForm

        hold = self._desk.register.get(Hold, address.record_id)
        if hold is None or not hold.is_open:
            return None
        tell = QCoreApplication.translate
        page = LiftingForm(
            hold,
            lifted_at=self._now(),
            title=tell("PatientForms", "Lift hold"),
            save_words=tell("PatientForms", "Lift hold"),
            **self._options(course),
        )
        return self._corrections.followed(page, hold, course)

    def _outcome(self, _address: FormAddress, course: PatientCourse | None) -> EntryPage | None:
        from ui.treatment.outcome_form import OutcomeForm

        if course is None:
            return None
        tell = QCoreApplication.translate
        page = OutcomeForm(
            title=tell("PatientForms", "Outcome"),
            save_words=tell("PatientForms", "Save outcome"),
            **self._options(course),
        )
        return self._corrections.followed(page, course.patient, course)

    def _options(self, course: PatientCourse | None) -> dict[str, Any]:
        """What every page of a row is handed."""
        from models.storage.patient_queries import RegisteredPatients

        return {
            "course": course,
            "context": self._desk.form_context(),
            "save": lambda entry: self._saving.record(entry, course),
            "lookup": RegisteredPatients(self._desk.register),
        }

    def _begun_hold(self, proposal: str, course: PatientCourse | None) -> dict[str, Any]:
        """A hold begins now, for the proposed reason with what speaks for it."""
        begun: dict[str, Any] = {"set_at": self._now()}
        if proposal in HoldReason.codes() and course is not None:
            begun["reason"] = HoldReason(proposal)  # type: ignore[call-arg]
            holds = proposed_holds(course, self._desk.thresholds())
            why = next((why_words(hold, qt_translate) for hold in holds if hold.reason == proposal), "")
            begun["note"] = f"{why[:1].upper()}{why[1:]}" or None
        return begun

    def _now(self) -> datetime:
        return self._desk.now().replace(second=0, microsecond=0)

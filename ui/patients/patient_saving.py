"""Hands what was typed for a patient to the actions that save it, with the site's limits and the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from models.actions.answer_review import answer_review
from models.actions.correct_review import correct_review
from models.actions.correct_session import correct_session
from models.actions.enter_results import enter_results
from models.actions.save_event import save_event
from models.actions.save_protocol import save_protocol
from models.actions.save_record import save_record
from models.actions.save_session import save_session
from models.actions.sign_session import sign_session
from models.actions.void_record import void_record
from models.course import PatientCourse
from models.record import KeptRecord
from models.records import Administration, ProtocolPhase
from models.session_entry import SessionEntry
from models.stored_session import SessionCorrection
from ui.register_desk import RegisterDesk

if TYPE_CHECKING:
    from ui.forms.record_page import RecordEntry
    from ui.session.review_page import TypedReview
    from ui.session.signature_page import SignatureEntry
    from ui.treatment.protocol_form import ProtocolEntry


class PatientSaving:
    """Saves in the window's thread; a save takes milliseconds."""

    def __init__(self, desk: RegisterDesk) -> None:
        self._desk = desk

    def session(self, entry: SessionEntry, course: PatientCourse) -> Administration:
        """Store a session of the patient. Raise ``Refused`` with what stands in the way."""
        desk = self._desk
        return save_session(desk.register, entry, course, thresholds=desk.thresholds(), now=desk.now())

    def review(self, typed: TypedReview, session: Administration, course: PatientCourse) -> Administration:
        """Store the answers of a window that was pending, or correct those that are there."""
        desk = self._desk
        limits: dict[str, Any] = {"thresholds": desk.thresholds(), "now": desk.now()}
        known: dict[str, Any] = {"course": course, "death_date": typed.death_date, **limits}
        if typed.stored is None:
            return answer_review(desk.register, session, typed.window, typed.review, **known)
        reason = typed.correction_reason
        return correct_review(desk.register, session, typed.stored, typed.review, reason=reason, **known)

    def results(self, entry: RecordEntry) -> KeptRecord:
        """Store results of the fluid that arrived after the session."""
        session: Any = entry.record
        desk = self._desk
        return enter_results(desk.register, session, now=desk.now(), reason=entry.correction_reason)

    def event(self, entry: RecordEntry, course: PatientCourse) -> KeptRecord:
        """Store an event, with the death that one of grade 5 brings."""
        event: Any = entry.record
        desk = self._desk
        return save_event(
            desk.register,
            event,
            course,
            thresholds=desk.thresholds(),
            now=desk.now(),
            death_date=getattr(entry, "death_date", None),
            reasons=entry.reasons,
            correction_reason=entry.correction_reason,
        )

    def correction(self, correction: SessionCorrection) -> Administration:
        """Store a corrected session. Raise ``Refused`` or ``ChangedMeanwhile``."""
        desk = self._desk
        return correct_session(desk.register, correction, thresholds=desk.thresholds(), now=desk.now())

    def signature(
        self, session: Administration, entry: SignatureEntry, course: PatientCourse
    ) -> Administration:
        """Store a signature, after the password was tried."""
        desk = self._desk
        if entry.meaning is None:
            raise ValueError("a signature has a meaning")
        return sign_session(
            desk.register,
            session,
            entry.meaning,
            course=course,
            thresholds=desk.thresholds(),
            now=desk.now(),
            reason=entry.reason,
        )

    def voiding(self, record: KeptRecord, reason: str) -> KeptRecord:
        """Mark a row as entered in error, with what goes with it."""
        return void_record(self._desk.register, record, reason=reason)

    def protocol(self, entry: ProtocolEntry, course: PatientCourse) -> ProtocolPhase:
        """Store a new version of the protocol; give its first phase. Raise ``Refused`` with what stands in the way."""
        desk = self._desk
        phases = save_protocol(desk.register, entry.phases, course, now=desk.now(), reasons=entry.reasons)
        return phases[0]

    def record(self, entry: RecordEntry, course: PatientCourse | None) -> KeptRecord:
        """Store a row of the patient, or the patient herself (``course`` None for a new one)."""
        desk = self._desk
        return save_record(
            desk.register,
            entry.record,
            now=desk.now(),
            course=course,
            reasons=entry.reasons,
            correction_reason=entry.correction_reason,
        )

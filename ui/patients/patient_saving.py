"""Hands what was typed for a patient to the actions that save it, with the site's limits and the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.actions.save_record import save_record
from models.actions.save_session import save_session
from models.course import PatientCourse
from models.record import KeptRecord
from models.records import Administration
from models.session_entry import SessionEntry
from ui.register_desk import RegisterDesk

if TYPE_CHECKING:
    from ui.forms.record_page import RecordEntry


class PatientSaving:
    """Saves in the window's thread; a save takes milliseconds."""

    def __init__(self, desk: RegisterDesk) -> None:
        self._desk = desk

    def session(self, entry: SessionEntry, course: PatientCourse) -> Administration:
        """Store a session of the patient. Raise ``Refused`` with what stands in the way."""
        desk = self._desk
        return save_session(desk.register, entry, course, thresholds=desk.thresholds(), now=desk.now())

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

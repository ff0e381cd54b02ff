"""A session of two days ago, saved and signed, whose late review and cytology are still awaited."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.actions.save_session import save_session
from models.records import Administration
from models.session_entry import ReviewAnswer, ReviewEntry, SessionEntry
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    ComplicationStatus,
    CsfCytology,
    EntryMode,
    ReviewWindow,
    Route,
    SessionStatus,
    SignatureMeaning,
)

ABSENT = ReviewAnswer(ComplicationStatus.ABSENT)
CTRL = Qt.KeyboardModifier.ControlModifier


def save_awaiting_session(ward, *, immediate: dict[str, ReviewAnswer] | None = None) -> Administration:
    """Save it for the patient whose page is open, and sign it."""
    desk, course = ward.page.desk, ward.page.patients.page.course
    answers = {each: (immediate or {}).get(each.value, ABSENT) for each in REVIEWED_COMPLICATIONS}
    session = Administration(
        patient_id=course.patient.id,
        performed_at=(desk.now() - timedelta(hours=50)).replace(microsecond=0),
        status=SessionStatus.GIVEN,
        dose_mg=150.0,
        route=Route.LUMBAR_PUNCTURE,
        csf_cytology=CsfCytology.PENDING,
        entry_mode=EntryMode.RETROSPECTIVE,
    )
    stored = save_session(
        desk.register,
        SessionEntry(administration=session, reviews={ReviewWindow.IMMEDIATE: ReviewEntry(answers)}),
        course,
        thresholds=desk.thresholds(),
        now=desk.now(),
    )
    signed = desk.register.change(
        stored.replace(signed_at=desk.now(), signed_by="Dr. Pop", signed_meaning=SignatureMeaning.REVIEWED)
    )
    ward.rest()
    return signed


def session_now(ward, session: Administration) -> Administration:
    """The session as the register has it."""
    return ward.page.desk.register.get(Administration, session.id)


def read_session(ward, session: Administration):
    """Open the session's page with Enter on its row."""
    tab = ward.page.patients.page.tabs.sessions
    tab.table.choose(session.id)
    ward.press(Qt.Key.Key_Return, on=tab.table)
    ward.rest()
    return tab.currentWidget()


def type_text(ward, text: str) -> None:
    """Type where the focus is, letter by letter, since answers move it on."""
    for letter in text:
        ward.qtbot.keyClicks(QApplication.focusWidget(), letter)


def press_save(ward) -> None:
    ward.press(Qt.Key.Key_S, CTRL)
    ward.rest()

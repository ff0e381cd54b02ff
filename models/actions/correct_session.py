"""Corrects a saved session with its agents: rules first, then everything in one transaction."""

from __future__ import annotations

from datetime import datetime

from models.actions.save_session import check_session, refuse_blocking, store_reviews
from models.course import PatientCourse
from models.findings import Finding
from models.records import Administration, ItAgent
from models.situations import ChangedMeanwhile, Situation
from models.storage.fresh_course import course_now
from models.storage.register import Register
from models.stored_session import SessionCorrection, agents_of
from models.thresholds import Thresholds
from models.vocabularies import EntryMode
from models.wording import QT_TRANSLATE_NOOP


def check_correction(
    correction: SessionCorrection, course: PatientCourse, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """Everything the rules say of the session as it would stand, with the answers that are stored."""
    return check_session(correction.whole(course), course, thresholds=thresholds, now=now)


def correct_session(
    register: Register,
    correction: SessionCorrection,
    *,
    thresholds: Thresholds,
    now: datetime,
    place: str = "",
) -> Administration:
    """Store other values of a session, and its agents as typed, and return the session.

    A session that is corrected is no longer signed. Where no puncture was attempted after all, the answers about it
    and the events they opened are marked as entered in error.

    Raise ``Refused`` with what stands in the way, ``ChangedMeanwhile`` where somebody saved the session or its
    agents since they were read.
    """
    typed, before = correction.entry.administration, correction.before
    with register.transaction():
        course = course_now(register, before.patient_id or "")
        _refuse_changed(register, course, correction)
        findings = check_correction(correction, course, thresholds=thresholds, now=now)
        refuse_blocking(findings, place)
        kept = [finding.kept() for finding in findings] or None
        session = register.change(typed.replace(findings=kept), reason=correction.reason)
        if correction.touches_agents:
            _store_agents(register, session, correction)
            reason = correction.reason or QT_TRANSLATE_NOOP(
                "Situation", "other agents of the session changed"
            )
            session = register.take_signature_off(session, reason=reason)
        store_reviews(register, session, correction.entry, course)
        if before.punctured and not session.punctured:
            _void_answers(register, session, course, correction.reason)
    return session


def _refuse_changed(register: Register, course: PatientCourse, correction: SessionCorrection) -> None:
    """Raise ``ChangedMeanwhile`` where the session was saved or voided since it was read, or its agents changed."""
    before = correction.before
    stored = register.get(Administration, before.id or "")
    if stored is None:
        raise ValueError(f"no session {before.id}")
    if stored.version == before.version and _versions(agents_of(stored, course)) == _versions(
        correction.agents_before
    ):
        return
    moment = stored.updated_at or stored.created_at
    raise ChangedMeanwhile(
        QT_TRANSLATE_NOOP("Situation", "{account} saved this at {time} while it was open here"),
        current=stored,
        place=Administration.table,
        account=stored.updated_by or stored.created_by,
        time=f"{moment:%H:%M}" if moment else "",
    )


def _versions(agents: tuple[ItAgent, ...]) -> set[tuple[str | None, int | None]]:
    return {(agent.id, agent.version) for agent in agents}


def _store_agents(register: Register, session: Administration, correction: SessionCorrection) -> None:
    for agent in correction.agents_removed:
        register.void(agent, reason=correction.reason)
    for agent in correction.agents_changed:
        register.change(agent, reason=correction.reason)
    for agent in correction.agents_added:
        mode = session.entry_mode or EntryMode.BEDSIDE
        register.add(agent.replace(administration_id=session.id), entry_mode=mode)


def _void_answers(register: Register, session: Administration, course: PatientCourse, reason: str) -> None:
    if not reason.strip():
        raise Situation(
            QT_TRANSLATE_NOOP("Situation", "a saved value is corrected only with a reason"),
            place=session.table,
        )
    key = session.id or ""
    for row in (review for review in course.reviews if review.administration_id == key):
        register.void(row, reason=reason)
    for event in course.events_of(key):
        register.void(event, reason=reason)

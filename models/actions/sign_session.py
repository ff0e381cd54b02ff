"""Signs a session: the password again, then who, when and with which meaning.

Inspired by 21 CFR 11.50 and 11.200: a signature carries its meaning, and is given with the password anew.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from models.course import PatientCourse
from models.findings import Finding
from models.permissions import Action
from models.records import Administration
from models.rules import blocking
from models.situations import LoginRefused, Situation
from models.storage.fresh_course import course_now
from models.storage.key_file import WRONG_PASSWORD
from models.storage.opening import Workplace, read_key_file
from models.storage.register import Register
from models.stored_session import stored_entry
from models.thresholds import Thresholds
from models.vocabularies import ReviewWindow, SignatureMeaning
from models.wording import QT_TRANSLATE_NOOP


def check_password_again(path: Path, account: str, password: str, workplace: Workplace) -> None:
    """Raise ``LoginRefused`` unless it is the account's password; throttled and counted like a login.

    This takes its time on purpose: it is asked beside the window.
    """
    try:
        read_key_file(path, workplace).unlock(account, password, now=workplace.clock())
    except LoginRefused as refusal:
        if refusal.template != WRONG_PASSWORD:
            raise
        raise LoginRefused(
            QT_TRANSLATE_NOOP("Situation", "the password is wrong; nothing was signed"), place=account
        ) from None


def open_points(
    session: Administration, course: PatientCourse, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """What the rules say against the session as it stands, with no reason given for it.

    An immediate review that is pending is among them for sessions entered at the bedside or in retrospect.
    """
    from models.actions.save_session import check_session

    return blocking(check_session(stored_entry(session, course), course, thresholds=thresholds, now=now))


def sign_session(
    register: Register,
    session: Administration,
    meaning: SignatureMeaning,
    *,
    course: PatientCourse,
    thresholds: Thresholds,
    now: datetime,
    reason: str = "",
) -> Administration:
    """Sign the session as it was read with ``course``, and return it.

    Raise ``ChangedMeanwhile`` where the session was saved since, ``Situation`` where its agents, answers or events
    changed since or it is signed already, or where something stands open and no ``reason`` says why it is signed
    all the same; the reason goes into the audit trail.
    """
    register.identity.require(Action.SIGN, Administration.table)
    if session.signed_at is not None:
        raise Situation(
            QT_TRANSLATE_NOOP("Situation", "{account} has signed this session already"),
            place=Administration.table,
            account=session.signed_by,
        )
    with register.transaction():
        current = course_now(register, session.patient_id or "")
        signed = session.replace(signed_at=now, signed_by=register.identity.account, signed_meaning=meaning)
        stored = register.change(signed, reason=reason)
        _refuse_changed_parts(session, read=course, current=current)
        _refuse_open_points(session, current, reason=reason, thresholds=thresholds, now=now)
    return stored


def _refuse_changed_parts(session: Administration, *, read: PatientCourse, current: PatientCourse) -> None:
    if stored_entry(session, read) != stored_entry(session, current):
        raise Situation(
            QT_TRANSLATE_NOOP(
                "Situation",
                "an answer, an event or another agent of the session changed while it was open here;"
                " read it again before signing",
            ),
            place=Administration.table,
        )


def _refuse_open_points(
    session: Administration, course: PatientCourse, *, reason: str, thresholds: Thresholds, now: datetime
) -> None:
    is_pending = course.is_pending(session, ReviewWindow.IMMEDIATE)
    is_open = is_pending or open_points(session, course, thresholds=thresholds, now=now)
    if is_open and not reason.strip():
        raise Situation(
            QT_TRANSLATE_NOOP("Situation", "a session with open points is signed only with a reason"),
            place=Administration.table,
        )


def next_unsigned(course: PatientCourse, after: Administration) -> Administration | None:
    """The session that is to be signed next: the oldest unsigned one behind ``after``, else the oldest of all."""
    unsigned = [each for each in course.administrations if each.signed_at is None and each.id != after.id]
    later = [
        each
        for each in unsigned
        if each.performed_at and after.performed_at and each.performed_at > after.performed_at
    ]
    return next(iter([*later, *unsigned]), None)

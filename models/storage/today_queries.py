"""What the window asks of the register about the day's work: who is due, on hold, to be reviewed, to be signed.

Each entry carries the address of the form in which its work is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from models.form_address import FormAddress, FormKind
from models.moment import moment_from_storage, stored_moment
from models.permissions import Action
from models.records import Administration
from models.schedule import next_due_date, overdue
from models.storage.drafts import Draft, read_drafts
from models.storage.due_queries import light_courses
from models.storage.register import Register
from models.thresholds import Thresholds
from models.vocabularies import HoldReason, ReviewWindow

DUE_WITHIN_DAYS = 7
REVIEWED_WITHIN_DAYS = 28
"""A late review is held by call or at the next visit; one that was missed for longer is no work of the day."""


@dataclass(frozen=True)
class TodayEntry:
    """One row of one list. ``day`` is the due date, the day of the hold, or that of the session concerned.

    ``count`` is the number of sessions concerned, of which ``address`` is about the oldest. ``hold`` is the reason
    of an open hold and ``review_on`` the day it is to be looked at again; ``performed_at`` the session whose late
    review is pending; ``draft`` the unfinished form to go on with.
    """

    address: FormAddress
    study_code: str
    name: str
    day: date | None
    count: int = 1
    hold: HoldReason | None = None
    review_on: date | None = None
    performed_at: datetime | None = None
    draft: Draft | None = None

    @property
    def patient_id(self) -> str:
        """The patient's key; empty for a draft that belongs to none yet."""
        return self.address.patient_id


@dataclass(frozen=True)
class TodayLists:
    """The day's work, each list with what has waited longest on top; of the drafts one's own stand first."""

    drafts: tuple[TodayEntry, ...] = ()
    overdue: tuple[TodayEntry, ...] = ()
    due: tuple[TodayEntry, ...] = ()
    on_hold: tuple[TodayEntry, ...] = ()
    reviews_pending: tuple[TodayEntry, ...] = ()
    results_awaited: tuple[TodayEntry, ...] = ()
    unsigned: tuple[TodayEntry, ...] = ()
    reviews_missed: tuple[TodayEntry, ...] = ()


def read_today(register: Register, thresholds: Thresholds, *, now: datetime) -> TodayLists:
    """Every list as of ``now``; due are sessions of the next week and those within their tolerance."""
    holds = _open_holds(register)
    late, soon = _due(register, thresholds, holds, today=now.date())
    recent = stored_moment(now - timedelta(days=REVIEWED_WITHIN_DAYS))
    is_recent = "a.performed_at >= ?"
    return TodayLists(
        drafts=_drafts(register),
        overdue=_oldest_first(late),
        due=_oldest_first(soon),
        on_hold=_oldest_first(holds),
        reviews_pending=tuple(_reviews(register, f"{is_recent} AND {_REVIEW_PENDING}", recent)),
        results_awaited=_of_patients(register, FormKind.RESULTS, "a.csf_cytology = 'pending'"),
        unsigned=_of_patients(register, FormKind.SIGNATURE, "a.signed_at IS NULL"),
        reviews_missed=_of_patients(
            register, FormKind.REVIEW, f"NOT {is_recent} AND {_REVIEW_PENDING}", recent, part=_LATE
        ),
    )


_LATE = ReviewWindow.LATE.value
_REVIEW_PENDING = """coalesce(a.puncture_attempted, a.status <> 'not_given') = 1 AND NOT EXISTS (
    SELECT 1 FROM complication_reviews r WHERE r.administration_id = a.id AND r.window = 'late'
    AND r.voided_at IS NULL)"""
_OF_SESSIONS = """FROM administrations a JOIN patients p ON p.id = a.patient_id
    WHERE {condition} AND a.voided_at IS NULL AND p.voided_at IS NULL"""


def _due(
    register: Register, thresholds: Thresholds, holds: Sequence[TodayEntry], *, today: date
) -> tuple[list[TodayEntry], list[TodayEntry]]:
    """Who is overdue, and who is due soon or within the tolerance."""
    reasons = {entry.patient_id: entry.hold for entry in holds}
    late: list[TodayEntry] = []
    soon: list[TodayEntry] = []
    for course in light_courses(register, None):
        due = next_due_date(course, thresholds)
        if due is None or due > today + timedelta(days=DUE_WITHIN_DAYS):
            continue
        patient = course.patient
        address = FormAddress(FormKind.SESSION, patient.id or "")
        entry = TodayEntry(
            address, patient.study_code or "", patient.full_name, due, hold=reasons.get(patient.id or "")
        )
        (late if overdue(course, thresholds, today=today) else soon).append(entry)
    return late, soon


def _reviews(register: Register, condition: str, *values: str) -> list[TodayEntry]:
    """One entry for each session whose late review is pending, the oldest session first."""
    register.identity.require(Action.READ, Administration.table)
    rows = register.database.query(
        "SELECT p.id AS patient_id, p.study_code, p.family_name, p.given_name, a.id, a.performed_at"
        f" {_OF_SESSIONS.format(condition=condition)} ORDER BY a.performed_at, a.id",
        list(values),
    )
    found = []
    for row in rows:
        address = FormAddress(FormKind.REVIEW, row["patient_id"], row["id"], _LATE)
        moment = moment_from_storage(row["performed_at"])
        found.append(TodayEntry(address, row["study_code"], _name(row), moment.date(), performed_at=moment))
    return found


def _of_patients(
    register: Register, kind: FormKind, condition: str, *values: str, part: str = ""
) -> tuple[TodayEntry, ...]:
    """One entry for each patient with sessions that meet a condition: their number, and the oldest of them."""
    register.identity.require(Action.READ, Administration.table)
    rows = register.database.query(
        # Beside min() SQLite gives the other columns of the row in which the minimum stands.
        "SELECT p.id AS patient_id, p.study_code, p.family_name, p.given_name, a.id, count(*) AS count,"
        f" min(a.performed_at) AS oldest {_OF_SESSIONS.format(condition=condition)} GROUP BY p.id",
        list(values),
    )
    return _oldest_first(
        [
            TodayEntry(
                FormAddress(kind, row["patient_id"], row["id"], part),
                row["study_code"],
                _name(row),
                moment_from_storage(row["oldest"]).date(),
                count=row["count"],
            )
            for row in rows
        ]
    )


def _open_holds(register: Register) -> list[TodayEntry]:
    register.identity.require(Action.READ, "holds")
    rows = register.database.query(
        "SELECT p.id AS patient_id, p.study_code, p.family_name, p.given_name, h.id, h.reason, h.set_at,"
        " h.review_date FROM holds h JOIN patients p ON p.id = h.patient_id"
        " WHERE h.lifted_at IS NULL AND h.voided_at IS NULL AND p.voided_at IS NULL AND p.death_date IS NULL"
        " ORDER BY h.set_at DESC"
    )
    return [
        TodayEntry(
            FormAddress(FormKind.LIFTING, row["patient_id"], row["id"]),
            row["study_code"],
            _name(row),
            moment_from_storage(row["set_at"]).date(),
            hold=_hold_reason(row["reason"]),
            review_on=date.fromisoformat(row["review_date"]) if row["review_date"] else None,
        )
        for row in rows
    ]


def _drafts(register: Register) -> tuple[TodayEntry, ...]:
    """Every unfinished form: one's own first, then those of others, the newest first."""
    drafts = read_drafts(register)
    own = [draft for draft in drafts if draft.account == register.identity.account]
    others = [draft for draft in drafts if draft.account != register.identity.account]
    return tuple(
        TodayEntry(draft.address, draft.study_code, draft.name, draft.kept_at.date(), draft=draft)
        for draft in (*own, *others)
    )


def _name(row: dict[str, Any]) -> str:
    return f"{row['family_name']}, {row['given_name']}"


def _hold_reason(code: str) -> HoldReason:
    return next(reason for reason in HoldReason if reason.value == code)


def _oldest_first(entries: Sequence[TodayEntry]) -> tuple[TodayEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.day or date.max, entry.study_code)))

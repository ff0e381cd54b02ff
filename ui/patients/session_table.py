"""The table of one patient's sessions, the newest on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.course import PatientCourse
from models.records import Administration
from models.wording import Translate
from ui.patients.listed_columns import listed_columns
from ui.patients.session_words import (
    complication_words,
    findings_words,
    place_words,
    signed_words,
)
from ui.patients.value_words import NOTHING, value_words
from ui.typed_dates import shown_date
from ui.widgets.record_model import Column
from ui.widgets.record_table import RecordTable


@dataclass(frozen=True)
class SessionRow:
    """A session with the course it belongs to, which knows its cycle and its complications."""

    session: Administration
    course: PatientCourse

    @property
    def cycle(self) -> int | None:
        """Its cycle number; None where no drug was given."""
        return self.course.cycle_numbers.get(self.session.id or "")


def session_rows(course: PatientCourse) -> list[SessionRow]:
    """The rows of a course, the newest first."""
    return [SessionRow(session, course) for session in reversed(course.administrations)]


def with_rows_in_error(rows: Sequence[SessionRow], in_error: Sequence[SessionRow]) -> list[SessionRow]:
    """Those entered in error among the others, where their time puts them."""
    return sorted([*rows, *in_error], key=_moment, reverse=True)


def _moment(row: SessionRow) -> float:
    performed = row.session.performed_at
    return performed.timestamp() if performed is not None else 0.0


def session_table(translate: Translate, *, name: str) -> RecordTable:
    """The empty table; ``set_records`` takes ``session_rows``."""
    return RecordTable(
        _columns(translate),
        identify=lambda row: row.session.id or "",
        name=name,
        is_struck=lambda row: row.session.is_voided,
    )


def _columns(translate: Translate) -> list[Column[SessionRow]]:
    return [
        Column(
            translate("SessionTable", "Cycle"),
            lambda row: str(row.cycle or NOTHING),
            lambda row: row.cycle,
            right=True,
        ),
        Column(
            translate("SessionTable", "Date"),
            lambda row: shown_date(row.session.performed_at.date(), translate),
            lambda row: row.session.performed_at,
        ),
        *listed_columns(
            Administration, translate, of=lambda row: row.session, own=_told_in_their_own_way(translate)
        ),
        Column(translate("SessionTable", "Signed"), lambda row: signed_words(row.session, translate)),
        Column(translate("SessionTable", "Findings"), lambda row: findings_words(row.session, translate)),
        Column(
            translate("SessionTable", "Complications, CTCAE grade"),
            lambda row: complication_words(row.session, row.course, translate),
            tooltip=lambda row: complication_words(row.session, row.course, translate),
        ),
    ]


def _told_in_their_own_way(translate: Translate) -> dict[str, Column[SessionRow]]:
    """The level, where it is no reservoir; dexamethasone under a shorter title."""
    return {
        "puncture_level": Column(
            translate("SessionTable", "Level"), lambda row: place_words(row.session, translate)
        ),
        "dexamethasone_mg": Column(
            translate("SessionTable", "Dexa (mg)"),
            lambda row: value_words(row.session, "dexamethasone_mg", translate, unit=False) or NOTHING,
            lambda row: row.session.dexamethasone_mg,
            right=True,
        ),
    }

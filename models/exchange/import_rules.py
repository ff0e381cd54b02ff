"""Asks the rules about every imported row: errors stand against the import, all else is a notice and is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from models.course import PatientCourse
from models.ctcae import VERSION, default_term
from models.exchange.csv_rows import ImportedRow
from models.exchange.import_courses import PatientRows
from models.exchange.refusals import refused
from models.exchange.table_columns import EVENT
from models.findings import Code, Finding, Severity
from models.record import KeptRecord
from models.records import Administration, AdverseEvent, ComplicationReview
from models.rules import PatientLookup, field_findings, record_findings, session_findings
from models.session_entry import ReviewAnswer, ReviewEntry, SessionEntry
from models.situations import FileSituation, Situation
from models.thresholds import Thresholds
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    ComplicationStatus,
    EntryMode,
    ReviewWindow,
)
from models.wording import QT_TRANSLATE_NOOP


@dataclass
class ImportJudge:
    """Judges rows as imported ones and gathers what it finds; what a row keeps of it is put into the row."""

    thresholds: Thresholds
    now: datetime
    lookup: PatientLookup
    refusals: list[Situation] = field(default_factory=list)
    notices: Counter[Code] = field(default_factory=Counter)

    def judge_patient(self, row: ImportedRow) -> None:
        """A patient's own row; hers in the files are judged against it by themselves."""
        if not row.is_broken and not row.record.is_voided:
            self._keep(row, self._of_record(row.record, None))

    def judge_rows(self, patient: PatientRows) -> None:
        """Every other row of one patient."""
        course = patient.course()
        self._judge_sessions(patient, course)
        for row in patient.imported:
            if row.is_broken or type(row.record) is Administration:
                continue
            if row.record.is_voided or course.patient.is_voided:
                self._require_fields(row)
            elif type(row.record) is ComplicationReview:
                self._keep(row, [*field_findings(row.record, now=self.now), *_event_missing(row.record)])
            else:
                self._keep(row, self._of_record(row.record, course))

    def judge_staff(self, rows: Iterable[ImportedRow]) -> None:
        """Rows that belong to no patient."""
        for row in rows:
            if row.record.is_voided:
                self._require_fields(row)
            elif not row.is_broken:
                self._keep(row, self._of_record(row.record, None))

    def _of_record(self, record: KeptRecord, course: PatientCourse | None) -> list[Finding]:
        return record_findings(
            record.replace(entry_mode=EntryMode.IMPORTED),
            course,
            thresholds=self.thresholds,
            now=self.now,
            lookup=self.lookup,
        )

    def _judge_sessions(self, patient: PatientRows, course: PatientCourse) -> None:
        reviews = _by_session(patient.rows_of(ComplicationReview))
        own = {row.key: row for row in patient.rows_of(Administration)}
        for row in own.values():
            if row.record.is_voided:
                self._require_fields(row)
        if course.patient.is_voided:
            return
        for session in course.administrations:
            rows = reviews.get(session.id, [])
            if session.id not in own and not rows:
                continue
            self._judge_session(session, own.get(session.id or ""), rows, course)

    def _judge_session(
        self,
        session: Administration,
        own: ImportedRow | None,
        rows: list[ImportedRow],
        course: PatientCourse,
    ) -> None:
        entry = SessionEntry(
            administration=session.replace(entry_mode=EntryMode.IMPORTED),
            reviews=self._windows(session, rows, course),
        )
        findings = session_findings(entry, course, thresholds=self.thresholds, now=self.now)
        of_session = [finding for finding in findings if "window" not in finding.parameters]
        for finding in findings:
            if "window" not in finding.parameters or not rows or _is_doubtful(finding, rows):
                continue
            row = _row_of(finding, rows)
            if not self._is_of_field(row, finding):
                self._count(row, finding)
        if own is not None:
            self._keep(own, of_session)

    def _windows(
        self, session: Administration, rows: list[ImportedRow], course: PatientCourse
    ) -> dict[ReviewWindow, ReviewEntry]:
        """The windows that the files answer, with what the register has of them already."""
        windows: dict[ReviewWindow, ReviewEntry] = {}
        for window in ReviewWindow:
            answering = [row for row in rows if row.record.values.get("window") is window]
            if not answering:
                continue
            stored = course.reviews_of(session.id or "", window)
            self._refuse_second_answers(answering, stored)
            answers = {
                review.complication: ReviewAnswer(review.status, nrs=review.nrs)
                for review in (*stored, *(row.record for row in answering))
                if isinstance(review, ComplicationReview)
                and review.complication in REVIEWED_COMPLICATIONS
                and review.status is not None
            }
            times = [row.record.values.get("reviewed_at") for row in answering if not row.record.is_voided]
            windows[window] = ReviewEntry(answers, reviewed_at=min(filter(None, times), default=None))
        return windows

    def _refuse_second_answers(
        self, rows: list[ImportedRow], standing: tuple[ComplicationReview, ...]
    ) -> None:
        imported = {row.key for row in rows}
        answered = {review.complication for review in standing if review.id not in imported}
        for row in rows:
            complication = row.record.values.get("complication")
            if row.record.is_voided or complication is None:
                continue
            if complication in answered:
                sentence = QT_TRANSLATE_NOOP("Situation", "this window has an answer about it already")
                self.refusals.append(FileSituation(sentence, place=row.place("complication")))
            answered.add(complication)

    def _is_of_field(self, row: ImportedRow, finding: Finding) -> bool:
        """Whether the row's own fields say the same already."""
        own = field_findings(row.record, now=self.now)
        return any((finding.code, finding.field) == (other.code, other.field) for other in own)

    def _require_fields(self, row: ImportedRow) -> None:
        """Of a row entered in error only what no row can lack."""
        if not row.is_broken:
            found = field_findings(row.record, now=self.now)
            self._keep(row, [finding for finding in found if finding.code is Code.REQUIRED_MISSING])

    def _keep(self, row: ImportedRow, findings: list[Finding]) -> None:
        for finding in findings:
            self._count(row, finding)
        kept: dict[str, Any] = {}
        if not row.returns:
            kept["findings"] = [finding.kept() for finding in findings] or None
        row.record = row.record.replace(entry_mode=row.record.entry_mode or EntryMode.IMPORTED, **kept)

    def _count(self, row: ImportedRow, finding: Finding) -> None:
        if finding.severity is Severity.ERROR:
            self.refusals.append(refused(finding, row.place(finding.field)))
        else:
            self.notices[finding.code] += 1


def complete_event(row: ImportedRow) -> None:
    """Fill in the CTCAE term that the complication is filed under, and the version, where they were left empty."""
    event = row.record
    if not isinstance(event, AdverseEvent) or event.complication is None:
        return
    row.record = event.replace(
        ctcae_term=event.ctcae_term or default_term(event.complication, event.site),
        ctcae_version=event.ctcae_version or VERSION,
    )


def _by_session(rows: Iterable[ImportedRow]) -> dict[str | None, list[ImportedRow]]:
    grouped: dict[str | None, list[ImportedRow]] = {}
    for row in rows:
        grouped.setdefault(row.record.values.get("administration_id"), []).append(row)
    return grouped


def _row_of(finding: Finding, rows: list[ImportedRow]) -> ImportedRow:
    """The row that a finding of a window is about, the window's first where it is about all of it."""
    window, complication = finding.parameters["window"], finding.parameters.get("complication")
    of_window = [row for row in rows if row.record.values.get("window") == window]
    about = [row for row in of_window if row.record.values.get("complication") == complication]
    return (about or of_window or rows)[0]


def _is_doubtful(finding: Finding, rows: list[ImportedRow]) -> bool:
    """Whether an answer that seems to be missing may be one that could not be read, and is refused already."""
    return finding.code is Code.REVIEW_INCOMPLETE and any(row.is_broken for row in rows)


def _event_missing(review: KeptRecord) -> list[Finding]:
    """Something else that is present has no term by itself: it needs its event."""
    is_present = review.values.get("status") is ComplicationStatus.PRESENT
    if not is_present or EVENT in review.values or review.created_at is not None:
        return []
    return [Finding.of(Code.REQUIRED_MISSING, EVENT, table=review.table)]

"""Links each present answer of an imported review to its adverse event, and opens one where there is none."""

from __future__ import annotations

from collections.abc import Callable

from models.actions.save_review import event_of_answer
from models.exchange.csv_rows import ImportedRow
from models.exchange.import_courses import PatientRows
from models.exchange.table_columns import EVENT
from models.records import Administration, AdverseEvent, ComplicationReview
from models.session_entry import ReviewAnswer, ReviewEntry
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow

_ONE_EVENT = {Complication.CSF_FISTULA: Complication.POST_PUNCTURE_HEADACHE}
_ONE_EVENT |= {headache: fistula for fistula, headache in _ONE_EVENT.items()}
"""A fistula and the headache it causes are one event."""


def link_events(patient: PatientRows, new_key: Callable[[], str]) -> list[ImportedRow]:
    """Give each present answer its event; return the events that had to be opened.

    An answer joins the session's event of the same complication, of the same window before another; a headache also
    that of the fistula. Rows that come back from an export stay as they are.
    """
    sessions = {session.id: session for session in patient.standing(Administration)}
    events: dict[str | None, list[AdverseEvent]] = {}
    for standing in patient.standing(AdverseEvent):
        events.setdefault(standing.administration_id, []).append(standing)
    opened: list[ImportedRow] = []
    for row in sorted(patient.rows_of(ComplicationReview), key=_in_order_asked):
        review = row.record
        if not isinstance(review, ComplicationReview) or not _wants_event(row):
            continue
        session = sessions.get(review.administration_id)
        if session is None:
            continue
        known = events.setdefault(session.id, [])
        event: AdverseEvent | None = _joined(review, known)
        if event is None and review.complication is not Complication.OTHER:
            event = _opened(session, review).replace(id=new_key())
            known.append(event)
            opened.append(ImportedRow(event, row.file, row.line))
        if event is not None:
            row.record = review.replace(**{EVENT: event.id})
    patient.imported += opened
    return opened


def _wants_event(row: ImportedRow) -> bool:
    review = row.record
    is_open = review.values.get("status") is ComplicationStatus.PRESENT and EVENT not in review.values
    return is_open and not (row.is_broken or row.returns or review.is_voided)


def _in_order_asked(row: ImportedRow) -> tuple[int, int]:
    window, complication = row.record.values.get("window"), row.record.values.get("complication")
    return (
        list(ReviewWindow).index(window) if window else 0,
        list(Complication).index(complication) if complication else 0,
    )


def _joined(review: ComplicationReview, known: list[AdverseEvent]) -> AdverseEvent | None:
    complication = review.complication
    same = [event for event in known if event.complication is complication]
    same.sort(key=lambda event: event.window is not review.window)
    twin = _ONE_EVENT.get(complication) if complication else None
    return next(iter([*same, *(event for event in known if twin and event.complication is twin)]), None)


def _opened(session: Administration, review: ComplicationReview) -> AdverseEvent:
    if review.window is None or review.complication is None or review.status is None:
        raise ValueError("a review without its required fields is broken")
    answer = ReviewAnswer(review.status, nrs=review.nrs)
    window = ReviewEntry(answers={review.complication: answer}, reviewed_at=review.reviewed_at)
    return event_of_answer(session, review.window, review.complication, answer.event, window)

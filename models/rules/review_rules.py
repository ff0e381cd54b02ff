"""Rules about the complication review: six answers a window, each with its pain score and its reviewer."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator

from models.findings import Code, Finding
from models.records import ComplicationReview
from models.rules.context import SessionContext
from models.rules.field_rules import field_findings
from models.vocabularies import REVIEWED_COMPLICATIONS, Complication, EntryMode, ReviewWindow


def missing_answers(answered: Collection[Complication]) -> tuple[Complication, ...]:
    """The complications that a window asks about and ``answered`` lacks."""
    return tuple(complication for complication in REVIEWED_COMPLICATIONS if complication not in answered)


def incomplete_window(window: ReviewWindow, answered: Collection[Complication]) -> Iterator[Finding]:
    """The finding of a window that lacks some of its six answers."""
    missing = missing_answers(answered)
    if missing:
        yield Finding.of(
            Code.REVIEW_INCOMPLETE,
            "status",
            table=ComplicationReview.table,
            window=window,
            missing=list(missing),
            count=len(missing),
        )


def windows_whole(context: SessionContext) -> Iterator[Finding]:
    """A window that was held has all six answers."""
    for window, review in context.entry.reviews.items():
        yield from incomplete_window(window, review.answers)


def review_incomplete(context: SessionContext) -> Iterator[Finding]:
    """A window that was held has all six answers, and the immediate one was held.

    The immediate window is asked for at the bedside and in retrospective entries, where "not assessed" is an answer;
    an imported session may leave it pending. A window already stored for the session counts as held. The late window
    may always be pending.
    """
    yield from windows_whole(context)
    is_pending = ReviewWindow.IMMEDIATE not in context.entry.reviews
    stored = context.course.reviews_of(context.session.id or "", ReviewWindow.IMMEDIATE)
    if is_pending and not stored and context.entry_mode is not EntryMode.IMPORTED:
        yield from incomplete_window(ReviewWindow.IMMEDIATE, ())


def review_fields(context: SessionContext) -> Iterator[Finding]:
    """Pain score, time and reviewer of each window are what their fields allow."""
    for window, review in context.entry.reviews.items():
        shared = ComplicationReview(reviewed_at=review.reviewed_at, reviewed_by=review.reviewed_by)
        found = _except_missing(shared, context)
        for complication, answer in review.answers.items():
            scored = ComplicationReview(nrs=answer.nrs, status=answer.status)
            found += [_about(finding, complication) for finding in _except_missing(scored, context)]
        for finding in found:
            yield dataclasses.replace(finding, parameters={**finding.parameters, "window": window})


def _except_missing(record: ComplicationReview, context: SessionContext) -> list[Finding]:
    found = field_findings(record, now=context.now)
    return [finding for finding in found if finding.code is not Code.REQUIRED_MISSING]


def _about(finding: Finding, complication: Complication) -> Finding:
    return dataclasses.replace(finding, parameters={**finding.parameters, "complication": complication})

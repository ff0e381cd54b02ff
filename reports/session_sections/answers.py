"""The complications of one session: what each review answered, then the events it opened."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from models.course import PatientCourse
from models.records import Administration, AdverseEvent, ComplicationReview
from models.vocabularies import ComplicationStatus, ReviewWindow
from models.wording import Translate
from reports.dates import moment_text
from reports.field_text import capitalised, lowered, value_text
from reports.patient_sections.complications import event_told
from reports.patient_sections.open_problems import event_name
from reports.patient_sections.sessions import present_words
from reports.text import bold, labelled
from reports.typesetting import Typesetting


def answers(session: Administration, course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """A paragraph for each window, in which every answer is told, and one for each event, with its grade in words."""
    if not session.punctured and not course.events_of(session.id or ""):
        return []
    translate, style = typesetting.translate, typesetting.sheet.cell
    story: list[Flowable] = [typesetting.section(translate("SessionReport", "Complications"))]
    for window in ReviewWindow:
        reviews = course.reviews_of(session.id or "", window)
        told = _told(reviews, course, translate) or translate("SessionReport", "not answered yet")
        label = bold(f"{_asked(window, reviews, session, translate)}:")
        story += labelled(label, f"{capitalised(told)}.", style)
    for event in _events(session, course):
        label = bold(f"{event_name(event, translate)}:")
        story += labelled(label, "; ".join(event_told(event, translate)), style)
    return story


def _asked(
    window: ReviewWindow,
    reviews: Sequence[ComplicationReview],
    session: Administration,
    translate: Translate,
) -> str:
    """The window with when and by whom it was asked about; on the day of the session only the hour."""
    first = next(iter(reviews), None)
    parts = [capitalised(value_text(window, translate))]
    if first is not None:
        at = first.reviewed_at
        is_same_day = at is not None and at.date() == session.performed_on
        parts += [f"{at:%H:%M}" if is_same_day else moment_text(at, translate), first.reviewed_by or ""]
    return ", ".join(part for part in parts if part)


def _told(reviews: Sequence[ComplicationReview], course: PatientCourse, translate: Translate) -> str:
    by_id = {event.id: event for event in course.events}
    told = [
        present_words(review, by_id.get(review.adverse_event_id or ""), translate)
        for review in reviews
        if review.status is ComplicationStatus.PRESENT
    ]
    for status, words in (
        (ComplicationStatus.ABSENT, translate("SessionReport", "absent: {names}")),
        (ComplicationStatus.NOT_ASSESSED, translate("SessionReport", "not assessed: {names}")),
    ):
        names = [
            lowered(value_text(review.complication, translate))
            for review in reviews
            if review.status is status
        ]
        told += [words.format(names=", ".join(names))] if names else []
    return "; ".join(told)


def _events(session: Administration, course: PatientCourse) -> list[AdverseEvent]:
    """Those that the session opened, and those that its answers lead to."""
    led_to = {
        review.adverse_event_id
        for window in ReviewWindow
        for review in course.reviews_of(session.id or "", window)
    }
    return [each for each in course.events if each.administration_id == session.id or each.id in led_to]

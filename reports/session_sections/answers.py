"""The complications of one session: what each review answered, then a table of the events it opened."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from analysis.wording.isolated_facts import isolated
from models.course import PatientCourse
from models.records import Administration, AdverseEvent, ComplicationReview
from models.vocabularies import ComplicationStatus, ReviewWindow
from models.wording import Translate
from reports.dates import day_text, moment_text
from reports.field_text import capitalised, field_label, lowered, value_text
from reports.patient_sections.complications import event_details, grade_in_words
from reports.patient_sections.open_problems import event_name
from reports.patient_sections.sessions import present_words
from reports.tables import Cell, Column
from reports.text import bold, labelled
from reports.typesetting import CLOSEST, Typesetting


def answers(session: Administration, course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """A paragraph for each window, in which every answer is told, and a row for each event, its grade in words."""
    if not session.punctured and not course.events_of(session.id or ""):
        return []
    translate, style = typesetting.translate, typesetting.sheet.cell
    story: list[Flowable] = [typesetting.section(translate("SessionReport", "Complications"))]
    for window in ReviewWindow:
        reviews = course.reviews_of(session.id or "", window)
        told = _told(reviews, course, translate) or translate("SessionReport", "not answered yet")
        label = bold(f"{_asked(window, reviews, session, translate)}:")
        story += labelled(label, f"{capitalised(told)}.", style)
    return [*story, *_events_told(_events(session, course), typesetting)]


def _events_told(events: Sequence[AdverseEvent], typesetting: Typesetting) -> list[Flowable]:
    """A table; paragraphs where a page has no room for one."""
    translate = typesetting.translate
    if not events:
        return []
    if typesetting.closeness < CLOSEST:
        return [typesetting.table(_columns(translate), [_row(event, translate) for event in events])]
    told: list[Flowable] = []
    for event in events:
        label = bold(f"{event_name(event, translate)}:")
        words = [_graded(event, translate), _days(event, translate), *event_details(event, translate)]
        told += labelled(label, "; ".join(words), typesetting.sheet.cell)
    return told


def _columns(translate: Translate) -> list[Column]:
    return [
        Column(field_label(AdverseEvent, "complication", translate), weight=2),
        Column(translate("PatientReport", "Grade"), weight=3),
        Column(field_label(AdverseEvent, "onset_date", translate), wrap=False, weight=0.01),
        Column(field_label(AdverseEvent, "resolved_date", translate), wrap=False, weight=0.01),
        Column(translate("PatientReport", "Treatment and details"), weight=4),
    ]


def _row(event: AdverseEvent, translate: Translate) -> list[Cell]:
    return [
        event_name(event, translate),
        _graded(event, translate),
        day_text(event.onset_date, translate),
        day_text(event.resolved_date, translate) or translate("PatientReport", "not resolved"),
        "\n".join(event_details(event, translate)),
    ]


def _graded(event: AdverseEvent, translate: Translate) -> str:
    """The grade in words, with the term and the version that they are from."""
    return f"{grade_in_words(event, translate)} ({event.ctcae_term}, CTCAE {event.ctcae_version})"


def _days(event: AdverseEvent, translate: Translate) -> str:
    """From when until when; "since 27 Nov 2026, not resolved"."""
    onset = day_text(event.onset_date, translate)
    if event.resolved_date is None:
        since = translate("PatientReport", "since {day}").format(day=onset)
        not_recorded = translate("PatientReport", "onset not recorded")
        return f"{since if onset else not_recorded}, {translate('PatientReport', 'not resolved')}"
    return translate("PatientReport", "{onset} to {resolved}").format(
        onset=onset or translate("PatientReport", "onset not recorded"),
        resolved=day_text(event.resolved_date, translate),
    )


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
        parts += [
            f"{at:%H:%M}" if is_same_day else moment_text(at, translate),
            isolated(first.reviewed_by or ""),
        ]
    return ", ".join(part for part in parts if part)


def _told(reviews: Sequence[ComplicationReview], course: PatientCourse, translate: Translate) -> str:
    told = [
        present_words(review, course.event_with(review.adverse_event_id), translate)
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

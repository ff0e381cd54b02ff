"""What a reader has to see first: allergies, holds, open events, late reviews, results awaited, the next due date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportlab.platypus import Flowable

from analysis.wording.isolated_facts import isolated
from models.course import PatientCourse
from models.records import AdverseEvent, Hold, Patient
from models.schedule import next_due_date, overdue
from models.thresholds import Thresholds
from models.vocabularies import CsfCytology, ReviewWindow
from models.wording import Translate
from reports.blocks import BoxEntry, Tone
from reports.dates import day_text
from reports.field_text import capitalised, field_label, value_text
from reports.patient_sections.session_names import sessions_named
from reports.typesetting import Typesetting


def open_problems(
    course: PatientCourse, typesetting: Typesetting, *, thresholds: Thresholds, today: date
) -> list[Flowable]:
    """The box at the head of the page; its edge and its words say how grave the gravest is.

    A print that must not identify has no allergies, which are typed text, and no due date: beside the day of printing
    it would tell the day of LM diagnosis.
    """
    translate = typesetting.translate
    allergies = [] if typesetting.names_nobody else [_allergies(course, translate)]
    holds = [_hold(hold, translate) for hold in course.open_holds]
    events = _events(course.open_events, translate)
    awaited = [*_reviews(course, translate), *_results(course, translate)]
    due = [] if typesetting.names_nobody else _due(course, translate, thresholds=thresholds, today=today)
    is_late = bool(due) and overdue(course, thresholds, today=today)
    entries = [*allergies, *holds, *events, *awaited, *due]
    if not (holds or events or awaited or is_late):
        entries.insert(len(allergies), BoxEntry(translate("PatientReport", "No open problem is recorded.")))
    grave = bool(holds or (allergies and course.patient.allergies))
    tone = Tone.DANGER if grave else Tone.WARNING if events or awaited or is_late else Tone.NEUTRAL
    title = (
        translate("PatientReport", "Open problems")
        if typesetting.names_nobody
        else translate("PatientReport", "Allergies and open problems")
    )
    return [typesetting.section(title), typesetting.box(entries, tone=tone)]


def _allergies(course: PatientCourse, translate: Translate) -> BoxEntry:
    told = course.patient.allergies or translate("PatientReport", "none recorded")
    return BoxEntry(told, mark=field_label(Patient, "allergies", translate))


def _hold(hold: Hold, translate: Translate) -> BoxEntry:
    reason = value_text(hold.reason, translate)
    day = day_text(hold.set_at.date() if hold.set_at else None, translate)
    since = translate("PatientReport", "{reason}, since {day}").format(reason=reason, day=day)
    by = (
        translate("PatientReport", "set by {person}").format(person=isolated(hold.set_by))
        if hold.set_by
        else ""
    )
    parts = [f"{since}, {by}" if by else since]
    if hold.review_date is not None:
        review = translate("PatientReport", "review on {day}")
        parts.append(review.format(day=day_text(hold.review_date, translate)))
    if hold.note:
        parts.append(isolated(hold.note))
    return BoxEntry("; ".join(parts), mark=translate("PatientReport", "On hold, do not puncture"))


def _events(events: Sequence[AdverseEvent], translate: Translate) -> list[BoxEntry]:
    """All that are not known to be over, under one mark."""
    told = "; ".join(_event(event, translate) for event in events)
    return [BoxEntry(told, mark=translate("PatientReport", "Not resolved"))] if told else []


def _event(event: AdverseEvent, translate: Translate) -> str:
    onset = (
        translate("PatientReport", "since {day}").format(day=day_text(event.onset_date, translate))
        if event.onset_date
        else translate("PatientReport", "onset not recorded")
    )
    return ", ".join([event_name(event, translate), grade_text(event, translate), onset])


def event_name(event: AdverseEvent, translate: Translate) -> str:
    """The complication by its own name; the CTCAE term for one that has no name of its own."""
    if event.complication is None or event.complication.value == "other":
        return event.ctcae_term or ""
    return value_text(event.complication, translate)


def grade_text(event: AdverseEvent, translate: Translate) -> str:
    """ "grade 2", or "not graded"."""
    if event.ctcae_grade is None:
        return translate("PatientReport", "not graded")
    return translate("PatientReport", "grade {grade}").format(grade=event.ctcae_grade)


def _reviews(course: PatientCourse, translate: Translate) -> list[BoxEntry]:
    entries = []
    for window in ReviewWindow:
        pending = [one for one in course.administrations if course.is_pending(one, window)]
        if pending:
            mark = translate("PatientReport", "Review pending, {window}").format(
                window=value_text(window, translate)
            )
            entries.append(BoxEntry(sessions_named(pending, course, translate, dated=True), mark=mark))
    return entries


def _results(course: PatientCourse, translate: Translate) -> list[BoxEntry]:
    waiting = [one for one in course.administrations if one.csf_cytology is CsfCytology.PENDING]
    if not waiting:
        return []
    mark = translate("PatientReport", "CSF cytology awaited")
    return [BoxEntry(sessions_named(waiting, course, translate, dated=True), mark=mark)]


def _due(
    course: PatientCourse, translate: Translate, *, thresholds: Thresholds, today: date
) -> list[BoxEntry]:
    due = next_due_date(course, thresholds)
    if due is None:
        return []
    if overdue(course, thresholds, today=today):
        days = translate("PatientReport", "{day}, {days} days ago").format(
            day=day_text(due, translate), days=(today - due).days
        )
        return [BoxEntry(days, mark=translate("PatientReport", "Next session overdue"))]
    return [
        BoxEntry(capitalised(day_text(due, translate)), mark=translate("PatientReport", "Next session due"))
    ]

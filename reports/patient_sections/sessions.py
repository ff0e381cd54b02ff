"""The table of sessions: what was given, where, what happened, every note whole."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from analysis.wording.isolated_facts import has_right_to_left
from models.course import PatientCourse
from models.records import Administration, AdverseEvent, ComplicationReview
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow, Route, SessionStatus
from models.wording import Translate
from reports.dates import day_text
from reports.field_text import capitalised, field_label, field_value, further_facts, lowered, value_text
from reports.patient_sections.open_problems import event_name, grade_text
from reports.tables import Cell, Column, number_column
from reports.typesetting import Typesetting

_COLUMNS = frozenset({"dose_mg", "dexamethasone_mg", "puncture_level", "kps"})
"""Listed fields with a column; further ones are told with their label."""


def sessions(course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """The table over as many pages as it needs, with what its columns leave unsaid in a line above it."""
    translate = typesetting.translate
    heading = typesetting.section(translate("PatientReport", "Sessions"))
    if not course.administrations:
        return [heading, typesetting.body(translate("PatientReport", "No session is recorded."))]
    rows = [_row(session, course, translate) for session in course.administrations]
    return [
        heading,
        typesetting.lead(_summary(course, translate)),
        typesetting.table(_columns(translate), rows),
    ]


def _columns(translate: Translate) -> list[Column]:
    return [
        number_column(translate("PatientReport", "Cycle"), weight=0.01),
        Column(translate("PatientReport", "Date"), wrap=False, weight=0.01),
        number_column(field_label(Administration, "dose_mg", translate), "mg", weight=0.01),
        number_column(translate("PatientReport", "Dexa"), "mg", weight=0.01),
        Column(field_label(Administration, "puncture_level", translate), weight=0.01),
        number_column(field_label(Administration, "kps", translate), weight=0.01),
        Column(translate("PatientReport", "Complications and notes"), weight=10),
    ]


def _row(session: Administration, course: PatientCourse, translate: Translate) -> list[Cell]:
    cycle = course.cycle_numbers.get(session.id or "")
    return [
        "–" if cycle is None else cycle,
        day_text(session.performed_on, translate),
        field_value(session, "dose_mg", translate, unit=False),
        field_value(session, "dexamethasone_mg", translate, unit=False),
        place_text(session, translate),
        field_value(session, "kps", translate),
        "\n".join(_told(session, course, translate)),
    ]


def place_text(session: Administration, translate: Translate) -> str:
    """The level punctured, or that a reservoir was used."""
    if session.route is Route.OMMAYA_RESERVOIR:
        return translate("PatientReport", "Ommaya")
    return field_value(session, "puncture_level", translate)


def _summary(course: PatientCourse, translate: Translate) -> str:
    given = course.sessions_with_drug
    total = sum(session.dose_mg or 0 for session in given)
    parts = [
        translate("PatientReport", "{n} sessions, {given} with drug, {total} mg trastuzumab in all.").format(
            n=len(course.administrations), given=len(given), total=f"{total:g}"
        )
    ]
    if course.patient.prior_it_cycles:
        elsewhere = translate("PatientReport", "The numbering counts {n} cycles given elsewhere.")
        parts.append(elsewhere.format(n=course.patient.prior_it_cycles))
    parts.append(
        translate("PatientReport", "By lumbar puncture unless a reservoir is named; Dexa: dexamethasone.")
    )
    return " ".join(parts)


def _told(session: Administration, course: PatientCourse, translate: Translate) -> list[str]:
    agents = agents_told(session, course, translate)
    lines = [_status(session, translate)]
    if agents:
        lines.append(translate("PatientReport", "Also given: {agents}.").format(agents=agents))
    lines += complications_told(session, course, translate)
    lines += [f"{fact}." for fact in further_facts(session, translate, besides=_COLUMNS, listed_only=True)]
    lines.append(noted(translate("PatientReport", "Note:"), session.notes or ""))
    return [line for line in lines if line]


def _status(session: Administration, translate: Translate) -> str:
    if session.status is None or session.status is SessionStatus.GIVEN:
        return ""
    status = capitalised(value_text(session.status, translate))
    return noted(f"{status}:", session.status_reason) if session.status_reason else f"{status}."


def agents_told(session: Administration, course: PatientCourse, translate: Translate) -> str:
    """The other intrathecal agents of a session with their doses, in one line; empty without any."""
    return ", ".join(
        f"{value_text(one.agent, translate)} {field_value(one, 'dose_mg', translate)}"
        for one in course.agents
        if one.administration_id == session.id
    )


def complications_told(session: Administration, course: PatientCourse, translate: Translate) -> list[str]:
    """What was present with its grade, or that nothing was; then what was not assessed and what is pending."""
    present = [*_present(session, course, translate), *_unasked(session, course, translate)]
    answered = [window for window in ReviewWindow if course.reviews_of(session.id or "", window)]
    lines = [f"{one}." for one in present]
    if not present and answered:
        lines.append(translate("PatientReport", "None."))
    lines += _not_assessed(session, course, translate)
    for window in ReviewWindow:
        if course.is_pending(session, window):
            pending = translate("PatientReport", "Review pending, {window}.")
            lines.append(pending.format(window=value_text(window, translate)))
    return lines


def _present(session: Administration, course: PatientCourse, translate: Translate) -> list[str]:
    told: list[str] = []
    for window in ReviewWindow:
        for review in course.reviews_of(session.id or "", window):
            if review.status is ComplicationStatus.PRESENT:
                words = present_words(review, course.event_with(review.adverse_event_id), translate)
                told += [] if words in told else [words]
    return told


def present_words(review: ComplicationReview, event: AdverseEvent | None, translate: Translate) -> str:
    """A complication answered "present": its grade and pain, or the event that it is part of."""
    name = value_text(review.complication, translate)
    if event is None:
        return name
    if event.complication is not review.complication:
        return translate("PatientReport", "{name}, with {event}").format(
            name=name, event=event_name(event, translate)
        )
    name = event_name(event, translate)
    pain = "" if review.nrs is None else f"NRS {review.nrs}"
    return ", ".join(part for part in (name, grade_text(event, translate), pain) if part)


def _unasked(session: Administration, course: PatientCourse, translate: Translate) -> list[str]:
    """The events of the session that no answer points to: other complications."""
    return [
        f"{event_name(event, translate)}, {grade_text(event, translate)}"
        for event in course.events_of(session.id or "")
        if event.id not in course.answered_events
    ]


def _not_assessed(session: Administration, course: PatientCourse, translate: Translate) -> list[str]:
    """One line for what neither window assessed, one for each window that left something open alone."""
    open_in: dict[Complication, list[ReviewWindow]] = {}
    for window in ReviewWindow:
        for review in course.reviews_of(session.id or "", window):
            if review.status is ComplicationStatus.NOT_ASSESSED and review.complication is not None:
                open_in.setdefault(review.complication, []).append(window)
    lines = []
    for windows in ([*ReviewWindow], *([window] for window in ReviewWindow)):
        names = [lowered(value_text(one, translate)) for one, missed in open_in.items() if missed == windows]
        if names:
            lines.append(_missed(windows, names, translate))
    return lines


def _missed(windows: Sequence[ReviewWindow], names: Sequence[str], translate: Translate) -> str:
    listed = ", ".join(names)
    if len(windows) > 1:
        return translate("PatientReport", "Not assessed: {names}.").format(names=listed)
    words = translate("PatientReport", "Not assessed {window}: {names}.")
    return words.format(window=value_text(windows[0], translate), names=listed)


def noted(label: str, text: str) -> str:
    """The text after its label, on lines of its own where it is written from right to left."""
    if not text:
        return ""
    return f"{label}\n{text}" if has_right_to_left(text) else f"{label} {text}"

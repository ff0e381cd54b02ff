"""The table of complications with their course, and how many reviews it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportlab.platypus import Flowable

from models.course import PatientCourse
from models.ctcae import wording_of
from models.records import AdverseEvent
from models.vocabularies import ComplicationStatus, ReviewWindow
from models.wording import Translate, untranslated
from reports.dates import day_text
from reports.field_text import capitalised, field_label, further_facts, value_text
from reports.patient_sections.open_problems import event_name
from reports.patient_sections.sessions import noted
from reports.tables import Cell, Column
from reports.typesetting import Typesetting

_HAVE_A_PLACE = frozenset(
    {
        *("complication", "ctcae_term", "ctcae_grade", "ctcae_version", "window"),
        *("onset_date", "resolved_date", "treatment", "narrative"),
    }
)
"""Fields with a column or a line of their own; every other one is told with its label."""
_MAY_BE_ALIKE = _HAVE_A_PLACE - {"treatment", "narrative"} | {"relatedness", "action_on_treatment"}
"""Fields that events which share a row may have filled in."""


def complications(course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """How many reviews were held, then a row for each event; mild ones that are alike share a row."""
    translate = typesetting.translate
    punctured = [session for session in course.administrations if session.punctured]
    if not punctured and not course.events:
        return []
    story: list[Flowable] = [typesetting.section(translate("PatientReport", "Complications"))]
    if punctured:
        story.append(typesetting.lead(_answered(course, translate)))
    if not course.events:
        return [*story, typesetting.body(translate("PatientReport", "No complication is recorded."))]
    rows = [_row(alike, translate) for alike in grouped_events(course.events)]
    return [*story, typesetting.table(_columns(translate), rows)]


def grouped_events(events: Sequence[AdverseEvent]) -> list[tuple[AdverseEvent, ...]]:
    """Events in order; those of one complication and grade that ended and of which nothing more is told together."""
    groups: dict[object, list[AdverseEvent]] = {}
    for event in events:
        more = further_facts(event, untranslated, besides=_MAY_BE_ALIKE)
        plain = event.resolved_date is not None and not more
        alike = (
            event.complication,
            event.ctcae_term,
            event.ctcae_grade,
            event.relatedness,
            event.action_on_treatment,
        )
        groups.setdefault(alike if plain else event.id or id(event), []).append(event)
    return [tuple(group) for group in groups.values()]


def _columns(translate: Translate) -> list[Column]:
    return [
        Column(field_label(AdverseEvent, "complication", translate), weight=2),
        Column(translate("PatientReport", "Grade"), weight=3),
        Column(field_label(AdverseEvent, "onset_date", translate), wrap=False, weight=0.1),
        Column(field_label(AdverseEvent, "resolved_date", translate), wrap=False, weight=0.1),
        Column(translate("PatientReport", "Treatment and details"), weight=5),
    ]


def _row(alike: Sequence[AdverseEvent], translate: Translate) -> list[Cell]:
    first = alike[0]
    name = event_name(first, translate)
    if len(alike) > 1:
        name = translate("PatientReport", "{name}, {n} times").format(name=name, n=len(alike))
    term = f"{first.ctcae_term} (CTCAE {first.ctcae_version})"
    is_its_own_name = event_name(first, translate) == first.ctcae_term
    return [
        f"{name} (CTCAE {first.ctcae_version})" if is_its_own_name else f"{name}\n{term}",
        grade_in_words(first, translate),
        _days([event.onset_date for event in alike], translate),
        _days([event.resolved_date for event in alike], translate)
        or translate("PatientReport", "not resolved"),
        "\n".join(event_details(first, translate)),
    ]


def grade_in_words(event: AdverseEvent, translate: Translate) -> str:
    """The grade with the wording of the CTCAE, or that there is none."""
    if event.ctcae_grade is None:
        return translate("PatientReport", "not graded")
    wording = wording_of(event.ctcae_term or "", event.ctcae_grade)
    words = translate("CTCAE", wording) if wording else ""
    return f"{event.ctcae_grade}: {words}" if words else str(event.ctcae_grade)


def _days(days: Sequence[date | None], translate: Translate) -> str:
    known = sorted(day for day in days if day is not None)
    if len(set(known)) < 2:
        return day_text(known[0], translate) if known else ""
    return translate("PatientReport", "{first}\nto {last}").format(
        first=day_text(known[0], translate), last=day_text(known[-1], translate)
    )


def event_details(event: AdverseEvent, translate: Translate) -> list[str]:
    """The treatment, whatever else is declared, and what happened, a line each."""
    lines = [capitalised(event.treatment)] if event.treatment else []
    told = further_facts(event, translate, besides=_HAVE_A_PLACE)
    if told:
        lines.append("; ".join(told))
    if event.narrative:
        lines.append(noted(f"{field_label(AdverseEvent, 'narrative', translate)}:", event.narrative))
    return lines


def _answered(course: PatientCourse, translate: Translate) -> str:
    punctured = [session for session in course.administrations if session.punctured]
    counts = [
        translate("PatientReport", "{window} {answered} of {sessions}").format(
            window=value_text(window, translate),
            answered=sum(not course.is_pending(session, window) for session in punctured),
            sessions=len(punctured),
        )
        for window in ReviewWindow
    ]
    open_answers = sum(review.status is ComplicationStatus.NOT_ASSESSED for review in course.reviews)
    words = translate(
        "PatientReport", "Reviews held: {counts} sessions with a puncture. Answers “not assessed”: {open}."
    )
    return words.format(counts=", ".join(counts), open=open_answers)

"""How the patient fared: progression, death or last contact, and the times that the analyses use."""

from __future__ import annotations

from reportlab.platypus import Flowable

from analysis.figures.number_text import months_text
from analysis.patient_facts import best_response
from models.course import PatientCourse
from models.endpoints import (
    Endpoint,
    Excluded,
    duration_of_response,
    first_response,
    last_contact,
    overall_survival,
    progression_free_survival,
)
from models.records import Patient
from models.records.patient import OUTCOME
from models.vocabularies import ProgressionBasis
from models.wording import Translate
from reports.blocks import key_value_block
from reports.dates import day_text
from reports.field_text import field_label, field_value, value_text
from reports.typesetting import Typesetting

_HAVE_A_PLACE = frozenset({"last_contact_date", "death_date", "death_cause", "notes"})


def outcome(course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """Progression, death or last contact, response, then PFS and OS from LM diagnosis, an approximate one marked so."""
    translate = typesetting.translate
    facts = [
        (translate("PatientReport", "First LM progression"), _progression(course, translate)),
        *_death_or_contact(course, translate),
        *_further(course, translate),
        *_response(course, translate),
        (translate("PatientReport", "Progression-free survival"), _pfs(course, translate)),
        (translate("PatientReport", "Overall survival"), _os(course, translate)),
    ]
    block = key_value_block(facts, sheet=typesetting.sheet, width=typesetting.width)
    how = translate(
        "PatientReport",
        "Months from LM diagnosis. Progression counts when shown by imaging; a patient without event is censored "
        "at her last assessment (progression) or last contact (survival).",
    )
    story = [typesetting.section(translate("PatientReport", "Outcome")), block, typesetting.muted(how)]
    if course.patient.notes:
        story += [
            typesetting.subsection(field_label(Patient, "notes", translate)),
            typesetting.body(course.patient.notes),
        ]
    return story


def _further(course: PatientCourse, translate: Translate) -> list[tuple[str, str]]:
    """Whatever else is declared of the outcome."""
    return [
        (field_label(Patient, field.name, translate), field_value(course.patient, field.name, translate))
        for field in Patient.clinical_fields()
        if field.section is OUTCOME
        and field.name not in _HAVE_A_PLACE
        and field.name in course.patient.values
    ]


def _progression(course: PatientCourse, translate: Translate) -> str:
    found = [one for one in course.assessments if one.lm_progression and one.date is not None]
    if not found:
        return translate("PatientReport", "none recorded")
    first = found[0]
    day = day_text(first.date, translate)
    if first.progression_basis is None:
        return day
    return translate("PatientReport", "{day}, shown by {basis}").format(
        day=day, basis=value_text(first.progression_basis, translate)
    )


def _death_or_contact(course: PatientCourse, translate: Translate) -> list[tuple[str, str]]:
    patient = course.patient
    if patient.death_date is not None:
        cause = field_value(patient, "death_cause", translate)
        told = [day_text(patient.death_date, translate), cause]
        return [(field_label(Patient, "death_date", translate), ", ".join(part for part in told if part))]
    contact = last_contact(course)
    seen = day_text(contact, translate) or translate("PatientReport", "not known")
    return [(translate("PatientReport", "Last known alive"), seen)]


def _response(course: PatientCourse, translate: Translate) -> list[tuple[str, str]]:
    """The best response, with the day of the first one and how long it lasted; nothing before any assessment."""
    best = best_response(course)
    if best is None:
        return []
    facts = [(translate("PatientReport", "Best response"), value_text(best, translate))]
    first, lasted = first_response(course), duration_of_response(course)
    if first is not None:
        facts.append((translate("PatientReport", "First response"), day_text(first.date, translate)))
    if lasted is not None:
        ended = translate("PatientReport", "{months} months, progression or death")
        facts.append(
            (translate("PatientReport", "Duration of response"), _endpoint(lasted, ended, translate))
        )
    return facts


def _pfs(course: PatientCourse, translate: Translate) -> str:
    """A progression by imaging comes first where there is one; else the event is the death."""
    by_imaging = [
        one
        for one in course.assessments
        if one.lm_progression and one.progression_basis is ProgressionBasis.IMAGING
    ]
    event = (
        translate("PatientReport", "{months} months, progression")
        if by_imaging
        else translate("PatientReport", "{months} months, death")
    )
    return _endpoint(progression_free_survival(course), event, translate)


def _os(course: PatientCourse, translate: Translate) -> str:
    return _endpoint(
        overall_survival(course), translate("PatientReport", "{months} months, death"), translate
    )


def _endpoint(found: Endpoint | Excluded, event: str, translate: Translate) -> str:
    if isinstance(found, Excluded):
        reason = value_text(found.reason, translate)
        return translate("PatientReport", "in no analysis: {reason}").format(reason=reason)
    censored = translate("PatientReport", "{months} months, censored")
    words = (event if found.event else censored).format(months=months_text(found.months))
    approximate = translate("PatientReport", "approximate")
    return f"{words} ({approximate})" if found.approximate else words

"""Whose sheet it is: printed in the header for a patient, lines to write on where the sheet is blank."""

from __future__ import annotations

from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from models.course import PatientCourse
from models.records import Patient, ProtocolPhase
from models.schedule import next_due_date, version_on
from models.session_proposal import last_session, planned_phase
from models.thresholds import Thresholds
from models.wording import Translate
from reports.dates import day_text, moment_text
from reports.field_text import field_label
from reports.form_grid import Asked, form_rows
from reports.handwriting import Ruled, Ticks
from reports.kept_findings import kept_findings
from reports.patient_identity import born_text
from reports.patient_sections.sessions import place_text
from reports.print_facts import PrintFacts
from reports.protocol_text import phase_text
from reports.session_sections.sessions_before import given_text
from reports.typesetting import Typesetting
from reports.worksheet_sections.ended import ended_words
from reports.worksheet_sections.field_blanks import NUMBER_ROOM, blank_of

Pairs = tuple[tuple[str, str], ...]
_LONGEST_NAME = 80


def printed_identity(
    course: PatientCourse, facts: PrintFacts, *, translate: Translate, thresholds: Thresholds
) -> Pairs:
    """Who she is, and what is planned for her next session, if any; an earlier one as a hint."""
    patient = course.patient
    cycle = planned = "–"
    if not ended_words(course, translate):
        cycle = _next_cycle(course, facts, thresholds, translate)
        planned = _planned(course, facts, thresholds, translate)
    return (
        (translate("PatientReport", "Name"), short_name(patient)),
        (field_label(Patient, "birth_date", translate), born_text(patient, facts.today, translate)),
        (field_label(Patient, "hospital_number", translate), patient.hospital_number or "–"),
        (translate("Worksheet", "Next cycle"), cycle),
        (translate("Worksheet", "Planned"), planned),
        (translate("Worksheet", "Last time"), _last_time(course, facts, translate)),
    )


def short_name(patient: Patient) -> str:
    """The name; one so long that it would push what is to be filled in off the sheet is cut."""
    name = patient.full_name
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"


def written_identity(typesetting: Typesetting) -> list[Flowable]:
    """Lines for what the header says of a patient."""
    translate = typesetting.translate
    hold = Ticks([translate("Report", "yes"), translate("Report", "no")], typesetting)
    dose = blank_of(ProtocolPhase.fields["dose_mg"], typesetting)
    return form_rows(
        [
            *_identifiers(typesetting),
            _of_patient("study_code", typesetting),
            Asked(translate("Worksheet", "Next cycle"), Ruled(typesetting, room=NUMBER_ROOM, grows=False)),
            Asked(translate("Worksheet", "Planned dose"), dose),
            Asked(translate("PatientReport", "On hold, do not puncture"), hold),
            _of_patient("allergies", typesetting),
        ],
        typesetting,
    )


def identifiers_again(typesetting: Typesetting) -> list[Flowable]:
    """Lines for the identifiers alone, for the other side of a blank sheet."""
    return form_rows(_identifiers(typesetting), typesetting)


def _identifiers(typesetting: Typesetting) -> list[Asked]:
    name = typesetting.translate("PatientReport", "Name")
    return [
        Asked(name, Ruled(typesetting, room=60 * mm), columns=6),
        _of_patient("birth_date", typesetting, columns=3),
        _of_patient("hospital_number", typesetting, columns=3),
    ]


def _of_patient(name: str, typesetting: Typesetting, *, columns: int = 0) -> Asked:
    label = field_label(Patient, name, typesetting.translate)
    return Asked(label, blank_of(Patient.fields[name], typesetting), columns=columns)


def _planned(course: PatientCourse, facts: PrintFacts, thresholds: Thresholds, translate: Translate) -> str:
    """Dose and rhythm of the phase that the next session belongs to."""
    day = _next_day(course, facts, thresholds)
    phase = planned_phase(course, day)
    if phase is None:
        return translate("Worksheet", "no protocol")
    words = phase_text(phase, translate)
    if len(version_on(course.phases, day)) == 1:
        return words
    return translate("Worksheet", "phase {number}: {words}").format(number=phase.phase, words=words)


def _next_cycle(
    course: PatientCourse, facts: PrintFacts, thresholds: Thresholds, translate: Translate
) -> str:
    """Its number and the day it is due."""
    number, due = course.next_cycle_number, next_due_date(course, thresholds)
    if due is None:
        return translate("Worksheet", "{number}, no day planned").format(number=number)
    day = day_text(due, translate)
    appointment = course.patient.next_appointment_at
    if appointment is not None and appointment.date() == due:
        day = moment_text(appointment, translate)
    elif due < facts.today:
        pattern = translate("PatientReport", "{day}, {days} days ago")
        day = pattern.format(day=day, days=(facts.today - due).days)
    return translate("Worksheet", "{number}, due {day}").format(number=number, day=day)


def _last_time(course: PatientCourse, facts: PrintFacts, translate: Translate) -> str:
    """Doses and level of the last session with drug, with its day; a medication incident is no hint to follow."""
    last = last_session(course, facts.today)
    if last is None:
        return translate("Worksheet", "no session yet")
    is_incident = any(each.is_incident for each in kept_findings(last, translate))
    incident = translate("Worksheet", "medication incident") if is_incident else ""
    parts = (given_text(last, translate), place_text(last, translate), incident)
    told = ", ".join(part for part in parts if part)
    return f"{day_text(last.performed_on, translate)}: {told}"


def _next_day(course: PatientCourse, facts: PrintFacts, thresholds: Thresholds) -> date:
    due = next_due_date(course, thresholds)
    return facts.today if due is None else max(due, facts.today)

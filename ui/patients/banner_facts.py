"""What the banner says of a patient: who she is, her disease, and what must not be overlooked. No Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.course import PatientCourse
from models.months import age_in_years
from models.records import AdverseEvent, Patient
from models.schedule import next_due_date, overdue
from models.thresholds import Thresholds
from models.vocabularies import Complication, LmCertainty, Vocabulary
from models.wording import Translate
from ui.patients.due_words import due_words
from ui.theme.tones import Tone
from ui.typed_dates import shown_date

_LONGEST_CHIP = 44
_EVENTS_SHOWN = 2
_LOOK_ALIKES_SHOWN = 2
_ALLERGIES_SHOWN = 6

Chips = list[tuple[str, Tone]]


@dataclass(frozen=True)
class BannerFacts:
    """The banner's title, its line of details, and its chips with their tones."""

    title: str
    details: str
    chips: tuple[tuple[str, Tone], ...]


def banner_facts(
    course: PatientCourse,
    thresholds: Thresholds,
    *,
    today: date,
    translate: Translate,
    logging: bool = False,
    look_alikes: Sequence[Patient] = (),
) -> BannerFacts:
    """The facts as of ``today``; while a session is typed (``logging``) the cycle is the one to come.

    ``look_alikes`` are the patients who could be taken for this one.
    """
    patient = course.patient
    details = [
        patient.study_code or "",
        _born(patient, today, translate),
        lm_type_words(patient, translate),
        _kps(course, translate),
    ]
    chips = [
        *_look_alikes(look_alikes, translate),
        *_treatment(course, thresholds, today=today, translate=translate, logging=logging),
        *_holds(course, translate),
        *_allergies(patient, translate),
        *_open_events(course, translate),
    ]
    return BannerFacts(patient.full_name, "  ·  ".join(part for part in details if part), tuple(chips))


def lm_type_words(patient: Patient, translate: Translate) -> str:
    """ "LM type IC, 15 May 2024": certainty I or II, letter of the MRI, day of diagnosis (EANO-ESMO)."""
    numeral = ""
    if patient.lm_certainty is not None:
        numeral = "I" if patient.lm_certainty is LmCertainty.CONFIRMED else "II"
    kind = f"{numeral}{patient.lm_mri_type.value if patient.lm_mri_type else ''}"
    day = shown_date(patient.lm_diagnosis_date, translate) if patient.lm_diagnosis_date else ""
    if kind:
        return translate("Banner", "LM type {kind}, {day}").format(kind=kind, day=day).rstrip(", ")
    return translate("Banner", "LM {day}").format(day=day) if day else ""


def latest_kps(course: PatientCourse) -> int | None:
    """The Karnofsky score of the last session or assessment that has one, else that at LM diagnosis."""
    scored = [(one.performed_on, one.kps) for one in course.administrations if one.performed_on and one.kps]
    scored += [(one.date, one.kps) for one in course.assessments if one.date and one.kps is not None]
    return max(scored)[1] if scored else course.patient.kps_at_lm


def event_words(event: AdverseEvent, translate: Translate) -> str:
    """ "CSF fistula, grade 2"."""
    is_named = event.complication not in (None, Complication.OTHER)
    name = label_of(event.complication, translate) if is_named else event.ctcae_term or ""
    if event.ctcae_grade is None:
        return name
    return translate("Banner", "{event}, grade {grade}").format(event=name, grade=event.ctcae_grade)


def label_of(member: Vocabulary | None, translate: Translate) -> str:
    """The label of a code; empty for None."""
    return "" if member is None else translate(type(member).__name__, member.label)


def _born(patient: Patient, today: date, translate: Translate) -> str:
    if patient.birth_date is None:
        return ""
    day = shown_date(patient.birth_date, translate)
    if patient.death_date is not None:
        words = translate("Banner", "born {day}, died {death} at {age}")
        age = age_in_years(patient.birth_date, patient.death_date)
        return words.format(day=day, death=shown_date(patient.death_date, translate), age=age)
    age = age_in_years(patient.birth_date, today)
    return translate("Banner", "born {day} ({age})").format(day=day, age=age)


def _kps(course: PatientCourse, translate: Translate) -> str:
    kps = latest_kps(course)
    return "" if kps is None else translate("Banner", "KPS {kps}").format(kps=kps)


def _treatment(
    course: PatientCourse,
    thresholds: Thresholds,
    *,
    today: date,
    translate: Translate,
    logging: bool,
) -> Chips:
    """The cycle, the days since the last session, and how that stands to the protocol."""
    patient = course.patient
    cycle = course.next_cycle_number - (0 if logging else 1)
    chips: Chips = []
    if cycle:
        chips.append((translate("Banner", "Cycle {n}").format(n=cycle), Tone.ACCENT))
    if patient.death_date is not None:
        return [*chips, (translate("Banner", "Died"), Tone.NEUTRAL)]
    if patient.it_stop_date is not None:
        stopped = translate("Banner", "IT stopped {day}").format(
            day=shown_date(patient.it_stop_date, translate)
        )
        return [*chips, (stopped, Tone.NEUTRAL)]
    return [*chips, *_since_last(course, thresholds, today=today, translate=translate)]


def _since_last(course: PatientCourse, thresholds: Thresholds, *, today: date, translate: Translate) -> Chips:
    chips: Chips = []
    last = course.sessions_with_drug[-1].performed_on if course.sessions_with_drug else None
    due = next_due_date(course, thresholds)
    is_overdue = overdue(course, thresholds, today=today)
    if last is not None:
        days = (today - last).days
        pattern = (
            translate("Banner", "1 day since last")
            if days == 1
            else translate("Banner", "{days} days since last")
        )
        is_time = due is not None and not is_overdue and (due - today).days <= 1
        chips.append((pattern.format(days=days), Tone.GOOD if is_time else Tone.NEUTRAL))
    if due is not None and (is_overdue or last is None):
        words = due_words(due, today=today, is_overdue=is_overdue, translate=translate)
        chips.append((words[:1].upper() + words[1:], Tone.WARNING if is_overdue else Tone.NEUTRAL))
    return chips


def _holds(course: PatientCourse, translate: Translate) -> Chips:
    pattern = translate("Banner", "On hold: {reason}")
    return [
        (pattern.format(reason=label_of(hold.reason, translate)), Tone.DANGER) for hold in course.open_holds
    ]


def _look_alikes(patients: Sequence[Patient], translate: Translate) -> Chips:
    pattern = translate("Banner", "Name like {study_code}: {name}")
    chips = [
        (_shortened(pattern.format(study_code=each.study_code, name=each.full_name)), Tone.WARNING)
        for each in patients[:_LOOK_ALIKES_SHOWN]
    ]
    more = len(patients) - len(chips)
    if more:
        chips.append((translate("Banner", "and {n} more names like it").format(n=more), Tone.WARNING))
    return chips


def _allergies(patient: Patient, translate: Translate) -> Chips:
    """One chip each, so that a long list is not cut off; that nothing is recorded is said, since it is no "none"."""
    typed = [each.strip() for each in re.split(r"[,;\n]", patient.allergies or "") if each.strip()]
    if not typed and patient.death_date is None:
        return [(translate("Banner", "Allergies not recorded"), Tone.NEUTRAL)]
    pattern = translate("Banner", "Allergy: {allergies}")
    shown = typed[:_ALLERGIES_SHOWN]
    chips = [(_shortened(pattern.format(allergies=each)), Tone.DANGER) for each in shown]
    more = len(typed) - len(shown)
    if more:
        chips.append((translate("Banner", "{n} more allergies").format(n=more), Tone.DANGER))
    return chips


def _open_events(course: PatientCourse, translate: Translate) -> Chips:
    shown = course.open_events[:_EVENTS_SHOWN]
    pattern = translate("Banner", "Open: {event}")
    chips = [
        (_shortened(pattern.format(event=event_words(event, translate))), Tone.WARNING) for event in shown
    ]
    more = len(course.open_events) - len(shown)
    if more:
        chips.append((translate("Banner", "{n} more open").format(n=more), Tone.WARNING))
    return chips


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_CHIP else words[: _LONGEST_CHIP - 1].rstrip() + "…"

"""Makes the rows of the patient list: name, and in a line below it the cycle and what is to be done. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from models.name_likeness import without_diacritics
from models.storage.due_queries import DueDate
from models.storage.patient_queries import PatientSummary
from models.vocabularies import HoldReason
from models.wording import Translate
from ui.patient_list import PatientRow
from ui.patients.due_words import due_words


def list_rows(
    patients: Sequence[PatientSummary],
    *,
    due: Mapping[str, DueDate],
    alike: frozenset[str],
    today: date,
    translate: Translate,
) -> list[PatientRow]:
    """A row for each patient, in the order of names as people look them up: ș stands with s."""
    return [
        PatientRow(
            patient.id,
            f"{patient.family_name}, {patient.given_name}",
            detail_line(patient, due.get(patient.id), today=today, translate=translate),
            look_alike=patient.id in alike,
        )
        for patient in sorted(patients, key=_as_looked_up)
    ]


def detail_line(patient: PatientSummary, due: DueDate | None, *, today: date, translate: Translate) -> str:
    """ "TH-001 · cycle 12 · due today"; death and a hold say more than the date."""
    parts = [patient.study_code]
    cycles = patient.sessions_with_drug + patient.prior_cycles
    is_held = bool(patient.open_hold) and not patient.death_date
    if cycles and not is_held:  # the line has no room for both
        parts.append(translate("PatientList", "cycle {n}").format(n=cycles))
    state = _state(patient, due, today=today, translate=translate)
    return " · ".join([*parts, state] if state else parts)


def _state(patient: PatientSummary, due: DueDate | None, *, today: date, translate: Translate) -> str:
    if patient.death_date:
        return translate("PatientList", "died")
    if patient.open_hold:
        reason = next((each.label for each in HoldReason if each.value == patient.open_hold), "")
        words = translate("HoldReason", reason) if reason else patient.open_hold
        return translate("PatientList", "on hold: {reason}").format(reason=words)
    if due is None:
        return ""
    return due_words(due.day, today=today, is_overdue=due.overdue, translate=translate)


def _as_looked_up(patient: PatientSummary) -> tuple[str, str, str]:
    family, given = (
        without_diacritics(name).casefold() for name in (patient.family_name, patient.given_name)
    )
    return family, given, patient.study_code

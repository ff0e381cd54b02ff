"""Before the puncture: the session itself, the checklist, blood results, anticoagulants, imaging."""

from __future__ import annotations

from models.fields import Choice, Day, Flag, Link, Moment, Number, Section, Text
from models.record import KeptRecord, Record
from models.vocabularies import (
    Anticoagulant,
    AnticoagulantDose,
    ChecklistAnswer,
    SessionStatus,
)
from models.wording import QT_TRANSLATE_NOOP

SESSION = Section("session", QT_TRANSLATE_NOOP("Section", "Session"))
CHECKLIST = Section("checklist", QT_TRANSLATE_NOOP("Section", "Checklist before the puncture"))
BLOOD = Section("blood", QT_TRANSLATE_NOOP("Section", "Blood and imaging"))


def puncture_was_attempted(record: Record) -> bool:
    """Whether rules and questions about the puncture apply: always where drug was given, whatever else is typed."""
    if _is_not_given(record):
        return bool(record.values.get("puncture_attempted"))
    return record.values.get("status") is not None or bool(record.values.get("puncture_attempted"))


def _is_incomplete(record: Record) -> bool:
    return record.values.get("status") in (SessionStatus.PARTLY_GIVEN, SessionStatus.NOT_GIVEN)


def _is_not_given(record: Record) -> bool:
    return record.values.get("status") == SessionStatus.NOT_GIVEN


def _takes_anticoagulant(record: Record) -> bool:
    return record.values.get("anticoagulant") not in (None, Anticoagulant.NONE)


def _item(label: str, safe_answer: ChecklistAnswer) -> Choice[ChecklistAnswer]:
    return Choice(
        label,
        section=CHECKLIST,
        vocabulary=ChecklistAnswer,
        safe_answer=safe_answer,
        expected=True,
        asked_when=puncture_was_attempted,
    )


class Preparation(KeptRecord):
    """What is known and checked before the needle."""

    patient_id = Link(QT_TRANSLATE_NOOP("Administration", "Patient"), to="patients", required=True)
    performed_at = Moment(
        QT_TRANSLATE_NOOP("Administration", "Time"), section=SESSION, required=True, alive=True
    )
    status = Choice(
        QT_TRANSLATE_NOOP("Administration", "Drug was"),
        section=SESSION,
        vocabulary=SessionStatus,
        required=True,
    )
    status_reason = Text(
        QT_TRANSLATE_NOOP("Administration", "Reason"), section=SESSION, longest=500, asked_when=_is_incomplete
    )
    puncture_attempted = Flag(
        QT_TRANSLATE_NOOP("Administration", "Puncture attempted"), section=SESSION, asked_when=_is_not_given
    )

    checklist_two_identifiers = _item(
        QT_TRANSLATE_NOOP("Administration", "Two identifiers checked"), ChecklistAnswer.YES
    )
    checklist_consent = _item(QT_TRANSLATE_NOOP("Administration", "Consent signed"), ChecklistAnswer.YES)
    checklist_allergy = _item(QT_TRANSLATE_NOOP("Administration", "Allergies checked"), ChecklistAnswer.YES)
    checklist_second_check = _item(
        QT_TRANSLATE_NOOP("Administration", "Drug, dose and route checked twice"), ChecklistAnswer.YES
    )
    checklist_no_intravenous_chemotherapy = _item(
        QT_TRANSLATE_NOOP("Administration", "No intravenous chemotherapy in the room"), ChecklistAnswer.YES
    )
    checklist_time_out = _item(QT_TRANSLATE_NOOP("Administration", "Time-out held"), ChecklistAnswer.YES)
    checklist_neurological_change = _item(
        QT_TRANSLATE_NOOP("Administration", "New neurological change"), ChecklistAnswer.NO
    )
    checklist_raised_pressure_signs = _item(
        QT_TRANSLATE_NOOP("Administration", "Signs of raised pressure"), ChecklistAnswer.NO
    )
    checklist_site_infection = _item(
        QT_TRANSLATE_NOOP("Administration", "Infection at the site"), ChecklistAnswer.NO
    )

    labs_drawn_at = Moment(
        QT_TRANSLATE_NOOP("Administration", "Blood drawn"), section=BLOOD, expected=True, alive=True
    )
    platelets_10e9_l = Number(
        QT_TRANSLATE_NOOP("Administration", "Platelets"),
        section=BLOOD,
        unit="×10⁹/L",
        minimum=0,
        maximum=2000,
        decimals=0,
        expected=True,
    )
    inr = Number(
        QT_TRANSLATE_NOOP("Administration", "INR"),
        section=BLOOD,
        minimum=0.5,
        maximum=20,
        decimals=2,
        expected=True,
    )
    anticoagulant = Choice(
        QT_TRANSLATE_NOOP("Administration", "Anticoagulant"),
        section=BLOOD,
        vocabulary=Anticoagulant,
        carried_over=True,
    )
    anticoagulant_dose = Choice(
        QT_TRANSLATE_NOOP("Administration", "Anticoagulant dose"),
        section=BLOOD,
        vocabulary=AnticoagulantDose,
        asked_when=_takes_anticoagulant,
        carried_over=True,
    )
    anticoagulant_last_dose_at = Moment(
        QT_TRANSLATE_NOOP("Administration", "Last anticoagulant dose"),
        section=BLOOD,
        asked_when=_takes_anticoagulant,
        alive=True,
    )
    anticoagulant_held = Flag(
        QT_TRANSLATE_NOOP("Administration", "Anticoagulant held"),
        section=BLOOD,
        asked_when=_takes_anticoagulant,
    )
    last_mri_date = Day(QT_TRANSLATE_NOOP("Administration", "Latest MRI"), section=BLOOD, alive=True)
    hydrocephalus = Flag(QT_TRANSLATE_NOOP("Administration", "Hydrocephalus"), section=BLOOD)

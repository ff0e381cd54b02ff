"""For every warning the smallest entry that raises it, and the entry beside it that does not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from models.findings import Code
from models.records import AdverseEvent, Hold
from models.vocabularies import (
    Anticoagulant,
    ChecklistAnswer,
    Complication,
    Diluent,
    HoldReason,
    LmCertainty,
    LmMriType,
    Response,
    Route,
)
from tests.models.rules.rule_cases import (
    ABOUT_THE_BEDSIDE,
    BUILD,
    STAYS_A_WARNING,
    Case,
    patient,
    row,
    session,
)


def _event(**changes: Any) -> AdverseEvent:
    event = AdverseEvent(
        patient_id="patient",
        complication=Complication.CSF_FISTULA,
        ctcae_term="Cerebrospinal fluid leakage",
        ctcae_version="5.0",
        ctcae_grade=2,
        onset_date=date(2022, 5, 1),
        resolved_date=date(2022, 5, 9),
    )
    return event.replace(**changes)


_A_DAY = timedelta(days=1)


_HOLD = Hold(
    patient_id="patient", reason=HoldReason.PLATELETS, set_at=BUILD.session_at - _A_DAY, set_by="Dr. Popa"
)


_HELD = BUILD.course(holds=[_HOLD])


_LIFTED = BUILD.course(holds=[_HOLD.replace(lifted_at=BUILD.session_at, lifted_by="Dr. Popa")])


_PROTOCOL = BUILD.course(phases=[BUILD.phase()])


def _earlier(day: str, **changes: Any) -> Any:
    return BUILD.course(administrations=[BUILD.earlier_session(day, **changes)])


WARNING_CASES: tuple[Case, ...] = (
    session(Code.DOSE_OFF_PROTOCOL, ABOUT_THE_BEDSIDE, {"dose_mg": 149}, {"dose_mg": 150}, course=_PROTOCOL),
    session(Code.DOSE_OUT_OF_RANGE, ABOUT_THE_BEDSIDE, {"dose_mg": 4.9}, {"dose_mg": 5}, name="below 5 mg"),
    session(
        Code.DOSE_OUT_OF_RANGE, ABOUT_THE_BEDSIDE, {"dose_mg": 150.1}, {"dose_mg": 150}, name="over 150 mg"
    ),
    session(
        Code.MEDICATION_INCIDENT,
        STAYS_A_WARNING,
        {"dose_mg": 300.1},
        {"dose_mg": 300},
        name="over 300 mg",
    ),
    session(
        Code.MEDICATION_INCIDENT,
        STAYS_A_WARNING,
        {"lot_expiry": date(2022, 5, 31)},
        {"lot_expiry": date(2022, 6, 1)},
        name="expired lot",
    ),
    session(
        Code.MEDICATION_INCIDENT,
        STAYS_A_WARNING,
        {"route": Route.OMMAYA_RESERVOIR},
        {"route": Route.LUMBAR_PUNCTURE},
        name="wrong route",
    ),
    session(
        Code.DOSE_JUMP,
        ABOUT_THE_BEDSIDE,
        {"dose_mg": 76},
        {"dose_mg": 75},
        course=_earlier("2022-05-01", dose_mg=50),
    ),
    session(
        Code.INTERVAL_SHORT,
        ABOUT_THE_BEDSIDE,
        {},
        course=_earlier("2022-05-15"),
        silent_course=_earlier("2022-05-14"),
    ),
    session(Code.DEXAMETHASONE_HIGH, ABOUT_THE_BEDSIDE, {"dexamethasone_mg": 4.1}, {"dexamethasone_mg": 4}),
    session(Code.PLATELETS_LOW, ABOUT_THE_BEDSIDE, {"platelets_10e9_l": 49}, {"platelets_10e9_l": 50}),
    session(Code.PLATELETS_MISSING, ABOUT_THE_BEDSIDE, {"platelets_10e9_l": None}),
    session(Code.INR_HIGH, ABOUT_THE_BEDSIDE, {"inr": 1.41}, {"inr": 1.4}),
    session(Code.INR_MISSING, ABOUT_THE_BEDSIDE, {"inr": None}),
    session(
        Code.LABS_OLD,
        ABOUT_THE_BEDSIDE,
        {"labs_drawn_at": BUILD.session_at - 8 * _A_DAY},
        {"labs_drawn_at": BUILD.session_at - 7 * _A_DAY},
    ),
    session(
        Code.ANTICOAGULANT_NOT_HELD,
        ABOUT_THE_BEDSIDE,
        {"anticoagulant": Anticoagulant.DABIGATRAN, "anticoagulant_held": False},
        {"anticoagulant": Anticoagulant.DABIGATRAN, "anticoagulant_held": True},
        name="as said",
    ),
    session(
        Code.ANTICOAGULANT_NOT_HELD,
        ABOUT_THE_BEDSIDE,
        {
            "anticoagulant": Anticoagulant.LMWH,
            "anticoagulant_last_dose_at": BUILD.session_at - timedelta(hours=23, minutes=59),
        },
        {
            "anticoagulant": Anticoagulant.LMWH,
            "anticoagulant_last_dose_at": BUILD.session_at - timedelta(hours=24),
        },
        name="as computed",
    ),
    session(
        Code.DILUENT_UNCONFIRMED,
        ABOUT_THE_BEDSIDE,
        {"preservative_free_confirmed": None},
        {"preservative_free_confirmed": True},
    ),
    session(
        Code.DILUENT_UNCONFIRMED,
        ABOUT_THE_BEDSIDE,
        {"diluent": Diluent.BACTERIOSTATIC_WATER},
        name="holds a preservative",
    ),
    session(
        Code.RAISED_PRESSURE,
        ABOUT_THE_BEDSIDE,
        {"opening_pressure_cmh2o": 25},
        {"opening_pressure_cmh2o": 24.9},
        name="measured",
    ),
    session(
        Code.RAISED_PRESSURE,
        ABOUT_THE_BEDSIDE,
        {"hydrocephalus": True},
        {"hydrocephalus": False},
        name="hydrocephalus",
    ),
    session(
        Code.RAISED_PRESSURE,
        ABOUT_THE_BEDSIDE,
        {"checklist_raised_pressure_signs": ChecklistAnswer.YES},
        {"checklist_raised_pressure_signs": None},
        name="signs",
    ),
    session(
        Code.CHECKLIST_UNSAFE,
        ABOUT_THE_BEDSIDE,
        {"checklist_time_out": ChecklistAnswer.NO},
        {"checklist_time_out": None},
    ),
    session(
        Code.ON_HOLD,
        ABOUT_THE_BEDSIDE,
        {"hold_approved_by": "Dr. Popa"},
        {"hold_approved_by": "Dr. Popa"},
        course=_HELD,
        silent_course=_LIFTED,
    ),
    session(
        Code.UNRESOLVED_COMPLICATION,
        ABOUT_THE_BEDSIDE,
        {},
        course=BUILD.course(events=[_event(resolved_date=None)]),
        silent_course=BUILD.course(events=[_event(resolved_date=date(2022, 6, 1))]),
    ),
    session(
        Code.CSF_WITHDRAWN_LOW,
        ABOUT_THE_BEDSIDE,
        {"volume_ml": 5, "csf_withdrawn_ml": 4.9},
        {"volume_ml": 5, "csf_withdrawn_ml": 5},
    ),
    session(
        Code.SAME_PERSON_WITNESS,
        ABOUT_THE_BEDSIDE,
        {"performed_by": "Dr. Ionescu", "witnessed_by": "dr ionescu"},
        {"performed_by": "Dr. Ionescu", "witnessed_by": None},
    ),
    session(
        Code.POSSIBLE_DUPLICATE,
        STAYS_A_WARNING,
        {},
        course=_earlier(
            "2022-06-01", status_reason="fever", status="not_given", dose_mg=None, puncture_attempted=False
        ),
        silent_course=BUILD.course(),
    ),
    patient(Code.NAME_ALIKE, STAYS_A_WARNING, {}, lookup=BUILD.other_patients(alike=["TH-002"])),
    patient(
        Code.LM_TYPE_UNUSUAL,
        STAYS_A_WARNING,
        {"lm_certainty": LmCertainty.POSSIBLE, "lm_mri_type": LmMriType.D},
        {"lm_certainty": LmCertainty.CONFIRMED, "lm_mri_type": LmMriType.D},
    ),
    patient(Code.KPS_LOW_AT_LM, ABOUT_THE_BEDSIDE, {"kps_at_lm": 60}, {"kps_at_lm": 70}),
    row(
        Code.RESPONSE_PROGRESSION_DISAGREE,
        STAYS_A_WARNING,
        BUILD.assessment(overall_response=Response.PD, lm_progression=False),
        BUILD.assessment(overall_response=Response.PD, lm_progression=True),
    ),
)

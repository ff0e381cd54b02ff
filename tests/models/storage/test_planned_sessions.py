from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from models.records import Administration, Patient, ProtocolPhase
from models.storage.planned_sessions import PlannedSession, planned_sessions
from models.storage.register import Register
from models.thresholds import Thresholds
from models.vocabularies import SessionStatus

TODAY = date(2026, 3, 2)
NOON = datetime.fromisoformat("2026-03-02T12:00+02:00")


@pytest.fixture
def planned(register: Register) -> Callable[[Patient], PlannedSession]:
    def ask(patient: Patient) -> PlannedSession:
        key = patient.id or ""
        return planned_sessions(register, {key}, Thresholds(), today=TODAY)[key]

    return ask


def give(register: Register, patient: Patient, days_ago: int, **values: object) -> Administration:
    session = Administration(
        {
            "patient_id": patient.id,
            "performed_at": NOON - timedelta(days=days_ago),
            "status": SessionStatus.GIVEN,
            "dose_mg": 150.0,
            **values,
        }
    )
    return register.add(session)


def prescribe(register: Register, patient: Patient, phase: int, dose: float, **values: object) -> None:
    register.add(
        ProtocolPhase(
            {
                "patient_id": patient.id,
                "valid_from": date(2025, 1, 1),
                "phase": phase,
                "dose_mg": dose,
                "interval_days": 21.0,
                "tolerance_days": 3.0,
                **values,
            }
        )
    )


def test_the_cycle_counts_the_sessions_with_drug_and_those_given_elsewhere(
    register, new_patient, planned
) -> None:
    patient = register.add(new_patient(prior_it_cycles=4))
    give(register, patient, 42)
    give(register, patient, 21, status=SessionStatus.PARTLY_GIVEN)
    give(register, patient, 10, status=SessionStatus.NOT_GIVEN, dose_mg=None, status_reason="fever")
    assert planned(patient).cycle == 7


def test_the_dose_is_that_of_the_phase_that_comes_next(register, new_patient, planned) -> None:
    patient = register.add(new_patient())
    prescribe(register, patient, 1, 80.0, count=2)
    prescribe(register, patient, 2, 150.0)
    give(register, patient, 42)
    assert planned(patient).dose_mg == 80.0
    give(register, patient, 21)
    assert planned(patient).dose_mg == 150.0


def test_without_a_protocol_no_dose_is_planned(register, new_patient, planned) -> None:
    assert planned(register.add(new_patient())).dose_mg is None


def test_after_the_end_of_treatment_only_the_birth_date_is_told(register, new_patient, planned) -> None:
    patient = register.add(new_patient(death_date=date(2026, 2, 27)))
    assert planned(patient) == PlannedSession(patient.birth_date)


def test_nobody_is_told_of_for_nobody_asked(register) -> None:
    assert planned_sessions(register, [], Thresholds(), today=TODAY) == {}

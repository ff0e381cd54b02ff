from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.demonstration.calendar import calendar_of
from models.demonstration.cohort_file import PUBLISHED_COHORT, CohortPatient, read_cohort
from models.months import months_between

TODAY = date(2026, 11, 23)
COHORT = read_cohort(PUBLISHED_COHORT)


@pytest.mark.parametrize("patient", COHORT, ids=lambda patient: patient.patient)
@pytest.mark.parametrize("today", [TODAY, date(2024, 2, 29), date(2025, 3, 31), date(2025, 12, 31)])
def test_months_are_the_files_to_the_digit_whatever_the_day(patient: CohortPatient, today: date) -> None:
    calendar = calendar_of(patient, int(patient.patient) - 1, today=today)
    assert months_between(calendar.lm_diagnosis, calendar.last_seen) == patient.os_months
    assert months_between(calendar.lm_diagnosis, calendar.last_assessment) == patient.pfs_months
    assert months_between(calendar.bc_diagnosis, calendar.lm_diagnosis) == patient.lm_months


def test_patient_6_is_treated_every_16_days_because_no_three_week_rhythm_fits() -> None:
    assert calendar_of(COHORT[5], 5, today=TODAY).interval_days == 16


def test_the_others_keep_at_least_three_weeks() -> None:
    intervals = [
        calendar_of(patient, index, today=TODAY).interval_days for index, patient in enumerate(COHORT[:7])
    ]
    assert min(intervals[:5] + intervals[6:]) >= 21


def test_everything_lies_before_the_last_contact() -> None:
    for index, patient in enumerate(COHORT):
        calendar = calendar_of(patient, index, today=TODAY)
        assert (
            max((*calendar.sessions, *calendar.assessments, calendar.last_assessment)) <= calendar.last_seen
        )


def test_no_death_is_newer_than_a_survivors_last_contact() -> None:
    calendars = [calendar_of(patient, index, today=TODAY) for index, patient in enumerate(COHORT)]
    deaths = [calendar.died for calendar in calendars if calendar.died]
    contacts = [calendar.last_seen for calendar in calendars if not calendar.died]
    assert max(deaths) < min(contacts)
    assert max(contacts) < TODAY


def test_one_session_needs_no_interval() -> None:
    calendar = calendar_of(replace(COHORT[0], it_cycles=1), 0, today=TODAY)
    assert calendar.sessions == (calendar.lm_diagnosis + timedelta(days=5),)
    assert calendar.interval_days == 0

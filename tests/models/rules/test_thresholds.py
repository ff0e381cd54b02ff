"""Every threshold is a setting that changes what the rules say, and no bad setting stops them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, fields, replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.actions.save_session import save_session
from models.findings import Code
from models.records import Administration
from models.rules import patient_findings, session_findings
from models.schedule import next_due_date, overdue
from models.storage.patient_queries import read_course
from models.storage.register import Register
from models.storage.site_settings import THRESHOLDS, set_thresholds, thresholds_of
from models.thresholds import Thresholds
from tests.models.course_builders import Build

BUILD = Build()
EARLIER = BUILD.course(administrations=[BUILD.earlier_session("2022-05-20", dose_mg=100)])


def of_session(*, course: Any = None, **changes: Any) -> Callable[[Thresholds], set[Code]]:
    def judge(thresholds: Thresholds) -> set[Code]:
        entry = BUILD.entry(**changes)
        found = session_findings(entry, course or BUILD.course(), thresholds=thresholds, now=BUILD.now)
        return {finding.code for finding in found}

    return judge


def of_patient(**changes: Any) -> Callable[[Thresholds], set[Code]]:
    def judge(thresholds: Thresholds) -> set[Code]:
        patient = BUILD.patient(**changes)
        found = patient_findings(
            patient, lookup=None, course=None, thresholds=thresholds, today=BUILD.now.date()
        )
        return {finding.code for finding in found}

    return judge


EFFECTS: dict[str, tuple[float, Code, Callable[[Thresholds], set[Code]]]] = {
    "platelets_minimum_10e9_l": (20, Code.PLATELETS_LOW, of_session(platelets_10e9_l=30)),
    "inr_maximum": (1.5, Code.INR_HIGH, of_session(inr=1.5)),
    "labs_age_days": (
        14,
        Code.LABS_OLD,
        of_session(labs_drawn_at=BUILD.session_at - timedelta(days=10)),
    ),
    "dose_minimum_mg": (2, Code.DOSE_OUT_OF_RANGE, of_session(dose_mg=3)),
    "dose_maximum_mg": (200, Code.DOSE_OUT_OF_RANGE, of_session(dose_mg=200)),
    "incident_dose_mg": (500, Code.MEDICATION_INCIDENT, of_session(dose_mg=400)),
    "impossible_dose_mg": (2000, Code.DOSE_IMPOSSIBLE, of_session(dose_mg=1500)),
    "dose_jump_factor": (1.7, Code.DOSE_JUMP, of_session(course=EARLIER, dose_mg=160)),
    "dexamethasone_maximum_mg": (8, Code.DEXAMETHASONE_HIGH, of_session(dexamethasone_mg=8)),
    "interval_days": (14, Code.INTERVAL_SHORT, of_session(course=EARLIER)),
    "interval_tolerance_days": (9, Code.INTERVAL_SHORT, of_session(course=EARLIER)),
    "opening_pressure_maximum_cmh2o": (30, Code.RAISED_PRESSURE, of_session(opening_pressure_cmh2o=28)),
    "kps_at_lm_minimum": (60, Code.KPS_LOW_AT_LM, of_patient(kps_at_lm=60)),
}
"""A threshold by its name: another value, and what no longer is found under it."""


def test_no_threshold_is_without_effect():
    assert list(EFFECTS) == [field.name for field in fields(Thresholds)]


@pytest.mark.parametrize("name", list(EFFECTS))
def test_a_threshold_that_is_set_changes_what_the_rules_say(register: Register, name: str):
    value, code, judge = EFFECTS[name]
    before = judge(thresholds_of(register))
    set_thresholds(register, replace(Thresholds(), **{name: value}))
    assert code in before
    assert code not in judge(thresholds_of(register))


def test_the_rhythm_of_the_site_decides_when_somebody_is_due_and_overdue(register: Register):
    set_thresholds(register, replace(Thresholds(), interval_days=14, interval_tolerance_days=1))
    site = thresholds_of(register)
    assert next_due_date(EARLIER, site) == date(2022, 6, 3)
    assert not overdue(EARLIER, site, today=date(2022, 6, 4))
    assert overdue(EARLIER, site, today=date(2022, 6, 5))


@pytest.mark.parametrize("stored", ["fifty", "", None, True, -1, [50], {"value": 50}, 10**12])
@pytest.mark.parametrize("name", ["platelets_minimum_10e9_l", "interval_days", "kps_at_lm_minimum"])
def test_a_stored_value_that_is_no_limit_leaves_the_default(register: Register, name: str, stored: object):
    store(register, {name: stored, "inr_maximum": 1.5})
    assert thresholds_of(register) == replace(Thresholds(), inr_maximum=1.5)
    assert next_due_date(EARLIER, thresholds_of(register)) == date(2022, 6, 10)


@pytest.mark.parametrize("stored", ["", None, 5, [], ["inr_maximum"], "inr_maximum", {"apes_minimum": 3}])
def test_a_setting_that_holds_no_limits_at_all_leaves_every_default(register: Register, stored: object):
    store(register, stored)
    assert thresholds_of(register) == Thresholds()


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_no_limit_is_infinite(value: float):
    assert Thresholds.from_setting({"interval_days": value}) == Thresholds()


def test_what_the_site_set_is_read_back_whole(register: Register):
    typed = Thresholds(**{field.name: field.default / 2 for field in fields(Thresholds)})
    set_thresholds(register, typed)
    assert asdict(thresholds_of(register)) == asdict(typed)


def test_the_findings_of_a_session_stay_as_they_were_when_a_threshold_changes(
    register: Register, new_patient: Callable[..., Any]
):
    patient = register.add(new_patient(lm_diagnosis_date=date(2022, 1, 15)))
    typed = BUILD.entry(id=None, patient_id=patient.id, platelets_10e9_l=30)
    typed = replace(typed, reasons={Code.PLATELETS_LOW: "transfused, haematology agreed"})
    saved = save(register, typed)
    set_thresholds(register, replace(Thresholds(), platelets_minimum_10e9_l=20))
    stored = register.get(Administration, saved.id)
    assert [(each["code"], each["parameters"]["limit"], each["reason"]) for each in stored.findings] == [
        ("platelets_low", 50, "transfused, haematology agreed")
    ]
    later = typed.administration.replace(performed_at=BUILD.session_at + timedelta(days=21))
    later = later.replace(labs_drawn_at=later.performed_at)
    assert save(register, replace(typed, administration=later, reasons={})).findings is None


def save(register: Register, typed: Any) -> Administration:
    return save_session(
        register,
        typed,
        read_course(register, register.select(type(BUILD.patient()), "1 = 1", [])[0]),
        thresholds=thresholds_of(register),
        now=BUILD.now,
    )


def store(register: Register, value: object) -> None:
    """Put a setting into the file past every check, as a damaged or foreign one may hold it."""
    with register.transaction():
        register.database.execute(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", [THRESHOLDS, json.dumps(value)]
        )

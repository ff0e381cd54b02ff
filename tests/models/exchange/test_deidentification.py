from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.exchange.deidentification import KINDS, deidentified_course, deidentified_headers, shown_age
from models.partial_date import PartialDate
from models.records import Hold, Patient, ProtocolPhase

LEFT_OUT = "(left out)"


def test_no_day_that_may_lie_ahead_is_told() -> None:
    for kind in KINDS:
        told = " ".join(deidentified_headers(kind))
        for field in kind.clinical_fields():
            if getattr(field, "may_be_future", False):
                assert f"{field.name}_day" not in told


def test_days_ahead_are_left_out_of_the_course(build) -> None:
    course = replace(
        build.course(),
        holds=(Hold(id="h", review_date=date(2030, 1, 1)),),
        phases=(ProtocolPhase(id="p", valid_from=date(2022, 1, 10), until_date=date(2030, 1, 1)),),
    )
    nobody = deidentified_course(course, left_out=LEFT_OUT)
    assert nobody.holds[0].review_date is None
    assert nobody.phases[0].until_date is None
    assert nobody.phases[0].valid_from == date(2022, 1, 10)  # the intervals of sessions are judged by it


def test_a_year_lies_whole_years_from_the_diagnosis(build) -> None:
    diagnosis = date(2022, 2, 20)
    course = build.course(
        patient=build.patient(lm_diagnosis_date=diagnosis, bc_diagnosis_date=PartialDate(2019))
    )
    nobody = deidentified_course(course, left_out=LEFT_OUT).patient
    assert nobody.bc_diagnosis_date is not None
    assert nobody.bc_diagnosis_date.middle() == date(2019, 2, 20)


@pytest.mark.parametrize(
    ("born", "died", "age"),
    [
        (date(1950, 1, 1), None, 72),
        (date(1931, 1, 1), None, 90),
        (date(1932, 6, 1), date(2022, 5, 31), 89),
        (date(1932, 6, 1), date(2022, 6, 1), 90),
    ],
)
def test_whoever_lived_to_be_ninety_is_ninety(build, born: date, died: date | None, age: int) -> None:
    patient = build.patient(birth_date=born, lm_diagnosis_date=date(2022, 1, 10), death_date=died)
    assert shown_age(build.course(patient=patient)) == age


def test_without_a_birth_date_there_is_no_age(build) -> None:
    course = build.course(patient=Patient(lm_diagnosis_date=date(2022, 1, 10)))
    assert shown_age(course) is None

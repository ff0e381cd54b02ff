from __future__ import annotations

from datetime import date

import pytest

from models.course import PatientCourse
from models.patient_selection import PatientSelection, selected, selections
from models.vocabularies import Arm
from tests.models.course_builders import a_course, a_patient, an_earlier_session


def course(code: str, *, sessions: int = 0, **changes) -> PatientCourse:
    patient = a_patient(id=f"id-{code}", study_code=code, **changes)
    return a_course(
        patient=patient,
        administrations=[
            an_earlier_session(f"2022-06-0{day}", id=str(day)) for day in range(1, sessions + 1)
        ],
    )


COURSES = [
    course("TH-1", arm=Arm.IT, sessions=2),
    course("TH-2", arm=Arm.IT, sessions=2, death_date=date(2022, 9, 1)),
    course("TH-3", arm=Arm.IT, sessions=2, it_stop_date=date(2022, 8, 1)),
    course("TH-4", arm=Arm.SOC, research_consent_withdrawn_date=date(2022, 8, 1)),
    course("TH-5", sessions=1),
]


@pytest.mark.parametrize(
    ("selection", "codes"),
    [
        (PatientSelection.ALL, ["TH-1", "TH-2", "TH-3", "TH-4", "TH-5"]),
        (PatientSelection.IT, ["TH-1", "TH-2", "TH-3", "TH-5"]),
        (PatientSelection.SOC, ["TH-4"]),
        (PatientSelection.ON_TREATMENT, ["TH-1", "TH-5"]),
        (PatientSelection.FOUND, ["TH-3", "TH-4"]),
    ],
)
def test_each_selection_has_its_patients_in_their_order(selection, codes) -> None:
    found = selected(COURSES, selection, found={"id-TH-4", "id-TH-3", "nobody"})
    assert [each.patient.study_code for each in found] == codes


def test_without_a_search_nobody_is_found() -> None:
    assert selected(COURSES, PatientSelection.FOUND) == []


def test_of_every_selection_it_is_known_who_withdrew_her_consent() -> None:
    told = selections(COURSES)
    assert set(told) == set(PatientSelection)
    assert [each.study_code for each in told[PatientSelection.ALL] if each.has_withdrawn] == ["TH-4"]
    assert [each.id for each in told[PatientSelection.SOC]] == ["id-TH-4"]

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.course import PatientCourse
from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.demonstration_register import DemonstrationPlan, build_demonstration
from models.demonstration.study_codes import cohort_courses
from models.demonstration.synthetic_patients import synthetic_patients
from models.endpoints import Endpoint, overall_survival, progression_free_survival
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace
from models.storage.patient_queries import read_courses
from models.storage.register import Register
from models.storage.site_settings import is_demonstration
from models.storage.verification import verify_register
from models.vocabularies import Complication, Response

COHORT = read_cohort(PUBLISHED_COHORT)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
CHEAP = Workplace("test", clock=lambda: NOW, machine="ward", work=WorkFactor(1, 1024, 1))


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    path = tmp_path_factory.mktemp("demonstration") / "register.db"
    register = build_demonstration(path, DemonstrationPlan(COHORT, NOW, synthetic_patients(3, seed=7)), CHEAP)
    yield register
    register.close()


@pytest.fixture(scope="module")
def courses(register: Register) -> list[PatientCourse]:
    return cohort_courses(read_courses(register))


def test_the_sessions_are_the_85_of_table_1(courses: list[PatientCourse]) -> None:
    cycles = [len(course.sessions_with_drug) for course in courses]
    assert cycles == [12, 35, 4, 9, 9, 12, 4, 0, 0, 0, 0, 0, 0, 0]


def test_derived_endpoints_equal_the_file_for_all_14(courses: list[PatientCourse]) -> None:
    for patient, course in zip(COHORT, courses, strict=True):
        overall, free = overall_survival(course), progression_free_survival(course)
        assert isinstance(overall, Endpoint)
        assert isinstance(free, Endpoint)
        assert (overall.months, overall.event) == (patient.os_months, patient.os_event)
        assert (free.months, free.event) == (patient.pfs_months, patient.pfs_event)


def test_complications_are_as_often_as_the_paper_reports(courses: list[PatientCourse]) -> None:
    def patients_with(complication: Complication) -> int:
        return sum(any(event.complication is complication for event in course.events) for course in courses)

    assert patients_with(Complication.PUNCTURE_SITE_PAIN) == 7
    for once in (
        Complication.CSF_FISTULA,
        Complication.HEMATOMA,
        Complication.ARACHNOIDITIS,
        Complication.ORTHOSTATIC_HYPOTENSION,
    ):
        assert patients_with(once) == 1


def test_the_fistula_and_its_headache_are_one_event(courses: list[PatientCourse]) -> None:
    events = [
        event for event in courses[0].events if event.complication is not Complication.PUNCTURE_SITE_PAIN
    ]
    assert [event.complication for event in events] == [Complication.CSF_FISTULA]
    answers = [review for review in courses[0].reviews if review.adverse_event_id == events[0].id]
    assert {review.complication for review in answers} == {
        Complication.CSF_FISTULA,
        Complication.POST_PUNCTURE_HEADACHE,
    }


def test_five_of_seven_respond(courses: list[PatientCourse]) -> None:
    responders = [
        course
        for course in courses[:7]
        if any(each.overall_response in (Response.CR, Response.PR) for each in course.assessments)
    ]
    assert len(responders) == 5


def test_the_close_sessions_of_patient_6_carry_their_reason(courses: list[PatientCourse]) -> None:
    for session in courses[5].sessions_with_drug[1:]:
        (finding,) = [each for each in session.findings or [] if each["code"] == "interval_short"]
        assert "closer than three weeks" in finding["reason"]


def test_the_register_says_that_it_is_a_demonstration(
    register: Register, courses: list[PatientCourse]
) -> None:
    assert is_demonstration(register)
    assert all(course.demonstration for course in courses)


def test_no_two_patients_share_a_name(courses: list[PatientCourse]) -> None:
    assert len({course.patient.full_name for course in courses}) == len(courses)


def test_synthetic_patients_are_known_by_their_code(register: Register) -> None:
    codes = [course.patient.study_code for course in read_courses(register)]
    assert [code for code in codes if (code or "").startswith("SYN-")] == ["SYN-001", "SYN-002", "SYN-003"]


def test_the_same_seed_draws_the_same_patients() -> None:
    assert synthetic_patients(20, seed=3) == synthetic_patients(20, seed=3)
    assert synthetic_patients(20, seed=3) != synthetic_patients(20, seed=4)


def test_the_built_register_verifies(register: Register) -> None:
    verification = verify_register(register)
    assert verification.faults == ()
    assert verification.rows > 85 * 12


def test_every_session_was_entered_through_the_rules(register: Register, tmp_path: Path) -> None:
    entries = list(register.audit.entries())
    inserted = sum(entry["action"] == "insert" and entry["entity"] == "administrations" for entry in entries)
    synthetic = sum(len(course.sessions_with_drug) for course in read_courses(register)) - 85
    assert inserted == 85 + synthetic

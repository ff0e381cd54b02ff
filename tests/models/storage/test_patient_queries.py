"""Patients are found however their names are typed, and read with every row of theirs."""

import unicodedata
from datetime import date, datetime, timedelta

import pytest

from models.permissions import Identity
from models.records import Administration, Assessment, ComplicationReview, Hold, ItAgent, Patient
from models.situations import NotAllowed, Situation
from models.storage.patient_queries import (
    RegisteredPatients,
    patient_by_study_code,
    read_course,
    read_courses,
    search_patients,
)
from models.vocabularies import (
    Complication,
    ComplicationStatus,
    HoldReason,
    OtherAgent,
    ReviewWindow,
    Role,
    SessionStatus,
)

START = datetime.fromisoformat("2022-06-01T10:00+03:00")


@pytest.fixture
def named(register, new_patient):
    """Adds a patient of a name, and counts the study codes up."""
    numbers = iter(range(1, 100))

    def add(family_name: str, given_name: str = "Ana", **values) -> Patient:
        code = f"TH-{next(numbers):03}"
        return register.add(new_patient(code, family_name=family_name, given_name=given_name, **values))

    return add


def found(register, typed: str) -> list[str]:
    return [patient.family_name for patient in search_patients(register, typed)]


@pytest.mark.parametrize(
    "typed",
    ["Ștefănescu", "stefanescu", "STEF", "ştefănescu", "tefan", unicodedata.normalize("NFD", "Ștefă")],
)
def test_a_name_is_found_without_diacritics_or_case_by_its_beginning(register, named, typed: str):
    named("Ștefănescu")
    named("Popescu")
    assert found(register, typed) == ([] if typed == "tefan" else ["Ștefănescu"])


@pytest.mark.parametrize("typed", ["th-002", "TH 002", "002", "pop ma", "Maria Pop", "H-77", "h 77"])
def test_study_code_both_names_and_hospital_number_are_searched(register, named, typed: str):
    named("Ionescu", "Elena")
    named("Popescu", "Maria", hospital_number="H-77")
    assert found(register, typed) == ["Popescu"]


@pytest.mark.parametrize(
    "typed", ['"', "*", "pop*", "a OR b", "NEAR(a b)", "family_name:", "_", "(", "'; --", "-"]
)
def test_nothing_typed_is_a_command_to_the_search(register, named, typed: str):
    named("Ionescu")
    assert found(register, typed) in ([], ["Ionescu"])


def test_nothing_typed_lists_everybody_by_name(register, named):
    for name in ("Popa", "Albu", "Marin"):
        named(name)
    assert found(register, "  ") == ["Albu", "Marin", "Popa"]


def test_the_list_is_cut_where_it_is_asked_to(register, named):
    for name in ("Popa", "Albu", "Marin"):
        named(name)
    assert len(search_patients(register, "", limit=2)) == 2


def test_a_renamed_patient_is_found_under_the_new_name_alone(register, named):
    patient = named("Popescu")
    register.change(patient.replace(family_name="Marinescu"), reason="married")
    assert found(register, "popescu") == []
    assert found(register, "marinescu") == ["Marinescu"]


def test_a_patient_entered_in_error_is_not_found(register, named):
    register.void(named("Popescu"), reason="entered twice")
    assert found(register, "popescu") == []
    assert found(register, "") == []


def session(patient: Patient, days: int, status: SessionStatus = SessionStatus.GIVEN) -> Administration:
    return Administration(patient_id=patient.id, performed_at=START + timedelta(days=days), status=status)


def test_the_list_counts_sessions_with_drug_and_shows_the_last_and_the_hold(register, named):
    patient = named("Popescu", prior_it_cycles=3)
    register.add(session(patient, 0))
    register.add(session(patient, 21, SessionStatus.PARTLY_GIVEN))
    register.add(session(patient, 42, SessionStatus.NOT_GIVEN))
    register.void(register.add(session(patient, 63)), reason="entered twice")
    register.add(Hold(patient_id=patient.id, reason=HoldReason.PLATELETS, set_at=START, set_by="ana"))
    (summary,) = search_patients(register, "")
    assert (summary.sessions_with_drug, summary.prior_cycles, summary.open_hold) == (2, 3, "platelets")
    assert summary.last_session_at.startswith("2022-06-22T07:00:00Z")


def test_a_lifted_hold_is_not_shown(register, named):
    patient = named("Popescu")
    hold = register.add(Hold(patient_id=patient.id, reason=HoldReason.PLATELETS, set_at=START, set_by="ana"))
    register.change(hold.replace(lifted_at=START, lifted_by="ana"))
    assert search_patients(register, "")[0].open_hold is None


def test_an_unknown_study_code_is_one_sentence(register):
    with pytest.raises(Situation) as situation:
        patient_by_study_code(register, "TH-999")
    assert situation.value.line() == "no_such_patient: TH-999: no patient has the study code TH-999"


def fill(register, patient: Patient) -> None:
    later, first = register.add(session(patient, 21)), register.add(session(patient, 0))
    for each in (later, first):
        register.add(ItAgent(administration_id=each.id, agent=OtherAgent.THIOTEPA, dose_mg=10.0))
        register.add(
            ComplicationReview(
                administration_id=each.id,
                window=ReviewWindow.IMMEDIATE,
                complication=Complication.HEMATOMA,
                status=ComplicationStatus.ABSENT,
            )
        )
    register.add(Assessment(patient_id=patient.id, date=date(2022, 7, 1)))


def test_a_course_holds_the_rows_of_one_patient_in_order_of_time(register, named):
    patient, other = named("Popescu"), named("Ionescu")
    fill(register, patient)
    fill(register, other)
    course = read_course(register, patient)
    times = [each.performed_at for each in course.administrations]
    assert times == sorted(times)
    assert {each.patient_id for each in course.administrations} == {patient.id}
    assert (len(course.agents), len(course.reviews), len(course.assessments)) == (2, 2, 1)


def test_rows_of_a_session_entered_in_error_are_left_out(register, named):
    patient = named("Popescu")
    fill(register, patient)
    first = read_course(register, patient).administrations[0]
    register.void(first, reason="entered twice")
    for course in (read_course(register, patient), read_courses(register)[0]):
        assert (len(course.administrations), len(course.agents), len(course.reviews)) == (1, 1, 1)


def test_all_courses_are_the_courses_of_each(register, named):
    patients = [named("Popescu"), named("Ionescu"), named("Albu")]
    for patient in patients:
        fill(register, patient)
    told = []
    courses = read_courses(register, progress=lambda done, total: told.append((done, total)))
    assert courses == [read_course(register, patient) for patient in patients]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_who_may_not_read_patients_finds_none(register, named):
    named("Popescu")
    register.identity = Identity("ana", frozenset({Role.ADMINISTRATOR}))
    with pytest.raises(NotAllowed):
        search_patients(register, "")


def test_a_taken_code_or_number_is_known_and_ones_own_is_free(register, named):
    patient = named("Popescu", hospital_number="H-77")
    lookup = RegisteredPatients(register)
    assert lookup.study_code_taken("TH-001", None)
    assert not lookup.study_code_taken("TH-001", patient.id)
    assert lookup.hospital_number_taken("H-77", None)
    assert not lookup.hospital_number_taken("H-78", None)


def test_a_name_alike_is_found_and_ones_own_is_not(register, named, new_patient):
    named("Ștefănescu", "Ioana", birth_date=date(1965, 4, 12))
    own = named("Albu", "Maria", birth_date=date(1970, 1, 1))
    lookup = RegisteredPatients(register)
    twin = new_patient("TH-900", family_name="Stefanescu", given_name="Ioana", birth_date=date(1980, 1, 1))
    assert lookup.patients_alike(twin) == ["TH-001"]
    assert lookup.patients_alike(own) == []

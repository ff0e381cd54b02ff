"""Rules about whole courses, one by one."""

from datetime import date

from models.course import PatientCourse
from models.findings import Severity
from models.partial_date import PartialDate
from models.rules import course_findings, deaths_newer_than_contact, survival_findings


def test_pfs_exceeds_os(codes):
    """Patient 8 of Table 1 as printed: PFS 8 and OS 6 months."""
    assert codes(survival_findings(8, 6)) == {"pfs_exceeds_os"}
    assert survival_findings(6, 6) == []


def test_date_invented(build, codes):
    assert course_findings(build.course()) == []
    invented = PatientCourse(patient=build.patient(), demonstration=True)
    assert codes(course_findings(invented)) == {"date_invented"}


def test_approximate_date_of_patient_and_therapies(build, fields):
    course = build.course(
        patient=build.patient(bm_date=PartialDate(2021)),
        therapies=[build.therapy(start=PartialDate(2022, 2))],
    )
    assert fields(course_findings(course), "approximate_date") == {"bm_date", "start"}


def test_deaths_newer_than_contact(build):
    courses = [
        build.course(patient=build.patient(study_code="A", death_date=date(2022, 9, 1))),
        build.course(patient=build.patient(study_code="B", last_contact_date=date(2022, 8, 31))),
        build.course(patient=build.patient(study_code="C", last_contact_date=date(2022, 9, 1))),
    ]
    (found,) = deaths_newer_than_contact(courses)
    assert found.code == "deaths_newer_than_contact"
    assert found.severity is Severity.NOTICE
    assert found.parameters["others"] == ["B"]


def test_deaths_after_the_cut_off_are_not_newer(build):
    courses = [
        build.course(patient=build.patient(study_code="A", death_date=date(2022, 9, 1))),
        build.course(patient=build.patient(study_code="B", last_contact_date=date(2022, 8, 31))),
    ]
    assert deaths_newer_than_contact(courses, as_of=date(2022, 8, 1)) == []

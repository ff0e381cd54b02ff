"""What tables say of one patient."""

from datetime import timedelta

import pytest

from analysis.patient_facts import (
    best_response,
    ever_had,
    had_brain_surgery,
    it_dose_mg,
    months_to_brain_metastasis,
    months_to_lm,
    regimen_of,
)
from models.course import PatientCourse
from models.months import add_months
from models.partial_date import PartialDate
from models.records import Patient, Therapy
from models.vocabularies import Complication, HematomaSite, Response, TherapyKind


def course_with(*therapies, **patient):
    return PatientCourse(Patient(id="patient", **patient), therapies=therapies)


def line(regimen, start=None, stop=None):
    dates = {
        name: PartialDate.parse(text)
        for name, text in {"start": start, "stop": stop}.items()
        if text is not None
    }
    return Therapy(kind=TherapyKind.SYSTEMIC, regimen=regimen, **dates)


def test_facts_of_the_first_published_patient(demonstration_courses):
    course = demonstration_courses[0]
    assert months_to_lm(course) == 41
    assert months_to_brain_metastasis(course) == 13
    assert it_dose_mg(course) == 12 * 150
    assert best_response(course) is Response.PR
    assert had_brain_surgery(course)
    assert regimen_of(course) == "tucatinib"


def test_a_hematoma_at_another_site_is_not_the_one_asked_for(demonstration_courses):
    course = demonstration_courses[2]
    assert ever_had(course, Complication.HEMATOMA, site=HematomaSite.CRANIAL_SUBDURAL)
    assert not ever_had(course, Complication.HEMATOMA, site=HematomaSite.PUNCTURE_SITE)


def test_a_line_that_ended_before_lm_does_not_name_the_regimen(demonstration_courses):
    diagnosis = demonstration_courses[0].patient.lm_diagnosis_date
    year = diagnosis.year
    course = course_with(
        line("T-DM1", f"{year - 3}", f"{year - 2}"),
        line("Capecitabine + Lapatinib", f"{year}-12"),
        lm_diagnosis_date=diagnosis,
    )
    assert regimen_of(course) == "lapatinib"


def test_a_regimen_named_after_no_known_drug_stays_as_typed():
    assert regimen_of(course_with(line("vinorelbine"))) == "vinorelbine"


@pytest.mark.parametrize(
    ("site", "is_brain"), [("left cerebellum", True), ("Creier", True), ("breast", False), (None, False)]
)
def test_an_operation_counts_as_brain_surgery_by_its_site(site, is_brain):
    assert had_brain_surgery(course_with(Therapy(kind=TherapyKind.SURGERY, site=site))) is is_brain


def test_nothing_known_is_none():
    course = course_with()
    assert (months_to_lm(course), months_to_brain_metastasis(course), regimen_of(course)) == (
        None,
        None,
        None,
    )
    assert best_response(course) is None


def test_a_response_after_the_cut_off_is_not_the_best_one(demonstration_courses):
    """The first assessment is three months after LM diagnosis."""
    course = demonstration_courses[0]
    cut_off = add_months(course.patient.lm_diagnosis_date, 3)
    assert best_response(course, as_of=cut_off) is Response.PR
    assert best_response(course, as_of=cut_off - timedelta(days=1)) is None

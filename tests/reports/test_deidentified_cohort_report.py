from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from models.partial_date import PartialDate
from models.records import Therapy
from models.vocabularies import Arm, TherapyKind
from models.wording import untranslated
from reports.cohort_report import cohort_report
from reports.deidentified_cohort_report import deidentified_cohort_report


def one_line(pdf) -> str:
    return " ".join(pdf.text.split())


@pytest.fixture(scope="module")
def demonstration_pdf(demonstration_courses) -> bytes:
    from datetime import UTC, datetime

    from reports.print_facts import PrintFacts

    facts = PrintFacts(
        datetime(2026, 11, 23, 14, 5, tzinfo=UTC), "demo", "9f3a" * 16, site_name="Institutul Oncologic"
    )
    return deidentified_cohort_report(demonstration_courses, facts, translate=untranslated)


def test_every_page_says_that_it_is_de_identified_and_none_names_the_site(read, demonstration_pdf) -> None:
    for page in read(demonstration_pdf).pages:
        assert "Cohort report, de-identified" in page.text
        assert "Institutul Oncologic" not in page.text


def test_nobody_is_named_and_no_number_of_the_hospital_is_told(
    read, demonstration_pdf, demonstration_courses
) -> None:
    text = one_line(read(demonstration_pdf))
    for course in demonstration_courses:
        patient = course.patient
        for told in (patient.family_name, patient.given_name, patient.hospital_number):
            assert not told or not re.search(rf"\b{re.escape(told)}\b", text)


def test_the_results_are_those_of_the_report_with_names(
    read, demonstration_pdf, demonstration_courses, print_facts
) -> None:
    named = one_line(read(cohort_report(demonstration_courses, print_facts, translate=untranslated)))
    text = one_line(read(demonstration_pdf))
    for part in (
        "All 14 10 10 (6–22)",
        "Cox, Breslow ties 0.198 (0.041–0.961) 0.045",
        "Cohort of 14 patients",
    ):
        assert part in named
        assert part in text


def test_regimens_and_brain_surgery_are_counted_as_in_the_report_with_names(
    read, demonstration_pdf, demonstration_courses, print_facts
) -> None:
    named = one_line(read(cohort_report(demonstration_courses, print_facts, translate=untranslated)))
    text = one_line(read(demonstration_pdf))
    begin, end = "Brain surgery", "Time to LM, months"
    counted = named[named.index(begin) : named.index(end)]
    assert "Brain surgery 6 (86 %) 0 (0 %) 6 (43 %) Fisher 0.005" in counted
    assert "Freeman–Halton 0.34" in counted
    assert counted in text


def test_of_a_typed_regimen_only_the_drug_that_groups_it_is_told(read, print_facts, paper_courses) -> None:
    def line(number: int, regimen: str) -> Therapy:
        return Therapy(
            id=str(number), kind=TherapyKind.SYSTEMIC, regimen=regimen, start=PartialDate.parse("2026-01")
        )

    courses = [
        replace(
            paper_courses.course(patient=paper_courses.patient(study_code=f"TH-{number}", id=str(number))),
            therapies=(line(number, regimen),),
        )
        for number, regimen in enumerate(("Tucatinib, as Ana wished", "vinorelbine, as Ana wished"))
    ]
    text = one_line(read(deidentified_cohort_report(courses, print_facts, translate=untranslated)))
    assert "as Ana wished" not in text
    patients = text[text.index("Patient by patient") : text.index("Characteristics")]
    assert "tucatinib" in patients
    assert "another regimen" in patients


def test_what_was_typed_freely_is_not_printed(read, print_facts, paper_courses) -> None:
    courses = [paper_courses.hostile(f"Typed {n} freely by Ana") for n in range(2)]
    courses = [
        replace(course, patient=course.patient.replace(study_code=f"TH-{number}", id=str(number)))
        for number, course in enumerate(courses)
    ]
    text = read(deidentified_cohort_report(courses, print_facts, translate=untranslated)).text
    assert "freely by Ana" not in " ".join(text.split())


def test_who_withdrew_her_consent_is_counted_by_arm_and_told_no_more_of(
    read, print_facts, paper_courses
) -> None:
    def patient(number: int, **changes):
        return paper_courses.course(
            patient=paper_courses.patient(id=f"p{number}", study_code=f"TH-{number}", **changes)
        )

    courses = [
        patient(1, death_date=date(2026, 6, 1), arm=Arm.IT),
        patient(2, death_date=date(2026, 7, 1), arm=Arm.SOC),
        patient(4, arm=Arm.IT, research_consent_withdrawn_date=date(2026, 3, 1)),
        patient(5, arm=Arm.IT, research_consent_withdrawn_date=date(2026, 4, 1)),
    ]
    text = one_line(read(deidentified_cohort_report(courses, print_facts, translate=untranslated)))
    assert "In the register 3 1 4" in text
    assert "Research consent withdrawn 2 0 2" in text
    assert "Analysed for overall survival 1 1 2" in text
    assert "TH-4" not in text
    assert "TH-5" not in text


def test_of_a_data_cut_off_only_the_year_is_told(read, print_facts, demonstration_courses) -> None:
    pdf = deidentified_cohort_report(
        demonstration_courses, print_facts, translate=untranslated, as_of=date(2025, 6, 30)
    )
    text = one_line(read(pdf))
    assert "Data cut-off 2025" in text
    assert "Jun 2025" not in text


def test_no_page_tells_a_day_nor_who_printed_it(read, print_facts, paper_courses) -> None:
    """A survivor who was last seen before another's death brings that day into the warnings."""
    courses = [
        paper_courses.followed(1, death_date=date(2026, 9, 17)),
        paper_courses.followed(2, last_contact_date=date(2026, 5, 3)),
    ]
    pdf = read(deidentified_cohort_report(courses, print_facts, translate=untranslated))
    text = one_line(pdf)
    assert "older than the newest death, 2026: TH-2" in text
    assert not re.search(r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}", text)
    assert not re.search(r"\b\d{4}-\d{2}-\d{2}\b", text)
    assert "Printed in 2026 · Audit trail 9f3a 61c2" in text
    assert print_facts.printed_by not in text
    assert print_facts.printed_by not in str(pdf.metadata)
    assert pdf.metadata["CreationDate"].startswith("D:20260101000000")
    assert print_facts.audit_hash not in pdf.metadata["Keywords"]


@pytest.mark.parametrize(("born", "told"), [(1936, "90"), (1930, "90"), (1937, "89")])
def test_nobody_is_older_than_ninety(read, print_facts, paper_courses, born: int, told: str) -> None:
    course = paper_courses.course(
        patient=paper_courses.patient(birth_date=date(born, 1, 1), death_date=date(2026, 6, 1))
    )
    text = one_line(read(deidentified_cohort_report([course], print_facts, translate=untranslated)))
    assert re.search(r"\bAge\b.{0,80}?\b(\d\d)\b", text)[1] == told
    assert ("Patients who lived to be 90 count with an age of 90 years: 1." in text) == (told == "90")


def test_nobody_at_all_is_a_report_too(read, print_facts) -> None:
    assert "Cohort of 0 patients" in one_line(
        read(deidentified_cohort_report([], print_facts, translate=untranslated))
    )

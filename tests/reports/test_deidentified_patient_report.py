"""What the summary for researchers gives away: nothing that identifies, and no day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from models.partial_date import PartialDate
from models.records import Hold, Therapy
from models.vocabularies import HoldReason, TherapyKind
from models.wording import untranslated
from reports.patient_report import deidentified_patient_report

TYPED = "Seen by Ana Popescu on 3 May 2026"


@pytest.fixture
def course(paper_courses):
    """A course in which everything that can be typed is, with days behind and ahead."""
    hostile = paper_courses.hostile(TYPED)
    return replace(
        hostile,
        patient=hostile.patient.replace(
            study_code="TH-077",
            bc_diagnosis_date=PartialDate(2021),
            next_appointment_at=datetime.fromisoformat("2026-12-07T09:00+02:00"),
        ),
        holds=(
            Hold(
                id="hold",
                reason=HoldReason.OTHER,
                note=TYPED,
                set_at=datetime.fromisoformat("2026-02-01T09:00+02:00"),
                review_date=date(2026, 12, 14),
            ),
        ),
        therapies=(Therapy(id="t", kind=TherapyKind.SYSTEMIC, regimen=TYPED, start=PartialDate(2025, 11)),),
    )


@pytest.fixture
def printed(read, print_facts, course):
    return read(deidentified_patient_report(course, print_facts, translate=untranslated))


def one_line(pdf) -> str:
    return " ".join(pdf.text.split())


def test_nothing_typed_and_nobody_is_told(printed, course, print_facts) -> None:
    everything = one_line(printed) + str(printed.metadata) + str(printed.bookmarks) + str(printed.labels)
    for told in ("Popescu", course.patient.family_name, print_facts.site_name, print_facts.printed_by):
        assert told not in everything
    assert "TH-077" in everything


def test_no_date_is_told_but_the_year_of_the_print(printed) -> None:
    text = one_line(printed)
    assert not re.search(r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b", text)
    assert not re.search(r"\d{4}-\d{2}-\d{2}", text)
    assert re.findall(r"\b20\d\d\b", text) == ["2026"] * len(printed.pages)
    assert printed.metadata["CreationDate"].startswith("D:20260101000000")
    assert printed.metadata["ModDate"].startswith("D:20260101000000")


def test_its_head_says_how_days_are_counted_and_what_stands_for_typed_text(printed) -> None:
    head = one_line(printed)[: one_line(printed).index("Open problems")]
    assert "Days are counted from LM diagnosis, which is day 0." in head
    assert "Freely typed text is left out, with (left out) in its place." in head


def test_allergies_that_are_left_out_do_not_colour_the_box(print_facts, paper_courses) -> None:
    printed = []
    for allergies in ("Penicillin", None):
        course = paper_courses.course(patient=paper_courses.patient(allergies=allergies))
        printed.append(deidentified_patient_report(course, print_facts, translate=untranslated))
    assert printed[0] == printed[1]


def test_no_day_that_lies_ahead_is_told(printed, paper_courses) -> None:
    text = one_line(printed)
    assert "Next appointment" not in text
    for day in (date(2026, 12, 7), date(2026, 12, 14)):
        assert f"day {(day - paper_courses.lm_diagnosis).days}" not in text


def test_a_year_is_told_whole_years_from_the_diagnosis(printed) -> None:
    assert "about day \N{MINUS SIGN}1826" in one_line(printed)


@pytest.mark.parametrize(("born", "age"), [(1970, "55"), (1930, "90 or more")])
def test_the_age_at_diagnosis_ends_at_ninety(read, print_facts, paper_courses, born: int, age: str) -> None:
    course = paper_courses.course(patient=paper_courses.patient(birth_date=date(born, 5, 1)))
    pdf = read(deidentified_patient_report(course, print_facts, translate=untranslated))
    assert f"Age at LM diagnosis {age} " in one_line(pdf)

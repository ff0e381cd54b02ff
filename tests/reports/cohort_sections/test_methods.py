from __future__ import annotations

import re
from datetime import date

import pytest

from models.vocabularies import Arm
from reports.cohort_sections.references import Reference

PATIENTS = {
    "nobody": [],
    "one": [{"death_date": date(2026, 6, 1), "arm": Arm.IT}],
    "one arm": [{"death_date": date(2026, 5 + n, 1), "arm": Arm.SOC, "kps_at_lm": 60 + n} for n in range(3)],
    "no event": [{"last_contact_date": date(2026, 5 + n, 1), "arm": list(Arm)[n % 2]} for n in range(4)],
    "two arms": [
        {"death_date": date(2026, 5 + n, 1), "arm": list(Arm)[n % 2], "kps_at_lm": 60 + n} for n in range(4)
    ],
}


@pytest.mark.parametrize("kind", PATIENTS)
def test_every_source_listed_is_cited_and_every_number_cited_is_listed(
    told, paper_courses, kind: str
) -> None:
    courses = [paper_courses.followed(number, **one) for number, one in enumerate(PATIENTS[kind], start=1)]
    text = told(courses)
    methods, _, listed = text[text.index("Methods ") :].partition(" References ")
    cited = {int(number) for group in re.findall(r"\[([\d, ]+)\]", methods) for number in group.split(",")}
    printed = {int(number) for number, _ in re.findall(r"(\d+)\. ([A-Z][a-z]+ [A-Z]{1,3}[,.])", listed)}
    assert cited == printed == set(range(1, len(printed) + 1))


@pytest.mark.parametrize("kind", PATIENTS)
def test_no_number_is_undefined_and_nothing_is_called_significant(told, paper_courses, kind: str) -> None:
    courses = [paper_courses.followed(number, **one) for number, one in enumerate(PATIENTS[kind], start=1)]
    words = told(courses).lower()
    assert re.findall(r"\b(nan|inf|none %)\b", words) == []
    assert "significan" not in words


def test_the_methods_say_what_was_run(cohort_text: str) -> None:
    methods = cohort_text[cohort_text.index("Methods This") : cohort_text.index("References 1.")]
    assert "Mann–Whitney, exact over every split" in methods
    assert "enter a Cox model" in methods
    assert "No multivariable model and no selection of variables was run." in methods
    assert "with death competing" in methods
    assert "Apart from the characteristics, nothing was adjusted for several comparisons." in methods


def test_what_was_not_run_is_not_claimed(told, paper_courses) -> None:
    text = told([paper_courses.followed(1, death_date=date(2026, 6, 1), arm=Arm.SOC)])
    methods = text[text.index("Methods ") :]
    for claim in ("compared once", "log-rank", "Cox", "Complications", "Response is", "adjusted"):
        assert claim not in methods


def test_every_source_of_a_report_is_one_line_of_the_list(cohort_text: str) -> None:
    assert Reference.AALEN_JOHANSEN.value in cohort_text
    assert Reference.CHI_SQUARED.value not in cohort_text

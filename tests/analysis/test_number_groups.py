"""A number makes two groups on every page of results, cut at its median or where it is said."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from analysis.baseline_table import baseline_table
from analysis.patient_groups import patient_groups
from analysis.response import analyse_response
from models.survival_rows import AGE, is_number_column, number_of


@pytest.mark.parametrize(
    ("column", "is_number"),
    [(AGE, True), ("kps_at_lm", True), ("arm", False), ("er", False), ("wbrt", False)],
)
def test_numbers_are_told_from_categories(column: str, is_number: bool) -> None:
    assert is_number_column(column) is is_number


def test_patients_stand_on_either_side_of_the_cut(demonstration_courses) -> None:
    groups = patient_groups(demonstration_courses, group=AGE, cut=60)
    assert {level: len(found) for level, found in groups.members.items()} == {"<60": 10, "≥60": 4}
    assert groups.cut is not None
    assert not groups.cut.is_median


def test_without_a_cut_it_is_the_median(demonstration_courses) -> None:
    table = baseline_table(demonstration_courses, group=AGE)
    assert table.levels == ("<54", "≥54")
    assert sum(table.n[level] for level in table.levels) == 14


def test_responses_are_counted_on_either_side(demonstration_courses) -> None:
    result = analyse_response(demonstration_courses, group=AGE, cut=60)
    assert {name: group.counts.n for name, group in result.groups.items()} == {"all": 14, "<60": 10, "≥60": 4}


def test_whoever_lacks_the_number_is_left_out_and_listed(demonstration_courses) -> None:
    groups = patient_groups(demonstration_courses, group="prior_it_dose_mg")
    assert len(groups.left_out) == 14
    assert groups.everyone == ()


def test_whoever_took_back_her_consent_does_not_move_the_median(demonstration_courses) -> None:
    oldest = max(demonstration_courses, key=lambda course: number_of(course, AGE))
    gone = dataclasses.replace(
        oldest, patient=oldest.patient.replace(research_consent_withdrawn_date=date(2026, 1, 1))
    )
    others = [course for course in demonstration_courses if course is not oldest]
    cut = patient_groups([*others, gone], group=AGE).cut
    assert cut is not None
    assert cut.at == patient_groups(others, group=AGE).cut.at
    assert len(cut.groups) == 13

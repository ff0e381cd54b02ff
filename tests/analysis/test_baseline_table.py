"""The baseline table of the published cohort against R (tests/data/reference.json), any groups, and what is missing."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from analysis.baseline_comparison import (
    Comparison,
    ComparisonMethod,
    NotCompared,
    compare_categories,
    compare_numbers,
)
from analysis.baseline_correlations import baseline_correlations
from analysis.baseline_json import baseline_json, correlations_json
from analysis.baseline_table import baseline_table
from analysis.baseline_warnings import BaselineWarning
from models.course import PatientCourse
from models.partial_date import PartialDate
from models.records import Patient, Therapy
from models.results_at_diagnosis import TestResult
from models.vocabularies import Arm, RadiotherapyTechnique, TherapyKind

REFERENCE = json.loads((Path(__file__).parents[1] / "data/reference.json").read_text(encoding="utf-8"))
PUBLISHED_NAMES = {
    "brain_surgery": "bm_surgery",
    "wbrt": "wbrt",
    "sbrt": "sbrt",
    "craniospinal": "craniospinal_rt",
    "lm_mri_type": "lm_mri_type",
    "systemic_therapy": "systemic_therapy",
}


@pytest.fixture(scope="module")
def table(demonstration_courses):
    return baseline_table(demonstration_courses)


@pytest.fixture(scope="module")
def rows(table):
    return {each.variable.name: each for each in table.variables}


def patient(number, **values):
    return PatientCourse(Patient(id=str(number), study_code=f"TH-{number:03d}", **values))


def test_groups_are_the_arms_compared_with_soc(table):
    assert table.n == {"IT": 7, "SOC": 7, "all": 14}
    assert table.contrast == ("IT", "SOC")


@pytest.mark.parametrize("name", PUBLISHED_NAMES)
def test_categories_have_the_exact_p_of_r(rows, name):
    assert rows[name].comparison.p == pytest.approx(REFERENCE["fisher"][PUBLISHED_NAMES[name]], rel=1e-6)


@pytest.mark.parametrize(
    ("name", "it", "soc"),
    # published.csv: recomputed medians by arm.
    [("age_at_lm_years", 54, 54), ("kps_at_lm", 90, 70), ("months_to_lm", 41, 40)],
)
def test_medians_by_arm_are_those_recomputed_from_the_paper(rows, name, it, soc):
    cells = rows[name].described.cells
    assert (cells["IT"].description.median, cells["SOC"].description.median) == (it, soc)


def test_numbers_are_compared_by_ranks_without_a_look_at_their_distribution(rows):
    methods = {each.comparison.method for each in rows.values() if each.is_baseline_number}
    assert methods == {ComparisonMethod.MANN_WHITNEY_EXACT}
    assert any(each.normality["SOC"].shapiro_p < 0.05 for each in rows.values() if each.normality)


def test_holm_goes_over_every_test_of_the_table(rows):
    tested = [each for each in rows.values() if each.comparison.p is not None]
    assert len(tested) == 19
    assert rows["brain_surgery"].comparison.holm_p == pytest.approx(19 * 0.004662004662)


def test_what_adds_up_with_time_is_described_and_not_compared(rows, table):
    cycles = rows["it_cycles"]
    assert cycles.described.cells["IT"].description.mean == pytest.approx(12.1428571429)
    assert cycles.comparison == Comparison(reason=NotCompared.GROWS_WITH_TIME)
    assert (cycles.paper, dict(cycles.normality)) == (None, {})
    assert BaselineWarning.GROWS_WITH_TIME in table.warnings


def test_no_survival_time_is_among_the_variables(rows, demonstration_courses):
    pairs = baseline_correlations(demonstration_courses)
    names = set(rows) | {pair.first.name for pair in pairs} | {pair.second.name for pair in pairs}
    assert not [name for name in names if "pfs" in name or "os_" in name]


def test_the_difference_is_it_minus_soc(rows):
    age = rows["age_at_lm_years"].paper
    assert age.student.estimate == pytest.approx(53.2857142857 - 54.8571428571)


def test_another_column_makes_other_groups_and_is_no_row(demonstration_courses):
    table = baseline_table(demonstration_courses, group="lm_mri_type")
    assert table.n == {"A": 4, "B": 2, "C": 8, "all": 14}
    assert "lm_mri_type" not in {each.variable.name for each in table.variables}
    methods = {each.comparison.method for each in table.variables}
    assert {ComparisonMethod.KRUSKAL_WALLIS_EXACT, ComparisonMethod.FREEMAN_HALTON} <= methods
    assert all(each.paper is None for each in table.variables)


def test_a_technique_of_radiotherapy_makes_groups_of_no_and_yes(demonstration_courses):
    table = baseline_table(demonstration_courses, group="sbrt")
    assert table.n == {"0": 7, "1": 7, "all": 14}
    assert table.contrast == ("1", "0")


def test_without_groups_everybody_is_described_and_nothing_compared(demonstration_courses):
    table = baseline_table(demonstration_courses, group=None)
    assert (table.n, table.contrast) == ({"all": 14}, None)
    assert {each.comparison for each in table.variables} == {Comparison()}
    assert table.warnings == ()


def test_who_withdrew_consent_or_has_no_known_group_is_left_out_and_named():
    courses = [
        patient(1, er=TestResult.POSITIVE, kps_at_lm=80),
        patient(2, er=TestResult.UNKNOWN, kps_at_lm=70),
        patient(3, kps_at_lm=60),
        patient(4, er=TestResult.NEGATIVE, research_consent_withdrawn_date=date(2026, 1, 1)),
    ]
    table = baseline_table(courses, group="er")
    assert table.n == {"positive": 1, "all": 1}
    assert [(each.study_code, each.reason.value) for each in table.left_out] == [
        ("TH-002", "missing"),
        ("TH-003", "missing"),
        ("TH-004", "consent_withdrawn"),
    ]
    assert BaselineWarning.ONE_GROUP in table.warnings


def test_a_data_cut_off_leaves_out_later_diagnoses_and_later_treatment():
    wbrt = Therapy(
        id="1",
        patient_id="1",
        kind=TherapyKind.RADIOTHERAPY,
        radiotherapy=RadiotherapyTechnique.WBRT,
        start=PartialDate.parse("2022-05"),
    )
    early = replace(
        patient(1, arm=Arm.SOC, lm_diagnosis_date=date(2022, 1, 1), bm_date=PartialDate.parse("2022-06")),
        therapies=(wbrt,),
    )
    late = patient(2, arm=Arm.SOC, lm_diagnosis_date=date(2022, 4, 1))

    def told(as_of):
        table = baseline_table([early, late], as_of=as_of)
        found = {
            each.variable.name: each.described.cells["all"].counts
            for each in table.variables
            if each.described.levels
        }
        return table.n["all"], found["wbrt"]["yes"].x, found["brain_metastasis"]["yes"].x

    assert told(None) == (2, 1, 1)
    assert told(date(2022, 4, 30)) == (2, 0, 0)
    assert told(date(2022, 5, 31)) == (2, 1, 0)
    assert told(date(2022, 3, 31)) == (1, 0, 0)


def test_treatment_is_no_row_where_nobody_s_is_recorded(demonstration_courses):
    without = [replace(course, therapies=()) for course in demonstration_courses]
    names = {each.variable.name for each in baseline_table(without).variables}
    assert {"wbrt", "sbrt", "craniospinal", "brain_surgery"}.isdisjoint(names)
    one_has_some = [demonstration_courses[0], *without[1:]]
    assert "wbrt" in {each.variable.name for each in baseline_table(one_has_some).variables}


def test_a_register_without_patients_is_an_empty_table():
    table = baseline_table([])
    assert (table.n, table.variables, table.warnings) == ({"all": 0}, (), ())
    assert baseline_correlations([]) == ()


def test_two_patients_are_described_without_a_traceback():
    courses = [
        patient(1, arm=Arm.IT, kps_at_lm=80, her2_fish=TestResult.POSITIVE),
        patient(2, arm=Arm.SOC, kps_at_lm=90, her2_fish=TestResult.POSITIVE),
    ]
    rows = {each.variable.name: each for each in baseline_table(courses).variables}
    assert rows["kps_at_lm"].comparison.p == pytest.approx(1)
    assert rows["kps_at_lm"].described.cells["IT"].description.se is None
    assert rows["her2_fish"].comparison.reason is NotCompared.ALL_EQUAL


def test_a_number_known_in_one_group_only_is_not_compared():
    courses = [patient(1, arm=Arm.IT, kps_at_lm=80), patient(2, arm=Arm.SOC)]
    (kps,) = [each for each in baseline_table(courses).variables if each.variable.name == "kps_at_lm"]
    assert kps.comparison.reason is NotCompared.ONE_GROUP
    assert kps.described.cells["SOC"].missing == 1


def test_a_group_in_which_nothing_is_known_leaves_the_others_to_be_compared():
    groups = [np.array([1.0, 2.0]), np.array([]), np.array([4.0, 3.0])]
    assert compare_numbers(groups).method is ComparisonMethod.MANN_WHITNEY_EXACT


def test_many_patients_are_compared_by_named_limits():
    groups = [np.arange(500.0), np.arange(500.0) + 3]
    assert compare_numbers(groups).method is ComparisonMethod.MANN_WHITNEY_NORMAL
    assert compare_numbers([*groups, groups[0]]).method is ComparisonMethod.KRUSKAL_WALLIS_CHI_SQUARED
    counts = np.array([[300, 310, 290], [400, 350, 420], [222, 260, 250]])
    assert compare_categories(counts).method is ComparisonMethod.CHI_SQUARED


def test_a_table_too_large_to_count_says_so():
    # Agresti 2002 p. 57, job satisfaction.
    job = np.array([[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]])
    assert compare_categories(job) == Comparison(reason=NotCompared.TOO_LARGE)


def test_the_correlation_of_age_with_the_time_to_lm_is_the_printed_one_and_named_pearson(
    demonstration_courses,
):
    (pair,) = [
        pair
        for pair in baseline_correlations(demonstration_courses)
        if (pair.first.name, pair.second.name, pair.group) == ("age_at_lm_years", "months_to_lm", "IT")
    ]
    expected = REFERENCE["age_lm_IT_pearson"]
    assert pair.found.pearson.coefficient == pytest.approx(expected["r"], rel=1e-6)
    assert pair.found.pearson.p == pytest.approx(expected["p"], rel=1e-6)
    assert pair.found.pearson.method.value == "pearson"
    assert not pair.found.ignores_censoring


@pytest.mark.parametrize("group", ["arm", "stage_at_diagnosis", None])
def test_the_json_is_strict(demonstration_courses, group):
    table = baseline_table(demonstration_courses, group=group)
    pairs = baseline_correlations(demonstration_courses, group=group)
    text = json.dumps([baseline_json(table), correlations_json(pairs)], allow_nan=False)
    assert "significant" not in text


def test_the_json_of_poor_data_is_strict():
    courses = [patient(number, arm=Arm.IT if number % 2 else Arm.SOC, kps_at_lm=80) for number in range(4)]
    table = baseline_table(courses)
    json.dumps([baseline_json(table), correlations_json(baseline_correlations(courses))], allow_nan=False)


def test_the_json_names_method_and_reason(table):
    found = {each["name"]: each for each in baseline_json(table)["variables"]}
    assert found["kps_at_lm"]["test"]["method"] == "mann_whitney_exact"
    assert found["kps_at_lm"]["groups"]["IT"]["median"] == 90
    assert found["kps_at_lm"]["as_in_paper"]["n"] == [7, 7]
    assert found["lm_mri_type"]["groups"]["IT"]["levels"]["C"] == {"n": 5, "share": pytest.approx(5 / 7)}
    assert found["it_cycles"]["test"]["reason"] == "grows_with_time"

from __future__ import annotations

from datetime import date

from analysis.wording.survival_columns import AGE, columns_offered, survival_columns, term_words
from models.survival_rows import COVARIATES
from models.wording import untranslated
from tests.ui.analysis.conftest import a_course


def test_every_declared_covariate_is_a_column_with_its_label() -> None:
    columns = survival_columns()
    assert {field.name for field in COVARIATES} <= set(columns)
    assert columns["kps_at_lm"].title(untranslated) == "KPS at LM"
    assert columns["ki67_percent"].title(untranslated) == "Ki67 (%)"
    assert columns["er"].level("negative", untranslated) == "negative"


def test_only_columns_in_which_patients_differ_are_offered(demonstration_courses) -> None:
    offered = columns_offered(demonstration_courses)
    assert offered.groups[0] == "arm"
    assert "stage_at_diagnosis" in offered.groups
    assert "sex" not in offered.groups  # all are women
    assert AGE in offered.covariates


def test_what_starts_after_diagnosis_is_marked_and_is_no_covariate(demonstration_courses) -> None:
    offered = columns_offered(demonstration_courses)
    late = {name for name, column in survival_columns().items() if column.after_zero}
    assert {"arm", "wbrt", "sbrt"} <= late
    assert late & set(offered.covariates) == set()


def test_the_arm_is_offered_even_without_patients() -> None:
    assert columns_offered([]).groups == ("arm",)


def test_a_column_in_which_only_someone_left_out_differs_is_not_offered() -> None:
    courses = [a_course(number, months=6, died=True, kps_at_lm=70) for number in (1, 3)]
    differs = {"kps_at_lm": 90, "research_consent_withdrawn_date": date(2020, 6, 1)}
    left_out = a_course(5, months=6, died=True, **differs)
    assert "kps_at_lm" not in columns_offered([*courses, left_out]).covariates
    counted = a_course(7, months=6, died=True, kps_at_lm=90)
    assert "kps_at_lm" in columns_offered([*courses, counted]).covariates


def test_terms_of_a_model_are_told_in_words() -> None:
    assert term_words("arm=IT", untranslated) == "Arm: IT + SOC"
    assert term_words("wbrt=1", untranslated) == "WBRT: yes"
    assert term_words("age_at_lm_years", untranslated) == "Age at LM diagnosis (years)"
    assert term_words("anything=else", untranslated) == "anything=else"


def test_a_name_begins_with_a_capital_among_the_groups_and_in_a_row() -> None:
    assert survival_columns()["craniospinal"].title(untranslated) == "Craniospinal"
    assert term_words("craniospinal=1", untranslated) == "Craniospinal: yes"

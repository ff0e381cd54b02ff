"""Tables on which a statistic cannot be computed: null and a warning code, never a traceback, NaN or infinity."""

import json

import numpy as np
import pandas as pd
import pytest

from analysis.survival_analysis import analyse_survival
from analysis.survival_json import survival_json

MONOTONE = {"months": range(1, 9), "event": [1, 1, 1, 1, 0, 0, 0, 0], "x": [1, 1, 1, 1, 0, 0, 0, 0]}


def result(columns, **options):
    """The JSON document, read back as strict JSON."""
    frame = pd.DataFrame(columns)
    options = {"rmst_months": 5, "landmark_months": 3, **options}
    document = survival_json(analyse_survival(frame, duration="months", event="event", **options))
    return json.loads(json.dumps(document, allow_nan=False))


def test_one_row_gives_a_curve_and_no_comparison():
    found = result({"months": [4], "event": [1], "arm": ["IT"]}, group="arm")
    assert found["groups"]["IT"]["median"] == 4
    assert found["logrank"] == {"chi2": None, "df": None, "p": None, "exact_permutation_p": None}
    assert found["cox"] == {"efron": [], "breslow": [], "firth": []}
    assert "one_group" in found["warnings"]


def test_no_event_gives_nulls_and_says_so():
    found = result({"months": [4, 5, 6, 7], "event": [0] * 4, "arm": ["IT", "IT", "SOC", "SOC"]}, group="arm")
    assert found["groups"]["all"]["median"] is None
    assert found["logrank"]["p"] is None
    assert found["cox"] == {"efron": None, "breslow": None, "firth": None}
    assert found["schoenfeld"] is None
    assert {"no_events", "median_not_reached", "not_estimable"} <= set(found["warnings"])


def test_all_events_at_one_time_leave_the_log_rank_at_zero_or_undefined():
    found = result({"months": [5] * 6, "event": [1] * 6, "arm": ["IT", "SOC"] * 3}, group="arm")
    assert found["groups"]["all"]["median"] == 5
    assert found["logrank"]["p"] in (None, pytest.approx(1.0))
    assert found["groups"]["all"]["survival_at"][0] == {
        "months": 6,
        "at_risk": 0,
        "estimate": 0,
        "ci": [None, None],
    }


def test_a_landmark_after_the_last_time_leaves_nobody():
    found = result({"months": [4, 5], "event": [1, 1], "arm": ["IT", "SOC"]}, group="arm", landmark_months=9)
    assert (found["landmark"]["n"], found["landmark"]["excluded"]) == (0, 2)
    assert found["landmark"]["groups"]["all"]["median"] is None


def test_an_ungrouped_table_has_no_comparison_and_no_warning_about_groups():
    found = result({"months": [4, 5, 6], "event": [1, 0, 1]})
    assert list(found["groups"]) == ["all"]
    assert found["reference"] is None
    assert found["rmst_difference"] is None
    assert "one_group" not in found["warnings"]


def test_an_empty_level_of_a_category_is_no_group():
    arm = pd.Categorical(["IT", "SOC", "IT", "SOC"], categories=["IT", "SOC", "other"])
    found = result({"months": [4, 5, 6, 7], "event": [1, 1, 1, 1], "arm": arm}, group="arm")
    assert list(found["groups"]) == ["all", "IT", "SOC"]


def test_a_constant_covariate_has_no_estimate_and_the_others_keep_theirs():
    rng = np.random.default_rng(1)
    columns = {
        "months": rng.exponential(9, 40) + 4,
        "event": [1] * 40,
        "age": rng.normal(60, 9, 40),
        "dose": [150] * 40,
    }
    found = result(columns, covariates=["age", "dose"])
    for rows in found["cox"].values():
        assert rows[0]["hr"] is not None
        assert rows[1] == {"term": "dose", "hr": None, "ci": [None, None], "p": None}
    assert "not_estimable" in found["warnings"]


def test_a_covariate_that_repeats_another_has_no_estimate():
    columns = {
        "months": [5, 6, 7, 8, 9, 10],
        "event": [1] * 6,
        "a": [3, 1, 2, 5, 4, 9],
        "b": [6, 2, 4, 10, 8, 18],
    }
    found = result(columns, covariates=["a", "b"])
    assert [row["hr"] is None for row in found["cox"]["efron"]] == [False, True]


def test_a_separating_variable_leaves_only_firths_estimate():
    """coxphf 1.13.4: coefficient 2.948199, HR 19.07 (1.868-2582.6), p 0.0095."""
    found = result(MONOTONE, covariates=["x"], landmark_months=None)
    assert found["cox"]["efron"] is None
    assert found["cox"]["breslow"] is None
    (row,) = found["cox"]["firth"]
    assert row["hr"] == pytest.approx(np.exp(2.948199), rel=1e-6)
    assert row["ci"] == pytest.approx([1.868, 2582.6], rel=1e-4)
    assert row["p"] == pytest.approx(0.0095, abs=5e-5)
    assert "separation" in found["warnings"]


def test_more_covariates_than_rows_do_not_stop_the_analysis():
    rng = np.random.default_rng(2)
    columns = {f"x{index}": rng.normal(size=5) for index in range(8)}
    found = result({"months": [4, 5, 6, 7, 8], "event": [1] * 5, **columns}, covariates=list(columns))
    assert len(found["cox"]["firth"] or columns) == 8
    assert {"events_per_variable", "not_estimable"} <= set(found["warnings"])


def test_groups_that_never_meet_have_no_log_rank():
    columns = {"months": [1, 2, 8, 9], "event": [0, 0, 1, 1], "arm": ["IT", "IT", "SOC", "SOC"]}
    found = result(columns, group="arm")
    assert found["logrank"]["p"] is None
    assert "not_estimable" in found["warnings"]


def test_survival_beyond_the_last_observation_is_null_unless_the_curve_reached_zero():
    columns = {"months": [1, 2, 8, 9], "event": [1, 1, 1, 0], "arm": ["IT", "IT", "SOC", "SOC"]}
    found = result(columns, group="arm", times=[12])
    assert found["groups"]["SOC"]["survival_at"] == [
        {"months": 12, "at_risk": 0, "estimate": None, "ci": [None, None]}
    ]
    assert found["groups"]["IT"]["survival_at"] == [
        {"months": 12, "at_risk": 0, "estimate": 0, "ci": [None, None]}
    ]
    assert "beyond_follow_up" in found["warnings"]


def test_a_horizon_beyond_the_follow_up_has_no_restricted_mean():
    columns = {"months": [1, 2, 8, 9], "event": [1, 1, 1, 0], "arm": ["IT", "IT", "SOC", "SOC"]}
    found = result(columns, group="arm", rmst_months=12)
    assert found["groups"]["SOC"]["rmst"] == {"tau": 12, "rmst": None, "se": None}
    assert found["rmst_difference"] == {"tau": 12, "estimate": None, "ci": [None, None], "p": None}


def test_three_groups_list_their_differences_and_have_no_exact_p():
    columns = {"months": range(1, 13), "event": [1] * 12, "arm": ["A", "B", "SOC"] * 4}
    found = result(columns, group="arm")
    assert [row["of"] for row in found["rmst_difference"]] == ["A", "B"]
    assert found["logrank"]["df"] == 2
    assert found["logrank"]["exact_permutation_p"] is None
    assert [row["term"] for row in found["cox"]["efron"]] == ["arm=A", "arm=B"]
    assert [(row["term"], row["df"]) for row in found["schoenfeld"]] == [("arm", 2), ("GLOBAL", 2)]


@pytest.mark.parametrize("seed", range(25))
def test_whatever_the_small_table_the_result_is_strict_json(seed):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 9))
    columns = {
        "months": rng.integers(1, 7, n),
        "event": rng.integers(0, 2, n),
        "arm": rng.choice(["IT", "SOC", "x"], n),
        "kps": rng.integers(6, 9, n) * 10,
        "kind": rng.choice(["A", "B"], n),
    }
    found = result(columns, group="arm", covariates=["kps", "kind"])
    assert found["n"] == n

"""Every number of the published cohort against R in tests/data/reference.json (survival 3.5, coin, coxphf)."""

import json
from pathlib import Path

import pandas as pd
import pytest

from analysis.survival_analysis import analyse_survival
from analysis.survival_json import survival_json

DATA = Path(__file__).parents[1] / "data"
REFERENCE = json.loads((DATA / "reference.json").read_text(encoding="utf-8"))
ENDPOINTS = ("pfs", "os")


def cohort_result(endpoint, **options):
    frame = pd.read_csv(DATA / "cohort.csv")
    analysis = analyse_survival(
        frame, duration=f"{endpoint}_months", event=f"{endpoint}_event", group="group", **options
    )
    return json.loads(json.dumps(survival_json(analysis), allow_nan=False))


@pytest.fixture(scope="module")
def results():
    return {endpoint: cohort_result(endpoint, rmst_months=12) for endpoint in ENDPOINTS}


def assert_close(found, expected, *, tolerance=1e-6):
    """Equal to ``tolerance`` x max(1, |expected|), null only where R has none."""
    if isinstance(expected, list):
        assert len(found) == len(expected)
        for one, other in zip(found, expected, strict=True):
            assert_close(one, other, tolerance=tolerance)
    elif expected is None:
        assert found is None
    else:
        assert abs(found - expected) <= tolerance * max(1.0, abs(expected))


@pytest.mark.parametrize("endpoint", ENDPOINTS)
@pytest.mark.parametrize("group", ["all", "IT", "SOC"])
def test_counts_medians_and_survival_at_times_are_those_of_r(results, endpoint, group):
    found, expected = results[endpoint]["groups"][group], REFERENCE[endpoint][group]
    for key in ("n", "events", "median", "median_ci"):
        assert_close(found[key], expected[key])
    for one, other in zip(found["survival_at"], expected["survival_at"], strict=True):
        for key in ("months", "at_risk", "estimate", "ci"):
            assert_close(one[key], other[key])


@pytest.mark.parametrize("endpoint", ENDPOINTS)
@pytest.mark.parametrize("group", ["IT", "SOC"])
def test_those_at_risk_are_counted_as_r_counts_them(results, endpoint, group):
    found = {row["months"]: row["at_risk"] for row in results[endpoint]["groups"][group]["at_risk"]}
    expected = REFERENCE[endpoint]["at_risk"][group]
    assert [found[months] for months in expected["times"]] == expected["at_risk"]


@pytest.mark.parametrize("endpoint", ENDPOINTS)
def test_log_rank_is_that_of_r_and_coin(results, endpoint):
    for key, expected in REFERENCE[endpoint]["logrank"].items():
        assert_close(results[endpoint]["logrank"][key], expected)


@pytest.mark.parametrize("endpoint", ENDPOINTS)
@pytest.mark.parametrize("ties", ["efron", "breslow"])
def test_cox_hazard_ratios_of_it_against_soc_are_those_of_r(results, endpoint, ties):
    (row,) = results[endpoint]["cox"][ties]
    assert row["term"] == "group=IT"
    for key, expected in REFERENCE[endpoint][f"cox_it_{ties}"].items():
        assert_close(row[key], expected)


@pytest.mark.parametrize("endpoint", ENDPOINTS)
def test_firth_estimate_profile_interval_and_p_are_those_of_coxphf(results, endpoint):
    (row,) = results[endpoint]["cox"]["firth"]
    expected = REFERENCE[endpoint]["cox_it_firth"]
    assert_close(row["hr"], expected["hr"], tolerance=1e-6)
    assert_close(row["ci"], expected["profile_ci"], tolerance=1e-6)
    assert_close(row["p"], expected["p_penalized_lr"], tolerance=1e-6)


@pytest.mark.parametrize("endpoint", ENDPOINTS)
def test_two_covariates_are_estimated_together_as_in_r(endpoint):
    group, kps = cohort_result(endpoint, covariates=["kps"])["cox"]["efron"]
    expected = REFERENCE[endpoint]["cox_it_kps_efron"]
    assert (group["term"], kps["term"]) == ("group=IT", "kps")
    for name, row in (("it", group), ("kps", kps)):
        assert_close(row["hr"], expected["hr"][name])
        assert_close(row["ci"], [expected["ci_low"][name], expected["ci_high"][name]])
        assert_close(row["p"], expected["p"][name])


@pytest.mark.parametrize("endpoint", ENDPOINTS)
def test_restricted_means_and_their_difference_are_those_of_survrm2(results, endpoint):
    expected = REFERENCE[endpoint]["rmst"]
    for group in ("IT", "SOC"):
        for key in ("tau", "rmst", "se"):
            assert_close(results[endpoint]["groups"][group]["rmst"][key], expected[group][key])
    for key in ("estimate", "ci", "p"):
        assert_close(results[endpoint]["rmst_difference"][key], expected["difference"][key])


@pytest.mark.parametrize("endpoint", ENDPOINTS)
def test_the_proportional_hazards_test_is_that_of_cox_zph(results, endpoint):
    first, last = results[endpoint]["schoenfeld"]
    assert (first["term"], last["term"]) == ("group=IT", "GLOBAL")
    for row in (first, last):
        assert row["df"] == 1
        for key in ("chi2", "p"):
            assert_close(row[key], REFERENCE[endpoint]["schoenfeld_km"][key])


@pytest.mark.parametrize("endpoint", ENDPOINTS)
def test_median_follow_up_is_that_of_the_reverse_curve(results, endpoint):
    assert_close(
        results[endpoint]["reverse_km_median_followup"], REFERENCE[endpoint]["reverse_km_median_followup"]
    )


def test_the_landmark_at_six_months_is_that_of_r():
    expected = REFERENCE["landmark_os_6"]
    landmark = cohort_result("os", landmark_months=6)["landmark"]
    (row,) = landmark["cox"]["efron"]
    assert (landmark["n"], landmark["events"], landmark["excluded"]) == (expected["n"], expected["events"], 4)
    assert_close(row["hr"], expected["hr_efron"])
    assert_close(row["ci"], expected["ci"])
    assert_close(row["p"], expected["p"])


def test_the_papers_hazard_ratio_for_death_comes_back():
    """Cancers 2023;15:2508: 0.198 (0.041-0.961), p 0.045, Breslow ties."""
    (row,) = cohort_result("os")["cox"]["breslow"]
    assert [round(value, 3) for value in (row["hr"], *row["ci"], row["p"])] == [0.198, 0.041, 0.961, 0.045]


@pytest.mark.parametrize("endpoint", ENDPOINTS)
def test_the_cohorts_unequal_censoring_stands_beside_its_exact_p(results, endpoint):
    assert "unequal_censoring" in results[endpoint]["warnings"]

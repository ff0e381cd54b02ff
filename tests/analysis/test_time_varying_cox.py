import json
from datetime import timedelta

import numpy as np
import pandas as pd
import pytest
from lifelines import CoxTimeVaryingFitter
from lifelines.datasets import load_stanford_heart_transplants

from analysis.refusal import AnalysisRefused
from analysis.survival_data import survival_data
from analysis.survival_warnings import SurvivalWarning
from analysis.time_varying_cox import (
    EXPOSED,
    HALF_A_DAY_MONTHS,
    TimeVaryingCox,
    time_varying_cox,
    time_varying_endpoints,
    time_varying_it,
)
from analysis.time_varying_json import time_varying_json

NEVER = np.nan


def heart() -> TimeVaryingCox:
    """The Stanford patients as one row each: days to the end, and to the transplant."""
    rows = load_stanford_heart_transplants()
    by_patient = rows.groupby("id")
    frame = by_patient[["age", "surgery", "year"]].first()
    frame["days"], frame["died"] = by_patient["stop"].max(), by_patient["event"].max()
    transplanted = rows[rows["transplant"] == 1].groupby("id")["start"].first().reindex(frame.index)
    data = survival_data(frame, duration="days", event="died", covariates=["age", "surgery", "year"])
    return time_varying_cox(data, transplanted.to_numpy(), same_day=0.5)


def result(months, event, starts, **covariates) -> TimeVaryingCox:
    frame = pd.DataFrame({"months": months, "event": event, **covariates})
    data = survival_data(frame, duration="months", event="event", covariates=list(covariates))
    return time_varying_cox(data, np.array(starts, dtype=float))


def row(code, months, event, first, **values):
    return {"study_code": code, "os_months": months, "os_event": event, "first_it_months": first, **values}


def test_the_stanford_heart_data_give_the_coefficients_of_r():
    """R: coxph(Surv(start, stop, event) ~ age + transplant + surgery + year, survival::heart)."""
    found = {each.term: np.log(each.hr) for each in heart().rows}
    expected = {"age": 0.027167, EXPOSED: -0.010251, "surgery": -0.637210, "year": -0.146346}
    assert found == {term: pytest.approx(value, abs=1e-6) for term, value in expected.items()}


def test_its_intervals_and_p_are_those_of_lifelines():
    rows = load_stanford_heart_transplants()
    fitted = CoxTimeVaryingFitter().fit(
        rows, event_col="event", id_col="id", fit_options={"precision": 1e-14}
    )
    names = {EXPOSED: "transplant"}
    for each in heart().rows:
        name = names.get(each.term, each.term)
        assert each.ci == pytest.approx(np.exp(fitted.confidence_intervals_.loc[name]).to_numpy(), rel=1e-6)
        assert each.p == pytest.approx(fitted.summary.loc[name, "p"], rel=1e-6)


def test_its_patients_transplants_and_deaths_are_counted():
    """Crowley and Hu 1977: 103 patients, 69 transplanted, 75 deaths, 45 of them after the transplant."""
    found = heart()
    assert (found.n, found.exposed, found.events, found.events_exposed) == (103, 69, 75, 45)


def test_treatment_that_only_survivors_reach_looks_good_only_to_the_naive_model():
    """Months survived until the start count as untreated: Suissa 2008, immortal time bias."""
    rng = np.random.default_rng(5)
    months = rng.exponential(10, 400) + 0.1
    waiting = rng.exponential(8, 400)
    ever = waiting < months
    naive = result(months, [1] * 400, np.where(ever, 0.0, NEVER))
    fair = result(months, [1] * 400, np.where(ever, waiting, NEVER))
    assert naive.exposure.ci[1] < 0.7
    assert fair.exposure.ci[0] < 1 < fair.exposure.ci[1]


def test_a_start_on_the_day_of_diagnosis_counts_from_half_a_day_on():
    months, event = [0.01, 2, 3, 4, 5, 6], [1, 1, 1, 1, 0, 1]
    later = result(months, event, [NEVER, 0.0, NEVER, 0.0, NEVER, 0.0])
    same = result(months, event, [NEVER, HALF_A_DAY_MONTHS, NEVER, HALF_A_DAY_MONTHS, NEVER, 0.016])
    assert later.exposed == 3
    assert later.exposure == same.exposure


def test_a_start_at_the_end_or_after_it_exposes_nobody():
    found = result([2, 3, 4, 5], [1, 1, 1, 1], [2.0, 9.0, 1.0, NEVER])
    assert (found.exposed, found.events_exposed) == (1, 1)


@pytest.mark.parametrize(
    ("starts", "exposed"),
    [([NEVER] * 6, 0), ([0.0] * 6, 6)],
    ids=["nobody exposed", "everybody exposed from day 0"],
)
def test_without_anybody_to_compare_with_only_the_covariate_is_estimated(starts, exposed):
    found = result([2, 3, 4, 5, 6, 7], [1, 1, 0, 1, 1, 1], starts, age=[60, 41, 55, 70, 48, 52])
    assert found.exposed == exposed
    assert found.exposure is None
    assert [each.hr is None for each in found.rows] == [True, False]
    assert SurvivalWarning.NOT_ESTIMABLE in found.warnings


def test_without_events_there_is_no_estimate():
    found = result([2, 3, 4], [0, 0, 0], [1.0, NEVER, NEVER])
    assert (found.rows, found.exposure) == (None, None)
    assert SurvivalWarning.NO_EVENTS in found.warnings


def test_one_event_separates_and_that_is_said():
    found = result([2, 3, 4, 5], [0, 1, 0, 0], [NEVER, 1.0, NEVER, NEVER])
    assert found.exposure is None
    assert SurvivalWarning.SEPARATION in found.warnings


def test_a_constant_covariate_leaves_the_exposure_its_estimate():
    months, event, starts = [2, 3, 4, 5, 6, 7], [1, 1, 1, 1, 0, 1], [NEVER, 1, 2, NEVER, 3, NEVER]
    found = result(months, event, starts, dose=[150] * 6)
    assert found.exposure.hr == pytest.approx(result(months, event, starts).exposure.hr, rel=1e-9)
    assert found.rows[1].hr is None


def test_one_patient_is_told_without_a_number():
    found = result([3], [1], [1.0])
    assert (found.n, found.exposed, found.exposure) == (1, 1, None)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_the_small_table_the_result_is_strict_json(seed):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 9))
    starts = np.where(rng.random(n) < 0.5, rng.integers(0, 5, n), NEVER)
    found = result(rng.integers(1, 6, n), rng.integers(0, 2, n), starts, kps=rng.integers(6, 9, n) * 10)
    document = json.loads(json.dumps(time_varying_json({"os": found}), allow_nan=False))
    assert document["os"]["n"] == n


def test_who_was_treated_elsewhere_is_left_out_and_named():
    rows = [
        row("A", 5.0, 1, 1.0, prior_it_cycles=None),
        row("B", 7.0, 1, None, prior_it_cycles=3),
        row("C", 8.0, 1, None, prior_it_cycles=0),
        row("D", None, None, None, prior_it_cycles=2),
    ]
    found = time_varying_it(rows, endpoint="os")
    assert found.n == 2
    assert [(each.row, each.reason) for each in found.dropped] == [("B", "it_given_elsewhere")]


def test_a_missing_covariate_leaves_a_named_patient_out():
    rows = [row("A", 5.0, 1, 1.0, kps=80), row("B", 7.0, 1, None, kps=None), row("C", 8.0, 0, None, kps=70)]
    found = time_varying_it(rows, endpoint="os", covariates=("kps",))
    assert [(each.row, each.column) for each in found.dropped] == [("B", "kps")]


def test_where_everybody_was_treated_elsewhere_it_is_refused():
    with pytest.raises(AnalysisRefused):
        time_varying_it([row("B", 7.0, 1, None, prior_it_cycles=3)], endpoint="os")


def test_the_demonstrations_arms_are_exposed_as_they_were_dosed(demonstration_courses):
    found = time_varying_endpoints(demonstration_courses)["os"]
    assert (found.n, found.events, found.exposed, found.events_exposed) == (14, 10, 7, 3)
    assert found.exposure.hr == pytest.approx(0.19, abs=0.005)


def test_the_json_has_both_endpoints_and_null_where_nobody_can_be_analysed(demonstration_courses):
    document = time_varying_json(time_varying_endpoints(demonstration_courses, covariates=("kps_at_lm",)))
    assert [row["term"] for row in document["pfs"]["cox"]] == [EXPOSED, "kps_at_lm"]
    assert list(document["os"]["cox"][0]) == ["term", "hr", "ci", "p"]
    assert time_varying_json(time_varying_endpoints([])) == {"pfs": None, "os": None}


def test_a_first_dose_after_the_cut_off_exposes_nobody(demonstration_courses):
    late = [course for course in demonstration_courses if course.sessions_with_drug][:1]
    first = late[0].sessions_with_drug[0].performed_on
    found = time_varying_endpoints(late, as_of=first - timedelta(days=1))["os"]
    assert (found.n, found.exposed) == (1, 0)

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from lifelines import CoxPHFitter
from lifelines.datasets import load_gbsg2, load_rossi

from analysis.cox_model import LevelCount, akaike, cox_model
from analysis.survival_data import survival_data
from analysis.survival_warnings import SurvivalWarning

DATA = Path(__file__).parents[1] / "data"
REFERENCE = json.loads((DATA / "reference.json").read_text(encoding="utf-8"))


def cohort_model(endpoint: str, *covariates: str):
    frame = pd.read_csv(DATA / "cohort.csv")
    return cox_model(
        survival_data(
            frame,
            duration=f"{endpoint}_months",
            event=f"{endpoint}_event",
            group="group",
            covariates=covariates,
        )
    )


def small(columns, *covariates, group=None):
    frame = pd.DataFrame(columns)
    return cox_model(
        survival_data(frame, duration="months", event="event", covariates=covariates, group=group)
    )


def test_with_ten_events_the_arm_has_r_s_ratio_and_firths_beside_it():
    (term,) = cohort_model("os").variables[0].terms
    assert term.efron.hr == pytest.approx(REFERENCE["os"]["cox_it_efron"]["hr"], rel=1e-6)
    assert term.firth.hr == pytest.approx(REFERENCE["os"]["cox_it_firth"]["hr"], rel=1e-6)


def test_with_more_it_has_r_s_ratio_alone():
    model = cohort_model("pfs")
    (term,) = model.variables[0].terms
    assert model.events > 10
    assert term.efron.hr == pytest.approx(REFERENCE["pfs"]["cox_it_efron"]["hr"], rel=1e-6)
    assert term.firth is None


def test_levels_are_counted_with_the_reference_named():
    (arm,) = cohort_model("os").variables
    assert (arm.reference, arm.terms[0].counted) == (LevelCount("SOC", 7, 7), LevelCount("IT", 7, 3))


def test_firth_is_left_out_where_there_are_events_enough():
    data = survival_data(load_rossi(), duration="week", event="arrest", covariates=["fin"])
    model = cox_model(data)
    assert model.events_per_variable == 114
    assert model.variables[0].terms[0].firth is None
    assert SurvivalWarning.EVENTS_PER_VARIABLE not in model.warnings


def test_two_covariates_share_the_events():
    model = cohort_model("os", "kps")
    assert model.events_per_variable == 5
    assert SurvivalWarning.EVENTS_PER_VARIABLE in model.warnings


def test_a_variable_of_several_levels_is_tested_by_the_likelihood_ratio():
    """lifelines on the German breast cancer data with the same dummies; R's coxph agrees with it (D11)."""
    frame = load_gbsg2()
    data = survival_data(frame, duration="time", event="cens", covariates=["tgrade"])
    (grade,) = cox_model(data).variables
    dummies = pd.get_dummies(frame["tgrade"], drop_first=True).astype(float)
    fitted = CoxPHFitter().fit(
        pd.concat([frame[["time", "cens"]], dummies], axis=1),
        "time",
        "cens",
        fit_options={"precision": 1e-14},
    )
    test = fitted.log_likelihood_ratio_test()
    assert grade.df == 2
    assert grade.likelihood_ratio_p == pytest.approx(float(test.p_value), rel=1e-6)


def test_within_a_model_it_is_tested_against_the_model_without_it():
    frame = load_gbsg2()
    options = {"duration": "time", "event": "cens"}
    both = cox_model(survival_data(frame, covariates=["tgrade", "pnodes"], **options))
    alone = cox_model(survival_data(frame, covariates=["pnodes"], **options))
    statistic = 2 * (both.fit.log_likelihood - alone.fit.log_likelihood)
    assert both.variables[0].likelihood_ratio_p == pytest.approx(np.exp(-statistic / 2), rel=1e-6)
    assert both.variables[1].likelihood_ratio_p is None


def test_a_separating_variable_leaves_firths_ratio_alone():
    """coxphf 1.13.4: HR 19.07 (1.868-2582.6)."""
    columns = {"months": range(1, 9), "event": [1] * 4 + [0] * 4, "x": [1] * 4 + [0] * 4}
    model = small(columns, "x")
    (term,) = model.variables[0].terms
    assert term.efron is None
    assert term.firth.hr == pytest.approx(19.07, abs=0.005)
    assert model.variables[0].reference == LevelCount("0", 4, 0)
    assert SurvivalWarning.SEPARATION in model.warnings


def test_separation_is_mended_by_firth_however_many_events_there_are():
    n = 60
    columns = {"months": np.arange(1, 2 * n + 1), "event": [1] * n + [0] * n, "x": [1] * n + [0] * n}
    (term,) = small(columns, "x").variables[0].terms
    assert term.efron is None
    assert term.firth.hr > 1


def test_without_events_nothing_is_estimated_and_that_is_said():
    model = small({"months": [3, 4, 5], "event": [0, 0, 0], "x": [1, 2, 5]}, "x")
    (term,) = model.variables[0].terms
    assert (term.efron, term.firth) == (None, None)
    assert {SurvivalWarning.NO_EVENTS, SurvivalWarning.NOT_ESTIMABLE} <= set(model.warnings)


def test_all_events_at_one_time_give_no_nan():
    model = small({"months": [5] * 6, "event": [1] * 6, "x": [1, 2, 3, 4, 5, 7]}, "x")
    rows = [row for row in (model.variables[0].terms[0].efron, model.variables[0].terms[0].firth) if row]
    assert all(value is None or np.isfinite(value) for row in rows for value in (row.hr, *row.ci, row.p))


def test_a_row_with_a_missing_value_is_left_out_and_counted():
    model = small({"months": [3, 4, 5, 6], "event": [1, 1, 0, 1], "x": [1.0, None, 5.0, 2.0]}, "x")
    assert (model.n, [row.row for row in model.dropped]) == (3, [2])


def test_the_aic_is_that_of_r():
    """R: AIC(coxph(Surv(week, arrest) ~ fin + age + race + wexp + mar + paro + prio, Rossi)) is 1331.495."""
    names = ["fin", "age", "race", "wexp", "mar", "paro", "prio"]
    data = survival_data(load_rossi(), duration="week", event="arrest", covariates=names)
    assert akaike(data) == pytest.approx(1331.495, abs=5e-4)

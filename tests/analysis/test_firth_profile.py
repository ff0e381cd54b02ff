"""Profile intervals of Firth's estimate, found by searching outwards."""

import json
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from firthmodels import FirthCoxPH
from scipy.optimize import minimize

from analysis.cox_firth import cox_firth
from analysis.firth_profile import PenalisedLikelihood, profile_limit
from analysis.model_terms import design_of
from analysis.survival_data import survival_data

DATA = Path(__file__).parents[1] / "data"
REFERENCE = json.loads((DATA / "reference.json").read_text(encoding="utf-8"))


def cohort(endpoint, *covariates):
    frame = pd.read_csv(DATA / "cohort.csv")
    data = survival_data(
        frame,
        duration=f"{endpoint}_months",
        event=f"{endpoint}_event",
        group="group",
        covariates=covariates,
    )
    return data, design_of(data)


@pytest.mark.parametrize("endpoint", ["pfs", "os"])
def test_the_limits_are_those_of_coxphf(endpoint):
    """tests/data/reference.json: R coxphf 1.13, profile penalised likelihood."""
    data, design = cohort(endpoint)
    expected = REFERENCE[endpoint]["cox_it_firth"]
    at = np.array([np.log(expected["hr"]) * design.scale[0]])
    found = [
        np.exp(
            profile_limit(data.durations, data.events, design.matrix, at, 0, upper=upper) / design.scale[0]
        )
        for upper in (False, True)
    ]
    assert found == pytest.approx(expected["profile_ci"], rel=1e-4)


def test_the_slope_is_that_of_the_likelihood():
    data, design = cohort("os", "kps", "age_years")
    likelihood = PenalisedLikelihood.of(data.durations, data.events, design.matrix)
    at = np.array([-0.7, 0.2, 0.4])
    _, slope = likelihood.at(at)
    step = 1e-6 * np.eye(3)
    numeric = [(likelihood.at(at + each)[0] - likelihood.at(at - each)[0]) / 2e-6 for each in step]
    assert slope == pytest.approx(numeric, abs=1e-6)


def test_where_newton_finds_no_limit_there_is_one_all_the_same():
    """Too many variables for ten events: the likelihood is so lopsided that a quadratic step leads astray."""
    data, design = cohort("os", "age_years", "lm_months", "it_cycles")
    model = FirthCoxPH(backend="numpy").fit(design.matrix, (data.events, data.durations))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        by_newton = model.conf_int(method="pl", features=[2], max_iter=50, tol=1e-9)[2]
    assert np.isnan(by_newton[1])

    fit = cox_firth(data.durations, data.events, design)
    row = fit.rows[2]
    assert row.term == "lm_months"
    assert np.log(row.ci[0]) * design.scale[2] == pytest.approx(by_newton[0], rel=1e-4)
    assert row.ci[0] < row.hr < row.ci[1]
    assert likelihood_fall(data, design, 2, np.log(row.ci[1]) * design.scale[2]) == pytest.approx(
        3.8415, abs=1e-3
    )


def likelihood_fall(data, design, index, at):
    """Twice the fall of the penalised likelihood, the others free, found by a simplex that knows no slopes."""
    likelihood = PenalisedLikelihood.of(data.durations, data.events, design.matrix)

    def lowest(depth, start):
        options = {"maxiter": 20_000, "maxfev": 20_000, "xatol": 1e-8, "fatol": 1e-10}
        for _ in range(4):
            found = minimize(depth, start, method="Nelder-Mead", options=options)
            start = found.x
        return found.fun

    size = design.matrix.shape[1]
    whole = lowest(lambda all_of_them: -likelihood.at(all_of_them)[0], np.zeros(size))
    held = lowest(lambda others: -likelihood.at(np.insert(others, index, at))[0], np.zeros(size - 1))
    return 2 * (held - whole)


def test_a_likelihood_that_stays_high_has_no_limit():
    """Everybody with the same value but one, who is never at risk alone: nothing is known on one side."""
    durations = np.array([1.0, 2.0, 3.0, 4.0])
    events = np.array([True, False, False, False])
    matrix = np.array([[1.0], [0.0], [0.0], [0.0]])
    highest = profile_limit(durations, events, matrix, np.array([2.0]), 0, upper=True)
    assert highest is None or highest > 5


def test_a_singular_information_has_no_likelihood():
    durations, events = np.array([1.0, 2.0]), np.array([True, True])
    likelihood = PenalisedLikelihood.of(durations, events, np.array([[1.0], [1.0]]))
    value, _ = likelihood.at(np.array([0.3]))
    assert value == -np.inf

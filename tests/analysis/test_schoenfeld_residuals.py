import numpy as np
import pytest
from lifelines import CoxPHFitter
from lifelines.datasets import load_rossi

from analysis.cox import cox_efron
from analysis.model_terms import design_of
from analysis.schoenfeld_residuals import ENOUGH_FOR_A_SMOOTH, scaled_schoenfeld_residuals
from analysis.survival_data import SurvivalData, survival_data

ROSSI = ["fin", "age", "prio"]


def residuals(data: SurvivalData):
    design = design_of(data)
    fit = cox_efron(data.durations, data.events, design)
    return scaled_schoenfeld_residuals(data.durations, data.events, design, fit.coefficients)


def rossi_data(frame, covariates=ROSSI):
    return survival_data(frame, duration="week", event="arrest", covariates=covariates)


def test_each_residual_is_that_of_lifelines_plus_the_coefficient():
    """R's residuals(coxph, "scaledsch") adds the coefficient, lifelines' compute_residuals does not."""
    frame = load_rossi()[["week", "arrest", *ROSSI]]
    fitted = CoxPHFitter().fit(frame, "week", "arrest", fit_options={"precision": 1e-14})
    expected = fitted.compute_residuals(frame, "scaled_schoenfeld") + fitted.params_
    for series in residuals(rossi_data(frame)):
        order = np.lexsort((series.values, series.months))
        theirs = expected[series.term].to_numpy()
        weeks = frame.loc[expected.index, "week"].to_numpy()
        again = np.lexsort((theirs, weeks))
        assert series.values[order] == pytest.approx(theirs[again], abs=1e-6)
        assert series.months[order] == pytest.approx(weeks[again])


def test_their_mean_is_the_coefficient():
    """Schoenfeld residuals sum to zero at the maximum of the likelihood (Schoenfeld 1982)."""
    for series in residuals(rossi_data(load_rossi())):
        assert series.values.mean() == pytest.approx(series.coefficient, abs=1e-9)


def test_a_smooth_is_drawn_only_where_there_are_events_enough():
    frame = load_rossi()
    many = frame[frame["arrest"] == 1]
    assert residuals(rossi_data(many.head(ENOUGH_FOR_A_SMOOTH - 1), ["age"]))[0].smooth is None
    at, heights = residuals(rossi_data(many.head(40), ["age"]))[0].smooth
    assert np.isfinite(heights).all()
    assert (np.diff(at) > 0).all()


def test_an_effect_that_fades_makes_the_smooth_fall():
    frame = load_rossi()
    early = frame["week"] < 26
    frame["fading"] = ((frame["arrest"] == 1) & early).astype(float) + 0.01 * frame["age"]
    (series,) = residuals(rossi_data(frame, ["fading"]))
    assert series.smooth[1][0] > series.smooth[1][-1] + 1

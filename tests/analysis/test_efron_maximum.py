"""The partial likelihood against lifelines 0.30, which R's coxph agrees with to six digits."""

import numpy as np
import pandas as pd
import pytest
from lifelines import CoxPHFitter, CoxTimeVaryingFitter
from lifelines.datasets import load_rossi

from analysis.cox import null_log_likelihood
from analysis.efron_maximum import efron_maximum

ROSSI = ["fin", "age", "race", "wexp", "mar", "paro", "prio"]


def test_coefficients_and_likelihood_of_rossi_are_those_of_r():
    """Fox and Weisberg, Cox regression appendix to "An R Companion to Applied Regression": coxph on Rossi."""
    rossi = load_rossi()
    found, errors, likelihood = efron_maximum(
        rossi["week"].to_numpy(float), rossi["arrest"].to_numpy(bool), rossi[ROSSI].to_numpy(float)
    )
    assert found == pytest.approx(
        [-0.37942, -0.05744, 0.31390, -0.14980, -0.43370, -0.08487, 0.09150], abs=6e-6
    )
    assert errors == pytest.approx([0.19138, 0.02200, 0.30799, 0.21222, 0.38187, 0.19576, 0.02865], abs=6e-6)
    null = null_log_likelihood(rossi["week"].to_numpy(float), rossi["arrest"].to_numpy(bool))
    assert 2 * (likelihood - null) == pytest.approx(33.27, abs=0.005)


def test_the_likelihood_without_variables_is_that_of_lifelines_with_ties():
    rossi = load_rossi()
    fitted = CoxPHFitter().fit(rossi, "week", "arrest", fit_options={"precision": 1e-14})
    expected = fitted.log_likelihood_ - fitted.log_likelihood_ratio_test().test_statistic / 2
    found = null_log_likelihood(rossi["week"].to_numpy(float), rossi["arrest"].to_numpy(bool))
    assert found == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("seed", range(4))
def test_rows_that_enter_late_are_fitted_as_lifelines_fits_them(seed):
    rng = np.random.default_rng(seed)
    entries = rng.integers(0, 8, 80).astype(float)
    ends = entries + rng.integers(1, 9, 80)
    events = rng.random(80) < 0.6
    frame = pd.DataFrame({"id": range(80), "start": entries, "stop": ends, "event": events})
    frame["x"], frame["z"] = rng.integers(0, 2, 80), rng.normal(size=80)
    expected = CoxTimeVaryingFitter().fit(
        frame, event_col="event", id_col="id", fit_options={"precision": 1e-14}
    )
    found, errors, likelihood = efron_maximum(
        ends, events, frame[["x", "z"]].to_numpy(float), entries=entries
    )
    assert found == pytest.approx(expected.params_.to_numpy(), abs=1e-6)
    assert errors == pytest.approx(expected.standard_errors_.to_numpy(), abs=1e-6)
    assert likelihood == pytest.approx(expected.log_likelihood_, abs=1e-6)

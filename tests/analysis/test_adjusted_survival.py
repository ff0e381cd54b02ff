import numpy as np
import pandas as pd
import pytest

from analysis.adjusted_survival import adjusted_beside
from analysis.survival_analysis import analyse_survival
from analysis.survival_warnings import SurvivalWarning

FRAME = pd.DataFrame(
    {
        "months": [3.0, 5.0, 6.0, 8.0, 9.0, 12.0, 14.0, 15.0],
        "event": [1, 1, 0, 1, 1, 0, 1, 1],
        "arm": ["IT", "SOC"] * 4,
        "kps": [60, 70, np.nan, 80, 90, np.nan, 60, 80],
    }
)


def found(*covariates):
    return analyse_survival(
        FRAME, duration="months", event="event", group="arm", covariates=covariates, landmark_months=4.0
    )


@pytest.fixture
def both():
    return adjusted_beside(found(), found("kps"))


def test_curves_and_log_rank_are_those_of_everybody(both):
    assert (both.n, both.groups["IT"].n) == (8, 4)
    assert both.groups["SOC"].median == found().groups["SOC"].median
    assert both.logrank == found().logrank


def test_models_are_those_of_who_has_every_covariate(both):
    assert both.cox.efron == found("kps").cox.efron
    assert (both.n_model, both.events_model) == (6, 6)
    assert [each.column for each in both.dropped] == ["kps", "kps"]


def test_warnings_of_the_models_come_from_the_models(both):
    assert SurvivalWarning.ROWS_DROPPED in both.warnings
    assert SurvivalWarning.ROWS_DROPPED not in found().warnings


def test_the_landmark_s_model_is_adjusted_and_its_curves_are_not(both):
    assert both.landmark.groups["all"].n == found().landmark.n == 7
    assert both.landmark.cox.efron == found("kps").landmark.cox.efron


def test_complete_rows_need_no_second_count():
    complete = adjusted_beside(found(), found())
    assert (complete.n_model, complete.events_model) == (None, None)

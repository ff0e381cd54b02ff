import numpy as np
import pandas as pd
import pytest

from analysis.cox_models import NO_MODEL
from analysis.delayed_entry import analyse_delayed_entry
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


def found(*covariates, **options):
    return analyse_survival(
        FRAME,
        duration="months",
        event="event",
        group="arm",
        covariates=covariates,
        landmark_months=4.0,
        **options,
    )


@pytest.fixture
def both():
    return found("kps", every_row_in_curves=True)


def test_curves_and_log_rank_are_those_of_everybody(both):
    assert (both.n, both.groups["IT"].n) == (8, 4)
    assert both.groups["SOC"].median == found().groups["SOC"].median
    assert both.logrank == found().logrank


def test_models_are_those_of_who_has_every_covariate(both):
    assert both.cox.efron == found("kps").cox.efron
    assert both.fewer_in_models == (6, 6)
    assert [each.column for each in both.dropped] == ["kps", "kps"]


def test_warnings_of_the_models_come_from_the_models(both):
    assert SurvivalWarning.ROWS_DROPPED in both.warnings
    assert SurvivalWarning.ROWS_DROPPED not in found().warnings


def test_the_landmark_s_model_is_adjusted_and_its_curves_are_not(both):
    assert both.landmark.groups["all"].n == found().landmark.n == 7
    assert both.landmark.cox.efron == found("kps").landmark.cox.efron


def test_complete_rows_need_no_second_count():
    complete = found(every_row_in_curves=True)
    assert complete.fewer_in_models is None


def test_where_nobody_has_every_covariate_the_curves_stand_without_a_model():
    frame = FRAME.assign(kps=np.nan)
    alone = analyse_survival(
        frame, duration="months", event="event", group="arm", covariates=["kps"], every_row_in_curves=True
    )
    assert (alone.n, alone.covariates) == (8, ("kps",))
    assert (alone.cox, alone.schoenfeld) == (NO_MODEL, None)


def test_rows_that_come_later_under_observation_stay_in_the_curves_too():
    asked = {"duration": "months", "event": "event", "group": "arm", "entry": "entry"}
    frame = FRAME.assign(entry=1.0)
    later = analyse_delayed_entry(frame, covariates=["kps"], every_row_in_curves=True, **asked)
    assert (later.n, later.fewer_in_models) == (8, (6, 6))
    assert later.logrank == analyse_delayed_entry(frame, **asked).logrank
    assert later.cox == analyse_delayed_entry(frame, covariates=["kps"], **asked).cox

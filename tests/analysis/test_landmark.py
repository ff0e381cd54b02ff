"""The comparison from a landmark on, divided by who had been treated by then."""

import numpy as np
import pandas as pd
import pytest
from lifelines import CoxPHFitter
from lifelines.datasets import load_stanford_heart_transplants

from analysis.survival_analysis import analyse_survival
from analysis.survival_data import GroupStart
from analysis.survival_json import survival_json
from analysis.survival_warnings import SurvivalWarning

START = GroupStart("start", exposed="IT", unexposed="SOC")


def result(columns, *, landmark, start=START):
    frame = pd.DataFrame(columns)
    return analyse_survival(
        frame, duration="months", event="event", group="arm", landmark_months=landmark, group_start=start
    )


LATE = {
    "months": [10.0, 12.0, 2.0, 8.0, 9.0, 5.0],
    "event": [1, 0, 1, 1, 0, 1],
    "arm": ["IT", "IT", "IT", "SOC", "SOC", "SOC"],
    "start": [1.0, 4.0, 0.5, np.nan, np.nan, np.nan],
}


def test_who_is_treated_after_the_landmark_is_with_the_untreated():
    """Anderson, Cain and Gelber 1983: the groups are those of the landmark."""
    found = result(LATE, landmark=3.0).landmark
    assert {name: group.n for name, group in found.groups.items()} == {"all": 5, "IT": 1, "SOC": 4}
    assert (found.excluded, found.treated_later) == (1, 1)


def test_once_all_have_begun_the_groups_are_the_recorded_ones():
    found = result(LATE, landmark=4.0).landmark
    assert (found.groups["IT"].n, found.groups["SOC"].n, found.treated_later) == (2, 3, 0)


def test_the_naive_groups_stay_as_recorded():
    assert result(LATE, landmark=3.0).groups["IT"].n == 3


def test_a_treatment_of_the_untreated_arm_counts_from_its_day_on():
    switched = {**LATE, "start": [1.0, 4.0, 0.5, 2.0, np.nan, np.nan]}
    assert result(switched, landmark=3.0).landmark.groups["IT"].n == 2


def test_a_treatment_from_a_day_nobody_knows_is_left_out():
    unknown = {**LATE, "start": [np.nan, 4.0, 0.5, np.nan, np.nan, np.nan]}
    found = result(unknown, landmark=3.0).landmark
    assert (found.n, found.excluded, found.groups["SOC"].n) == (4, 2, 4)


def test_without_a_start_the_groups_are_the_recorded_ones():
    found = result(LATE, landmark=3.0, start=None).landmark
    assert (found.groups["IT"].n, found.treated_later) == (2, 0)


def test_the_stanford_patients_divided_on_day_60_have_lifelines_ratio():
    """Those alive after day 60, transplanted by then or not, their clock restarted: prepared by hand for lifelines."""
    rows = load_stanford_heart_transplants()
    by_patient = rows.groupby("id")
    frame = by_patient[["age"]].first()
    frame["months"], frame["event"] = by_patient["stop"].max(), by_patient["event"].max()
    frame["start"] = rows[rows["transplant"] == 1].groupby("id")["start"].first()
    frame["arm"] = np.where(frame["start"].notna(), "IT", "SOC")
    found = result(frame, landmark=60.0).landmark

    kept = frame[frame["months"] > 60].copy()
    kept["exposed"] = (kept["start"] <= 60).astype(float)
    kept["months"] -= 60
    model = CoxPHFitter().fit(
        kept[["months", "event", "exposed"]], "months", "event", fit_options={"precision": 1e-12}
    )
    (row,) = found.cox.efron
    assert row.hr == pytest.approx(float(np.exp(model.params_["exposed"])), rel=1e-4)
    assert row.p == pytest.approx(float(model.summary["p"]["exposed"]), rel=1e-4)
    assert 0 < found.treated_later < 30


def test_what_is_said_of_the_landmark_is_not_said_of_the_whole_time():
    found = result({**LATE, "start": [0.1, 0.1, 0.1, np.nan, np.nan, np.nan]}, landmark=9.5)
    assert SurvivalWarning.ONE_GROUP in found.landmark.warnings
    assert SurvivalWarning.ONE_GROUP not in found.warnings
    assert "one_group" in survival_json(found)["warnings"]

"""Delayed entry against lifelines' risk sets, R's answers for start-stop data, and the ordinary methods at entry 0."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from lifelines import KaplanMeierFitter
from lifelines.datasets import load_multicenter_aids_cohort_study, load_stanford_heart_transplants

from analysis.delayed_entry import analyse_delayed_entry, delayed_curve, delayed_log_rank
from analysis.refusal import AnalysisRefused
from analysis.survival_analysis import SurvivalAnalysis, analyse_survival
from analysis.survival_data import survival_data
from analysis.survival_warnings import SurvivalWarning


def table(**columns) -> pd.DataFrame:
    return pd.DataFrame(columns)


def analysed(frame: pd.DataFrame, **options) -> SurvivalAnalysis:
    return analyse_delayed_entry(frame, duration="months", entry="entry", event="event", **options)


def test_the_curve_is_that_of_lifelines_on_the_aids_cohort() -> None:
    """Multicenter AIDS Cohort Study, shipped with lifelines: times are late entries, median 3.062."""
    data = load_multicenter_aids_cohort_study()
    known = KaplanMeierFitter().fit(data["T"], data["D"], entry=data["W"])
    curve = delayed_curve(data["T"].to_numpy(float), data["D"].to_numpy(bool), data["W"].to_numpy(float))
    at = np.searchsorted(curve.times, known.survival_function_.index, side="right") - 1
    assert curve.survival[at] == pytest.approx(known.survival_function_.iloc[:, 0].to_numpy(), abs=1e-9)
    late = known.confidence_interval_.iloc[-1].to_numpy()
    assert (curve.lower[-1], curve.upper[-1]) == pytest.approx(tuple(late), abs=1e-9)


def test_the_cox_model_is_that_of_r_on_the_stanford_heart_data() -> None:
    """R 4.2.2, coxph(Surv(start, stop, event) ~ age + transplant + surgery + year, survival::heart), Efron ties."""
    heart = load_stanford_heart_transplants()
    result = analyse_delayed_entry(
        heart,
        duration="stop",
        entry="start",
        event="event",
        covariates=["age", "transplant", "surgery", "year"],
    )
    assert result.cox.efron is not None
    found = {row.term: np.log(row.hr) for row in result.cox.efron}
    expected = {"age": 0.027167, "transplant": -0.010251, "surgery": -0.637210, "year": -0.146346}
    assert found == pytest.approx(expected, abs=2e-5)


def test_with_everybody_there_from_the_start_it_is_the_ordinary_analysis() -> None:
    frame = table(
        months=[18, 24, 4, 6, 15, 4, 3, 8, 13, 4, 6, 6, 5, 4],
        event=[1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        entry=[0.0] * 14,
        arm=["IT"] * 7 + ["SOC"] * 7,
    )
    late, plain = (
        analysed(frame, group="arm"),
        analyse_survival(frame, duration="months", event="event", group="arm"),
    )
    assert (late.logrank.chi2, late.logrank.p) == pytest.approx((1.22028, 0.26931), abs=1e-5)  # R survdiff
    for name, group in plain.groups.items():
        other = late.groups[name]
        assert (other.median, other.median_ci, other.at_risk) == (
            group.median,
            group.median_ci,
            group.at_risk,
        )
        assert [each.estimate for each in other.survival_at] == pytest.approx(
            [each.estimate for each in group.survival_at]
        )
    for fitted in ("efron", "breslow"):
        (one,), (two,) = getattr(late.cox, fitted), getattr(plain.cox, fitted)
        assert (one.hr, one.p) == pytest.approx((two.hr, two.p), rel=1e-6)


def test_nobody_is_at_risk_before_she_entered() -> None:
    frame = table(months=[10.0, 20.0, 30.0], entry=[5.0, 0.0, 12.0], event=[1, 1, 0])
    rows = {row.months: row.at_risk for row in analysed(frame).groups["all"].at_risk}
    assert (rows[0], rows[3], rows[6], rows[12], rows[15], rows[30]) == (1, 1, 2, 1, 2, 1)
    (curve,) = [group.curve for group in analysed(frame).groups.values()]
    assert curve.survival.tolist() == pytest.approx([1, 0.5, 0.25, 0.25])


def test_what_assumes_entry_at_zero_is_left_out_and_the_entry_is_said() -> None:
    frame = table(
        months=[10.0, 20.0, 30.0, 31.0], entry=[5.0, 0.0, 12.0, 3.0], event=[1, 1, 1, 1], arm=list("AABB")
    )
    result = analysed(frame, group="arm")
    assert result.cox.firth is None
    assert (result.schoenfeld, result.rmst_difference, result.landmark) == (None, None, None)
    assert result.logrank.exact_permutation_p is None
    assert result.delayed_entry


def test_groups_that_are_never_at_risk_together_are_not_compared() -> None:
    frame = table(
        months=[2.0, 3.0, 12.0, 13.0], entry=[0.0, 0.0, 10.0, 10.0], event=[1, 1, 1, 1], arm=list("AABB")
    )
    data = survival_data(frame, duration="months", event="event", group="arm", entry="entry")
    assert data.entries is not None
    assert data.group is not None
    assert delayed_log_rank(data, data.entries, data.group).p is None
    assert SurvivalWarning.NOT_ESTIMABLE in analysed(frame, group="arm").warnings


@pytest.mark.parametrize("event", [0, 1])
def test_one_patient_is_a_curve(event: int) -> None:
    result = analysed(table(months=[10.0], entry=[4.0], event=[event]), group=None)
    assert (result.n, result.events) == (1, event)


def test_nobody_is_refused_in_a_sentence() -> None:
    with pytest.raises(AnalysisRefused):
        analysed(table(months=[], entry=[], event=[]))


def test_a_curve_that_falls_to_zero_before_all_have_entered_has_no_median_and_no_estimate_behind() -> None:
    frame = table(months=[6.0, 8.0, 40.0, 50.0], entry=[0.0, 1.0, 20.0, 25.0], event=[1, 1, 1, 0])
    group = analysed(frame, times=(3, 24)).groups["all"]
    assert group.curve.collapsed_at == 8.0
    assert (group.median, group.median_ci) == (None, (None, None))
    assert [each.estimate for each in group.survival_at] == [1.0, None]
    assert [each.at_risk for each in group.survival_at] == [2, 1]


def test_a_curve_that_ends_at_zero_after_all_have_entered_is_as_ever() -> None:
    frame = table(months=[6.0, 8.0, 40.0], entry=[0.0, 1.0, 7.0], event=[1, 1, 1])
    group = analysed(frame).groups["all"]
    assert group.curve.collapsed_at is None
    assert group.median == 7.0  # S = 0.5 exactly from month 6 to 8: the midpoint, as R prints it

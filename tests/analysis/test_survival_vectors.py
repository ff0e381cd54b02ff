"""The test vectors P and O and R's own data sets, with the numbers that R 4.2.2 (survival 3.5.3) gave for them."""

import pandas as pd
import pytest
from lifelines.datasets import load_lung

from analysis.kaplan_meier import kaplan_meier_curve, median_interval, median_of
from analysis.log_rank import log_rank
from analysis.survival_analysis import analyse_survival

ARM = ["IT"] * 7 + ["SOC"] * 7
P = pd.DataFrame({"months": [18, 24, 4, 6, 15, 4, 3, 8, 13, 4, 6, 6, 5, 4], "arm": ARM})
O = pd.DataFrame({"months": [19, 24, 10, 9, 22, 6, 6, 10, 20, 5, 8, 9, 6, 7], "arm": ARM})  # noqa: E741
for vector in (P, O):
    vector["event"] = (vector["months"] != 24).astype(int)
AML = pd.DataFrame(
    {
        "time": [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45],
        "status": [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
        "x": ["Maintained"] * 11 + ["Nonmaintained"] * 12,
    }
)


def analysed(frame, **options):
    return analyse_survival(frame, duration="months", event="event", group="arm", **options)


@pytest.fixture(scope="module")
def p_result():
    return analysed(P, times=(6,), rmst_months=12)


@pytest.fixture(scope="module")
def lung():
    return analyse_survival(
        load_lung(), duration="time", event="status", group="sex", covariates=["age"], times=(100,)
    )


def test_those_whose_time_is_the_very_one_asked_for_are_still_at_risk(p_result):
    rows = {row.months: row.at_risk for row in p_result.groups["IT"].at_risk}
    assert [rows[months] for months in (0, 3, 6, 12, 18, 24)] == [7, 7, 4, 3, 2, 1]


def test_the_three_counts_add_up_to_n_in_every_row(p_result):
    for group in p_result.groups.values():
        assert {row.at_risk + row.censored + row.events for row in group.at_risk} == {group.n}


def test_survival_at_six_months_has_the_log_log_interval(p_result):
    (row,) = p_result.groups["all"].survival_at
    assert row.estimate == pytest.approx(0.3571, abs=5e-5)
    assert row.ci == pytest.approx((0.1303, 0.5944), abs=5e-5)


def test_the_median_interval_inverts_the_log_log_band(p_result):
    assert p_result.groups["all"].median_ci == (4, 13)


def test_the_restricted_mean_has_the_greenwood_error(p_result):
    it, soc = (p_result.groups[arm].rmst for arm in ("IT", "SOC"))
    assert (it.rmst, it.se) == pytest.approx((7.571, 1.48265), abs=5e-4)
    assert (soc.rmst, soc.se) == pytest.approx((6.429, 0.9868), abs=5e-4)
    (difference,) = p_result.rmst_difference
    found = (difference.estimate, *difference.ci, difference.p)
    assert found == pytest.approx((1.143, -2.348, 4.634, 0.521), abs=1e-3)


def test_log_rank_and_exact_p_of_vector_p(p_result):
    test = p_result.logrank
    assert (test.chi2, test.p) == pytest.approx((1.22028, 0.26931), abs=1e-5)
    assert test.exact_permutation_p == pytest.approx(0.3380, abs=5e-5)


def test_the_exact_p_of_a_vector_without_censoring_is_that_of_coin():
    """STATISTICS D4 gives it for O with every patient dead."""
    test = log_rank(O["months"].to_numpy(float), (O["months"] > 0).to_numpy(), O["arm"].to_numpy(object))
    assert test.exact_permutation_p == pytest.approx(0.20047, abs=5e-6)


def test_the_three_cox_models_of_vector_p(p_result):
    efron, breslow, firth = (
        rows[0] for rows in (p_result.cox.efron, p_result.cox.breslow, p_result.cox.firth)
    )
    assert (efron.hr, *efron.ci, efron.p) == pytest.approx((0.5204, 0.1491, 1.8165, 0.3058), abs=1e-4)
    assert breslow.hr == pytest.approx(0.532229, abs=1e-6)  # exp(-0.630681)
    assert (firth.hr, *firth.ci, firth.p) == pytest.approx((0.5593, 0.1548, 1.7922, 0.3307), abs=1e-4)


def test_the_firth_model_of_vector_o():
    (firth,) = analysed(O).cox.firth
    assert (firth.hr, *firth.ci, firth.p) == pytest.approx((0.4843, 0.1494, 1.4733, 0.1997), abs=1e-4)


def test_crossing_curves_raise_the_proportional_hazards_warning(p_result):
    assert (p_result.schoenfeld[0].chi2, p_result.schoenfeld[0].p) == pytest.approx((4.479, 0.0343), abs=5e-4)
    assert "proportional_hazards" in p_result.warnings


def test_median_and_log_rank_of_lung(lung):
    everybody = lung.groups["all"]
    assert (everybody.median, everybody.median_ci) == (310, (284, 361))
    assert lung.logrank.chi2 == pytest.approx(10.3267, abs=5e-5)


def test_more_than_a_hundred_thousand_splits_have_no_exact_p(lung):
    assert lung.logrank.exact_permutation_p is None


def test_cox_of_lung_by_sex_and_age(lung):
    sex, age = lung.cox.efron
    assert (sex.term, age.term) == ("sex=2", "age")
    assert (sex.hr, age.hr) == pytest.approx((0.598566, 1.017191), abs=1e-6)  # exp(-0.513219), exp(0.017045)


def test_proportional_hazards_of_lung_by_sex_and_age(lung):
    assert [row.chi2 for row in lung.schoenfeld] == pytest.approx([2.6077, 0.2092, 2.7708], abs=5e-5)
    assert [row.df for row in lung.schoenfeld] == [1, 1, 2]


def test_median_follow_up_of_lung_is_not_the_median_of_its_times(lung):
    assert lung.reverse_km_median_followup == 588


def test_medians_of_aml():
    result = analyse_survival(AML, duration="time", event="status", group="x")
    assert (result.groups["Maintained"].median, result.groups["Maintained"].median_ci) == (31, (13, None))
    assert (result.groups["Nonmaintained"].median, result.groups["Nonmaintained"].median_ci) == (23, (5, 33))


def curve_of(times, events):
    return kaplan_meier_curve(pd.Series(times).to_numpy(float), pd.Series(events).to_numpy(bool))


def test_a_curve_at_one_half_has_its_median_midway_to_the_next_event():
    assert median_of(curve_of([1, 2, 3, 4], [1, 1, 1, 1])) == 2.5


def test_a_curve_at_one_half_without_a_later_event_has_its_median_there():
    assert median_of(curve_of([1, 2, 3, 4], [1, 1, 0, 0])) == 2


def test_a_curve_above_one_half_has_no_median():
    curve = curve_of([1, 2, 3, 4], [1, 0, 0, 0])
    assert (median_of(curve), median_interval(curve)[1]) == (None, None)

"""The parts of a survival result one by one: counts, restricted mean, model columns, equality of censoring."""

import numpy as np
import pandas as pd
import pytest

from analysis.at_risk import at_risk_table, table_months
from analysis.censoring import censoring_differs
from analysis.kaplan_meier import kaplan_meier_curve, survival_at
from analysis.log_rank import log_rank_scores, permutation_p
from analysis.model_terms import design_of
from analysis.restricted_mean import restricted_mean
from analysis.survival_data import survival_data
from analysis.survival_warnings import SurvivalWarning, in_order

MONTHS = np.array([3.0, 5.0, 5.0, 8.0])
EVENTS = np.array([True, False, True, False])


def test_counts_take_those_before_the_time_as_gone_and_those_at_it_as_at_risk():
    rows = at_risk_table(MONTHS, EVENTS, months=(0, 3, 5, 6))
    assert [(row.at_risk, row.censored, row.events) for row in rows] == [
        (4, 0, 0),
        (4, 0, 0),
        (3, 0, 1),
        (1, 1, 2),
    ]


@pytest.mark.parametrize(("last", "expected"), [(24, 24), (25, 24), (2, 0), (23.9, 21)])
def test_the_table_ends_at_the_last_third_month_reached(last, expected):
    assert table_months(last)[-1] == expected


def test_times_of_a_wrong_unit_do_not_make_an_endless_table():
    assert len(table_months(1e9)) <= 5000


def test_the_restricted_mean_of_a_curve_without_events_is_its_horizon():
    mean = restricted_mean(kaplan_meier_curve(MONTHS, np.zeros(4, dtype=bool)), 6)
    assert (mean.rmst, mean.se) == (6, 0)


def test_before_the_first_event_survival_is_one_and_has_no_interval():
    estimate = survival_at(kaplan_meier_curve(MONTHS, EVENTS), 2)
    assert (estimate.estimate, estimate.ci) == (1, (None, None))


def test_log_rank_scores_add_up_to_nothing():
    assert log_rank_scores(MONTHS, EVENTS).sum() == pytest.approx(0)


def test_the_exact_p_of_two_against_two_counts_six_splits():
    assert permutation_p(MONTHS, EVENTS, np.array([True, False, False, True])) in {k / 6 for k in range(1, 7)}


def test_the_group_comes_first_and_is_compared_with_the_reference():
    frame = pd.DataFrame({"m": MONTHS, "e": EVENTS, "arm": list("abca"), "kps": [60, 70, 80, 90]})
    data = survival_data(
        frame, duration="m", event="e", group="arm", reference="b", covariates=["kps", "arm"]
    )
    assert [term.name for term in design_of(data).terms] == ["arm=a", "arm=c", "kps"]


def test_equal_shares_of_censored_rows_are_taken_as_equal_censoring():
    group = np.array(["a", "a", "b", "b"], dtype=object)
    assert not censoring_differs(MONTHS, EVENTS, group)
    assert censoring_differs(MONTHS, np.array([True, True, True, False]), group)


def test_large_groups_are_judged_by_the_test_of_their_censoring():
    rng = np.random.default_rng(6)
    group = np.repeat(np.array(["a", "b"], dtype=object), 500)
    death, leaving = rng.exponential(10, 1000), rng.exponential(20, 1000)
    months, died = np.minimum(death, leaving), death <= leaving
    assert not censoring_differs(months, died, group)
    leaving[:500] /= 5
    assert censoring_differs(np.minimum(death, leaving), death <= leaving, group)


def test_warnings_come_in_the_order_in_which_they_are_declared():
    found = in_order({SurvivalWarning.NO_EVENTS, SurvivalWarning.FEW_AT_RISK})
    assert found == (SurvivalWarning.FEW_AT_RISK, SurvivalWarning.NO_EVENTS)


def test_the_warning_codes_are_those_of_the_contract():
    codes = (
        "events_per_variable, unequal_censoring, immortal_time, proportional_hazards, median_not_reached, few_at_risk, "
        "beyond_follow_up, rows_dropped, separation, not_estimable, one_group, no_events"
    )
    assert ", ".join(SurvivalWarning.codes()) == codes

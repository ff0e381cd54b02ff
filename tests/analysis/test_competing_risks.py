"""The Aalen-Johansen estimate against published numbers, identities that hold exactly, and another program."""

import csv
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from lifelines import AalenJohansenFitter
from lifelines.datasets import load_leukemia

from analysis.competing_risks import cumulative_incidence, incidence_at
from analysis.kaplan_meier import kaplan_meier_curve

DATA = Path(__file__).resolve().parents[1] / "data"
CAUSES = ("relapse", "transplant-related death")


def curves(times, codes, causes=CAUSES):
    return cumulative_incidence(np.array(times, dtype=float), np.array(codes, dtype=np.int64), causes)


def transplants(disease=None):
    """35 patients after a transplant: Scrucca, Santucci and Aversa 2007, Bone Marrow Transplant 40:381-387.

    Times are whole months with ties between the causes, also at time 0; 1 relapse, 2 death from the transplant.
    """
    with (DATA / "bone_marrow_transplants.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if disease in (None, row["dis"])]
    return [int(row["ftime"]) for row in rows], [int(row["status"]) for row in rows]


def weighted_share(times, codes, cause, until):
    """The same estimate on another way: each event weighed by 1 over the chance of not being censored before it.

    Satten and Datta 2001, The American Statistician 55:207; exact in fractions, events before censoring at a tie.
    """
    total = Fraction(0)
    for time, code in zip(times, codes, strict=True):
        if code != cause or time > until:
            continue
        uncensored = Fraction(1)
        for moment in sorted({each for each in times if each < time}):
            lost = sum(t == moment and c == 0 for t, c in zip(times, codes, strict=True))
            failed = sum(t == moment and c != 0 for t, c in zip(times, codes, strict=True))
            at_risk = sum(t >= moment for t in times) - failed
            if lost:
                uncensored *= 1 - Fraction(lost, at_risk)
        total += 1 / (uncensored * len(times))
    return float(total)


TIED = ([2, 2, 2, 3, 3, 5, 5, 5, 8, 9], [1, 2, 0, 1, 0, 2, 2, 1, 0, 1])


@pytest.mark.parametrize(
    ("disease", "month", "relapse", "death"),
    [
        (None, 0, 0.02857143, 0.02857143),
        (None, 4, 0.20492611, 0.14482759),
        (None, 8, 0.23771164, 0.27050544),
        (None, 26, 0.27283899, 0.48126955),
        ("0", 5, 0.11764706, 0.29411765),
        ("0", 26, 0.17647059, 0.70588235),
        ("1", 4, 0.29513889, 0.05555556),
        ("1", 35, 0.36818576, 0.20570747),
    ],
)
def test_estimates_are_those_published_for_tied_transplant_data(disease, month, relapse, death):
    """The expected values are those of scikit-survival's tests (test_nonparametric.py, SimpleDataBMTCases)."""
    found = curves(*transplants(disease))
    estimates = [incidence_at(found, cause, month).estimate for cause in CAUSES]
    assert estimates == pytest.approx([relapse, death], abs=1e-8)


def test_a_small_set_with_ties_is_what_is_worked_out_by_hand():
    """n 10; month 2: 1/10 each, S 8/10; month 3: 7 at risk; month 5: 5 at risk; month 9: the last one."""
    found = curves(*TIED)
    first = [Fraction(1, 10), Fraction(1, 10) + Fraction(8, 10) * Fraction(1, 7)]
    free = Fraction(8, 10) * Fraction(6, 7)
    first += [first[-1] + free * Fraction(1, 5)]
    first += [first[-1] + free * Fraction(2, 5)]
    assert [incidence_at(found, "relapse", month).estimate for month in (2, 3, 5, 9)] == pytest.approx(
        [float(each) for each in first], abs=1e-15
    )
    assert incidence_at(found, CAUSES[1], 5).estimate == pytest.approx(
        float(Fraction(1, 10) + free * Fraction(2, 5))
    )


@pytest.mark.parametrize("data", [TIED, transplants()], ids=["small", "transplants"])
@pytest.mark.parametrize("cause", [1, 2])
def test_estimates_are_the_shares_weighted_for_censoring(data, cause):
    found = curves(*data)
    for month in sorted(set(data[0])):
        expected = weighted_share(*data, cause, month)
        assert incidence_at(found, CAUSES[cause - 1], month).estimate == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("data", [TIED, transplants()], ids=["small", "transplants"])
def test_incidences_and_the_event_free_add_up_to_one(data):
    found = curves(*data)
    total = found.event_free + sum(each.incidence for each in found.causes)
    assert total == pytest.approx(np.ones(len(found.times)), abs=1e-12)


def test_a_single_cause_is_one_minus_kaplan_meier_with_greenwoods_variance():
    """R survival::aml, the maintained arm; Greenwood's formula from Collett 2003, 2.1.3."""
    times = np.array([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], dtype=float)
    events = np.array([1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0], dtype=bool)
    found = cumulative_incidence(times, events.astype(np.int64), ("relapse",))
    kaplan_meier = kaplan_meier_curve(times, events)
    assert found.times == pytest.approx(kaplan_meier.times)
    assert found.of("relapse").incidence == pytest.approx(1 - kaplan_meier.survival, abs=1e-12)
    n, d = kaplan_meier.at_risk, kaplan_meier.events
    greenwood = kaplan_meier.survival**2 * np.cumsum(d / (n * (n - d)))
    assert found.of("relapse").variance == pytest.approx(greenwood, abs=1e-12)


def test_without_censoring_it_is_the_observed_share_with_the_binomial_variance():
    times, codes = [1, 1, 1, 2, 2, 4, 4, 4, 6, 6, 7, 9], [1, 2, 2, 1, 1, 1, 2, 2, 1, 2, 2, 1]
    found = curves(times, codes)
    for code, cause in enumerate(CAUSES, start=1):
        curve = found.of(cause)
        for at, month in enumerate(found.times):
            share = sum(t <= month and c == code for t, c in zip(times, codes, strict=True)) / len(times)
            assert curve.incidence[at] == pytest.approx(share, abs=1e-12)
            assert curve.variance[at] == pytest.approx(share * (1 - share) / len(times), abs=1e-12)


def test_variance_and_band_are_those_of_lifelines_where_no_times_are_tied():
    """lifelines 0.30 AalenJohansenFitter (Collett 2015, p. 411): delta method, log-log interval."""
    frame = load_leukemia()
    times = frame["t"].to_numpy(dtype=float) + np.arange(len(frame)) / 1000
    codes = np.where(frame["status"] == 0, 0, 1 + np.arange(len(frame)) % 2).astype(np.int64)
    found = cumulative_incidence(times, codes, CAUSES)
    for code, cause in enumerate(CAUSES, start=1):
        fitter = AalenJohansenFitter().fit(times, codes, event_of_interest=code)
        curve = found.of(cause)
        assert curve.incidence == pytest.approx(fitter.cumulative_density_.iloc[:, 0].to_numpy(), abs=1e-12)
        began = curve.incidence > 0
        assert curve.variance[began] == pytest.approx(fitter.variance_.to_numpy()[began], abs=1e-12)
        band = fitter.confidence_interval_.to_numpy()
        limits = np.sort(band[began], axis=1)
        assert curve.lower[began] == pytest.approx(limits[:, 0], abs=1e-10)
        assert curve.upper[began] == pytest.approx(limits[:, 1], abs=1e-10)


def test_tied_rows_give_the_same_numbers_in_any_order():
    shuffled = [TIED[0][::-1], TIED[1][::-1]]
    assert np.array_equal(curves(*shuffled).of("relapse").incidence, curves(*TIED).of("relapse").incidence)


def test_events_at_time_zero_count_at_once():
    found = curves([0, 0, 0, 0, 6], [1, 1, 1, 2, 0])
    assert incidence_at(found, "relapse", 0.0).estimate == pytest.approx(0.6)
    assert found.at_risk[0] == 5


def test_beyond_the_last_observation_there_is_no_estimate_unless_all_had_an_event():
    censored = incidence_at(curves([1, 2], [1, 0]), "relapse", 3.0)
    assert (censored.estimate, censored.ci, censored.at_risk) == (None, (None, None), 0)
    assert incidence_at(curves([1, 2], [1, 2]), "relapse", 3.0).estimate == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("times", "codes", "estimate"),
    [
        ([], [], None),
        ([3], [0], 0.0),
        ([3], [1], 1.0),
        ([3, 3, 3], [1, 1, 1], 1.0),
        ([3, 3, 3], [2, 2, 2], 0.0),
        ([0, 0], [0, 0], None),
        ([3, 3, 4], [0, 0, 0], 0.0),
    ],
    ids=["nobody", "one censored", "one event", "all at once", "all of the other", "all at zero", "no event"],
)
def test_degenerate_rows_give_no_interval_and_no_number_that_is_not_one(times, codes, estimate):
    found = incidence_at(curves(times, codes), "relapse", 3.0)
    assert found.estimate == estimate
    assert found.ci == (None, None)

"""The small axes of measured values: whole steps, from 0, logarithmic where that helps."""

import pytest

from analysis.figures.value_axis import linear_axis, measured_axis


def test_an_axis_has_whole_steps_around_its_values():
    axis = linear_axis([12.0, 47.0], low=0.0)
    assert axis.ticks == (0.0, 20.0, 40.0, 60.0)
    assert axis.share(30.0) == pytest.approx(0.5)


@pytest.mark.parametrize("values", [[], [0.0], [7.0], [7.0, 7.0], [-3.0, -3.0]])
def test_few_or_equal_values_still_have_an_axis(values):
    axis = linear_axis(values)
    assert axis.low < axis.high
    assert all(0 <= axis.share(value) <= 1 for value in values)


def test_values_far_apart_stand_on_a_log_scale_on_which_zero_has_a_place():
    axis = measured_axis([0.0, 3.0, 1200.0])
    assert axis.is_log
    assert axis.share(0.0) == 0.0
    assert axis.share(3.0) - axis.share(0.0) > 0.1
    assert axis.share(1200.0) <= 1.0


def test_values_close_together_stand_on_a_plain_scale_from_zero():
    axis = measured_axis([40.0, 90.0])
    assert not axis.is_log
    assert axis.low == 0


def test_high_values_far_apart_begin_at_a_power_of_ten():
    axis = measured_axis([20.0, 2000.0])
    assert (axis.is_log, axis.low, axis.high) == (True, 10.0, 10_000.0)

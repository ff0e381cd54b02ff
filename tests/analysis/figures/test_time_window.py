"""Zooming and panning: what is under the pointer stays, nothing beyond the whole is shown."""

import pytest

from analysis.figures.time_window import SHORTEST_MONTHS, TimeWindow

WHOLE = TimeWindow(-1.0, 19.0)


def zoomed(window, factor, about):
    return window.zoomed(factor, about=about, within=WHOLE, shortest=SHORTEST_MONTHS)


def test_what_is_under_the_pointer_keeps_its_place():
    closer = zoomed(WHOLE, 4, 7.0)
    assert closer.length == pytest.approx(5.0)
    assert closer.share(7.0) == pytest.approx(WHOLE.share(7.0))


def test_nothing_is_shown_beyond_the_edges():
    assert zoomed(TimeWindow(14.0, 19.0), 0.5, 19.0) == TimeWindow(9.0, 19.0)
    assert TimeWindow(0.0, 5.0).moved(-7.0, within=WHOLE) == TimeWindow(-1.0, 4.0)
    assert TimeWindow(0.0, 5.0).moved(70.0, within=WHOLE) == TimeWindow(14.0, 19.0)


def test_zooming_ends_at_two_weeks_and_at_the_whole():
    assert zoomed(WHOLE, 1e6, 7.0).length == pytest.approx(SHORTEST_MONTHS)
    assert zoomed(TimeWindow(6.0, 8.0), 1e-6, 7.0) == WHOLE


def test_a_course_shorter_than_two_weeks_is_shown_whole():
    short = TimeWindow(0.0, 0.3)
    assert short.zoomed(3, about=0.1, within=short, shortest=SHORTEST_MONTHS) == short


def test_a_record_out_of_sight_is_panned_into_it_just_far_enough():
    window = TimeWindow(4.0, 8.0)
    assert window.showing(6.0, within=WHOLE) == window
    assert window.showing(10.0, within=WHOLE) == TimeWindow(6.5, 10.5)
    assert window.showing(-1.0, within=WHOLE).first == -1.0

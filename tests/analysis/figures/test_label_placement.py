"""Places for labels and boxes: never on a curve, never on another label."""

import numpy as np

from analysis.figures.label_placement import Rectangle, best_label_place, free_corner, path_points

FRAME = Rectangle(0, 0, 400, 300)
NOTHING = np.empty((0, 2))


def test_rectangles_that_only_touch_do_not_meet():
    assert not Rectangle(0, 0, 10, 10).meets(Rectangle(10, 0, 20, 10))
    assert Rectangle(0, 0, 11, 10).meets(Rectangle(10, 0, 20, 10))


def test_a_path_has_a_point_every_few_pixels():
    points = path_points(np.array([[0.0, 0.0], [90.0, 0.0]]))
    assert np.diff(points[:, 0]).max() <= 4


def test_a_box_goes_to_the_top_right_corner_when_it_is_free():
    assert free_corner((100, 50), FRAME, np.array([[10.0, 10.0]])) == Rectangle(300, 250, 400, 300)


def test_a_box_moves_away_from_a_curve_in_its_corner():
    curve = path_points(np.array([[0.0, 290.0], [400.0, 290.0]]))
    place = free_corner((100, 50), FRAME, curve)
    assert not place.holds_any(curve)


def test_a_box_larger_than_its_frame_has_no_place():
    assert free_corner((500, 50), FRAME, NOTHING) is None


def test_a_label_stands_nearer_to_its_own_curve_than_to_another():
    own = path_points(np.array([[0.0, 100.0], [400.0, 100.0]]))
    other = path_points(np.array([[0.0, 200.0], [400.0, 200.0]]))
    place = best_label_place((60, 14), own, others=other, fine_lines=NOTHING, blocked=[], within=FRAME)
    assert place.distance_to(own) < place.distance_to(other)
    assert not place.holds_any(np.vstack([own, other]))


def test_a_label_keeps_off_a_blocked_area():
    own = path_points(np.array([[0.0, 100.0], [400.0, 100.0]]))
    box = Rectangle(0, 0, 400, 95)
    place = best_label_place((60, 14), own, others=NOTHING, fine_lines=NOTHING, blocked=[box], within=FRAME)
    assert not place.meets(box)


def test_a_label_without_any_room_has_no_place():
    own = path_points(np.array([[0.0, 100.0], [400.0, 100.0]]))
    assert (
        best_label_place((60, 14), own, others=NOTHING, fine_lines=NOTHING, blocked=[FRAME], within=FRAME)
        is None
    )

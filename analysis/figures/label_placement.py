"""Finds places for labels and boxes where they hide no curve and no other label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
"""n x 2, in pixels of the figure."""


@dataclass(frozen=True)
class Rectangle:
    """An area in pixels, ``left < right`` and ``bottom < top``."""

    left: float
    bottom: float
    right: float
    top: float

    def grown(self, by: float) -> Rectangle:
        """The same area with ``by`` pixels more on each side."""
        return Rectangle(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def meets(self, other: Rectangle) -> bool:
        """True when the two overlap."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.top <= other.bottom or other.top <= self.bottom)

    def inside(self, other: Rectangle) -> bool:
        """True when this lies wholly within ``other``."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.bottom >= other.bottom
            and self.top <= other.top
        )

    def holds_any(self, points: Points) -> bool:
        """True when at least one point lies inside."""
        x, y = points[:, 0], points[:, 1]
        return bool(((x > self.left) & (x < self.right) & (y > self.bottom) & (y < self.top)).any())

    def outline(self) -> Points:
        """Its edge, as points that others keep away from."""
        corners = [
            (self.left, self.bottom),
            (self.right, self.bottom),
            (self.right, self.top),
            (self.left, self.top),
        ]
        return path_points(np.array([*corners, corners[0]]))

    def distance_to(self, points: Points) -> float:
        """Pixels from the nearest edge to the nearest point, infinite without points."""
        if len(points) == 0:
            return float("inf")
        dx = np.maximum(np.maximum(self.left - points[:, 0], points[:, 0] - self.right), 0)
        dy = np.maximum(np.maximum(self.bottom - points[:, 1], points[:, 1] - self.top), 0)
        return float(np.hypot(dx, dy).min())


def path_points(vertices: Points, *, every: float = 3.0) -> Points:
    """Points along a polyline, one at least every ``every`` pixels, each pixel once."""
    if len(vertices) < 2:
        return vertices
    pixels = np.round(vertices)
    moved = np.concatenate(([True], (np.diff(pixels, axis=0) != 0).any(axis=1)))
    vertices = vertices[moved]
    lengths = np.hypot(*np.diff(vertices, axis=0).T)
    parts = [
        np.linspace(start, end, max(2, int(length / every) + 1))
        for start, end, length in zip(vertices[:-1], vertices[1:], lengths, strict=True)
        if length > 0
    ]
    if not parts:
        return vertices[:1]
    return np.unique(np.round(np.vstack(parts)), axis=0)


def free_corner(
    size: tuple[float, float], within: Rectangle, obstacles: Points, *, step: int = 8
) -> Rectangle | None:
    """The place for a box nearest to the top right corner that holds no obstacle; None when there is none."""
    width, height = size
    rooms = (within.right - within.left - width, within.top - within.bottom - height)
    if min(rooms) < 0:
        return None
    shifts = sorted(
        ((dx, dy) for dx in np.linspace(0, rooms[0], step) for dy in np.linspace(0, rooms[1], step)),
        key=lambda shift: shift[0] + shift[1],
    )
    for dx, dy in shifts:
        right, top = within.right - dx, within.top - dy
        place = Rectangle(right - width, top - height, right, top)
        if not place.grown(4).holds_any(obstacles):
            return place
    return None


def best_label_place(
    size: tuple[float, float],
    own: Points,
    *,
    others: Points,
    fine_lines: Points,
    blocked: Sequence[Rectangle],
    within: Rectangle,
) -> Rectangle | None:
    """The place beside its own curve, and farther from the others, that touches none; None when there is none.

    ``fine_lines`` are crossed only where it cannot be helped.
    """
    anything = np.vstack([own, others])
    best: tuple[float, Rectangle] | None = None
    for place in _candidates(size, own):
        roomy = place.grown(4)
        if (
            not roomy.inside(within)
            or any(roomy.meets(each) for each in blocked)
            or roomy.holds_any(anything)
        ):
            continue
        near, far = place.distance_to(own), min(place.distance_to(others), 60.0)
        cost = near + 3 * max(0.0, 25 - far) + (60 if near > far else 0) + 20 * roomy.holds_any(fine_lines)
        if best is None or cost < best[0]:
            best = (cost, place)
    return None if best is None else best[1]


def _candidates(size: tuple[float, float], own: Points) -> Iterable[Rectangle]:
    width, height = size
    chosen = own[np.linspace(0, len(own) - 1, min(len(own), 90)).astype(int)]
    for gap in (6.0, 14.0, 30.0, 55.0, 90.0):
        for x, y in chosen:
            yield Rectangle(x + gap, y + gap, x + gap + width, y + gap + height)
            yield Rectangle(x - gap - width, y - gap - height, x - gap, y - gap)
            yield Rectangle(x - width / 2, y + gap, x + width / 2, y + gap + height)
            yield Rectangle(x - width / 2, y - gap - height, x + width / 2, y - gap)
            yield Rectangle(x + gap, y - height / 2, x + gap + width, y + height / 2)

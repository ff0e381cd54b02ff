from __future__ import annotations

import pytest

from analysis.figures.course_canvas import CourseScale
from analysis.figures.course_session_lanes import DoseLane
from analysis.figures.figure_style import PRINT

MONTHS = [float(month) for month in range(19)]


def lane(*lines: float) -> DoseLane:
    scale = CourseScale.of(MONTHS, MONTHS, width=400, style=PRINT)
    return DoseLane((), scale, "Dose", lines)


@pytest.mark.parametrize("line", [17.9, 18.0, 18.1])
def test_no_line_strikes_through_a_cycle_number_beside_it(line: float) -> None:
    dose = lane(3.0, line)
    half = dose.scale.text_months("12") / 2
    middle = dose._beside_lines(18.0, "12", 17.0)
    assert abs(middle - line) > half
    assert abs(middle - 18.0) < 3 * half


def test_a_number_without_a_line_stands_over_its_bar() -> None:
    assert lane(3.0)._beside_lines(18.0, "12", 17.0) == 18.0


def test_a_number_that_has_no_room_beside_a_line_stays_over_its_bar() -> None:
    dose = lane(18.1)
    taken = 18.0 - dose.scale.text_months("12") / 2 - dose.scale.months(1.0)
    assert dose._beside_lines(18.0, "12", taken) == 18.0

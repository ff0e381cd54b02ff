"""Draws what is known of complications: a row a kind, a sign a session, a bar for an event that lasts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.figures.course_canvas import CourseCanvas, CourseScale, merged, symbol_width
from analysis.figures.course_marks import AnswerMark, AnswerState, ComplicationRow, Stretch
from analysis.figures.figure_style import contrast
from analysis.palette import SERIES

NOT_GRADED = "•"
_GRADE_2 = "#E0701A"
"""Vermillion, lighter: in a grey print a black number keeps its contrast of 5.5, and 3 is still darker."""
LONGEST_NAME = 24


@dataclass(frozen=True)
class ComplicationLane:
    """Filled box with the grade: present; – absent; ? not assessed; dashed box: a review is still open."""

    rows: tuple[ComplicationRow, ...]
    scale: CourseScale
    title: str

    @property
    def _row(self) -> float:
        return 16.0 * self.scale.unit

    @property
    def _head(self) -> float:
        return 15.0 * self.scale.unit

    @property
    def height(self) -> float:
        """Points."""
        return self._head + self._row * len(self.rows)

    @property
    def titles(self) -> tuple[tuple[float, str, bool], ...]:
        """The lane's name above the names of its rows."""
        rows = (
            (self._head + self._row * (number + 0.5), shortened(row.label), False)
            for number, row in enumerate(self.rows)
        )
        return ((self._head / 2, self.title, True), *rows)

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """None."""
        return ()

    @cached_property
    def _width(self) -> float:
        """Points of a sign: as wide as its text needs, wider where there is room."""
        months = [[answer.month for answer in row.answers] for row in self.rows]
        least = self.scale.text_points("4") + 2.0
        return symbol_width(months, self.scale, least=least, most=12.0 * self.scale.unit)

    @cached_property
    def merges(self) -> bool:
        """Whether some signs stand for several sessions."""
        return any(len(group) > 1 for row in self.rows for group in self._groups(row))

    def _groups(self, row: ComplicationRow) -> list[list[AnswerMark]]:
        """The answers in the part of time that is shown; those of a group would touch."""
        shown = [answer for answer in row.answers if self.scale.shows(answer.month)]
        groups = merged([answer.month for answer in shown], self.scale.months(self._width + 0.8))
        return [[shown[place] for place in group] for group in groups]

    def draw(self, canvas: CourseCanvas, top: float) -> None:
        """Every row: bars behind, signs before them; of signs that would touch, one shows the worst in its place."""
        for number, row in enumerate(self.rows):
            middle = top + self._head + self._row * (number + 0.5)
            for event in row.events:
                self._draw_event(canvas, event, middle)
            for group, month in self._places(self._groups(row)):
                self._draw_sign(canvas, group, month, middle)

    def _places(self, groups: Sequence[Sequence[AnswerMark]]) -> list[tuple[Sequence[AnswerMark], float]]:
        """Where the sign of each group stands: at the answer it shows, or as near as the next sign lets it."""
        placed: list[tuple[Sequence[AnswerMark], float]] = []
        last = float("inf")
        for group in reversed(groups):
            month = max(group[0].month, min(_worst(group).month, last - self.scale.months(self._width + 0.8)))
            placed.append((group, month))
            last = month
        return placed

    def _draw_event(self, canvas: CourseCanvas, event: Stretch, middle: float) -> None:
        if event.start is None or event.end is None or not self.scale.meets(event.start, event.end):
            return
        colour, half = grade_colour(canvas, event.grade), 2.6 * self.scale.unit
        left = max(event.start, self.scale.first)
        right = max(min(event.end, self.scale.last), left)
        canvas.box(left, right, middle - half, middle + half, facecolor=colour)
        if event.goes_on or event.end > self.scale.last:
            canvas.marker(right, middle, ">", size=8 * self.scale.unit, color=colour)
        canvas.place(event.mark, left, right, top=middle - self._row / 2, bottom=middle + self._row / 2)

    def _draw_sign(
        self, canvas: CourseCanvas, answers: Sequence[AnswerMark], month: float, middle: float
    ) -> None:
        shown, pending = _worst(answers), any(answer.pending for answer in answers)
        half, high = self.scale.months(self._width / 2), 6.2 * self.scale.unit
        for answer in answers:
            reach = min(half, self.scale.months(self._width / 2 / len(answers)))
            canvas.place(
                answer.mark, answer.month - reach, answer.month + reach,
                top=middle - self._row / 2, bottom=middle + self._row / 2,
            )  # fmt: skip
        palette, scale = canvas.style.palette, canvas.style.scale
        if shown.state is AnswerState.PRESENT:
            colour = grade_colour(canvas, shown.grade)
            look = {"facecolor": colour, "edgecolor": palette.text if pending else colour}
        elif shown.state is AnswerState.ABSENT and not pending:
            canvas.stroke(month, middle, "_", size=min(5.0, self._width - 2.0), colour=palette.muted)
            return
        else:
            look = {"facecolor": canvas.style.ground, "edgecolor": palette.muted}
        dashes = (0, (2.0, 1.4)) if pending else (0, ())
        canvas.box(
            month - half, month + half, middle - high, middle + high, zorder=4,
            linewidth=0.9 * scale, linestyle=dashes, **look,
        )  # fmt: skip
        text, ink, weight = _sign(shown), palette.muted, 400
        if shown.state is AnswerState.PRESENT:
            ink, weight = max(("#000000", "#FFFFFF"), key=lambda each: contrast(each, look["facecolor"])), 700
        canvas.write(month, middle, text, colour=ink, weight=weight)


def _worst(answers: Sequence[AnswerMark]) -> AnswerMark:
    return max(answers, key=lambda answer: (answer.state, answer.grade or 0))


def _sign(answer: AnswerMark) -> str:
    if answer.state is AnswerState.PRESENT:
        return NOT_GRADED if answer.grade is None else f"{answer.grade}"
    return {AnswerState.ABSENT: "–", AnswerState.NOT_ASSESSED: "?"}.get(answer.state, "")


def grade_colour(canvas: CourseCanvas, grade: int | None) -> str:
    """Darker from grade to grade; the number always stands in it too."""
    if grade is None or grade <= 1:
        return SERIES.orange
    return _GRADE_2 if grade == 2 else canvas.style.palette.danger


def shortened(name: str) -> str:
    """The name, cut with an ellipsis where it is too long for the left column."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"

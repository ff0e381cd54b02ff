"""Draws the sessions of a course: a bar for each dose with its cycle number, a circle for each dexamethasone."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.figures.course_canvas import CourseCanvas, CourseScale, symbol_width
from analysis.figures.course_marks import SessionMark
from analysis.palette import SERIES
from models.vocabularies import SessionStatus

_ROOM = 12.0
"""Points beyond a part that is zoomed where a value may still stand; panning brings the others."""
_NUMBER_STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True)
class DoseLane:
    """Doses as bars from 0; a hollow bar was partly given, a cross not at all.

    ``lines`` are the months of the lines through all lanes: a cycle number stands beside them.
    """

    sessions: tuple[SessionMark, ...]
    scale: CourseScale
    title: str
    lines: tuple[float, ...] = ()

    @property
    def _head(self) -> float:
        return 16.0 * self.scale.unit

    @property
    def _plot(self) -> float:
        return 48.0 * self.scale.unit

    @property
    def height(self) -> float:
        """Points."""
        return self._head + self._plot

    @cached_property
    def _highest(self) -> float:
        return max((session.dose_mg or 0.0 for session in self.sessions), default=0.0) or 1.0

    def _down(self, dose: float) -> float:
        return self._head + self._plot * (1 - dose / self._highest)

    @property
    def titles(self) -> tuple[tuple[float, str, bool], ...]:
        """The lane's name, half way down the bars."""
        return ((self._head + self._plot / 2, self.title, True),)

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Zero, the highest dose, and the other doses given as far as there is room between them."""
        doses = sorted(
            {session.dose_mg for session in self.sessions if session.dose_mg is not None}, reverse=True
        )
        chosen: list[float] = [0.0]
        for dose in doses:
            if all(
                abs(self._down(dose) - self._down(other)) > 1.2 * self.scale.style.small for other in chosen
            ):
                chosen.append(dose)
        return tuple((self._down(dose), f"{dose:g}") for dose in chosen)

    def draw(self, canvas: CourseCanvas, top: float) -> None:
        """The bars, and as many cycle numbers as stand apart."""
        scale, colour = self.scale, canvas.line_colour(SERIES.blue)
        width = symbol_width([[each.month for each in self.sessions]], scale, least=1.0, most=11.0) * 0.62
        half, base = scale.months(width) / 2, top + self._down(0.0)
        for session in self.sessions:
            if not scale.shows(session.month):
                continue
            month, dose = session.month, session.dose_mg or 0.0
            peak = top + self._down(dose)
            if session.status is SessionStatus.NOT_GIVEN:
                size = min(6.5, max(3.0, width * 1.4)) * scale.unit
                canvas.marker(month, base - size / 2, "x", size=size, color=canvas.style.palette.muted)
            elif session.status is SessionStatus.PARTLY_GIVEN:
                line = min(1.3, width / 3)
                inset = scale.months(line / 2)
                canvas.box(
                    month - half + inset, month + half - inset, peak + line / 2, base,
                    facecolor=canvas.style.ground, edgecolor=colour, linewidth=line * canvas.style.scale,
                )  # fmt: skip
            else:
                canvas.box(month - half, month + half, peak, base, facecolor=colour)
            canvas.place(session.mark, month - half, month + half, top=top, bottom=base)
        self._write_numbers(canvas, top)

    def _write_numbers(self, canvas: CourseCanvas, top: float) -> None:
        numbered = [(session, session.cycle) for session in self.sessions if session.cycle is not None]
        chosen = thinned_numbers([(session.month, cycle) for session, cycle in numbered], self.scale)
        taken = self.scale.first - self.scale.months(_ROOM)
        for session, cycle in numbered:
            if cycle in chosen and self.scale.shows(session.month):
                down = top + self._down(session.dose_mg or 0.0) - 3.0 * self.scale.unit
                month = self._beside_lines(session.month, f"{cycle}", taken)
                canvas.write(month, down, f"{cycle}", va="bottom", has_halo=True)
                taken = month + self.scale.text_months(f"{cycle}") / 2

    def _beside_lines(self, month: float, number: str, taken: float) -> float:
        """The middle of a number that no line strikes through; over its bar where the one before is in the way."""
        gap = self.scale.months(2.0 * self.scale.unit)
        reach = self.scale.text_months(number) / 2 + gap
        line = next((each for each in self.lines if abs(each - month) < reach), None)
        if line is None:
            return month
        aside = line - reach if month <= line else line + reach
        return aside if aside - reach > taken else month


def thinned_numbers(numbered: Sequence[tuple[float, int]], scale: CourseScale) -> frozenset[int]:
    """The cycle numbers that can be written without touching: all, or every 2nd, 5th, 10th … and the first."""
    if not numbered:
        return frozenset()
    first = numbered[0][1]
    gap = scale.months(3.0 * scale.unit)
    for step in _NUMBER_STEPS:
        kept = [(month, cycle) for month, cycle in numbered if cycle % step == 0 or cycle == first]
        if len(kept) > 1 and not _apart(kept[:2], gap, scale):
            del kept[1 if step == 1 else 0]
        if all(_apart(kept[place : place + 2], gap, scale) for place in range(len(kept) - 1)):
            return frozenset(cycle for _, cycle in kept)
    return frozenset({first})


def _apart(pair: Sequence[tuple[float, int]], gap: float, scale: CourseScale) -> bool:
    (before, one), (after, other) = pair
    halves = (scale.text_months(f"{one}") + scale.text_months(f"{other}")) / 2
    return after - before >= halves + gap


@dataclass(frozen=True)
class DexamethasoneLane:
    """Circles whose diameter grows with the dose, hollow for 0; the value beside or, where it changes, below."""

    sessions: tuple[SessionMark, ...]
    scale: CourseScale
    title: str

    @property
    def height(self) -> float:
        """Points."""
        return (18.0 if self._beside else 30.0) * self.scale.unit

    @property
    def titles(self) -> tuple[tuple[float, str, bool], ...]:
        """The lane's name."""
        return ((9.0 * self.scale.unit, self.title, True),)

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """None: the values stand beside the circles."""
        return ()

    @cached_property
    def _given(self) -> list[tuple[SessionMark, float]]:
        return [(each, each.dexamethasone_mg) for each in self.sessions if each.dexamethasone_mg is not None]

    @cached_property
    def _widest(self) -> float:
        months = [session.month for session, _ in self._given]
        return symbol_width([months], self.scale, least=6.0 * self.scale.unit, most=15.0 * self.scale.unit)

    @cached_property
    def _beside(self) -> bool:
        months = [session.month for session, _ in self._given]
        texts = max((self.scale.text_points(f"{dose:g}") for _, dose in self._given), default=0.0)
        need = self.scale.months(self._widest + texts + 7.0 * self.scale.unit)
        return all(after - before >= need for before, after in itertools.pairwise(months))

    def draw(self, canvas: CourseCanvas, top: float) -> None:
        """The circles with their values."""
        scale, unit, style = self.scale, self.scale.unit, canvas.style
        colour, down = canvas.line_colour(SERIES.green), top + 9.0 * self.scale.unit
        most = max((dose for _, dose in self._given), default=0.0) or 1.0
        written: float | None = None
        before: float | None = None
        for session, dose in self._given:
            if not scale.shows(session.month):
                continue
            size = max(self._widest * (dose / most) ** 0.5, 4.0 * unit)
            face = colour if dose else style.ground
            canvas.marker(
                session.month, down, "o", size=size, markerfacecolor=face, markeredgecolor=colour,
                markeredgewidth=1.1 * style.scale,
            )  # fmt: skip
            half = scale.months(size / 2)
            canvas.place(
                session.mark, session.month - half, session.month + half, top=top, bottom=top + self.height
            )
            text = f"{dose:g}"
            if self._beside:
                right = session.month + half + scale.months(3 * unit)
                if right + scale.text_months(text) <= scale.last + scale.months(_ROOM):
                    canvas.write(right, down, text, ha="left", has_halo=True)
            elif dose != before:
                left = session.month - scale.text_months(text) / 2
                if written is None or left > written:
                    canvas.write(session.month, down + 9.5 * unit, text, va="top", has_halo=True)
                    written, before = (
                        session.month + scale.text_months(text) / 2 + scale.months(2 * unit),
                        dose,
                    )

"""Draws how the patient was: Karnofsky score, cytology of the fluid, response."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from analysis.figures.course_canvas import CourseCanvas, CourseScale, merged
from analysis.figures.course_marks import CytologyMark, KpsMark, ResponseMark
from analysis.palette import SERIES
from models.vocabularies import CsfCytology, Response

CYTOLOGY_SIGNS = {
    CsfCytology.POSITIVE: "+",
    CsfCytology.EQUIVOCAL: "±",
    CsfCytology.PENDING: "…",
    CsfCytology.NEGATIVE: "−",
}
"""Worst first: where signs would touch, the first of them shows the worst."""
_STROKES = {CsfCytology.POSITIVE: "+", CsfCytology.NEGATIVE: "_"}


@dataclass(frozen=True, kw_only=True)
class NamedLane:
    """A lane whose name stands at the middle of its height, without an axis of its own."""

    scale: CourseScale
    title: str

    @property
    def height(self) -> float:
        """Points."""
        raise NotImplementedError

    @property
    def titles(self) -> tuple[tuple[float, str, bool], ...]:
        """The lane's name."""
        return ((self.height / 2, self.title, True),)

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """None."""
        return ()


@dataclass(frozen=True, kw_only=True)
class KpsLane(NamedLane):
    """The score as a line through its points."""

    scores: tuple[KpsMark, ...]

    @property
    def height(self) -> float:
        """Points."""
        return 46.0 * self.scale.unit

    @cached_property
    def _lowest(self) -> int:
        return min(60, min((score.kps for score in self.scores), default=60) // 20 * 20)

    def _down(self, kps: float) -> float:
        pad = 6.0 * self.scale.unit
        return pad + (self.height - 2 * pad) * (100 - kps) / (100 - self._lowest)

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Every 20, every 40 or 50 where the scores reach far down."""
        step = {60: 20, 40: 20, 20: 40, 0: 50}[self._lowest]
        return tuple((self._down(score), f"{score}") for score in range(100, self._lowest - 1, -step))

    def draw(self, canvas: CourseCanvas, top: float) -> None:
        """Line and points."""
        colour, scale = canvas.style.palette.muted, canvas.style.scale
        size = 4.6 * self.scale.unit if len(self.scores) <= 60 else 2.4 * self.scale.unit
        places = [(score.month, top + self._down(score.kps)) for score in self.scores]
        canvas.cut_line(places, color=colour, linewidth=1.5 * scale, zorder=4)
        reach = self.scale.months(3.0)
        for score, (month, down) in zip(self.scores, places, strict=True):
            if not self.scale.shows(month):
                continue
            canvas.marker(month, down, "o", size=size, color=colour, zorder=4)
            canvas.place(
                score.mark, score.month - reach, score.month + reach, top=top, bottom=top + self.height
            )


@dataclass(frozen=True, kw_only=True)
class CytologyLane(NamedLane):
    """A sign for each sample."""

    samples: tuple[CytologyMark, ...]

    @property
    def height(self) -> float:
        """Points."""
        return 15.0 * self.scale.unit

    def draw(self, canvas: CourseCanvas, top: float) -> None:
        """The signs."""
        apart = self.scale.months(10.0 * self.scale.unit)
        order, reach = list(CYTOLOGY_SIGNS), self.scale.months(4.0)
        colours = {
            CsfCytology.POSITIVE: canvas.style.palette.danger,
            CsfCytology.NEGATIVE: canvas.text_colour(SERIES.green),
        }
        shown_samples = [sample for sample in self.samples if self.scale.shows(sample.month)]
        for group in merged([sample.month for sample in shown_samples], apart):
            members = [shown_samples[place] for place in group]
            shown = min(members, key=lambda each: order.index(each.result))
            colour, middle = colours.get(shown.result, canvas.style.palette.muted), top + self.height / 2
            if shown.result in _STROKES:
                shape = _STROKES[shown.result]
                canvas.stroke(members[0].month, middle, shape, size=8.0 * self.scale.unit, colour=colour)
            else:
                sign = CYTOLOGY_SIGNS[shown.result]
                canvas.write(members[0].month, middle, sign, weight=700, has_halo=True, colour=colour)
            for sample in members:
                canvas.place(
                    sample.mark, sample.month - reach, sample.month + reach, top=top, bottom=top + self.height
                )


@dataclass(frozen=True, kw_only=True)
class ResponseLane(NamedLane):
    """A chip for each response; where chips would touch, those that change stay and the others become points."""

    responses: tuple[ResponseMark, ...]

    @property
    def height(self) -> float:
        """Points."""
        return 20.0 * self.scale.unit

    @cached_property
    def _chips(self) -> frozenset[int]:
        """The places of the responses that get a chip: changes and the last first, then as many as have room."""
        found = self.responses
        changed = [p for p in range(len(found)) if p == 0 or found[p].response is not found[p - 1].response]
        rest = [p for p in range(len(found)) if p not in changed]
        kept: list[int] = []
        for place in [*reversed(changed), *reversed(rest)]:
            if all(abs(found[place].month - found[other].month) >= self._reach * 2 for other in kept):
                kept.append(place)
        return frozenset(kept)

    @cached_property
    def _reach(self) -> float:
        """Half a chip with its gap, in months."""
        return (self.scale.text_months("PD") + self.scale.months(11.0 * self.scale.unit)) / 2

    def draw(self, canvas: CourseCanvas, top: float) -> None:
        """Chips and points."""
        palette, unit = canvas.style.palette, self.scale.unit
        colours = {Response.CR: palette.good, Response.PR: palette.good, Response.SD: palette.warning}
        colours[Response.PD] = palette.danger
        middle, half = top + self.height / 2, self._reach - self.scale.months(1.5 * unit)
        for place, found in enumerate(self.responses):
            if not self.scale.shows(found.month):
                continue
            colour = colours.get(found.response, palette.muted)
            if place in self._chips:
                canvas.chip(
                    found.month - half, found.month + half, middle - 8.5 * unit, middle + 8.5 * unit,
                    facecolor=canvas.style.ground, edgecolor=colour, linewidth=1.1 * canvas.style.scale,
                )  # fmt: skip
                canvas.write(found.month, middle, found.response.value, colour=colour)
            else:
                canvas.marker(found.month, middle, "o", size=3.0 * unit, color=colour, zorder=3)
            canvas.place(
                found.mark, found.month - half, found.month + half, top=top, bottom=top + self.height
            )

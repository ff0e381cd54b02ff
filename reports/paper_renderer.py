"""Draws a matplotlib figure straight onto the page: paths as vectors, words as words in the embedded fonts."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgb
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Transform
from reportlab.lib.colors import Color

from analysis.figures.halo import Halo
from analysis.wording.isolated_facts import has_right_to_left
from reports.paper_fonts import Face
from reports.paper_outline import outline_of
from reports.text import faced_runs, text_width

_CAPS = {"butt": 0, "round": 1, "projecting": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_BOLD_FROM = 600
_FILLED = 0
_STROKED = 1
"""Text render modes of PDF (ISO 32000-1, table 106)."""
_BY_NAME = {face.value: face for face in Face}

Colour = Sequence[float]
"""Red, green, blue and, where given, opacity, each from 0 to 1."""


class _Ink(NamedTuple):
    """Whether a shape is stroked and whether it is filled, in the order in which reportlab asks."""

    stroke: bool
    fill: bool

    @property
    def shows(self) -> bool:
        """Whether anything is drawn."""
        return self.stroke or self.fill


@contextmanager
def stand_ins_for_letters() -> Iterator[None]:
    """Keeps matplotlib quiet about letters its font lacks while it measures: the page has stand-ins for them."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph \d+ ", category=UserWarning)
        warnings.filterwarnings(
            "ignore", message=r"Matplotlib currently does not support", category=UserWarning
        )
        yield


class PaperRenderer(RendererBase):
    """A matplotlib renderer for a reportlab canvas; lengths are the figure's pixels, y points up as on the page.

    ``halos`` holds the rims of words, by the name (gid) of their text: here a word with a rim is written as words are,
    since outlines of letters have no stand-ins and cannot be searched. Hatches and pictures are not drawn: no figure
    of this program has any.
    """

    def __init__(
        self, canvas: Any, *, size: tuple[float, float], dpi: float, halos: Mapping[str, Halo] | None = None
    ) -> None:
        super().__init__()
        self._canvas = canvas
        self._size = size
        self._dpi = dpi
        self._halos = halos or {}
        self._halo: Halo | None = None
        self._heights: dict[tuple[FontProperties, Any], tuple[float, float]] = {}

    def flipy(self) -> bool:
        """Y points up."""
        return False

    def open_group(self, s: str, gid: str | None = None) -> None:
        """Begin a text, for which ``gid`` may name a halo; groups of other kinds make no difference."""
        if s == "text":
            self._halo = self._halos.get(gid or "")

    def close_group(self, s: str) -> None:
        """End a text."""
        if s == "text":
            self._halo = None

    def get_canvas_width_height(self) -> tuple[float, float]:
        """The figure's size in pixels."""
        return self._size

    def points_to_pixels(self, points: Any) -> Any:
        """Pixels of a length in points."""
        return points * self._dpi / 72

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: Any
    ) -> tuple[float, float, float]:
        """Of a text as it will be drawn: as wide as in the font that will draw it, as high as any line of its size."""
        key = (prop, ismath)
        if key not in self._heights:
            _, height, descent = super().get_text_width_height_descent("lp", prop, ismath)
            self._heights[key] = (float(height), float(descent))
        width = text_width(s, font=_face(prop).value, size=self._font_size(prop))
        return width, *self._heights[key]

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Any = None,  # noqa: N803 - matplotlib's own name
    ) -> None:
        """Fill and stroke a path within the clip of ``gc``."""
        with self._inked(gc, rgbFace) as ink:
            if ink.shows:
                self._canvas.drawPath(outline_of(self._canvas, path, transform), *ink)

    def draw_markers(  # noqa: PLR0917 - matplotlib's own order
        self,
        gc: GraphicsContextBase,
        marker_path: Path,
        marker_trans: Transform,
        path: Path,
        trans: Transform,
        rgbFace: Any = None,  # noqa: N803
    ) -> None:
        """Draw one symbol, outlined once, at each place of ``path``: a course of a year has hundreds."""
        with self._inked(gc, rgbFace) as ink:
            if not ink.shows:
                return
            outline = outline_of(self._canvas, marker_path, marker_trans)
            across = up = 0.0
            for vertices, _ in path.iter_segments(trans, simplify=False):
                x, y = float(vertices[-2]), float(vertices[-1])
                self._canvas.translate(x - across, y - up)
                self._canvas.drawPath(outline, *ink)
                across, up = x, y

    def draw_text(  # noqa: PLR0917 - matplotlib's own order
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,  # noqa: ARG002 - no figure of this program has formulas
        mtext: Any = None,  # noqa: ARG002
    ) -> None:
        """Write a line of text from its baseline's left end."""
        canvas, size = self._canvas, self._font_size(prop)
        canvas.saveState()
        self._clip(gc)
        canvas.setFillColor(_colour(gc.get_rgb()), alpha=_opacity(gc, gc.get_rgb()))
        canvas.translate(x, y)
        canvas.rotate(angle)
        runs = faced_runs(s, font=_face(prop).value)
        # Readers of a PDF take a word and its rim for one word, but two where it is read from right to left.
        if self._halo is not None and not has_right_to_left(s):
            self._set_rim(self._halo)
            self._write(runs, size, mode=_STROKED)
        self._write(runs, size, mode=_FILLED)
        canvas.restoreState()

    @contextmanager
    def _inked(self, gc: GraphicsContextBase, face: Any) -> Iterator[_Ink]:
        """The clip, pen and fill of ``gc`` for a while."""
        ink = _Ink(
            stroke=gc.get_linewidth() > 0 and _opacity(gc, gc.get_rgb()) > 0,
            fill=face is not None and _opacity(gc, face) > 0,
        )
        if not ink.shows:
            yield ink
            return
        self._canvas.saveState()
        self._clip(gc)
        if ink.fill:
            self._canvas.setFillColor(_colour(face), alpha=_opacity(gc, face))
        if ink.stroke:
            self._set_pen(gc)
        yield ink
        self._canvas.restoreState()

    def _write(self, runs: Sequence[tuple[str, str]], size: float, *, mode: int) -> None:
        reached = 0.0
        for font, run in runs:
            self._canvas.setFont(font, size)
            self._canvas.drawString(reached, 0, run, mode=mode)
            reached += self._canvas.stringWidth(run, font, size)

    def _set_rim(self, halo: Halo) -> None:
        self._canvas.setStrokeColor(_colour(to_rgb(halo.colour)), alpha=halo.alpha)
        self._canvas.setLineWidth(self.points_to_pixels(halo.width))
        self._canvas.setLineJoin(_JOINS["round"])

    def _font_size(self, prop: FontProperties) -> float:
        return float(self.points_to_pixels(float(prop.get_size_in_points())))

    def _set_pen(self, gc: GraphicsContextBase) -> None:
        canvas = self._canvas
        canvas.setStrokeColor(_colour(gc.get_rgb()), alpha=_opacity(gc, gc.get_rgb()))
        canvas.setLineWidth(self.points_to_pixels(gc.get_linewidth()))
        canvas.setLineCap(_CAPS[str(gc.get_capstyle())])
        canvas.setLineJoin(_JOINS[str(gc.get_joinstyle())])
        offset, dashes = gc.get_dashes()
        if dashes is not None:
            lengths = [self.points_to_pixels(float(length)) for length in np.asarray(dashes)]
            canvas.setDash(lengths, self.points_to_pixels(float(offset or 0)))

    def _clip(self, gc: GraphicsContextBase) -> None:
        rectangle = gc.get_clip_rectangle()
        if rectangle is not None:
            outline = self._canvas.beginPath()
            outline.rect(*(float(length) for length in rectangle.bounds))
            self._canvas.clipPath(outline, stroke=0, fill=0)
        path, transform = gc.get_clip_path()
        if path is not None and transform is not None:
            self._canvas.clipPath(outline_of(self._canvas, path, transform), stroke=0, fill=0)


def _colour(colour: Colour) -> Color:
    return Color(*(float(part) for part in colour[:3]))


def _opacity(gc: GraphicsContextBase, colour: Colour) -> float:
    """What the artist forces on everything it draws, else the colour's own."""
    if gc.get_forced_alpha():
        return float(gc.get_alpha())
    return float(colour[3]) if len(colour) > 3 else 1.0


def _face(prop: FontProperties) -> Face:
    """The embedded face of the font asked for; regular or bold for a font that is not the program's."""
    found = _BY_NAME.get(prop.get_family()[0])
    if found is not None:
        return found
    weight = prop.get_weight()
    is_bold = weight in ("bold", "semibold", "heavy", "black") or (
        isinstance(weight, int | float) and weight >= _BOLD_FROM
    )
    return Face.BOLD if is_bold else Face.REGULAR

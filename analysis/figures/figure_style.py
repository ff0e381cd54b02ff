"""What a figure looks like on screen and on paper: ground, ink, colours of the groups, font and sizes."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import FontEntry, FontProperties, fontManager

from analysis.palette import ARM_COLOURS, DARK, LIGHT, PAPER, SERIES, Palette

# What people type may hold dollar signs, between which matplotlib would read a formula; no figure here has any.
mpl.rcParams["text.parse_math"] = False

FONT_PACKAGE = "font_source_sans_pro"
_FACES = {400: "SourceSansPro-Regular.ttf", 600: "SourceSansPro-Semibold.ttf", 700: "SourceSansPro-Bold.ttf"}
_STAND_INS = {400: "DejaVuSans.ttf", 600: "DejaVuSans-Bold.ttf", 700: "DejaVuSans-Bold.ttf"}
"""Come with matplotlib and have Hebrew and Arabic; the same stand in on paper."""
_OTHER_COLOURS = (
    SERIES.blue,
    SERIES.vermillion,
    SERIES.green,
    SERIES.purple,
    SERIES.orange,
    SERIES.sky,
    SERIES.black,
)

Dashes = tuple[float, tuple[float, ...]]
_SOLID: Dashes = (0, ())
_DASHED: Dashes = (0, (5.0, 2.2))
_OTHER_DASHES: tuple[Dashes, ...] = (
    _SOLID,
    _DASHED,
    (0, (6.5, 1.8, 1.2, 1.8)),
    (0, (1.4, 1.4)),
    (0, (9.0, 2.5)),
    (0, (6.5, 1.6, 1.2, 1.6, 1.2, 1.6)),
    (0, (2.8, 1.2)),
)
_OTHER_MARKERS = ("|", "|", "+", "x", "1", "2", "3")

BAND = 0.13
"""Opacity of a confidence band: its line stands on it, so that shapes need more contrast than the least of WCAG."""
_SHAPE_ON_LIGHT, _SHAPE_ON_DARK, _TEXT = 3.6, 4.5, 4.5
_DARK_BELOW = 0.18


@dataclass(frozen=True)
class SeriesStyle:
    """How one group is drawn: colour of its line and of its name, dashes, marker of its censored times."""

    line: str
    text: str
    dashes: Dashes
    censor_marker: str


@dataclass(frozen=True)
class FigureStyle:
    """One look. Sizes are in points, ``width`` is in inches; ``scale`` multiplies them all."""

    palette: Palette
    ground: str
    body: float = 10.5
    small: float = 9.5
    line_width: float = 2.2
    width: float = 9.08
    scale: float = 1.0

    def font(self, *, size: float, weight: int = 400) -> FontProperties:
        """The program's font at ``size`` points times ``scale``; matplotlib's own where the package is missing.

        Letters that it lacks are those of the stand-in, also where they are measured.
        """
        return FontProperties(family=list(font_families(weight)), size=size * self.scale, weight=weight)

    def scaled(self, scale: float) -> FigureStyle:
        """The same look, everything ``scale`` times as large."""
        return replace(self, scale=scale)

    def series(self, names: Sequence[str]) -> dict[str, SeriesStyle]:
        """A style for each group: IT and SOC as everywhere, others in the order given."""
        fixed = {name for name in names if name in ARM_COLOURS}
        free = [
            index
            for index, colour in enumerate(_OTHER_COLOURS)
            if not fixed or colour not in ARM_COLOURS.values()
        ]
        styles: dict[str, SeriesStyle] = {}
        for name in names:
            if name in fixed:
                styles[name] = self._styled(ARM_COLOURS[name], _SOLID if name == "IT" else _DASHED, "|")
            else:
                index = free[(len(styles) - len(fixed & set(styles))) % len(free)]
                styles[name] = self._styled(
                    _OTHER_COLOURS[index], _OTHER_DASHES[index], _OTHER_MARKERS[index]
                )
        return styles

    def shape_ink(self, colour: str) -> str:
        """``colour`` for lines and marks: lighter on dark ground, where thin lines are lost sooner."""
        is_dark = _luminance(self.ground) <= _DARK_BELOW
        return legible(colour, on=self.ground, ratio=_SHAPE_ON_DARK if is_dark else _SHAPE_ON_LIGHT)

    def text_ink(self, colour: str) -> str:
        """``colour`` for words."""
        return legible(colour, on=self.ground, ratio=_TEXT)

    def _styled(self, colour: str, dashes: Dashes, marker: str) -> SeriesStyle:
        return SeriesStyle(
            line=self.shape_ink(colour),
            text=self.text_ink(colour),
            dashes=dashes,
            censor_marker=marker,
        )


@cache
def font_file(weight: int) -> Path | None:
    """The TrueType file of the program's font, found without importing its package; None where it is missing."""
    found = importlib.util.find_spec(FONT_PACKAGE)
    for folder in (found.submodule_search_locations or []) if found else []:
        face = Path(folder) / "files" / _FACES.get(weight, _FACES[400])
        if face.is_file():
            return face
    return None


@cache
def font_families(weight: int) -> tuple[str, ...]:
    """The names under which matplotlib finds the program's font of a weight and its stand-in.

    They are names of this program, so that no font of the machine is taken for one of them.
    """
    face = font_file(weight)
    if face is None:
        return ("sans-serif",)
    own, stand_in = face.stem, f"stand-in for {face.stem}"
    stand_in_file = _STAND_INS.get(weight, _STAND_INS[400])
    for name, file in ((own, face), (stand_in, Path(mpl.get_data_path(), "fonts", "ttf", stand_in_file))):
        fontManager.ttflist.append(FontEntry(fname=str(file), name=name, weight=weight, size="scalable"))
    return own, stand_in


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.1, 1.4.3), 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def legible(colour: str, *, on: str, ratio: float) -> str:
    """``colour``, moved towards black or white just as far as ``ratio`` of contrast on the ground asks for."""
    towards = "#000000" if _luminance(on) > _DARK_BELOW else "#FFFFFF"
    for step in range(21):
        mixed = _mixed(colour, towards, step / 20)
        if contrast(mixed, on) >= ratio:
            return mixed
    return towards


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _mixed(colour: str, towards: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(towards), strict=True)
    return "#" + "".join(f"{round(255 * (own + (other - own) * share)):02X}" for own, other in pairs)


SCREEN_LIGHT = FigureStyle(palette=LIGHT, ground=LIGHT.surface)
SCREEN_DARK = FigureStyle(palette=DARK, ground=DARK.surface)
PRINT = FigureStyle(
    palette=PAPER, ground=PAPER.surface, body=9.0, small=8.5, line_width=1.6, width=174 / 25.4
)

"""The colours that screen, figures and paper share, declared once.

Text and ground pairs meet WCAG 2.1 AA (contrast of at least 4.5 to 1); series colours are those of Okabe and Ito
(2008), which people with the common colour vision deficiencies can tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """Colours of one ground, each as ``#RRGGBB``."""

    background: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_ground: str
    danger: str
    danger_ground: str
    warning: str
    warning_ground: str
    good: str
    good_ground: str


LIGHT = Palette(
    background="#F6F7F9",
    surface="#FFFFFF",
    line="#DDE1E7",
    text="#1B2430",
    muted="#5C6878",
    accent="#0B6E8A",
    on_accent="#FFFFFF",
    accent_ground="#E1EFF5",
    danger="#B3261E",
    danger_ground="#FBEAE8",
    warning="#8A5A00",
    warning_ground="#FFF4DC",
    good="#1F7A4D",
    good_ground="#E5F4EC",
)

DARK = Palette(
    background="#14181E",
    surface="#1D232B",
    line="#333C47",
    text="#E8ECF1",
    muted="#A3AFBD",
    accent="#5CC3DE",
    on_accent="#14181E",
    accent_ground="#17343D",
    danger="#FF8A80",
    danger_ground="#41211F",
    warning="#FFC65C",
    warning_ground="#3B2E12",
    good="#6FD3A0",
    good_ground="#17352A",
)

PAPER = Palette(
    background="#FFFFFF",
    surface="#FFFFFF",
    line="#C9CED6",
    text="#000000",
    muted="#444B55",
    accent="#0B6E8A",
    on_accent="#FFFFFF",
    accent_ground="#E1EFF5",
    danger="#B3261E",
    danger_ground="#FFFFFF",
    warning="#7A4F00",
    warning_ground="#FFFFFF",
    good="#1F7A4D",
    good_ground="#FFFFFF",
)


@dataclass(frozen=True)
class SeriesColours:
    """The Okabe-Ito colours by name, and those that the two arms of the study carry everywhere."""

    blue: str = "#0072B2"
    vermillion: str = "#D55E00"
    green: str = "#009E73"
    orange: str = "#E69F00"
    sky: str = "#56B4E9"
    purple: str = "#CC79A7"
    yellow: str = "#F0E442"
    black: str = "#000000"


SERIES = SeriesColours()
ARM_COLOURS = {"IT": SERIES.blue, "SOC": SERIES.vermillion}

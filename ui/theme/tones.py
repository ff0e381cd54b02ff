"""What a colour means, so that nobody who shows a state picks a colour by hand."""

from __future__ import annotations

from enum import StrEnum

from analysis.palette import Palette


class Tone(StrEnum):
    """The meaning of a coloured part. Danger is harm, warning needs a reason, good is done."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    WARNING = "warning"
    DANGER = "danger"


def tone_colour(palette: Palette, tone: Tone) -> str:
    """The colour of text and shapes of this tone, as ``#RRGGBB``."""
    return palette.muted if tone is Tone.NEUTRAL else getattr(palette, tone.value)


def tone_ground(palette: Palette, tone: Tone) -> str:
    """The ground such text stands on in a chip, as ``#RRGGBB``."""
    return palette.background if tone is Tone.NEUTRAL else getattr(palette, f"{tone.value}_ground")

"""Tells a widget which tone it carries, for the stylesheet and for widgets that draw themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme.tones import Tone

_TONE = "tone"


def mark(widget: QWidget, tone: Tone | None) -> None:
    """Give ``widget`` the look of ``tone``, or take it away with None."""
    wanted = tone.value if tone is not None else ""
    if (widget.property(_TONE) or "") == wanted:
        return
    widget.setProperty(_TONE, wanted)
    polish_again(widget)


def tone_of(widget: QWidget) -> Tone | None:
    """The tone that ``mark`` gave, or None."""
    value = widget.property(_TONE)
    return Tone(value) if value else None


def polish_again(widget: QWidget) -> None:
    """Let the stylesheet look at the properties of ``widget`` again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()

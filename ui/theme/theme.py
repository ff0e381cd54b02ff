"""The theme in use: a palette and a scale, kept by the application object itself."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from analysis.palette import LIGHT, Palette

THEME_PROPERTY = "theme_in_use"


@dataclass(frozen=True)
class Theme:
    """The colours of the screen and the scale of everything on it (1.0 is 100 %, 2.0 is 200 %)."""

    palette: Palette = LIGHT
    scale: float = 1.0

    def px(self, size: float) -> int:
        """The pixels that a size of the design takes at this scale; never none."""
        return max(1, round(size * self.scale))


def current_theme() -> Theme:
    """The theme that ``apply_theme`` gave the application, or the light one at 100 %."""
    application = QCoreApplication.instance()
    theme = application.property(THEME_PROPERTY) if application is not None else None
    return theme if isinstance(theme, Theme) else Theme()

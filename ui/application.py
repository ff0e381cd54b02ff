"""Makes the Qt application with the program's font, colours and language, and nothing heavy."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtWidgets import QApplication

from analysis.palette import DARK, LIGHT, Palette
from ui.fonts import load_fonts
from ui.language import install_language
from ui.theme.apply import apply_theme, system_palette


class Appearance(StrEnum):
    """Which colours the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def build_application(
    arguments: Sequence[str],
    *,
    appearance: Appearance = Appearance.SYSTEM,
    scale: float = 1.0,
    language: str = "en",
) -> QApplication:
    """The application, ready for its first window; ``scale`` is 1.0 to 2.0."""
    # setStyle would load the whole QStyle namespace before the first paint; the argument does not.
    application = QApplication([*arguments, "-style", "fusion"])
    application.setApplicationName("thecalog")
    load_fonts()
    if language != "en":
        install_language(application, language)
    apply_theme(application, palette_for(application, appearance), scale)
    return application


def palette_for(application: QApplication, appearance: Appearance) -> Palette:
    """The palette of an appearance; what the desktop asks for where it is left to the system."""
    if appearance is Appearance.SYSTEM:
        return system_palette(application)
    return DARK if appearance is Appearance.DARK else LIGHT

"""Loads the program's own typeface, since not every system has one with the letters it needs."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from PySide6.QtGui import QFontDatabase

WEIGHTS = ("Regular", "Semibold")  # all that the screen shows; each costs start-up time


def font_files() -> list[Path]:
    """The font files of the weights used on screen, found without importing their package.

    Raises FileNotFoundError where the package is missing.
    """
    specification = importlib.util.find_spec("font_source_sans_pro")
    if specification is None or not specification.submodule_search_locations:
        raise FileNotFoundError("font_source_sans_pro")
    folder = Path(specification.submodule_search_locations[0]) / "files"
    return [folder / f"SourceSansPro-{weight}.ttf" for weight in WEIGHTS]


def load_fonts() -> None:
    """Give the fonts to Qt. Call it after the application is made and before anything is painted."""
    for file in font_files():
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(str(file))

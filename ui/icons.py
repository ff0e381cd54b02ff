"""Which picture stands for which meaning; the icon package is loaded on first use, after the first paint."""

from __future__ import annotations

import importlib.util
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

if TYPE_CHECKING:
    from qtawesome.iconic_font import IconicFont

_ICON_FONT = "icon_font_in_use"


class Meaning(StrEnum):
    """What an icon says; the value is its name among the Material Design icons."""

    DANGER = "alert-octagon-outline"
    WARNING = "alert-outline"
    NOTICE = "information-outline"
    GOOD = "check-circle-outline"
    ALLERGY = "allergy"
    HOLD = "hand-back-right-outline"
    OPEN = "circle-outline"
    ADD = "plus"
    EDIT = "pencil-outline"
    VOID = "file-cancel-outline"
    SIGN = "draw-pen"
    HISTORY = "history"
    SAVE = "content-save-outline"
    COPY = "content-copy"
    SEARCH = "magnify"
    PRINT = "printer-outline"
    EXPORT = "export-variant"
    IMPORT = "import"
    PATIENT = "account-outline"
    SESSION = "needle"
    CALENDAR = "calendar-outline"
    CURVE = "chart-line-variant"
    FILTER = "filter-outline"
    LOCK = "lock-outline"
    UNSAVED = "circle-medium"
    RETRY = "refresh"
    CLOSE = "close"
    OUTCOME = "flag-outline"
    UP = "arrow-up"
    ZOOM_IN = "magnify-plus-outline"
    ZOOM_OUT = "magnify-minus-outline"
    WHOLE = "arrow-expand-horizontal"
    DOWN = "arrow-down"


def icon(meaning: Meaning, colour: str) -> QIcon:
    """The icon of ``meaning`` in ``colour`` (``#RRGGBB``), sharp at any size."""
    return _icon_font().icon(f"mdi6.{meaning.value}", color=colour)


def _icon_font() -> IconicFont:
    """The icon font, kept by the application; only the one set in use is loaded, the package has ten."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("icons need an application")
    kept = application.property(_ICON_FONT)
    if kept is None:
        from qtawesome.iconic_font import IconicFont

        kept = IconicFont(("mdi6", *_font_and_names(), str(_folder())))
        kept.setParent(application)  # a property alone would not keep it alive
        application.setProperty(_ICON_FONT, kept)
    return kept


def _folder() -> Path:
    specification = importlib.util.find_spec("qtawesome")
    if specification is None or not specification.submodule_search_locations:
        raise FileNotFoundError("qtawesome")
    return Path(specification.submodule_search_locations[0]) / "fonts"


def _font_and_names() -> tuple[str, str]:
    stem = "materialdesignicons6-webfont"
    font = next(_folder().glob(f"{stem}-[0-9]*.ttf"))
    names = next(_folder().glob(f"{stem}-charmap-*.json"))
    return font.name, names.name

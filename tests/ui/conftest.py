from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from analysis.palette import LIGHT
from ui.fonts import load_fonts
from ui.theme.apply import apply_theme
from ui.theme.theme import THEME_PROPERTY, Theme


@pytest.fixture(scope="session")
def application_with_fonts(qapp: QApplication) -> QApplication:
    qapp.setStyle("Fusion")
    load_fonts()
    return qapp


@pytest.fixture
def light_theme(application_with_fonts: QApplication) -> Iterator[QApplication]:
    """The application in light colours at 100 %, put back after a test that changes them."""
    _make_light(application_with_fonts)
    yield application_with_fonts
    _make_light(application_with_fonts)


def _make_light(application: QApplication) -> None:
    # Styling every window anew is slow, and most tests change no colours.
    if application.property(THEME_PROPERTY) != Theme(LIGHT, 1.0):
        apply_theme(application, LIGHT)


@pytest.fixture
def show_active(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Shows a window and waits until the keyboard is with it."""

    kept: list[QWidget] = []  # qtbot alone would let Python delete the window

    def show(window: QWidget) -> None:
        kept.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    return show

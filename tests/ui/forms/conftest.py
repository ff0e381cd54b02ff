"""What the forms of these tests are handed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from analysis.palette import LIGHT
from ui.forms.form_context import FormContext
from ui.theme.apply import apply_theme

NOW = datetime(2026, 11, 23, 14, 5).astimezone()


@pytest.fixture(scope="session")
def one_theme(application_with_fonts: QApplication) -> QApplication:
    """The light theme, given once: to style a whole form anew takes longer than a test."""
    apply_theme(application_with_fonts, LIGHT)
    return application_with_fonts


@pytest.fixture
def context(one_theme: QApplication) -> FormContext:
    return FormContext(now=lambda: NOW, staff=("Ana Pop", "Ioana Matei"), account="ana")


@pytest.fixture
def show_form(show_active: Callable[[QWidget], None], qtbot: QtBot) -> Callable[[QWidget], None]:
    """Shows a form at the size of the window's page and lets it settle."""

    def show(form: QWidget) -> None:
        form.resize(1012, 840)
        show_active(form)
        qtbot.wait(20)

    return show

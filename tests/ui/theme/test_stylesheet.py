from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.text_field import TextField


@pytest.fixture
def told_by_qt() -> Iterator[list[str]]:
    """What Qt writes on stderr during a test."""
    told: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _place, message: told.append(message))
    yield told
    qInstallMessageHandler(before)


def test_no_size_in_it_is_refused_by_qt(
    light_theme: QApplication, qtbot, show_active, told_by_qt: list[str]
) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    row = QPushButton("a row of words")
    row.setProperty("quiet", True)
    row.setProperty("wraps", True)
    for part in (row, Button("Save"), TextField()):
        column.addWidget(part)
    show_active(window)
    row.setFocus()
    light_theme.processEvents()
    assert [each for each in told_by_qt if "setMaximumSize" in each or "setMinimumSize" in each] == []


def test_a_row_of_words_is_as_high_as_its_lines(light_theme: QApplication, qtbot, show_active) -> None:
    row = QPushButton("a row of words")
    row.setProperty("quiet", True)
    row.setProperty("wraps", True)
    show_active(row)
    row.resize(200, 400)
    assert row.height() == 400

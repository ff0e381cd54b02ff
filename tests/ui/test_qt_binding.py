"""Guards against builds of PySide6 that abort: 6.12.0 gave a reference to None away at every call."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QWidget


def test_calls_into_qt_keep_the_references_to_none(qtbot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(500):
        widget.setObjectName("part")
    assert sys.getrefcount(None) > before - 50

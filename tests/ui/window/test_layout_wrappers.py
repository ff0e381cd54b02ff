"""PySide wraps the stretches of a layout that is put into its parent full; such a wrapper outlives its stretch."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpacerItem


def wrapped_stretches() -> int:
    return sum(isinstance(each, QSpacerItem) for each in shiboken6.getAllValidWrappers())


def test_no_page_leaves_a_stretch_wrapped(ward) -> None:
    before = wrapped_stretches()
    ward.log_in()
    ward.open_patient("Popa")
    for tab in ("course", "record", "assessments", "therapy", "sessions"):
        ward.choose_tab(tab)
    ward.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert wrapped_stretches() == before

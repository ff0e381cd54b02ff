"""Process start to first painted window, against a bare PySide6 window (DESIGN: at most 1.5 times)."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIMIT = 1.5
RUNS = 9

_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.painted)
    def painted(self):
        print("painted", flush=True)
        application.quit()
application = QApplication(sys.argv)
window = Window()
window.resize(1280, 840)
window.show()
application.exec()
"""
_OURS = """
import sys
from ui.application import build_application
from ui.first_window import FirstWindow
application = build_application(sys.argv)
window = FirstWindow("ward.db")
def painted():
    print("painted", flush=True)
    application.quit()
window.painted.connect(painted)
window.show()
application.exec()
"""


def _seconds_to_paint(program: str) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, cwd=ROOT, env=_environment(), stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - start
    assert line == b"painted\n"
    return seconds


def _environment() -> dict[str, str]:
    """This environment, with bytecode kept, as it is where the program is installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@pytest.mark.slow
def test_the_first_window_is_painted_within_one_and_a_half_bare_windows() -> None:
    for program in (_BARE, _OURS):
        _seconds_to_paint(program)  # fills the caches of disk and bytecode for both
    pairs = [(_seconds_to_paint(_BARE), _seconds_to_paint(_OURS)) for _ in range(RUNS)]
    bare, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"bare {bare:.3f} s, first window {ours:.3f} s, ratio {ours / bare:.2f}")
    assert ours <= LIMIT * bare

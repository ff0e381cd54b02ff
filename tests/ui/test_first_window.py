from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from ui.first_window import FirstWindow

ROOT = Path(__file__).parents[2]
HEAVY = (
    "pandas",
    "numpy",
    "lifelines",
    "scipy",
    "statsmodels",
    "matplotlib",
    "reportlab",
    "sqlite_utils",
    "click",
    "argon2",
    "cryptography",
    "sqlcipher3",
    "qtawesome",
    "qtpy",
)
_PROGRAM = """
import json, sys
from ui.application import build_application
from ui.first_window import FirstWindow
application = build_application(sys.argv)
window = FirstWindow("ward.db")
def leave():
    print(json.dumps(sorted(sys.modules)))
    application.quit()
window.painted.connect(leave)
window.show()
application.exec()
"""


def test_nothing_heavy_is_loaded_before_the_first_picture() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _PROGRAM],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    loaded = set(json.loads(done.stdout))
    assert "PySide6.QtWidgets" in loaded
    assert [name for name in HEAVY if name in loaded] == []


@pytest.mark.usefixtures("light_theme")
def test_painted_is_told_once(qtbot) -> None:
    window = FirstWindow()
    qtbot.addWidget(window)
    told: list[bool] = []
    window.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    qtbot.wait(20)
    assert told == [True]


@pytest.mark.usefixtures("light_theme")
def test_after_login_the_page_stands_in_the_same_window(qtbot) -> None:
    window = FirstWindow("ward.db")
    qtbot.addWidget(window)
    login = window.login
    page = QLabel("Patients")
    with qtbot.waitSignal(login.destroyed):
        window.show_page(page)
    assert window.centralWidget() is page
    assert window.windowTitle() == "ward.db · Thecalog"

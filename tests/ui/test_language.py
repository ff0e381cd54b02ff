from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.language import install_language, qt_translate

_SOURCE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro_RO"><context><name>LoginPage</name>
<message><source>Open register</source><translation>Deschide registrul</translation></message>
</context></TS>
"""


@pytest.fixture
def romanian(tmp_path: Path) -> Path:
    source = tmp_path / "thecalog_ro.ts"
    source.write_text(_SOURCE, encoding="utf-8")
    release = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([release, source, "-qm", tmp_path / "thecalog_ro.qm"], check=True, capture_output=True)
    return tmp_path


def test_words_change_with_the_language_and_back(light_theme: QApplication, romanian: Path) -> None:
    assert install_language(light_theme, "ro", romanian)
    assert qt_translate("LoginPage", "Open register") == "Deschide registrul"
    assert install_language(light_theme, "en", romanian)
    assert qt_translate("LoginPage", "Open register") == "Open register"


def test_a_language_without_its_file_leaves_the_english_words(
    light_theme: QApplication, tmp_path: Path
) -> None:
    assert not install_language(light_theme, "ro", tmp_path)
    assert qt_translate("LoginPage", "Open register") == "Open register"
    install_language(light_theme, "en", tmp_path)

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.language import (
    Language,
    available_languages,
    install_language,
    language_in_use,
    qt_translate,
    spoken_language,
)

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


def test_the_window_is_offered_in_english_and_romanian() -> None:
    assert available_languages() == (Language.ENGLISH, Language.ROMANIAN)
    assert [language.own_name for language in Language] == ["English", "Română"]


def test_a_language_whose_words_are_missing_is_not_offered(tmp_path: Path) -> None:
    assert available_languages(tmp_path) == (Language.ENGLISH,)


def test_the_language_in_use_is_the_one_installed_last(light_theme: QApplication, romanian: Path) -> None:
    install_language(light_theme, "ro", romanian)
    assert language_in_use(light_theme) is Language.ROMANIAN
    install_language(light_theme, "en", romanian)
    assert language_in_use(light_theme) is Language.ENGLISH


def test_the_program_itself_speaks_romanian(light_theme: QApplication) -> None:
    assert install_language(light_theme, "ro")
    assert qt_translate("Complication", "CSF fistula") == "Fistulă LCR"
    install_language(light_theme, "en")


def test_nothing_said_stays_nothing_in_every_language(light_theme: QApplication) -> None:
    install_language(light_theme, "ro")
    assert qt_translate("Patient", "") == ""
    install_language(light_theme, "en")


@pytest.mark.parametrize(
    ("computer", "spoken"),
    [("ro_RO", Language.ROMANIAN), ("en_GB", Language.ENGLISH), ("fr_FR", Language.ENGLISH), ("C", "en")],
)
def test_the_first_start_speaks_the_language_of_the_computer_if_it_can(
    monkeypatch: pytest.MonkeyPatch, computer: str, spoken: Language
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(computer))
    assert spoken_language() == spoken

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from ui.application import Appearance
from ui.language import Language
from ui.view_settings import ViewSettings, read_view_settings, write_view_settings


def test_colours_size_and_language_are_there_at_the_next_start(tmp_path: Path) -> None:
    chosen = ViewSettings(Appearance.DARK, 1.5, Language.ROMANIAN)
    write_view_settings(tmp_path / "settings" / "view.json", chosen)
    assert read_view_settings(tmp_path / "settings" / "view.json") == chosen


def test_without_a_file_the_window_speaks_the_computers_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("ro_RO"))
    assert read_view_settings(tmp_path / "view.json").language is Language.ROMANIAN


def test_a_size_that_is_not_offered_counts_as_100_percent(tmp_path: Path) -> None:
    file = tmp_path / "view.json"
    write_view_settings(file, ViewSettings(scale=7.0))
    assert read_view_settings(file).scale == 1.0


def test_a_folder_that_cannot_be_written_to_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", "utf-8")
    write_view_settings(tmp_path / "taken" / "view.json", ViewSettings())
    assert (tmp_path / "taken").read_text("utf-8") == ""


def test_a_file_from_before_languages_keeps_its_colours_and_size(tmp_path: Path) -> None:
    file = tmp_path / "view.json"
    file.write_text('{"appearance": "dark", "scale": 1.25}', "utf-8")
    kept = read_view_settings(file)
    assert (kept.appearance, kept.scale) == (Appearance.DARK, 1.25)

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from tests.ui.analysis.conftest import a_course
from ui.theme.tones import Tone
from ui.widgets.chip import Chip


def opened(windows, courses, qtbot):
    page = windows.complete(courses, demonstration=True)
    last = page.tabs.tabRect(page.tabs.count() - 1).center()
    with qtbot.waitSignal(page.published.grid.filled, timeout=60_000):
        qtbot.mouseClick(page.tabs, Qt.MouseButton.LeftButton, pos=last)
    return page


def test_a_demonstration_shows_what_was_published_beside_it(windows, demonstration_courses, qtbot) -> None:
    page = opened(windows, demonstration_courses, qtbot)
    assert page.published.isVisible()
    chips = page.published.grid.findChildren(Chip)
    assert len(chips) == 32
    assert {(chip.text(), chip.tone) for chip in chips} == {
        ("yes", Tone.GOOD),
        ("partly", Tone.NEUTRAL),
        ("no", Tone.WARNING),
    }


def test_the_comparison_is_copied_as_text(windows, demonstration_courses, qtbot) -> None:
    page = opened(windows, demonstration_courses, qtbot)
    qtbot.mouseClick(page.published.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert "median OS all; IT; SOC (months)\t10; 22; 8\t10; 22; 8\tyes" in text


def test_the_filters_do_not_change_what_was_published(windows, demonstration_courses, qtbot) -> None:
    page = opened(windows, demonstration_courses, qtbot)
    page.filters.endpoint.set_value("pfs")
    assert len(page.published.grid.findChildren(Chip)) == 32


def test_a_ward_register_has_no_such_page(windows, demonstration_courses) -> None:
    page = windows.complete(demonstration_courses, demonstration=False)
    assert page.tabs.count() == len(page.pages)
    assert page.published is None


def test_the_comparison_is_saved_as_csv(windows, demonstration_courses, qtbot, tmp_path) -> None:
    page = opened(windows, demonstration_courses, qtbot)
    qtbot.mouseClick(page.published.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.published.saving.message.text() == "Saved as published.csv", timeout=10_000)
    lines = (tmp_path / "published.csv").read_bytes().decode("utf-8-sig").splitlines()
    assert lines[0] == "Statistic,Published,Recomputed,Agrees,Note"
    assert len(lines) == 33


def test_it_says_that_only_the_papers_own_patients_are_computed_again(
    windows, demonstration_courses, qtbot
) -> None:
    added = a_course(15, months=90, died=True, study_code="TH-015")
    page = opened(windows, [*demonstration_courses, added], qtbot)
    labels = [label.text() for label in page.published.findChildren(QLabel)]
    assert any("the paper's own 14 patients" in text for text in labels)
    assert "10; 22; 8" in labels

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.theme.tones import Tone
from ui.widgets.chip import Chip


def opened(windows, courses, qtbot):
    page = windows.complete(courses, demonstration=True)
    page.tabs.setFocus()
    with qtbot.waitSignal(page.published.grid.filled, timeout=60_000):
        for _ in page.pages:
            qtbot.keyClick(page.tabs, Qt.Key.Key_Right)
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

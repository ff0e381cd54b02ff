"""The safety page in the window: reached by keys, filled, cut off by the filter, saved."""

from __future__ import annotations

from PySide6.QtCore import Qt


def opened(windows, courses, qtbot):
    page = windows.complete(courses, demonstration=True)
    page.tabs.setFocus()
    with qtbot.waitSignal(page.safety.sheet.filled, timeout=60_000):
        for _ in range(list(page.pages).index("safety")):
            qtbot.keyClick(page.tabs, Qt.Key.Key_Right)
    return page


def column(card, at: int) -> list[str]:
    model = card.rows.model()
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_the_page_is_reached_by_keys_and_shows_the_published_rates(
    windows, demonstration_courses, qtbot
) -> None:
    page = opened(windows, demonstration_courses, qtbot)
    assert page.safety.isVisible()
    assert page.safety.sheet.title.text() == "Safety"
    assert column(page.safety.sheet.cards["per_patient"], 1)[:5] == ["7/7", "1/7", "1/7", "1/7", "1/7"]


def test_a_data_cut_off_counts_on_this_page(windows, demonstration_courses, qtbot) -> None:
    page = opened(windows, demonstration_courses, qtbot)
    with qtbot.waitSignal(page.safety.sheet.filled, timeout=60_000):
        page.filters.as_of.set_value("2026-01-01")
        qtbot.keyClick(page.filters.as_of, Qt.Key.Key_Return)
    assert "data cut-off 1 Jan 2026" in page.safety.sheet.caption.text()


def test_a_cut_off_before_every_puncture_says_so(windows, demonstration_courses, qtbot) -> None:
    page = opened(windows, demonstration_courses, qtbot)
    page.filters.as_of.set_value("2001-01-01")
    qtbot.keyClick(page.filters.as_of, Qt.Key.Key_Return)
    qtbot.waitUntil(page.safety.states.error.isVisible, timeout=20_000)
    assert page.safety.states.error.accessibleName().startswith("No patient with a puncture can be analysed")


def test_a_figure_is_saved_with_the_name_of_what_it_shows(
    windows, demonstration_courses, qtbot, tmp_path
) -> None:
    page = opened(windows, demonstration_courses, qtbot)
    figure = page.safety.sheet.figures[1]
    qtbot.waitUntil(lambda: figure.view.image() is not None, timeout=20_000)
    assert "died before it 1" in figure.view.accessibleDescription()
    figure.save("pdf")
    qtbot.waitUntil(lambda: figure.saving.message.text() != "", timeout=20_000)
    assert (tmp_path / "incidence-any-but-pain.pdf").read_bytes().startswith(b"%PDF")

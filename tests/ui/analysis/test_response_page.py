"""The response page in the Analysis place, driven as somebody does who looks at it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.analysis.analysis_place import AnalysisPlace
from ui.analysis.page_filters import RESPONSE


@pytest.fixture
def page(windows, demonstration_courses, qtbot, runner) -> AnalysisPlace:
    """The place with the response page shown and complete."""
    place = windows.complete(demonstration_courses, demonstration=True)
    tab = place.tabs.tabRect(list(place.pages).index(RESPONSE)).center()
    with qtbot.waitSignal(place.response.sheet.filled, timeout=60_000):
        qtbot.mouseClick(place.tabs, Qt.MouseButton.LeftButton, pos=tab)
    qtbot.waitUntil(lambda: not runner.busy, timeout=60_000)
    return place


def test_its_tab_goes_to_the_swimmer_plot_and_the_rates(page) -> None:
    sheet = page.response.sheet
    assert page.tabs.value() == RESPONSE
    assert sheet.title.text() == "Response"
    assert [card.isVisible() for card in sheet.figures] == [True, True]
    rows = sheet.cards["response_rate"].rows.model()
    assert [rows.index(0, at).data() for at in range(5)] == [
        "IT + SOC",
        "evaluable",
        "5 / 7",
        "71 %",
        "(29 – 96 %)",
    ]  # published.csv: 71.4 %, 29.0 to 96.3 %


def test_what_is_invented_and_what_is_not_compared_is_said_above_the_figures(page) -> None:
    immortal, responders, invented = page.response.sheet.on_groups.sentences()
    assert "treatment that starts after LM diagnosis" in immortal
    assert "not compared" in responders
    assert "responses and all dates are invented" in invented


def test_how_progression_is_shown_can_be_chosen_here_whatever_the_endpoint(page, qtbot) -> None:
    assert page.filters.endpoint.value() == "os"
    assert page.filters.basis.isEnabled()
    with qtbot.waitSignal(page.response.sheet.filled, timeout=60_000):
        qtbot.keyClick(page.filters.basis.focusProxy(), Qt.Key.Key_Right)
    assert "progression on any basis" in page.response.sheet.caption.text()
    page.show_page("survival")
    assert not page.filters.basis.isEnabled()


def test_filters_of_other_pages_are_out_of_sight_and_back_again(page) -> None:
    filters = page.filters
    assert not any(part.isVisible() for part in (filters.landmark, filters.endpoint, filters.comparator))
    assert filters.group.isVisible()
    page.show_page("published")
    assert filters.unused.isVisible()
    page.show_page("survival")
    assert filters.landmark.isVisible()
    assert not filters.unused.isVisible()


def test_another_group_makes_other_rows(page, qtbot) -> None:
    with qtbot.waitSignal(page.response.sheet.filled, timeout=60_000):
        page.filters.group.set_value("none")
    rows = page.response.sheet.cards["best_response"].rows.model()
    assert [rows.index(row, 0).data() for row in range(rows.rowCount())] == ["All"]

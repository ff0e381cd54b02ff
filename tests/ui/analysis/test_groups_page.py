"""The groups page in its place: shown by a click on its tab, filled from the filters, saved, and never in the way."""

from __future__ import annotations

import itertools
import time

import pytest
from PySide6.QtCore import Qt, QTimer

from ui.analysis.page_filters import GROUPS


@pytest.fixture
def groups(windows, qtbot, runner):
    def settled(page) -> None:
        sheet = page.groups.sheet
        qtbot.waitUntil(
            lambda: not page.groups.states.busy and not sheet.is_filling and not runner.busy, timeout=60_000
        )

    def opened(courses, **options):
        page = windows.complete(courses, **options)
        (at,) = [at for at in range(page.tabs.count()) if page.tabs.tabText(at) == "Groups"]
        qtbot.mouseClick(page.tabs, Qt.MouseButton.LeftButton, pos=page.tabs.tabRect(at).center())
        settled(page)
        return page

    opened.settled = settled
    return opened


def test_a_click_on_its_tab_shows_the_characteristics_by_arm(groups, demonstration_courses) -> None:
    page = groups(demonstration_courses, demonstration=True)
    sheet = page.groups.sheet
    assert sheet.isVisible()
    assert sheet.title.text() == "Baseline characteristics"
    assert sheet.cards["baseline"].table.columns[1].title == "IT + SOC, n 7"
    assert "invented" in sheet.on_groups.sentences()[0]


def test_another_group_makes_other_columns(groups, demonstration_courses) -> None:
    page = groups(demonstration_courses)
    page.filters.group.set_value("er")
    groups.settled(page)
    titles = [column.title for column in page.groups.sheet.cards["baseline"].table.columns]
    assert titles[1:3] == ["Negative, n 10", "Positive, n 4"]


def test_no_word_of_the_widest_tables_is_cut(groups, demonstration_courses) -> None:
    page = groups(demonstration_courses)
    for group in ("arm", "lm_mri_type", "stage_at_diagnosis"):
        page.filters.group.set_value(group)
        groups.settled(page)
        for card in page.groups.sheet.cards.values():
            if not card.isVisible():
                continue
            view = card.rows
            for at in range(view.model().columnCount()):
                assert view.columnWidth(at) >= view.sizeHintForColumn(at), (group, card.table.code, at)


def test_the_table_is_saved_as_csv(groups, demonstration_courses, qtbot, tmp_path) -> None:
    card = groups(demonstration_courses).groups.sheet.cards["baseline"]
    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.saving.message.text() == "Saved as baseline.csv", timeout=10_000)
    header = (tmp_path / "baseline.csv").read_bytes().decode("utf-8-sig").splitlines()[0]
    assert header.startswith('Characteristic,"IT + SOC, n 7"')


def test_the_figure_is_drawn_and_described(groups, demonstration_courses, qtbot) -> None:
    view = groups(demonstration_courses).groups.sheet.figures[0].view
    qtbot.waitUntil(lambda: view.image() is not None, timeout=20_000)
    assert "median IT + SOC 54, SOC 54" in view.accessibleDescription()


def test_one_patient_is_described_and_not_compared(groups, demonstration_courses) -> None:
    sheet = groups(demonstration_courses[:1]).groups.sheet
    assert "Only one group has patients: there is nothing to compare." in sheet.on_numbers.sentences()


@pytest.mark.alone
def test_the_window_stays_awake_while_the_page_is_filled(groups, windows, many_courses) -> None:
    """What the window's own thread does in one go is held to 50 ms, which other programs' load does not change."""
    groups(many_courses)  # what is loaded once is loaded now
    page = windows.complete(many_courses)
    beats: list[tuple[float, float]] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append((time.monotonic(), time.thread_time())))
    timer.start(2)
    page.show_page(GROUPS)
    groups.settled(page)
    timer.stop()
    assert max(later[1] - earlier[1] for earlier, later in itertools.pairwise(beats)) < 0.05

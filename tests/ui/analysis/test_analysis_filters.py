from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from analysis.wording.survival_columns import ColumnsOffered
from ui.analysis.analysis_filters import AnalysisFilters
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.page_filters import FILTERS_OF, SAFETY, SURVIVAL
from ui.language import TRANSLATIONS

pytestmark = pytest.mark.usefixtures("light_theme")


@pytest.fixture
def filters(show_active) -> AnalysisFilters:
    made = AnalysisFilters(today=lambda: date(2026, 11, 23))
    made.set_offered(ColumnsOffered(("arm", "er"), ("kps_at_lm", "er")))
    made.resize(260, 800)
    show_active(made)
    return made


def test_each_change_is_told_once(filters: AnalysisFilters) -> None:
    told: list[AnalysisRequest] = []
    filters.changed.connect(told.append)
    filters.endpoint.set_value("pfs")
    filters.group.set_value("none")
    filters.basis.set_value("any")
    filters.covariates.set_value(["kps_at_lm"])
    assert told[-1] == AnalysisRequest("pfs", group=None, any_basis=True, covariates=("kps_at_lm",))
    assert len(told) == 4


def test_leaving_a_field_as_it_was_changes_nothing(filters: AnalysisFilters, qtbot) -> None:
    with qtbot.assertNotEmitted(filters.changed):
        filters.times.setFocus()
        qtbot.keyClick(filters.times, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("name", "typed"), [("landmark", "soon"), ("rmst", "-1"), ("times", "6, x"), ("as_of", "May")]
)
def test_what_cannot_be_read_is_marked_and_not_used(
    filters: AnalysisFilters, qtbot, name: str, typed: str
) -> None:
    field = getattr(filters, name)
    with qtbot.assertNotEmitted(filters.changed):
        field.setText(typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.accessibleDescription()


def test_a_mended_field_is_used_and_no_longer_marked(filters: AnalysisFilters, qtbot) -> None:
    filters.landmark.setText("soon")
    qtbot.keyClick(filters.landmark, Qt.Key.Key_Return)
    filters.landmark.setText("6")
    with qtbot.waitSignal(filters.changed):
        qtbot.keyClick(filters.landmark, Qt.Key.Key_Return)
    assert filters.request().landmark_months == 6
    assert filters.landmark.accessibleDescription() == ""


def test_progression_is_only_asked_for_where_it_counts(filters: AnalysisFilters) -> None:
    assert not filters.basis.isEnabled()
    filters.endpoint.set_value("pfs")
    assert filters.basis.isEnabled()


@pytest.mark.parametrize("page", FILTERS_OF)
def test_a_page_shows_the_filters_it_answers_to_and_no_others(filters: AnalysisFilters, page: str) -> None:
    filters.set_offered(ColumnsOffered(("arm", "age_at_lm_years"), ("kps_at_lm",)))
    filters.set_request(AnalysisRequest("pfs", group="age_at_lm_years"))
    filters.show_for(page)
    shown = {name for name in FILTERS_OF[SURVIVAL] if getattr(filters, name).isVisible()}
    assert shown == FILTERS_OF[page]
    assert filters.reset.isVisible() is bool(shown)
    assert filters.unused.isVisible() is not bool(shown)


def test_a_filter_that_goes_out_of_sight_with_a_mistake_does_not_hold_up_the_others(
    filters: AnalysisFilters, qtbot
) -> None:
    filters.landmark.setText("soon")
    qtbot.keyClick(filters.landmark, Qt.Key.Key_Return)
    filters.show_for(SAFETY)
    with qtbot.waitSignal(filters.changed):
        filters.group.set_value("er")
    filters.show_for(SURVIVAL)
    assert (filters.landmark.text(), filters.landmark.accessibleDescription()) == ("", "")


def test_what_is_typed_counts_when_another_page_is_shown(filters: AnalysisFilters, qtbot) -> None:
    filters.landmark.setText("6")
    with qtbot.waitSignal(filters.changed):
        filters.show_for(SAFETY)
    assert filters.request().landmark_months == 6


def test_reset_asks_for_what_is_usual(filters: AnalysisFilters, qtbot) -> None:
    filters.set_request(AnalysisRequest("pfs", group=None, as_of=date(2026, 1, 1), landmark_months=3))
    assert filters.as_of.text() == "1 Jan 2026"
    qtbot.mouseClick(filters.reset, Qt.MouseButton.LeftButton)
    assert filters.request() == AnalysisRequest()
    assert filters.landmark.text() == ""


def test_a_group_that_is_no_longer_offered_stays_chosen(filters: AnalysisFilters) -> None:
    filters.group.set_value("er")
    filters.set_offered(ColumnsOffered(("arm",), ()))
    assert filters.group.value() == "er"


def test_a_chosen_covariate_is_not_offered_again(filters: AnalysisFilters) -> None:
    choice = filters.covariates
    choice.list.set_value("kps_at_lm")
    offered = [choice.list.itemData(row) for row in range(choice.list.count())]
    assert (choice.value(), offered) == (("kps_at_lm",), ["er"])
    assert choice.list.value() == ""


def test_no_hint_of_a_field_is_cut_off_in_romanian(filters: AnalysisFilters) -> None:
    contexts = ElementTree.parse(TRANSLATIONS / "thecalog_ro.ts").getroot().iter("context")
    (found,) = [each for each in contexts if each.findtext("name") == "AnalysisFilters"]
    words = {each.findtext("source"): each.findtext("translation") for each in found.iter("message")}
    for field in (filters.cut, filters.as_of, filters.times, filters.landmark, filters.rmst):
        hint = words.get(field.placeholderText(), field.placeholderText())
        option = QStyleOptionFrame()
        field.initStyleOption(option)
        room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field).width()
        assert field.fontMetrics().horizontalAdvance(hint) <= room, hint

"""The Course tab, driven by wheel, keys and clicks on the demonstration register."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QToolTip

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def open_course(ward, name):
    ward.log_in()
    ward.open_patient(name)
    ward.choose_tab("course")
    tab = ward.page.patients.page.tabs.course
    settle(ward, tab.view)
    return tab


@pytest.fixture
def tab(ward):
    return open_course(ward, "ionescu")


def settle(ward, view) -> None:
    """Wait until the picture is the one that is wanted."""

    def is_shown() -> bool:
        drawn = view.drawn_lanes
        return drawn is not None and drawn.window.is_same_as(view.part or drawn.whole)

    ward.rest()
    ward.wait(is_shown)


def place_of(view, wanted) -> QPoint:
    """The middle of the first mark that ``wanted`` holds of, in the widget."""
    drawn = view.drawn_lanes
    placed = next(each for each in drawn.placed if wanted(each.mark))
    left, top, right, bottom = drawn.area_of(placed)
    return QPoint(round((left + right) / 2 * view.width()), round((top + bottom) / 2 * view.height()))


def turn_wheel(view, place: QPoint, steps: int, modifier=CTRL) -> bool:
    """Turn the wheel; give whether the figure took it."""
    event = QWheelEvent(
        QPointF(place), QPointF(view.mapToGlobal(place)), QPoint(), QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def is_dose(mark) -> bool:
    return mark.lane == "dose"


def test_ctrl_and_wheel_zoom_about_the_pointer(ward, tab) -> None:
    view = tab.view
    place = place_of(view, lambda mark: is_dose(mark) and mark.text.startswith("Cycle 5"))
    assert turn_wheel(view, place, 4)
    settle(ward, view)
    assert view.is_zoomed
    there = place_of(view, lambda mark: is_dose(mark) and mark.text.startswith("Cycle 5"))
    assert abs(there.x() - place.x()) <= 2
    assert there.y() == place.y()


def test_the_wheel_alone_is_left_to_the_page(ward, tab) -> None:
    view = tab.view
    turn_wheel(view, place_of(view, is_dose), -3, NONE)
    assert not view.is_zoomed


def test_keys_zoom_pan_and_go_back(ward, tab) -> None:
    view = tab.view
    view.setFocus()
    ward.press(Qt.Key.Key_Plus)
    ward.press(Qt.Key.Key_Plus)
    settle(ward, view)
    before = view.part
    assert before.length < view.drawn_lanes.whole.length / 2
    ward.press(Qt.Key.Key_Right)
    settle(ward, view)
    assert view.part.first > before.first
    assert view.part.length == pytest.approx(before.length)
    ward.press(Qt.Key.Key_Minus)
    assert view.part.length > before.length
    ward.press(Qt.Key.Key_Home)
    settle(ward, view)
    assert not view.is_zoomed


def test_the_way_back_is_offered_once_something_is_out_of_sight(ward, tab) -> None:
    card = tab.timeline
    assert not card.whole.isEnabled()
    assert not card.zoom_out.isEnabled()
    ward.click(card.zoom_in)
    settle(ward, tab.view)
    assert card.whole.isEnabled()
    assert card.words.text().startswith("Shown: ")
    ward.click(card.whole)
    settle(ward, tab.view)
    assert not tab.view.is_zoomed
    assert not card.whole.isEnabled()


def test_zooming_ends_at_about_two_weeks(ward, tab) -> None:
    view = tab.view
    for _ in range(30):
        view.zoom(1.5)
    settle(ward, view)
    assert view.part.length == pytest.approx(0.5)
    assert not tab.timeline.zoom_in.isEnabled()


def test_dragging_pans_and_opens_nothing(ward, tab) -> None:
    view, opened = tab.view, []
    view.record_opened.connect(lambda *told: opened.append(told))
    view.zoom(4)
    settle(ward, view)
    before, middle = view.part, QPoint(view.width() * 2 // 3, 200)
    ward.qtbot.mousePress(view, LEFT, pos=middle)
    for step in (20, 60, 120):
        ward.qtbot.mouseMove(view, middle - QPoint(step, 0))
        move_pressed(view, middle - QPoint(step, 0))
    ward.qtbot.mouseRelease(view, LEFT, pos=middle - QPoint(120, 0))
    assert view.part.first > before.first
    assert view.part.length == pytest.approx(before.length)
    assert opened == []


def move_pressed(view, place: QPoint) -> None:
    """A move with the button held, which the test helpers send without it."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(view.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        LEFT,
        NONE,
    )
    QApplication.sendEvent(view, event)


def test_what_stands_under_the_pointer_is_said_while_zoomed(ward, tab) -> None:
    view = tab.view
    place = place_of(view, lambda mark: is_dose(mark) and mark.text.startswith("Cycle 7"))
    turn_wheel(view, place, 5)
    settle(ward, view)
    there = place_of(view, lambda mark: is_dose(mark) and mark.text.startswith("Cycle 7"))
    ward.qtbot.mouseMove(view, there)
    assert "Cycle 7, 150 mg" in QToolTip.text()


def test_a_click_on_a_dose_opens_its_session(ward, tab) -> None:
    page = ward.page.patients.page
    place = place_of(tab.view, lambda mark: is_dose(mark) and mark.text.startswith("Cycle 5"))
    ward.qtbot.mouseClick(tab.view, LEFT, pos=place)
    ward.rest()
    assert page.strip.value() == "sessions"
    assert page.tabs.sessions._details.session.id == page.course.administrations[4].id


def test_a_click_on_a_complication_opens_its_event(ward, tab) -> None:
    page = ward.page.patients.page
    place = place_of(tab.view, lambda mark: mark.table == "adverse_events" and "leakage" in mark.text)
    ward.qtbot.mouseClick(tab.view, LEFT, pos=place)
    ward.rest()
    assert page.strip.value() == "complications"
    assert page.tabs.complications._details.record.ctcae_term == "Cerebrospinal fluid leakage"


@pytest.mark.parametrize(("lane", "tab_code"), [("response", "assessments"), ("systemic", "therapy")])
def test_a_click_on_a_response_or_a_line_opens_its_row(ward, tab, lane, tab_code) -> None:
    page = ward.page.patients.page
    ward.qtbot.mouseClick(tab.view, LEFT, pos=place_of(tab.view, lambda mark: mark.lane == lane))
    ward.rest()
    assert page.strip.value() == tab_code
    assert getattr(page.tabs, tab_code)._details is not None


def test_the_keyboard_goes_from_record_to_record_and_opens_one(ward, tab) -> None:
    view, page = tab.view, ward.page.patients.page
    view.setFocus()
    while view.chosen is None or view.chosen.marks[0].record_id != page.course.administrations[1].id:
        ward.press(Qt.Key.Key_Right, CTRL)
    assert "Cycle 2, 150 mg" in view.accessibleDescription()
    assert "KPS 100" in view.accessibleDescription()
    ward.press(Qt.Key.Key_Return)
    ward.rest()
    assert page.tabs.sessions._details.session.id == page.course.administrations[1].id


def test_a_record_chosen_out_of_sight_is_panned_into_it(ward, tab) -> None:
    view = tab.view
    view.setFocus()
    for _ in range(5):
        ward.press(Qt.Key.Key_Plus)
    settle(ward, view)
    for _ in range(6):
        ward.press(Qt.Key.Key_Right, CTRL)
    settle(ward, view)
    assert view.part.first <= view.chosen.month <= view.part.last


def test_another_patient_is_shown_whole(ward, tab) -> None:
    tab.view.zoom(4)
    settle(ward, tab.view)
    ward.open_patient("stan")
    ward.choose_tab("course")
    settle(ward, tab.view)
    assert not tab.view.is_zoomed
    assert "12 sessions" in tab.row.caption.text()


def test_the_trends_stand_below_and_change_to_cycles_with_a_key(ward, tab) -> None:
    trends = tab.trends
    settle(ward, trends.view)
    assert {placed.mark.lane for placed in trends.view.drawn_lanes.placed} == {
        "pain", "kps", "csf_cells", "csf_protein", "dose", "interval",
    }  # fmt: skip
    tab.across.setFocus()
    ward.press(Qt.Key.Key_C)
    settle(ward, trends.view)
    months = [placed.mark.month for placed in trends.view.drawn_lanes.placed if placed.mark.lane == "pain"]
    assert months == list(range(1, 13))


def test_at_1024_pixels_nothing_of_the_course_leaves_the_page(ward, tab) -> None:
    ward.window.resize(1024, 700)
    ward.rest()
    (area,) = tab.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert (
        tab.trends.mapTo(tab, tab.trends.rect().topRight()).x()
        <= tab.row.mapTo(tab, tab.row.rect().topRight()).x()
    )


def test_a_patient_without_sessions_has_her_scores_over_time_alone(ward) -> None:
    tab = open_course(ward, "gheorghe")
    settle(ward, tab.trends.view)
    assert {placed.mark.lane for placed in tab.trends.view.drawn_lanes.placed} == {"kps"}
    assert not tab.across.isVisible()


def test_where_nothing_changes_over_time_it_is_said_what_will_stand_there(ward, tab) -> None:
    course = ward.page.patients.page.course
    scoreless = [look.replace(kps=None) for look in course.assessments]
    bare = type(course)(course.patient.replace(kps_at_lm=None), assessments=tuple(scoreless))
    tab.show_course(bare)
    assert tab.no_trends_card.isVisible()
    assert not tab.trends.isVisible()
    assert "intervals will stand here" in tab.no_trends.accessibleName()


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_trends_are_saved_with_their_caption(ward, tab, save_as, kind) -> None:
    path = save_as(f"TH-001-trends.{kind}")
    with ward.qtbot.waitSignal(tab.export.saved, timeout=20_000):
        tab.trends.view.export_asked.emit(kind)
    assert path.stat().st_size > 5_000


def test_the_saved_course_is_the_whole_one_though_a_part_is_shown(ward, tab, save_as) -> None:
    contents = []
    for name in ("whole.svg", "part.svg"):
        path = save_as(name)
        with ward.qtbot.waitSignal(tab.export.saved, timeout=20_000):
            tab.view.export_asked.emit("svg")
        contents.append(path.read_bytes())
        tab.view.zoom(4)
        settle(ward, tab.view)
    assert contents[0] == contents[1]


@pytest.mark.parametrize("lane", ["dose", "complications", "response", "systemic"])
def test_a_record_opened_in_the_course_leads_back_to_it_zoomed_as_it_was(ward, tab, lane) -> None:
    view, page = tab.view, ward.page.patients.page
    view.zoom(2)
    settle(ward, view)
    part = view.part
    ward.qtbot.mouseClick(view, LEFT, pos=place_of(view, lambda mark: mark.lane == lane))
    ward.rest()
    back = page._content.currentWidget()._details.back
    assert back.text() == "Back to course"
    ward.click(back)
    assert page.strip.value() == "course"
    assert view.part == part
    assert view.hasFocus()


def test_a_record_opened_in_its_list_leads_back_to_the_list(ward, tab) -> None:
    page = ward.page.patients.page
    ward.qtbot.mouseClick(tab.view, LEFT, pos=place_of(tab.view, is_dose))
    ward.press(Qt.Key.Key_Escape)
    assert page.strip.value() == "course"
    ward.choose_tab("sessions")
    ward.press(Qt.Key.Key_Return)
    details = page.tabs.sessions._details
    assert details.back.text() == "Back to sessions"
    ward.click(details.back)
    assert page.strip.value() == "sessions"


def test_the_way_back_to_the_course_outlives_a_change_made_elsewhere(ward, tab) -> None:
    page = ward.page.patients.page
    ward.qtbot.mouseClick(tab.view, LEFT, pos=place_of(tab.view, is_dose))
    ward.rest()
    course = page.course
    page.tabs.sessions.show_course(type(course)(course.patient, administrations=course.administrations))
    assert page.tabs.sessions._details.back.text() == "Back to course"

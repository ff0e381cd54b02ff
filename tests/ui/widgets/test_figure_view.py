from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui.tasks import TaskRunner
from ui.widgets.figure_view import FORMATS, FigureView

pytestmark = pytest.mark.usefixtures("light_theme")


@pytest.fixture
def runner(qapp) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.close()


@pytest.fixture
def view(runner: TaskRunner, show_active: Callable[[QWidget], None], qtbot) -> FigureView:
    made = FigureView(runner, name="Survival")
    made.resize(640, 420)
    show_active(made)
    return made


def red_figure():
    from matplotlib.figure import Figure

    return Figure(facecolor="#B3261E")


def test_a_figure_is_drawn_at_the_size_of_the_view(view: FigureView, qtbot) -> None:
    with qtbot.waitSignal(view.drawn, timeout=10_000):
        view.set_figure(red_figure(), description="Survival of 14 patients")
    image = view.image()
    assert image is not None
    ratio = view.devicePixelRatioF()
    assert (image.width(), image.height()) == (round(view.width() * ratio), round(view.height() * ratio))
    assert image.pixelColor(5, 5) == QColor("#B3261E")
    assert view.accessibleDescription() == "Survival of 14 patients"


def test_changes_are_made_beside_the_window_and_drawn(view: FigureView, qtbot) -> None:
    threads: list[bool] = []

    def turn_green(figure) -> None:
        threads.append(threading.current_thread() is threading.main_thread())
        figure.set_facecolor("#1F7A4D")

    with qtbot.waitSignal(view.drawn, timeout=10_000):
        view.set_figure(red_figure())
    with qtbot.waitSignal(view.drawn, timeout=10_000):
        view.redraw(turn_green)
    assert view.image().pixelColor(5, 5) == QColor("#1F7A4D")
    assert threads == [False]


def test_a_change_during_drawing_is_drawn_after_it(view: FigureView, qtbot) -> None:
    view.set_figure(red_figure())
    view.redraw(lambda figure: figure.set_facecolor("#1F7A4D"))
    qtbot.waitUntil(
        lambda: view.image() is not None and view.image().pixelColor(5, 5) == QColor("#1F7A4D"),
        timeout=10_000,
    )


def test_the_view_tells_which_figure_its_picture_shows(view: FigureView, qtbot) -> None:
    first, second = red_figure(), red_figure()
    with qtbot.waitSignal(view.drawn, timeout=10_000):
        view.set_figure(first)
    assert view.shown_figure() is first
    view.set_figure(second)
    assert view.shown_figure() is first
    qtbot.waitUntil(lambda: view.shown_figure() is second, timeout=10_000)


def test_another_size_is_another_picture(view: FigureView, qtbot) -> None:
    with qtbot.waitSignal(view.drawn, timeout=10_000):
        view.set_figure(red_figure())
    view.resize(500, 300)
    qtbot.waitUntil(lambda: view.image().width() == round(500 * view.devicePixelRatioF()), timeout=10_000)


def test_the_mouse_is_told_in_the_figures_own_pixels(view: FigureView, qtbot) -> None:
    with qtbot.waitSignal(view.pointed) as pointed:
        qtbot.mouseMove(view, QPoint(10, view.height() - 20))
    ratio = view.devicePixelRatioF()
    place = pointed.args[0]
    assert (place.x(), place.y()) == (10 * ratio, 20 * ratio)


def test_the_menu_offers_each_format(view: FigureView, qtbot) -> None:
    asked: list[str] = []
    view.export_asked.connect(asked.append)
    for action in view.export_menu().actions():
        action.trigger()
    assert asked == list(FORMATS)


def test_a_view_closed_during_drawing_is_left_alone(runner: TaskRunner, qtbot) -> None:
    view = FigureView(runner, name="Survival")
    view.resize(300, 200)
    view.set_figure(red_figure())
    view.deleteLater()
    qtbot.waitUntil(lambda: not runner.busy, timeout=10_000)

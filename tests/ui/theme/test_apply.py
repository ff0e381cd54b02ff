from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from analysis.palette import DARK, LIGHT
from ui.theme.apply import apply_theme
from ui.theme.spacing import fix_size, space
from ui.theme.theme import Theme, current_theme


def test_the_theme_in_use_is_known_to_whoever_draws(light_theme: QApplication) -> None:
    apply_theme(light_theme, DARK, 1.5)
    assert current_theme() == Theme(DARK, 1.5)


def test_the_scale_stays_between_100_and_200_percent(light_theme: QApplication) -> None:
    assert apply_theme(light_theme, LIGHT, 0.5).scale == 1.0
    assert apply_theme(light_theme, LIGHT, 3.0).scale == 2.0


def test_sizes_are_never_nothing() -> None:
    assert Theme(LIGHT, 1.0).px(0.2) == 1


def test_a_new_scale_reaches_windows_that_are_open(light_theme: QApplication, qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    space(column, margins=(24, 16, 24, 16), gap=8)
    fix_size(window, width=300)
    apply_theme(light_theme, LIGHT, 2.0)
    assert (column.contentsMargins().left(), column.spacing(), window.width()) == (48, 16, 600)
    assert light_theme.font().pixelSize() == 30


def test_going_back_to_100_percent_leaves_no_rounding(light_theme: QApplication, qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    space(column, margins=7, gap=5)
    for scale in (1.25, 1.5, 1.0):
        apply_theme(light_theme, LIGHT, scale)
    assert (column.contentsMargins().left(), column.spacing()) == (7, 5)

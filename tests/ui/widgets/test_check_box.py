from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from analysis.palette import DARK, LIGHT, Palette
from ui.theme.apply import apply_theme
from ui.theme.contrast import contrast
from ui.widgets.check_box import CheckBox


@pytest.fixture
def box(show_active, light_theme) -> CheckBox:
    made = CheckBox("&Nurse")
    show_active(made)
    return made


def test_space_and_a_click_on_the_words_check_it(box: CheckBox, qtbot) -> None:
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 3, box.height() // 2))
    assert not box.isChecked()


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("checked", [False, True])
def test_its_edge_stands_out_from_the_ground(box: CheckBox, palette: Palette, checked: bool) -> None:
    """WCAG 2.2, 1.4.11: 3 to 1."""
    application = QApplication.instance()
    apply_theme(application, palette)
    box.setChecked(checked)
    area = box.box_area()
    picture = box.grab().toImage()
    edge = picture.pixelColor(int(area.left()), int(area.center().y())).name()
    assert contrast(edge, palette.background) >= 3
    assert contrast(edge, palette.surface) >= 3


def test_checked_is_told_by_a_tick_too(box: CheckBox) -> None:
    box.setChecked(True)
    colours = {
        box.grab().toImage().pixelColor(x, y).name()
        for x in range(int(box.box_area().left()) + 4, int(box.box_area().right()) - 4)
        for y in [int(box.box_area().center().y())]
    }
    assert len(colours) > 1


def test_it_grows_with_the_scale(box: CheckBox) -> None:
    small = box.box_area().width(), box.sizeHint().height()
    apply_theme(QApplication.instance(), LIGHT, scale=1.5)
    assert (box.box_area().width(), box.sizeHint().height()) == (1.5 * small[0], 1.5 * small[1])

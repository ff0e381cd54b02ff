from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from ui.fonts import font_files
from ui.theme.tokens import FONT_FAMILY

pytestmark = pytest.mark.usefixtures("light_theme")


def test_every_font_file_is_there() -> None:
    assert all(file.is_file() for file in font_files())


def test_the_window_uses_the_programs_own_font(light_theme: QApplication) -> None:
    assert QFontInfo(light_theme.font()).family() == FONT_FAMILY


def test_the_font_has_romanian_letters_and_the_signs_of_the_forms() -> None:
    raw = QRawFont(str(font_files()[0]), 15)
    assert [sign for sign in "șȘțȚăĂâÂîÎ≤≥±×→·⁹–−…" if not raw.supportsCharacter(ord(sign))] == []


def test_figures_are_as_wide_as_each_other_so_that_columns_align() -> None:
    font = QFont(FONT_FAMILY)
    font.setPixelSize(15)
    metrics = QFontMetricsF(font)
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1

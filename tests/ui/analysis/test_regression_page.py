from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.analysis.page_filters import REGRESSION


@pytest.fixture
def opened(windows, demonstration_courses, qtbot):
    """The place with the page of regression reached by the arrow key."""
    page = windows.complete(demonstration_courses, demonstration=True)
    page.tabs.setFocus()
    with qtbot.waitSignal(page.regression.sheet.filled, timeout=120_000):
        qtbot.keyClick(page.tabs, Qt.Key.Key_Right)
    windows.settled(page)
    return page


def test_the_arrow_key_goes_to_regression_with_its_plots_and_tables(opened) -> None:
    assert opened.regression.sheet.isVisible()
    assert opened.regression.sheet.title.text() == "Overall survival, regression"
    assert list(opened.regression.sheet.cards) == ["univariable", "multivariable"]
    assert len(opened.regression.sheet.figures) == 2


def test_a_covariate_and_then_the_button_show_stepwise_selection(opened, windows, qtbot) -> None:
    windows.after(opened, lambda: opened.filters.covariates.set_value(("kps_at_lm",)), code=REGRESSION)
    assert "stepwise" not in opened.regression.sheet.cards
    (button,) = opened.regression.sheet.on_numbers.remedies
    assert button.text() == "Show stepwise selection"
    windows.after(opened, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton), code=REGRESSION)
    assert opened.regression.sheet.cards["stepwise"].isVisible()
    windows.after(opened, lambda: opened.filters.endpoint.set_value("pfs"), code=REGRESSION)
    assert opened.regression.sheet.cards["stepwise"].isVisible()
    windows.after(
        opened, lambda: qtbot.mouseClick(opened.filters.reset, Qt.MouseButton.LeftButton), code=REGRESSION
    )
    assert not opened.regression.sheet.cards["stepwise"].isVisible()

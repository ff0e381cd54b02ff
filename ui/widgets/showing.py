"""Shows and hides parts of a page without styling them before anybody sees them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def show_only_if(shown: bool, part: QWidget) -> None:
    """Show ``part`` or hide it, where it is not so already.

    Qt styles and lays out whatever it is told to show, even inside a page that is not shown yet, and does it again
    for each parent that it is given: telling parts to be shown that are anyway was half the time a form took.
    A part without parent would become a window; it is only hidden.
    """
    if part.parentWidget() is None:
        if not shown:
            part.hide()
    elif shown == part.isHidden():
        part.setVisible(shown)

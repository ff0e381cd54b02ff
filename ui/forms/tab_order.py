"""Lets Tab go through a form as the eye does.

Qt's own chain is not asked inside a form: a widget with a proxy for its focus takes along whatever stands between
the two when it is moved in the chain, and the chain falls apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.forms.field_layout import FieldLayout
from ui.forms.reason_line import ReasonLine
from ui.forms.suggestion_line import SuggestionLine
from ui.widgets.labelled_field import LabelledField


def go_on(order: Sequence[QWidget], *, forwards: bool) -> bool:
    """Bring the focus from where it is to its neighbour in ``order``.

    Give False where it stands on nothing of ``order``, or at its end.
    """
    focused = QApplication.focusWidget()
    stops = [widget for widget in order if takes_tab(widget)]
    at = next((at for at, stop in enumerate(stops) if stop is focused or stop.isAncestorOf(focused)), None)
    beyond = -1 if at is None else at + (1 if forwards else -1)
    if not 0 <= beyond < len(stops):
        return False
    _focus(stops[beyond], forwards=forwards)
    return True


def leave(page: QWidget, *, forwards: bool) -> bool:
    """Bring the focus off ``page``: on to the top of the window, or back to what stands above the page.

    Qt's chain is not walked: PySide takes each neighbour it gives for a child of the widget asked, and lets go of the
    window's own menu when the page is deleted.
    """
    window = page.window()
    if window is page:
        return False
    outside = [
        stop for stop in stops_in([window], window) if stop is not page and not page.isAncestorOf(stop)
    ]
    top, left = page.mapTo(window, QPoint(0, 0)).y(), page.mapTo(window, QPoint(0, 0)).x()
    above = [stop for stop in outside if _is_above(stop, window, top=top, left=left)]
    if not outside:
        return False
    _focus(outside[0] if forwards else (above or outside)[-1], forwards=forwards)
    return True


def _is_above(stop: QWidget, window: QWidget, *, top: int, left: int) -> bool:
    place = stop.mapTo(window, QPoint(0, 0))
    return place.y() < top and place.x() >= left


def parts_of(parent: QWidget) -> list[QWidget]:
    """The widgets that stand on ``parent``, from top to bottom; a layout would wrap its stretches when asked."""
    found = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [part for part in found if part.isVisible()]
    return sorted(shown, key=lambda part: (part.y(), part.x()))


def stops_of(part: QWidget, page: QWidget) -> list[QWidget]:
    """What takes Tab in a part of a page: in the order it names itself, then whatever else it holds."""
    named = part.focus_order() if hasattr(part, "focus_order") else []
    others = [
        stop
        for stop in stops_in([part], page)
        if not any(known is stop or known.isAncestorOf(stop) for known in named)
    ]
    return [*named, *others]


def stops_in(widgets: Iterable[QWidget], page: QWidget) -> list[QWidget]:
    """What takes Tab in ``widgets``, row by row as it stands on ``page``."""
    found = [
        part
        for widget in widgets
        for part in (widget, *widget.findChildren(QWidget))
        if takes_tab(part) and part.focusProxy() is None
    ]
    places = {part: part.mapTo(page, QPoint(0, 0)) for part in found}
    return sorted(found, key=lambda part: (places[part].y() + part.height() // 2, places[part].x()))


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab may stop there now."""
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled()


def focus_order(rows: FieldLayout) -> list[QWidget]:
    """What takes the focus in rows of fields and of the reasons and suggestions under them, in reading order."""
    lines = rows.reading_order()
    return [line.field for line in lines if isinstance(line, LabelledField | ReasonLine | SuggestionLine)]


def _focus(widget: QWidget, *, forwards: bool) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)

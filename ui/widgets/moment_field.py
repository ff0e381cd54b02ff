"""A field for a typed day and time, shown as 23 Nov 2026 14:05 once it is left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QFocusEvent

from models.moment import parse_moment
from ui.language import qt_translate
from ui.typed_dates import NotADate, parse_typed_moment, shown_moment
from ui.widgets.text_field import TextField


class MomentField(TextField):
    """A day and a time of day; a time alone is today's.

    ``now`` gives the wall clock. ``value`` is ISO text: the very text that was set while nobody changed it (its
    offset is kept), else local time without offset ("2026-11-23T14:05"), or what was typed where it is no moment.
    """

    def __init__(self, *, now: Callable[[], datetime], name: str = "") -> None:
        super().__init__(name=name)
        self._now = now
        self._given = ""
        self._given_shown = ""
        self._takes_day_alone = False
        self.setPlaceholderText(self.tr("day month year, time"))

    def take_day_alone(self, taken: bool) -> None:
        """Understand a day without a time of day as its noon, or do not."""
        self._takes_day_alone = taken
        self._show_tidily()

    def value(self) -> str:
        """The moment as ISO text, empty, or what was typed where it is no moment."""
        if self._given and self.text() == self._given_shown:
            return self._given
        known = self._known()
        return known.isoformat(timespec="minutes") if known is not None else self.text().strip()

    def set_value(self, value: str) -> None:
        """Show a moment given as ISO text with or without offset, or any other text as it is."""
        self._given, self._given_shown = value, _shown(value)
        self.setText(self._given_shown)
        self.setCursorPosition(0)

    def understood(self) -> bool:
        """Whether the field is empty or holds a day and a time."""
        return not self.text().strip() or self._known() is not None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the moment out before telling that the field was left."""
        self._show_tidily()
        super().focusOutEvent(event)

    def _show_tidily(self) -> None:
        known = self._known()
        if known is not None and self.text() != self._given_shown:
            self.setText(shown_moment(known, qt_translate))

    def _known(self) -> datetime | None:
        try:
            return parse_typed_moment(self.text(), now=self._now(), takes_day_alone=self._takes_day_alone)
        except NotADate:
            return None


def _shown(value: str) -> str:
    try:
        return shown_moment(parse_moment(value), qt_translate)
    except ValueError:
        return value

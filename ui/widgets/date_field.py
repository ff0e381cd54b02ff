"""A field for a typed date, shown as 23 Nov 2026 once it is left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QFocusEvent

from models.partial_date import PartialDate
from ui.language import qt_translate
from ui.typed_dates import NotADate, parse_typed_date, shown_date
from ui.widgets.text_field import TextField


class DateField(TextField):
    """A date typed in any usual way; where ``partial``, a month or a year alone is an answer too.

    ``today`` is asked whenever "today" or "+7" is typed. ``value`` is ISO text ("2026-11-23", "2026-11", "2026"),
    or the text as typed where it is no date, so that a finding can name it.
    """

    def __init__(self, *, today: Callable[[], date], partial: bool = False, name: str = "") -> None:
        super().__init__(name=name)
        self._today = today
        self._partial = partial
        hint = self.tr("day month year, or year") if partial else self.tr("day month year")
        self.setPlaceholderText(hint)

    @property
    def takes_partial(self) -> bool:
        """Whether a month or a year alone is an answer."""
        return self._partial

    def value(self) -> str:
        """The date as ISO text, empty, or what was typed where it is no date."""
        known = self._known()
        return str(known) if known is not None else self.text().strip()

    def set_value(self, value: str) -> None:
        """Show a date given as ISO text, or any other text as it is."""
        self.setText(value)
        self._show_tidily()
        self.setCursorPosition(0)

    def understood(self) -> bool:
        """Whether the field is empty or holds a date of the kind asked for."""
        return not self.text().strip() or self._known() is not None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the date out before telling that the field was left."""
        self._show_tidily()
        super().focusOutEvent(event)

    def _known(self) -> PartialDate | None:
        try:
            known = parse_typed_date(self.text(), today=self._today())
        except NotADate:
            return None
        return known if known.is_whole or self._partial else None

    def _show_tidily(self) -> None:
        known = self._known()
        if known is not None:
            self.setText(shown_date(known, qt_translate))

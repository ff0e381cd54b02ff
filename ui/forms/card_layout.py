"""Cards in two columns where the page is wide, in one where it is narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.forms.rows_layout import Cell, RowsLayout
from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import BETWEEN_CARDS

_TWO_COLUMNS_FROM = 760
_NARROWEST = 300


class CardLayout(RowsLayout):
    """Cards in reading order, two to a row and equally high; a ``wide`` one has a row to itself."""

    fills_rows = True

    def __init__(self) -> None:
        super().__init__()
        self._wide: set[QWidget] = set()
        space(self, gap=BETWEEN_CARDS)

    def add_card(self, card: QWidget, *, wide: bool = False, after: QWidget | None = None) -> None:
        """Put one more card last, or behind ``after``."""
        if wide:
            self._wide.add(card)
        self.addWidget(card)
        if after is not None:
            place = [item.widget() for item in self._items].index(after) + 1
            self._items.insert(place, self._items.pop())
            self.invalidate()

    def cards(self) -> list[QWidget]:
        """Every card in reading order."""
        return [item.widget() for item in self._items]

    def narrowest(self) -> int:
        """One card of one column of fields."""
        return current_theme().px(_NARROWEST)

    def rows(self, width: int) -> list[list[Cell]]:
        """Pairs of narrow cards; a wide card, and one left without a neighbour, across the whole width."""
        is_narrow = width < current_theme().px(_TWO_COLUMNS_FROM)
        half = (width - self.spacing()) // 2
        rows: list[list[Cell]] = []
        for item in self.shown():
            is_alone = is_narrow or item.widget() in self._wide
            if is_alone:
                rows.append([Cell(item, 0, width)])
            elif rows and _takes_another(rows[-1], self._wide):
                first = rows[-1][0].item
                rows[-1] = [Cell(first, 0, half), Cell(item, width - half, half)]
            else:
                rows.append([Cell(item, 0, width)])
        return rows


def _takes_another(row: list[Cell], wide: set[QWidget]) -> bool:
    return len(row) == 1 and row[0].item.widget() not in wide

"""Several covariates chosen from a list: each is added by the list and taken away by its own button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from analysis.wording.survival_columns import survival_columns
from ui.icons import Meaning
from ui.language import qt_translate
from ui.theme.spacing import space
from ui.theme.tokens import TIGHT
from ui.widgets.choice_field import ChoiceField
from ui.widgets.icon_button import IconButton


class CovariateChoice(QWidget):
    """``valueChanged`` comes with each covariate added or taken away."""

    valueChanged = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self._offered: tuple[str, ...] = ()
        self._chosen: tuple[str, ...] = ()
        self.list = ChoiceField(name=name)
        self.list.setPlaceholderText(self.tr("add one"))
        self.list.valueChanged.connect(self._add)
        self.setFocusProxy(self.list)
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        space(self._column, gap=TIGHT)
        self._column.addWidget(self.list)
        self._buttons: list[IconButton] = []

    def value(self) -> tuple[str, ...]:
        """The names of the columns chosen, in the order in which they were added."""
        return self._chosen

    def set_value(self, names: Sequence[str]) -> None:
        """Choose these and no others."""
        if tuple(names) == self._chosen:
            return
        self._chosen = tuple(names)
        self._show()
        self.valueChanged.emit()

    def set_offered(self, names: Sequence[str]) -> None:
        """Offer these columns; what was chosen stays chosen."""
        self._offered = tuple(names)
        self._show()

    def _add(self, name: str) -> None:
        if name:
            self.set_value((*self._chosen, name))

    def _take_away(self, name: str) -> None:
        self.set_value([each for each in self._chosen if each != name])
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        columns = survival_columns()
        with QSignalBlocker(self.list):
            self.list.set_choices(
                (name, columns[name].title(qt_translate))
                for name in self._offered
                if name not in self._chosen
            )
            self.list.set_value("")
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(name, columns[name].title(qt_translate)) for name in self._chosen]
        for button in self._buttons:
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _button(self, name: str, title: str) -> IconButton:
        button = IconButton(title.replace("&", "&&"), Meaning.CLOSE, quiet=True)
        button.setAccessibleName(self.tr("Leave out {covariate}").format(covariate=title))
        button.clicked.connect(lambda: self._take_away(name))
        return button

"""The buttons over a row that is read: change it, sign it, mark it as entered in error, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from models.form_address import FormAddress
from models.permissions import Action, Identity
from models.record import KeptRecord
from models.records import Administration
from ui.icons import Meaning
from ui.patients.record_addresses import record_address, signature_address, voiding_address
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_button import IconButton

HISTORY_KEY = "Ctrl+H"


class ReadActions(QObject):
    """Shows what may be done with the row at hand. ``form_asked`` carries the address of a form,
    ``history_asked`` the row.
    """

    form_asked = Signal(object)
    history_asked = Signal(object)

    def __init__(self, identity: Identity, *, edit_words: str = "") -> None:
        super().__init__()
        self._identity = identity
        self._record: KeptRecord | None = None
        self.edit = IconButton(edit_words or self.tr("&Edit"), Meaning.EDIT)
        self.sign = IconButton(self.tr("Si&gn"), Meaning.SIGN)
        self.void = IconButton(self.tr("Entered &in error"), Meaning.VOID)
        self.history = IconButton(self.tr("History"), Meaning.HISTORY, shortcut=HISTORY_KEY)
        self.edit.clicked.connect(lambda: self._ask(record_address))
        self.sign.clicked.connect(lambda: self._ask(signature_address))
        self.void.clicked.connect(lambda: self._ask(voiding_address))
        self.history.clicked.connect(lambda: self.history_asked.emit(self._record))

    def buttons(self) -> list[QPushButton]:
        """In the order shown."""
        return [self.edit, self.sign, self.history, self.void]

    def show_for(self, record: KeptRecord) -> None:
        """Offer what this account may do with ``record``; to be called once the buttons stand in a layout."""
        self._record = record
        identity, table = self._identity, record.table
        is_open_session = isinstance(record, Administration) and record.signed_at is None
        self.edit.setVisible(not record.is_voided and identity.may(Action.UPDATE, table))
        self.void.setVisible(not record.is_voided and identity.may(Action.VOID, table))
        self.sign.setVisible(is_open_session and not record.is_voided and identity.may(Action.SIGN, table))

    def _ask(self, address_of: Callable[[KeptRecord], FormAddress]) -> None:
        if self._record is not None:
            self.form_asked.emit(address_of(self._record))


class ActionsRow(QWidget):
    """Buttons side by side, in a second row where there is no room."""

    def __init__(self, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        flow = FlowLayout()
        self.setLayout(flow)
        space(flow, gap=GROUP)
        for button in buttons:
            flow.addWidget(button)

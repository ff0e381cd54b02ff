"""Makes the page on which one row of any kind is read, with the values that it had before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from models.record import KeptRecord
from models.storage.history import former_values
from ui.forms.form_words import title_words
from ui.language import qt_translate
from ui.patients.read_page import ReadPage, entry_card
from ui.patients.record_cards import record_cards
from ui.register_desk import RegisterDesk


def record_read_page(
    record: KeptRecord,
    desk: RegisterDesk,
    *,
    title: str = "",
    caption: str = "",
    buttons: Sequence[QPushButton] = (),
) -> ReadPage:
    """The row by section; ``buttons`` lead to what else can be done with it."""
    page = ReadPage(
        record,
        title=title or title_words(type(record), qt_translate),
        back_words=QCoreApplication.translate("ReadPage", "Back to list"),
        identity=desk.register.identity,
        caption=caption,
        more_buttons=buttons,
    )
    former = former_values(desk.register, record)
    cards = [*record_cards(record, qt_translate, former=former), entry_card(record, qt_translate)]
    page.show_cards(cards, qt_translate)
    return page

"""Gives every field of a form a key: Alt and a figure goes to a card, Alt and a letter to a field of it.

A session has more fields than there are letters. So the letters belong to the card where the focus is: they are
unique there, underlined only there, and live only there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.mnemonics import with_mnemonics

FIGURES = "1234567890"


@dataclass(eq=False)
class MnemonicLabel:
    """A label whose buddy a key goes to: underlined only while the key is live.

    ``sign`` stands behind the words, such as the star of a required field. ``label`` is None until the field is made.
    """

    label: QLabel | None
    words: str
    marked: str = ""
    sign: str = ""
    is_live: bool = False

    def stand_on(self, label: QLabel) -> None:
        """Be written on ``label`` from now on."""
        self.label = label
        self.show()

    def set_sign(self, sign: str) -> None:
        """Show another sign behind the words."""
        if sign != self.sign:
            self.sign = sign
            self.show()

    def set_live(self, live: bool) -> None:
        """Let the key go to the field, and underline it; or neither."""
        self.is_live = live
        self.show()

    def show(self) -> None:
        """Write the words on the label."""
        if self.label is None:
            return
        words = self.marked if self.is_live else self.words.replace("&", "&&")
        self.label.setText(f"{words} {self.sign}".rstrip())


class MnemonicGroup:
    """The labels of one part of a form, such as a card."""

    def __init__(self, part: QWidget, labels: Sequence[MnemonicLabel]) -> None:
        self.part = part
        self.labels = list(labels)
        self._has_letters = False

    def set_live(self, live: bool) -> None:
        """Let the letters go to their fields, or not."""
        self._give_letters()
        for label in self.labels:
            label.set_live(live)

    def _give_letters(self) -> None:
        """Find the letters when they are first wanted: most cards are never gone to."""
        if self._has_letters:
            return
        self._has_letters = True
        words = with_mnemonics([each.words for each in self.labels], taken=_keys_taken())
        for label, marked in zip(self.labels, words, strict=True):
            label.marked = marked


class Mnemonics(QObject):
    """Follows the focus through the groups of a page; the innermost one around it is live."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._groups: list[MnemonicGroup] = []
        self._live: MnemonicGroup | None = None
        QApplication.instance().focusChanged.connect(self._follow)

    def add(self, group: MnemonicGroup) -> None:
        """Take part of the keys with ``group``."""
        self._groups.append(group)

    def remove(self, part: QWidget) -> None:
        """Forget the group of ``part``."""
        self._groups = [group for group in self._groups if group.part is not part]
        if self._live is not None and self._live.part is part:
            self._live = None

    def number(self, figure: str, go: object) -> None:
        """Let Alt and ``figure`` call ``go`` from anywhere on the page."""
        shortcut = QShortcut(QKeySequence(f"Alt+{figure}"), self._page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(go)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._page.window():
            return
        around = [group for group in self._groups if group.part.isAncestorOf(now)]
        live = next((group for group in around if not _holds_another(group, around)), None)
        if live is self._live:
            return
        if self._live is not None:
            self._live.set_live(False)
        if live is not None:
            live.set_live(True)
        self._live = live


def _holds_another(group: MnemonicGroup, others: Sequence[MnemonicGroup]) -> bool:
    return any(other is not group and group.part.isAncestorOf(other.part) for other in others)


def _keys_taken() -> str:
    """The keys of the cards, and those of the window's menus in the language that they are in."""
    tell = QCoreApplication.translate
    menus = (
        tell("WindowMenu", "&File"),
        tell("WindowMenu", "&View"),
        tell("WindowMenu", "&Administration"),
        tell("WindowMenu", "&Help"),
    )
    return FIGURES + "".join(title[title.index("&") + 1] for title in menus)

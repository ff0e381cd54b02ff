"""The place of administration: a strip of its pages, and the one that is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.administration.administration_pages import pages_of
from ui.language import qt_translate
from ui.register_desk import RegisterDesk
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP, WINDOW_EDGE
from ui.widgets.tab_strip import TabStrip


class AdministrationPlace(QWidget):
    """Makes each page when it is first opened; ``desk``'s account decides which there are."""

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__()
        self._desk = desk
        self._declared = {page.code: page for page in pages_of(desk.register.identity)}
        self.pages: dict[str, QWidget] = {}
        self._content = QStackedWidget()
        labels = [
            (page.code, qt_translate("Administration", page.label).replace("&", ""))
            for page in self._declared.values()
        ]
        self.strip = TabStrip(labels, name=self.tr("Administration"))
        self._arrange()
        self.strip.chosen.connect(self._show)

    def show_page(self, code: str) -> None:
        """Open the page ``code``, one of those that the account may open."""
        if self.strip.value() == code:
            self._show(code)
        self.strip.set_value(code)
        page = self.pages[code]
        if hasattr(page, "focus_first"):
            page.focus_first()

    def keep_draft(self) -> bool:
        """Keep what is typed as drafts; give whether nothing of it would be lost now."""
        kept = [
            _ask(page, "keep_draft") for page in self.pages.values()
        ]  # every one, whatever the first says
        return all(kept)

    def may_leave(self) -> bool:
        """Whether nothing typed stands in the way; asks where something could not be kept."""
        return all(_ask(page, "may_leave") for page in self.pages.values())

    def _show(self, code: str) -> None:
        page = self.pages.get(code)
        if page is None:
            page = self._declared[code].make(self._desk)
            self.pages[code] = page
            self._content.addWidget(page)
        elif hasattr(page, "refresh"):
            page.refresh()
        self._content.setCurrentWidget(page)

    def _arrange(self) -> None:
        self.setProperty("ground", "background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        space(column, gap=0)
        head = QVBoxLayout()
        column.addLayout(head)
        space(head, margins=(WINDOW_EDGE, GROUP, WINDOW_EDGE, 0), gap=BETWEEN_CARDS)
        head.addWidget(self.strip)
        column.addWidget(self._content, 1)


def _ask(page: QWidget, question: str) -> bool:
    answer = getattr(page, question, None)
    return answer is None or bool(answer())

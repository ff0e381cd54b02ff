"""Two to four answers side by side, none chosen until somebody answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import CONTROL_HEIGHT, TARGET_HEIGHT
from ui.widgets.segment import Segment

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class SegmentedChoice(QWidget):
    """Buttons for (code, label) pairs of which at most one is chosen; one stop for Tab.

    From the keyboard: arrows choose the neighbour, a figure chooses by place, a letter by the label's beginning,
    Delete takes the answer away where ``clearable``. ``valueChanged`` carries the code, empty for none;
    ``left`` comes when the focus goes elsewhere. Where ``advances``, an answer by letter or figure goes on to
    the next field, so that a row of questions takes one key each; a letter shared by several answers stays.
    """

    valueChanged = Signal(str)
    left = Signal()

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        name: str = "",
        clearable: bool = True,
        expanding: bool = False,
        advances: bool = False,
    ) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # what takes no focus has no place in the tab order
        self._clearable = clearable
        self._advances = advances
        self._codes = [code for code, _ in choices]
        self._segments: list[Segment] = []
        self._chosen: int | None = None
        self._height = TARGET_HEIGHT
        row = QHBoxLayout(self)
        space(row, gap=0)
        for at, (_, label) in enumerate(choices):
            last = at == len(choices) - 1
            segment = Segment(label, self, first=at == 0, last=last, expanding=expanding)
            segment.clicked.connect(self._clicked)
            row.addWidget(segment)
            self._segments.append(segment)
        across = QSizePolicy.Policy.Expanding if expanding else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        self._move_tab_stop()

    def match_fields(self) -> None:
        """Be as high as the fields it stands beside."""
        self._height = CONTROL_HEIGHT
        for segment in self._segments:
            segment.set_height(CONTROL_HEIGHT)

    def set_name(self, name: str) -> None:
        """Say what is asked, for screen readers; each answer carries it too."""
        self.setAccessibleName(name)
        for segment in self._segments:
            segment.setAccessibleName(f"{name}: {segment.text()}" if name else segment.text())

    def set_label(self, code: str, label: str) -> None:
        """Show the answer ``code`` in other words, as in another language."""
        self._segments[self._codes.index(code)].setText(label)
        self.set_name(self.accessibleName())

    def value(self) -> str:
        """The code of the chosen answer, or the empty text."""
        return self._codes[self._chosen] if self._chosen is not None else ""

    def set_value(self, value: str) -> None:
        """Choose the answer with this code; none for the empty text. Raise ValueError for any other."""
        index = self._codes.index(value) if value else None
        if index == self._chosen:
            return
        self._chosen = index
        self._show_chosen()
        self._move_tab_stop()
        self.valueChanged.emit(self.value())

    def clear(self) -> None:
        """Take the answer away."""
        self.set_value("")

    def minimumSizeHint(self) -> QSize:
        """Every answer is shown whole."""
        return QSize(super().sizeHint().width(), current_theme().px(self._height))

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key of a segment; give whether it was one of ours."""
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        if event.key() in _FORWARD:
            self._choose(self._neighbour(1))
        elif event.key() in _BACK:
            self._choose(self._neighbour(-1))
        elif event.key() in _CLEAR and self._clearable:
            self.clear()
            self._segments[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            named = self._named(event.text())
            if named is None:
                return False
            self._choose(named)
            if self._advances and len(self._beginning_with(event.text())) <= 1:
                self._segments[named].focus_next()
        return True

    def _neighbour(self, step: int) -> int:
        count = len(self._segments)
        if self._chosen is None:
            return 0 if step > 0 else count - 1
        return (self._chosen + step) % count

    def _named(self, typed: str) -> int | None:
        """The place of the answer that a figure or letter stands for; a letter shared by several goes round.

        A figure counts the answers, but where answers are figures themselves, such as grades, it is its own.
        """
        if not typed.strip():
            return None
        matching = self._beginning_with(typed)
        if typed.isdigit() and not self._has_figures():
            at = int(typed) - 1
            return at if 0 <= at < len(self._segments) else None
        if not matching:
            return None
        later = [at for at in matching if self._chosen is not None and at > self._chosen]
        return (later or matching)[0]

    def _beginning_with(self, typed: str) -> list[int]:
        return [at for at, each in enumerate(self._segments) if _plain(each.text()).startswith(_plain(typed))]

    def _has_figures(self) -> bool:
        return any(each.text()[:1].isdigit() for each in self._segments)

    def _choose(self, index: int) -> None:
        self.set_value(self._codes[index])
        self._segments[index].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clicked(self) -> None:
        index = self._segments.index(self.sender())
        self.set_value("" if index == self._chosen and self._clearable else self._codes[index])
        self._show_chosen()  # the button has toggled itself, which is not always the answer

    def _show_chosen(self) -> None:
        for at, segment in enumerate(self._segments):
            segment.setChecked(at == self._chosen)

    def _move_tab_stop(self) -> None:
        """Let Tab stop once: at the chosen answer, or at the first."""
        stop = self._chosen or 0
        for at, segment in enumerate(self._segments):
            policy = Qt.FocusPolicy.StrongFocus if at == stop else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)
        self.setFocusProxy(self._segments[stop])

    def note_leaving(self, event: QFocusEvent) -> None:
        """Tell that the choice was left, though not when only a menu opened or another answer has the focus now."""
        window = self.window()
        taker = window.focusWidget() if window is not None else None
        if event.reason() != Qt.FocusReason.PopupFocusReason and taker not in self._segments:
            self.left.emit()

    def segments(self) -> tuple[Segment, ...]:
        """The answers as they stand side by side."""
        return tuple(self._segments)

    def segment_centre(self, code: str) -> QPoint:
        """Where the answer ``code`` is drawn, in the coordinates of this widget."""
        return self._segments[self._codes.index(code)].geometry().center()


def _plain(text: str) -> str:
    return text.replace("&", "").casefold()

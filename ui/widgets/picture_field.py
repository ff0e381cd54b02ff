"""A field for a picture: chosen from a file, shown small, taken away again."""

from __future__ import annotations

import base64

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.situations import Situation
from ui.file_choice import ask_for_picture
from ui.icons import Meaning
from ui.picture_reading import read_picture
from ui.register_desk import sentence_of
from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import GROUP, TIGHT
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.icon_button import IconButton
from ui.widgets.text import TextRole, text_label

_HEIGHT, _WIDTH = 64, 260


class PictureField(QWidget):
    """``value`` is the file as Base64, empty for none; why a file cannot be taken is said below the buttons."""

    valueChanged = Signal(str)
    left = Signal()

    def __init__(self, *, name: str = "", largest: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._largest = largest
        self._value = ""
        self.preview = QLabel()
        self.choose = IconButton(self.tr("Choose picture…"), Meaning.IMPORT)
        self.remove = Button(self.tr("Remove"), quiet=True)
        self.refusal = text_label("", TextRole.MESSAGE, tone=Tone.DANGER, wrap=True)
        self.setFocusProxy(self.choose)
        self._arrange()
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self._take(""))
        self._show()

    def value(self) -> str:
        """The picture as Base64."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show a picture; none for the empty text."""
        if value != self._value:
            self._value = value
            self._show()
            self.valueChanged.emit(value)

    def changeEvent(self, event: QEvent) -> None:
        """Show the picture at the size of a new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "refusal"):
            self._show()

    def _choose(self) -> None:
        path = ask_for_picture(self)
        if path is None:
            return
        try:
            content = read_picture(path, largest=self._largest)
        except Situation as situation:
            self.refusal.setText(sentence_of(situation))
            self.refusal.show()
            return
        self._take(base64.b64encode(content).decode())

    def _take(self, value: str) -> None:
        self.refusal.hide()
        self.set_value(value)
        self.choose.setFocus()
        self.left.emit()

    def _show(self) -> None:
        theme = current_theme()
        picture = QPixmap()
        if self._value:
            picture.loadFromData(base64.b64decode(self._value))
        ratio = self.devicePixelRatioF()
        room = QSize(theme.px(_WIDTH), theme.px(_HEIGHT)) * ratio
        if not picture.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
            picture.setDevicePixelRatio(ratio)
        self.preview.setPixmap(picture)
        self.preview.setAccessibleName(self.tr("Picture chosen") if self._value else "")
        self.preview.setVisible(bool(self._value))
        self.remove.setVisible(bool(self._value))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        space(column, gap=TIGHT)
        column.addWidget(self.preview)
        row = QHBoxLayout()
        space(row, gap=GROUP)
        column.addLayout(row)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addWidget(self.refusal)
        self.refusal.hide()

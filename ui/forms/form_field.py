"""One declared field in a form: its editor, its label, what is found about it, and the reason for a warning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from models.fields import Field, LongText
from models.findings import Severity
from models.record import Record
from ui.forms.field_editor import make_editor, needed_width
from ui.forms.field_layout import FieldLayout
from ui.forms.finding_place import TONES, Said
from ui.forms.form_context import FormContext
from ui.forms.form_words import field_words
from ui.forms.mnemonics import MnemonicLabel
from ui.forms.question_line import NEEDED_WIDTH, QuestionLine
from ui.forms.reason_line import ReasonLine
from ui.theme.tones import Tone
from ui.widgets.labelled_field import LabelledField


class FormField(QObject):
    """Text in, value out. ``changed`` comes with every change, ``left`` when the field is left.

    ``asked`` says whether the field applies; what was typed stays while it does not. ``sought`` comes before the
    focus is brought here from afar, for whatever hides the field to open.
    """

    changed = Signal()
    left = Signal()
    sought = Signal()

    def __init__(
        self,
        kind: type[Record],
        field: Field[Any],
        context: FormContext,
        *,
        editor: QWidget | None = None,
        as_question: bool = False,
        whole_row: bool | None = None,
        width: int = 0,
    ) -> None:
        super().__init__()
        self.field = field
        self.words = field_words(kind, field, context.translate)
        self.editor = editor or make_editor(field, context, self.words)
        line_kind = QuestionLine if as_question else LabelledField
        self.line = line_kind("", self.editor, help_text=context.translate(kind.__name__, field.help))
        self.label = MnemonicLabel(self.line.label, self.words)
        self.editor.setAccessibleName(self.editor.accessibleName() or self.words)
        self.visited = False
        self.asked = True
        self._as_question = as_question
        self._whole_row = isinstance(field, LongText) if whole_row is None else whole_row
        self._width = width
        self._layout: FieldLayout | None = None
        self.editor.setEnabled(bool(field.writers & context.roles))
        self.label.show()
        self.editor.valueChanged.connect(lambda *_: self.changed.emit())
        self.editor.left.connect(self._note_leaving)

    @property
    def name(self) -> str:
        """The name of the declared field."""
        return self.field.name

    def place_in(self, layout: FieldLayout) -> None:
        """Stand last in ``layout``."""
        width = NEEDED_WIDTH if self._as_question else self._width or needed_width(self.field, self.editor)
        layout.add_field(self.line, width=width, whole_row=self._whole_row)
        self._layout = layout

    def text(self) -> str:
        """What stands in the field, in the text of files; empty where nothing does."""
        return self.editor.value()

    def set_text(self, text: str) -> None:
        """Show ``text`` as it is."""
        self.editor.set_value(text)

    def value(self) -> Any:
        """The value of what is typed, None for nothing. Raise ``ValueRefused``."""
        text = self.text()
        if not text:
            return None
        value = self.field.parse(text)
        self.field.check(value)
        return value

    def show_value(self, value: Any) -> None:
        """Show a value of the field, nothing for None."""
        self.set_text("" if value is None else self.field.text(value))

    def set_asked(self, asked: bool) -> None:
        """Show the field, or hide it with what was typed in it."""
        if asked != self.asked:
            self.asked = asked
            self.line.setVisible(asked)

    def set_required(self, required: bool) -> None:
        """Mark the label of a field that must be answered."""
        self.label.set_sign("*" if required else "")
        told = QCoreApplication.translate("FormField", "required") if required else ""
        self.line.label.setAccessibleDescription(told)

    def is_being_typed(self) -> bool:
        """Whether the focus is in the field."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self.editor or self.editor.isAncestorOf(focused))

    def show_findings(self, said: Sequence[Said]) -> None:
        """Say the gravest finding in full below the field; of a warning only what its own line does not say."""
        if not said:
            self.line.clear_finding()
            return
        gravest = min(said, key=_gravity)
        if gravest.finding.severity is not Severity.WARNING:
            self.line.show_finding(gravest.sentence, TONES[gravest.finding.severity])
        elif gravest.has_reason:
            self.line.show_finding(QCoreApplication.translate("FormField", "Reason given"), Tone.NEUTRAL)
        else:
            self.line.show_finding(QCoreApplication.translate("FormField", "Reason needed"), Tone.WARNING)

    def host(self, line: ReasonLine) -> None:
        """Show ``line`` under the row of the field."""
        if self._layout is not None:
            self._layout.put_under(self.line, line)
            line.show()

    def release(self, line: ReasonLine) -> None:
        """Let go of ``line``."""
        if self._layout is not None:
            self._layout.forget(line)

    def go(self) -> None:
        """Bring the focus to the field; what stands there is selected, as by Tab."""
        self.sought.emit()
        self.focus_widget().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_widget(self) -> QWidget:
        """The editor."""
        return self.editor

    def _note_leaving(self) -> None:
        self.visited = True
        self.left.emit()


def _gravity(said: Said) -> tuple[int, bool]:
    order = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)
    return order.index(said.finding.severity), said.has_reason

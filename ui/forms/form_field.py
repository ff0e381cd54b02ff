"""One declared field in a form: its editor, its label, what is found about it, and the reason for a warning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from models.fields import Choice, Field, Flag, LongText
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
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.showing import show_only_if


class FormField(QObject):
    """Text in, value out. ``changed`` comes with every change, ``left`` when the field is left.

    ``asked`` says whether the field applies; what was typed stays while it does not. ``sought`` comes before the
    focus is brought here from afar, for whatever hides the field to open.

    Its widgets are made when they are first asked for: until then a field is its text. ``needed`` comes just before,
    for whoever shows the field to give it and its neighbours their places.
    """

    changed = Signal()
    left = Signal()
    sought = Signal()
    needed = Signal()

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
        self.label = MnemonicLabel(None, self.words)
        self.visited = False
        self.asked = True
        self.writable = bool(field.writers & context.roles)
        self._context = context
        self._help = context.translate(kind.__name__, field.help)
        self._as_question = as_question
        self._whole_row = isinstance(field, LongText) if whole_row is None else whole_row
        self._width = width
        self._editor: Any = editor
        self._line: LabelledField | None = None
        self._layout: FieldLayout | None = None
        self._text = ""
        self._twin_of = ""
        self._required = False
        if editor is not None:  # it has a text and signals of its own already
            self._make()

    @property
    def name(self) -> str:
        """The name of the declared field."""
        return self.field.name

    @property
    def is_made(self) -> bool:
        """Whether the field has its widgets."""
        return self._line is not None

    @property
    def line(self) -> LabelledField:
        """The editor under its label, above what is found."""
        if self._line is None:
            self.needed.emit()
        return self._line or self._make()

    @property
    def editor(self) -> Any:
        """What is typed or chosen in."""
        return self._editor if self._line is not None else self.line.field

    def place_in(self, layout: FieldLayout) -> None:
        """Stand last in ``layout``."""
        line = self._line or self._make()
        width = NEEDED_WIDTH if self._as_question else self._width or needed_width(self.field, self._editor)
        layout.add_field(line, width=width, whole_row=self._whole_row)
        show_only_if(self.asked, line)
        self._layout = layout

    def text(self) -> str:
        """What stands in the field, in the text of files; empty where nothing does."""
        text: str = self._editor.value() if self._line is not None else self._text
        return text

    def set_text(self, text: str) -> None:
        """Show ``text`` as it is. Raise ValueError for an answer that there is not."""
        if self._line is not None:
            self._editor.set_value(text)
            return
        if text and isinstance(self.field, Choice | Flag):
            self.field.parse(text)
        if text.strip() != self._text:
            self._text = text.strip()
            self.changed.emit()

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
        self.asked = asked
        if self._line is not None:
            show_only_if(asked, self._line)

    def set_required(self, required: bool) -> None:
        """Mark the label of a field that must be answered."""
        self._required = required
        self.label.set_sign("*" if required else "")
        if self._line is not None:
            told = QCoreApplication.translate("FormField", "required") if required else ""
            self._line.label.setAccessibleDescription(told)

    def set_help(self, text: str) -> None:
        """Say something else below the field while nothing is found about it."""
        self._help = text
        if self._line is not None:
            self._line.set_help(text)

    def tell_from_twin(self, title: str) -> None:
        """Name the section ``title`` too, for screen readers: another section has a field of the same label."""
        self._twin_of = title
        if self._line is not None:
            self._editor.setAccessibleName(f"{self._editor.accessibleName()}, {title}")

    def lock(self) -> None:
        """Let nobody change the field."""
        self.writable = False
        if self._line is not None:
            self._editor.setEnabled(False)

    def is_being_typed(self) -> bool:
        """Whether the focus is in the field."""
        focused = QApplication.focusWidget()
        if focused is None or self._line is None:
            return False
        return focused is self._editor or self._editor.isAncestorOf(focused)

    def show_findings(self, said: Sequence[Said]) -> None:
        """Say the gravest finding in full below the field; of a warning only what its own line does not say."""
        if not said:
            if self._line is not None:
                self._line.clear_finding()
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
        own = self.line
        if self._layout is not None:
            self._layout.put_under(own, line)
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
        editor: QWidget = self.editor
        return editor

    def _make(self) -> LabelledField:
        editor = self._editor or make_editor(self.field, self._context, self.words)
        self._editor = editor
        if isinstance(editor, SegmentedChoice) and not self._as_question:
            editor.match_fields()
        line_kind = QuestionLine if self._as_question else LabelledField
        self._line = line_kind("", editor, help_text=self._help)
        editor.setAccessibleName(editor.accessibleName() or self.words)
        editor.setEnabled(self.writable)
        if self._text:
            editor.set_value(self._text)
        self.label.stand_on(self._line.label)
        self.set_required(self._required)
        if self._twin_of:
            self.tell_from_twin(self._twin_of)
        editor.valueChanged.connect(lambda *_: self.changed.emit())
        editor.left.connect(self._note_leaving)
        return self._line

    def _note_leaving(self) -> None:
        self.visited = True
        self.left.emit()


def _gravity(said: Said) -> tuple[int, bool]:
    order = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)
    return order.index(said.finding.severity), said.has_reason

"""Asks whose summaries are to be saved, with or without names, and in which folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from models.patient_selection import PatientSelection, SelectedPatient, selections
from models.storage.patient_queries import read_courses, search_patients
from ui.forms.form_words import choice_words
from ui.language import qt_translate
from ui.register_desk import RegisterDesk, sentence_of
from ui.summaries.summaries_order import SummariesOrder, printed_patients
from ui.summaries.summaries_words import count_words, kind_words
from ui.theme.marking import mark
from ui.theme.spacing import fix_size, space
from ui.theme.theme import current_theme
from ui.theme.tokens import BETWEEN_CARDS, FIELD_COLUMN_WIDTH, GROUP, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.choice_field import ChoiceField
from ui.widgets.labelled_field import LabelledField
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.text import TextRole, text_label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from models.storage.register import Register

NAMED, DEIDENTIFIED = "named", "deidentified"
Selections = dict[PatientSelection, tuple[SelectedPatient, ...]]


class SummariesDialog(QDialog):
    """``ordered`` carries the order when Start is pressed and a folder is chosen.

    Who belongs to each selection is read beside the window when the dialog opens.
    """

    ordered = Signal(object)

    def __init__(self, parent: QWidget, desk: RegisterDesk, searched: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save patient summaries"))
        self._desk = desk
        self._selections: Selections = {}
        self._folder: Path | None = None
        self.selection = ChoiceField(_choices(searched))
        self.selection.set_value(PatientSelection.ALL.value)
        self.count = text_label(self.tr("Reading the register"), TextRole.CAPTION, wrap=True)
        self.kind = SegmentedChoice(_kinds(), clearable=False)
        self.kind.set_value(NAMED)
        self.kind.match_fields()
        self.holds = text_label("", TextRole.CAPTION, wrap=True)
        self.folder = Button(self.tr("&Choose folder…"))
        self.folder_line = LabelledField(
            self.tr("Folder"), self.folder, help_text=self.tr("No folder is chosen yet")
        )
        self.start = Button(self.tr("&Start"), primary=True)
        self.cancel = Button(self.tr("Cancel"))
        self.start.setEnabled(False)
        self._arrange()
        self._wire()
        desk.runner.start(desk.beside(_read(searched)), self._show_count_of, on_error=self._refuse)

    def _wire(self) -> None:
        self.selection.valueChanged.connect(self._show_count)
        self.kind.valueChanged.connect(self._show_count)
        self.folder.clicked.connect(self._choose_folder)
        self.start.clicked.connect(self._order)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _show_count_of(self, selections: Selections) -> None:
        self._selections = selections
        self._show_count()

    def _show_count(self) -> None:
        deidentified = self.is_deidentified
        self.holds.setText(kind_words(qt_translate, deidentified=deidentified))
        if not self._selections:
            return
        patients = self._chosen()
        printed = printed_patients(patients, deidentified=deidentified)
        words = count_words(
            len(printed),
            len(patients) - len(printed),
            qt_translate,
            replaced=self._there_already(printed, deidentified=deidentified),
        )
        self.count.setText(words)
        self.start.setEnabled(bool(printed))

    @property
    def is_deidentified(self) -> bool:
        """Whether the files are to name nobody."""
        return self.kind.value() == DEIDENTIFIED

    def _there_already(self, printed: tuple[SelectedPatient, ...], *, deidentified: bool) -> int:
        """How many files of these names lie in the chosen folder."""
        if self._folder is None:
            return 0
        from reports.patient_batch import files_there

        return len(
            files_there(self._folder, [each.study_code for each in printed], deidentified=deidentified)
        )

    def _chosen(self) -> tuple[SelectedPatient, ...]:
        code = self.selection.value()
        return self._selections[PatientSelection(code)] if code else ()

    def _refuse(self, error: Exception) -> None:
        mark(self.count, Tone.DANGER)
        self.count.setText(sentence_of(error))

    def _choose_folder(self) -> None:
        chosen = self._desk.ask_folder(self)
        if chosen is not None:
            self._folder = chosen
            self._show_folder(chosen)
            self._show_count()
            self.start.setFocus()

    def _show_folder(self, folder: Path) -> None:
        """The beginning and the end of a path that is longer than the line; the whole of it to whoever asks."""
        line = self.folder_line
        room = current_theme().px(FIELD_COLUMN_WIDTH)
        line.set_help(line.message.fontMetrics().elidedText(str(folder), Qt.TextElideMode.ElideMiddle, room))
        line.clear_finding()
        line.message.setToolTip(str(folder))
        self.folder.setAccessibleDescription(str(folder))

    def _order(self) -> None:
        if self._folder is None:
            self.folder_line.show_finding(self.tr("Choose a folder first."), Tone.DANGER)
            self.folder.setFocus()
            return
        selection = PatientSelection(self.selection.value())
        order = SummariesOrder(selection, self._chosen(), self._folder, self.is_deidentified)
        self.accept()
        self.ordered.emit(order)

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        space(outer, margins=WINDOW_EDGE, gap=0)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # a longer sentence makes it higher
        inner = QWidget()
        fix_size(inner, width=FIELD_COLUMN_WIDTH)
        outer.addWidget(inner)
        column = QVBoxLayout(inner)
        space(column, gap=BETWEEN_CARDS)
        column.addWidget(text_label(self.tr("Save patient summaries"), TextRole.SECTION))
        column.addWidget(self._explanation())
        column.addWidget(LabelledField(self.tr("&Patients"), self.selection))
        column.addWidget(self.count)
        column.addWidget(LabelledField(self.tr("&Identity"), self.kind))
        column.addWidget(self.holds)
        column.addWidget(self.folder_line)
        row = QHBoxLayout()
        space(row, gap=GROUP)
        column.addLayout(row)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.start)

    def _explanation(self) -> QWidget:
        words = self.tr(
            "A PDF for each patient, named by her study code. A file of the same name is replaced."
        )
        return text_label(words, tone=Tone.NEUTRAL, wrap=True)


def _kinds() -> list[tuple[str, str]]:
    return [
        (NAMED, qt_translate("SummariesDialog", "With names")),
        (DEIDENTIFIED, qt_translate("SummariesDialog", "De-identified")),
    ]


def _choices(searched: str) -> list[tuple[str, str]]:
    """The selections as they are offered; those found by a search only where something is searched for."""
    words = {each: choice_words(each, qt_translate) for each in PatientSelection}
    if searched:
        found = qt_translate("SummariesDialog", "Found by the search for “{typed}”")
        words[PatientSelection.FOUND] = found.format(typed=searched)
    else:
        del words[PatientSelection.FOUND]
    return [(each.value, label) for each, label in words.items()]


def _read(searched: str) -> Callable[[Register], Selections]:
    """Reads who belongs to each selection."""

    def read(register: Register) -> Selections:
        courses = read_courses(register)
        found = search_patients(register, searched, limit=len(courses) + 1) if searched else []
        return selections(courses, found={each.id for each in found})

    return read

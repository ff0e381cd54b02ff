"""A page on which something is typed and saved: what forms of every record and the form of a session share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from models.course import PatientCourse
from models.findings import Finding
from models.situations import ChangedMeanwhile, Refused, Situation
from ui.forms.finding_place import FindingPlace
from ui.forms.finding_words import finding_words
from ui.forms.findings_panel import FindingsPanel
from ui.forms.form_context import FormContext
from ui.forms.tab_order import go_on, leave, parts_of, stops_in, stops_of
from ui.widgets.button import Button
from ui.widgets.page import Page
from ui.widgets.text import TextRole, text_label

CHECK_DELAY_MS = 80


class EntryPage(Page):
    """Checks while fields are left, saves with Ctrl+S, and keeps everything typed when saving is refused.

    ``saved`` carries what was stored, ``discarded`` comes when nothing of it is wanted, ``changed`` with every
    change. Subclasses say what is typed, what stands against it and how it is stored; any ``Situation`` raised
    while storing is shown, any other exception is a fault of the program. ``storing`` stands around what stores:
    whoever keeps a draft forgets it there. ``form_asked`` carries the address of another form that is wanted now.
    """

    saved = Signal(object)
    discarded = Signal()
    changed = Signal()
    form_asked = Signal(object)

    def __init__(self, context: FormContext, *, name: str, save_words: str) -> None:
        super().__init__(name=name)
        self.context = context
        self.panel = FindingsPanel(context, self.place_of)
        self.save_button = Button(save_words, shortcut="Ctrl+S", primary=True)
        self.discard_button = Button(self.tr("Discard"))
        self.draft_note = text_label("", TextRole.CAPTION)
        self.storing: Callable[[], AbstractContextManager[None]] = nullcontext
        self._untouched: object = None
        self._is_shown = False
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(CHECK_DELAY_MS)
        self._resting.timeout.connect(self.check_now)
        self.panel.reason_typed.connect(self.changed)
        self.save_button.clicked.connect(self.save)
        self.discard_button.clicked.connect(self._discard)
        self.footer.addWidget(self.panel.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        self.footer.addWidget(self.discard_button)
        self.footer.addWidget(self.save_button)

    def entry(self) -> Any:
        """What is typed, as the record or the session that would be stored."""
        raise NotImplementedError

    def find(self) -> list[Finding]:
        """What stands against what is typed."""
        raise NotImplementedError

    def store(self) -> Any:
        """Store what is typed and return it as stored."""
        raise NotImplementedError

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The part of the page that a finding is about."""
        raise NotImplementedError

    def left_open(self) -> Sequence[FindingPlace]:
        """Expected fields that are empty, which does not keep anybody from saving."""
        return ()

    def typed(self) -> Any:
        """Everything typed, in plain values, to be kept as a draft and given to ``restore``."""
        raise NotImplementedError

    def restore(self, typed: Any) -> None:
        """Show what ``typed`` gave."""
        raise NotImplementedError

    def version(self) -> int | None:
        """The version of the saved row that is changed here; None where a new one is typed."""
        return None

    def resume(self, typed: Any, version: int | None) -> None:
        """Show a draft that was typed on top of ``version`` of the row."""
        del version
        self.restore(typed)

    def note_course(self, course: PatientCourse) -> None:
        """Judge what is typed from now on by what was saved of the patient meanwhile; what is typed stays."""

    def open_choice(self) -> QWidget | None:
        """A choice between two versions that somebody still has to make before saving; None where there is none."""
        return None

    def read_again(self) -> None:
        """Take what others saved meanwhile into account, after it kept this page from being saved."""

    def meet(self, changed: ChangedMeanwhile) -> None:
        """Show what somebody else saved meanwhile; saving again builds on it."""
        self.panel.general.show_obstacle(_sentence(changed.sentence(self.context.translate)))

    def show_draft_saved(self, moment: datetime | None) -> None:
        """Say when what is typed was kept as a draft; nothing for None."""
        words = self.tr("draft saved {time}").format(time=f"{moment:%H:%M}") if moment else ""
        self.draft_note.setText(words)

    def show_draft_refused(self, situation: Situation) -> None:
        """Say that what is typed stands in this form alone."""
        why = _sentence(situation.sentence(self.context.translate))
        self.panel.general.show_obstacle(self.tr("No draft can be kept: {why}").format(why=why))

    def focus_first(self) -> None:
        """Bring the focus to where typing begins."""
        raise NotImplementedError

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go from the header through the cards to the buttons below them, then off the page."""
        top = self._scroll.y()
        around = [part for part in parts_of(self) if part is not self._scroll]
        order = [
            *stops_in([part for part in around if part.y() < top], self),
            *(stop for part in parts_of(self._scroll.widget()) for stop in stops_of(part, self)),
            *stops_in([part for part in around if part.y() >= top], self),
        ]
        return go_on(order, forwards=next) or leave(self, forwards=next) or super().focusNextPrevChild(next)

    def is_changed(self) -> bool:
        """Whether anything was typed since the page was filled."""
        return self.typed() != self._untouched

    def note_untouched(self) -> None:
        """Take what stands here now for what nobody has typed yet."""
        self._untouched = self.typed()
        self.check_now()

    def check_soon(self) -> None:
        """Check in a moment, when the field that is being left has been left."""
        self._resting.start()

    def check_now(self) -> None:
        """Show what stands against what is typed."""
        self._resting.stop()
        self.panel.show_findings(self.find(), left_open=self.left_open())

    def save(self) -> None:
        """Store what is typed, or go to the first thing that stands in the way."""
        self.panel.general.show_obstacle("")
        self.check_now()
        self.panel.say_everything()
        choice = self.open_choice()
        if choice is not None:
            choice.setFocus()
            return
        if self.panel.is_blocked():
            self.panel.chips.go_to_first()
            return
        try:
            with self.storing():
                stored = self.store()
        except Refused as refusal:
            self.read_again()
            self._show_refusal(refusal)
        except ChangedMeanwhile as changed:
            self.read_again()
            self.meet(changed)
        except Situation as situation:
            self.panel.general.show_obstacle(_sentence(situation.sentence(self.context.translate)))
        else:
            self._untouched = self.typed()
            self.save_button.setEnabled(False)
            self.saved.emit(stored)

    def _show_refusal(self, refusal: Refused) -> None:
        findings = [finding for _, finding in refusal.findings]
        self.panel.show_findings(findings, left_open=self.left_open())
        words = [finding_words(finding, None, self.context.translate) for finding in findings]
        not_saved = self.tr("Not saved")
        self.panel.general.show_obstacle(f"{not_saved}: {'; '.join(dict.fromkeys(words))}")

    def _discard(self) -> None:
        """Ask once more on the button itself before something typed is lost."""
        words = self.tr("Discard what was typed")
        if self.is_changed() and self.discard_button.text() != words:
            self.discard_button.setText(words)
            self.discard_button.setAccessibleName(words)
            QTimer.singleShot(5000, self, self._take_back_question)
            return
        self.discarded.emit()

    def _take_back_question(self) -> None:
        self.discard_button.setText(self.tr("Discard"))
        self.discard_button.setAccessibleName(self.tr("Discard"))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin typing at once; after a time out of sight, check again."""
        super().showEvent(event)
        if self._is_shown:
            self.check_soon()
            return
        self._is_shown = True
        QTimer.singleShot(0, self, self.focus_first)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing of the register out of sight: it may be closed behind the page."""
        super().hideEvent(event)
        self._resting.stop()


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]

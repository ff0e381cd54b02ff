"""What a session still waits for, and what of it can be corrected: buttons that lead to their forms."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from models.actions.enter_results import RESULT_FIELDS
from models.course import PatientCourse
from models.form_address import FormAddress, FormKind
from models.records import Administration
from models.vocabularies import CsfCytology, ReviewWindow
from ui.icons import Meaning
from ui.widgets.button import Button
from ui.widgets.icon_button import IconButton


class SessionTasks(QObject):
    """``form_asked`` carries the address of the form. Whoever shows the session puts the buttons into a row."""

    form_asked = Signal(object)

    def __init__(self, session: Administration, course: PatientCourse) -> None:
        super().__init__()
        self._session, self._course = session, course
        self.reviews = {window: self._review_button(window) for window in ReviewWindow}
        self.results = self._results_button()

    def buttons(self) -> list[Button]:
        """What waits first, what can be corrected after it; nothing for a session without a puncture."""
        if not self._session.punctured or self._session.is_voided:
            return []
        return sorted(
            [*self.reviews.values(), self.results], key=lambda button: bool(button.property("quiet"))
        )

    def _review_button(self, window: ReviewWindow) -> Button:
        pending = self._course.is_pending(self._session, window)
        button = _button(_review_words(window, pending=pending), waits=pending)
        button.clicked.connect(lambda: self._ask(FormKind.REVIEW, window.value))
        return button

    def _results_button(self) -> Button:
        session = self._session
        awaited = session.csf_cytology is CsfCytology.PENDING
        tell = QCoreApplication.translate
        has_any = any(session.values.get(name) is not None for name in RESULT_FIELDS) and not awaited
        words = (
            tell("SessionTasks", "Results of the fluid") if has_any else tell("SessionTasks", "Enter results")
        )
        button = _button(words, waits=awaited)
        button.clicked.connect(lambda: self._ask(FormKind.RESULTS))
        return button

    def _ask(self, kind: FormKind, part: str = "") -> None:
        session = self._session
        self.form_asked.emit(FormAddress(kind, session.patient_id or "", session.id or "", part))


def _button(words: str, *, waits: bool) -> Button:
    return IconButton(words, Meaning.OPEN) if waits else Button(words, quiet=True)


def _review_words(window: ReviewWindow, *, pending: bool) -> str:
    tell = QCoreApplication.translate
    if window is ReviewWindow.LATE:
        if pending:
            return tell("SessionTasks", "Answer late review")
        return tell("SessionTasks", "Correct late review")
    if pending:
        return tell("SessionTasks", "Answer immediate review")
    return tell("SessionTasks", "Correct immediate review")

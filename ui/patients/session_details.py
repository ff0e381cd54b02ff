"""One session, read: what was found and why it was saved, the answers, every value, who entered it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.course import PatientCourse
from models.finding_sentences import sentence
from models.findings import Finding, Severity
from models.record import KeptRecord
from models.records import Administration
from models.wording import Translate
from ui.icons import Meaning
from ui.patients.banner_facts import label_of
from ui.patients.record_cards import record_cards
from ui.patients.review_card import review_card
from ui.patients.session_tasks import SessionTasks
from ui.patients.session_words import kept_findings, session_title
from ui.patients.title_row import TitleRow
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.theme.tones import Tone
from ui.typed_dates import shown_date, shown_moment
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.page import Page
from ui.widgets.text import TextRole, text_label

_MARKS = {
    Severity.ERROR: (Meaning.DANGER, Tone.DANGER),
    Severity.WARNING: (Meaning.WARNING, Tone.WARNING),
    Severity.NOTICE: (Meaning.NOTICE, Tone.NEUTRAL),
}


class SessionDetails(Page):
    """A session, read only; ``closed`` comes with the button or Escape.

    ``form_asked`` carries the address of a form that goes on with the session, ``event_asked`` the id of an event.
    """

    closed = Signal()
    form_asked = Signal(object)
    event_asked = Signal(str)

    def __init__(self, session: Administration, course: PatientCourse, translate: Translate) -> None:
        super().__init__(name=self.tr("Session"))
        self.session = session
        self.back = Button(self.tr("Back to sessions"))
        self.back.clicked.connect(self.closed)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)
        self.header.addWidget(TitleRow(session_title(session, course, translate), buttons=[self.back]))
        self.tasks = SessionTasks(session, course)
        self.header.addWidget(self.tasks)
        self.tasks.form_asked.connect(self.form_asked)
        for card in self._cards(session, course, translate):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def _cards(
        self, session: Administration, course: PatientCourse, translate: Translate
    ) -> Iterator[QWidget]:
        findings = kept_findings(session)
        if findings:
            card = Card(self.tr("Findings and reasons"))
            for finding in findings:
                card.add(_finding_line(finding, translate))
            yield card
        if session.punctured:
            yield review_card(session, course, translate, open_event=self.event_asked.emit)
        agents = [agent for agent in course.agents if agent.administration_id == session.id]
        for agent in agents:
            yield from record_cards(agent, translate)
        yield from record_cards(session, translate, empty=False)
        yield entry_card(session, translate)


def entry_card(record: KeptRecord, translate: Translate) -> Card:
    """Who entered a row, when and how, and who changed it last."""
    tell = QCoreApplication.translate
    card = Card(tell("EntryCard", "Entry"))
    words = tell("EntryCard", "Entered by {account}, {time}, {mode}").format(
        account=record.created_by,
        time=shown_moment(record.created_at, translate) if record.created_at else "",
        mode=label_of(record.entry_mode, translate),
    )
    card.add(text_label(words, wrap=True))
    if record.updated_at is not None:
        changed = tell("EntryCard", "Changed by {account}, {time}").format(
            account=record.updated_by, time=shown_moment(record.updated_at, translate)
        )
        card.add(text_label(changed, wrap=True))
    return card


def _finding_line(finding: Finding, translate: Translate) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    space(row, gap=GROUP)
    mark = IconLabel()
    mark.show_icon(*_MARKS[finding.severity])
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    told = sentence(finding, translate, show_date=lambda day: shown_date(day, translate))
    if finding.reason:
        reason = QCoreApplication.translate("SessionDetails", "Reason: {reason}")
        told = f"{told}. {reason.format(reason=finding.reason)}"
    row.addWidget(text_label(told, TextRole.BODY, wrap=True), 1)
    return line

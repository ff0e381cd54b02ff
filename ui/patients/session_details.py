"""One session, read: what was found and why it was saved, the answers, every value, who entered it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.course import PatientCourse
from models.finding_sentences import sentence
from models.findings import Finding, Severity
from models.permissions import Action, Identity
from models.records import Administration
from models.stored_session import agents_of
from models.wording import Translate
from ui.icons import Meaning
from ui.patients.read_page import ReadPage, entry_card
from ui.patients.record_cards import Former, record_cards
from ui.patients.review_card import review_card
from ui.patients.session_tasks import SessionTasks
from ui.patients.session_words import kept_findings, session_title
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.theme.tones import Tone
from ui.typed_dates import shown_date
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.icon_button import IconButton
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label

_MARKS = {
    Severity.ERROR: (Meaning.DANGER, Tone.DANGER),
    Severity.WARNING: (Meaning.WARNING, Tone.WARNING),
    Severity.NOTICE: (Meaning.NOTICE, Tone.NEUTRAL),
}


@dataclass(frozen=True)
class SessionReading:
    """One session to be read: with the course it belongs to, the former values of each of its rows by key, the
    session that is to be signed after it, and the cycle numbers under which it was printed.
    """

    session: Administration
    course: PatientCourse
    former: Mapping[str, Former]
    next_to_sign: Administration | None = None
    printed_as: tuple[int, ...] = ()


class SessionDetails(ReadPage):
    """A session, read only; ``session_asked`` carries the key of the next one to sign, ``event_asked`` that of an
    event. ``print_asked`` comes with the button, which a session entered in error does not have.
    """

    print_asked = Signal()
    session_asked = Signal(str)
    event_asked = Signal(str)

    def __init__(self, reading: SessionReading, identity: Identity, translate: Translate) -> None:
        self.session, self._reading = reading.session, reading
        upcoming = reading.next_to_sign
        words = session_title(upcoming, reading.course, translate) if upcoming is not None else ""
        tell = QCoreApplication.translate
        self.tasks = SessionTasks(reading.session, reading.course)
        self.sign_next = Button(
            tell("SessionDetails", "&Next to sign: {session}").format(session=words), primary=True
        )
        self.print_button = IconButton(tell("SessionDetails", "&Print record"), Meaning.PRINT)
        super().__init__(
            reading.session,
            title=session_title(reading.session, reading.course, translate, printed_as=reading.printed_as),
            back_words=tell("SessionDetails", "Back to sessions"),
            identity=identity,
            caption=signature_words(reading.session),
            more_buttons=[self.sign_next, *self.tasks.buttons()],
            last_buttons=[self.print_button],
        )
        self.tasks.form_asked.connect(self.form_asked)
        self.print_button.setVisible(not self.session.is_voided)
        self.print_button.clicked.connect(self.print_asked)
        is_signed = self.session.signed_at is not None
        self.sign_next.setVisible(
            is_signed and upcoming is not None and identity.may(Action.SIGN, Administration.table)
        )
        if upcoming is not None:
            self.sign_next.clicked.connect(lambda: self.session_asked.emit(upcoming.id or ""))
        self.show_cards(list(self._cards(translate)), translate)

    def focus_first(self) -> None:
        """Bring the keyboard to what comes next: the next signature after one, else the way back."""
        (self.back if self.sign_next.isHidden() else self.sign_next).setFocus()

    def focus_to_sign(self) -> None:
        """Bring the keyboard to the signature of this session."""
        sign = self.actions_shown.sign
        (self.back if sign.isHidden() else sign).setFocus()

    def _cards(self, translate: Translate) -> Iterator[QWidget]:
        session, course, former = self.session, self._reading.course, self._reading.former
        findings = kept_findings(session)
        if findings:
            card = Card(self.tr("Findings and reasons"))
            for finding in findings:
                card.add(_finding_line(finding, translate))
            yield card
        if session.punctured:
            yield review_card(session, course, translate, former=former, open_event=self.event_asked.emit)
        for agent in agents_of(session, course):
            yield from record_cards(agent, translate, former=former.get(agent.id or ""))
        yield from record_cards(session, translate, empty=False, former=former.get(session.id or ""))
        yield entry_card(session, translate)


def signature_words(session: Administration) -> str:
    """Who signed; empty where nobody has."""
    if session.signed_at is None:
        return ""
    words = QCoreApplication.translate("SessionDetails", "Signed by {account}")
    return words.format(account=session.signed_by)


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

"""The page of the audit trail: who did what, the newest first, and whether the trail and the rows still agree."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.permissions import Action
from models.records import Patient
from models.storage.accounts import list_accounts
from models.storage.audit_queries import AT_ONCE, AuditFilter, AuditLine, read_audit_lines
from models.storage.register import Register
from models.storage.verification import Verification
from models.wording import Translate
from ui.administration.audit_words import after_words, before_words, what_words
from ui.forms.form_words import choice_words
from ui.language import qt_translate
from ui.patients.table_card import TableCard
from ui.patients.title_row import TitleRow
from ui.register_desk import RegisterDesk, sentence_of
from ui.tasks import Progress, Task
from ui.theme.spacing import fix_size, space
from ui.theme.tokens import BETWEEN_CARDS, GROUP, INSIDE_CARD, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.typed_dates import shown_moment
from ui.widgets.button import Button
from ui.widgets.choice_field import ChoiceField
from ui.widgets.labelled_field import LabelledField
from ui.widgets.notice_line import NoticeLine
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.record_model import Column
from ui.widgets.record_table import RecordTable
from ui.widgets.text_field import TextField

_TYPING_MS = 300
_FILTER_WIDTH = 190
_LONGEST_TOOLTIP = 800


class AuditPage(QWidget):
    """Read beside the window, 200 entries at a time; nothing here can be changed."""

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: list[AuditLine] = []
        self._reading: Task | None = None
        self._verifying: Task | None = None
        self.table = RecordTable(
            _columns(qt_translate), identify=lambda line: str(line.number), name=self.tr("Audit trail")
        )
        self.card = TableCard(self.table)
        names = [account.name for account in list_accounts(desk.register)]
        self.account = ChoiceField([(name, name) for name in names])
        self.action = ChoiceField([(each.value, choice_words(each, qt_translate)) for each in Action])
        self.patient = TextField(hint=self.tr("Name or code"))
        self.patient.setEnabled(desk.register.identity.may(Action.READ, Patient.table))
        self.older = Button(self.tr("&Older entries"))
        self.verify = Button(self.tr("Verif&y"))
        self.notice = NoticeLine()
        self.progress = ProgressPanel()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._arrange()
        self._wire()
        self.refresh()

    def focus_first(self) -> None:
        """Bring the keyboard to the first filter."""
        self.account.setFocus()

    def refresh(self) -> None:
        """Read the newest entries that pass the filter."""
        self._read(None)

    def _read(self, older_than: int | None) -> None:
        wanted = AuditFilter(self.account.value(), self.action.value(), self.patient.value())

        def ask(register: Register) -> tuple[int | None, list[AuditLine]]:
            return older_than, read_audit_lines(register, wanted, older_than=older_than)

        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._desk.runner.start(self._desk.beside(ask), self._show, on_error=self._refuse)

    def _show(self, answer: tuple[int | None, list[AuditLine]]) -> None:
        older_than, lines = answer
        self._reading = None
        self._lines = lines if older_than is None else [*self._lines, *lines]
        self.card.set_records(self._lines)
        self.older.setEnabled(len(lines) == AT_ONCE)
        self.title.caption.setText(
            self.tr("{count} entries, the newest first").format(count=len(self._lines))
        )

    def _read_older(self) -> None:
        if self._lines and self._reading is None:
            self._read(self._lines[-1].number)

    def _verify(self) -> None:
        if self._verifying is not None:
            return
        desk, words = self._desk, self.tr("Entries verified")

        def work(progress: Progress) -> Verification:
            from models.storage.verification import verify_register

            def ask(register: Register) -> Verification:
                return verify_register(register, lambda done, total: progress(done, total, words))

            return desk.beside(ask)(progress)

        self.notice.hide()
        self.verify.setEnabled(False)
        self.progress.start(self.tr("Verifying the register"))
        self._verifying = desk.runner.start(
            work, self._tell_verified, on_error=self._refuse, on_progress=self.progress.set_progress
        )
        self._verifying.finished.connect(self._end_verifying)

    def _tell_verified(self, result: Verification) -> None:
        if result.faults:
            words = self.tr("{count} faults. The first: {fault}. The command verify lists them all.")
            self.notice.say(
                words.format(count=len(result.faults), fault=result.faults[0]),
                Tone.DANGER,
            )
            return
        words = self.tr("{entries} entries and {rows} rows agree. Newest hash {hash}")
        self.notice.say(
            words.format(entries=result.entries, rows=result.rows, hash=result.newest_hash[:16]), Tone.GOOD
        )

    def _end_verifying(self) -> None:
        self._verifying = None
        self.verify.setEnabled(True)
        self.progress.finish()

    def _cancel_verifying(self) -> None:
        if self._verifying is not None:
            self._verifying.cancel()

    def _refuse(self, error: Exception) -> None:
        self.notice.say(sentence_of(error), Tone.DANGER)

    def _wire(self) -> None:
        self._typing.timeout.connect(self.refresh)
        for choice in (self.account, self.action, self.patient):
            choice.valueChanged.connect(lambda _value: self._typing.start())
        self.older.clicked.connect(self._read_older)
        self.verify.clicked.connect(self._verify)
        self.progress.cancelled.connect(self._cancel_verifying)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        space(column, margins=(WINDOW_EDGE, INSIDE_CARD, WINDOW_EDGE, INSIDE_CARD), gap=BETWEEN_CARDS)
        self.title = TitleRow(self.tr("Audit trail"), buttons=[self.older, self.verify])
        column.addWidget(self.title)
        row = QHBoxLayout()
        column.addLayout(row)
        space(row, gap=GROUP)
        for words, field in (
            (self.tr("A&ccount"), self.account),
            (self.tr("Act&ion"), self.action),
            (self.tr("&Patient"), self.patient),
        ):
            line = LabelledField(words, field)
            fix_size(line, width=_FILTER_WIDTH)
            row.addWidget(line)
        row.addStretch(1)
        column.addWidget(self.notice)
        column.addWidget(self.progress)
        column.addWidget(self.card, 1)
        column.addStretch(0)


def _columns(translate: Translate) -> list[Column[AuditLine]]:
    return [
        Column(
            translate("AuditTable", "Time"),
            lambda line: shown_moment(line.at, translate),
            lambda line: line.number,
        ),
        Column(translate("AuditTable", "Account"), lambda line: line.account),
        Column(translate("AuditTable", "Action"), lambda line: translate("Action", line.action.label)),
        Column(translate("AuditTable", "What"), lambda line: what_words(line, translate)),
        Column(
            translate("AuditTable", "Before"),
            lambda line: before_words(line, translate),
            tooltip=lambda line: before_words(line, translate, longest=_LONGEST_TOOLTIP),
        ),
        Column(
            translate("AuditTable", "After"),
            lambda line: after_words(line, translate),
            tooltip=lambda line: after_words(line, translate, longest=_LONGEST_TOOLTIP),
        ),
        Column(translate("AuditTable", "Reason"), lambda line: line.reason, tooltip=lambda line: line.reason),
    ]

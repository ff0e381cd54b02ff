"""The page on which an oncologist signs a session: with which meaning, and the password again.

The password is read once, handed to whoever tries it, and kept nowhere: no draft holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.course import PatientCourse
from models.fields import LongText
from models.findings import Code, Finding
from models.record import Record
from models.records import Administration
from models.situations import LoginRefused
from models.vocabularies import SignatureMeaning
from models.wording import QT_TRANSLATE_NOOP
from ui.forms.entry_page import EntryPage
from ui.forms.field_set import FieldSet
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.form_heading import FormHeading
from ui.forms.section_card import SectionCard
from ui.login_page import PasswordField
from ui.theme.spacing import fix_size
from ui.theme.tokens import FIELD_COLUMN_WIDTH
from ui.theme.tones import Tone
from ui.widgets.card import Card
from ui.widgets.labelled_field import LabelledField
from ui.widgets.text import TextRole, text_label

Verify = Callable[[str, Callable[[], None], Callable[[Exception], None]], None]
"""Tries a password beside the window, then calls the first function, or the second with what is wrong."""


class Signing(Record, table="signings", title=QT_TRANSLATE_NOOP("Record", "Signature")):
    """Why a session with open points is signed all the same; it goes into the audit trail."""

    open_points_reason = LongText(
        QT_TRANSLATE_NOOP("Signing", "Reason for signing with open points"), required=True
    )


@dataclass(frozen=True)
class SignatureEntry:
    """What is typed beside the password."""

    meaning: SignatureMeaning | None
    reason: str = ""


class SignaturePage(EntryPage):
    """Signs ``session``; ``facts`` say what stands in it.

    ``open_points`` are sentences about what stands open, which then need a reason.
    ``verify`` tries the password; ``save`` stores a ``SignatureEntry`` and returns the session.
    """

    def __init__(
        self,
        session: Administration,
        *,
        title: str,
        facts: Sequence[str],
        open_points: Sequence[str],
        context: FormContext,
        verify: Verify,
        save: Callable[[SignatureEntry], Administration],
        course: PatientCourse,
    ) -> None:
        self._session, self._verify, self._save = session, verify, save
        self._patient = course.patient
        meaning = FormField(Administration, Administration.fields["signed_meaning"], context)
        reasons = [FormField(Signing, field, context, whole_row=True) for field in Signing.clinical_fields()]
        fields = [meaning, *(reasons if open_points else [])]
        self.meaning, self.reason = FieldSet(Administration, [meaning]), FieldSet(Signing, fields[1:])
        self._has_open_points = bool(open_points)
        super().__init__(context, name=title, save_words=self.tr("Sign"))
        self.password = PasswordField()
        self._password_line = LabelledField(
            self.tr("Pass&word of {account}").format(account=context.account), self.password
        )
        self._arrange(title, facts, open_points, fields)
        self._connect()
        meaning.set_required(True)
        self.note_untouched()

    def entry(self) -> SignatureEntry:
        """Meaning and reason as typed."""
        reason = self.reason.read().open_points_reason if self._has_open_points else ""
        return SignatureEntry(self.meaning.read().signed_meaning, reason or "")

    def find(self) -> list[Finding]:
        """That the meaning is missing, or the reason where something stands open."""
        found = self.meaning.problems()
        if self.entry().meaning is None and not found:
            found.append(Finding.of(Code.REQUIRED_MISSING, "signed_meaning", table=Administration.table))
        return found + (self.reason.check(now=self.context.now()) if self._has_open_points else [])

    def store(self) -> Administration:
        """Hand the signature to whoever stores it."""
        return self._save(self.entry())

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The field that a finding is about."""
        return self.meaning.fields.get(finding.field) or self.reason.fields.get(finding.field)

    def typed(self) -> dict[str, Any]:
        """Meaning and reason; never the password."""
        return {"meaning": self.meaning.typed(), "reason": self.reason.typed()}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        self.meaning.restore(typed["meaning"])
        self.reason.restore(typed["reason"])
        self.check_now()

    def version(self) -> int | None:
        """That of the session as it was read."""
        return self._session.version

    def focus_first(self) -> None:
        """Go to the meaning."""
        self.meaning.fields["signed_meaning"].go()

    def save(self) -> None:
        """Try the password, then sign; the page holds still meanwhile."""
        self.panel.general.show_obstacle("")
        self.check_now()
        self.panel.say_everything()
        if self.panel.is_blocked():
            self.panel.chips.go_to_first()
            return
        if not self.password.text():
            self._password_line.show_finding(self.tr("The password is missing"), Tone.DANGER)
            self.password.setFocus()
            return
        password = self.password.text()
        self._set_busy(True)
        self._verify(password, self._sign, self._refuse)

    def _sign(self) -> None:
        self._set_busy(False)
        self.password.clear()
        super().save()

    def _refuse(self, error: Exception) -> None:
        self._set_busy(False)
        self.password.clear()
        self.password.setFocus()
        if not isinstance(error, LoginRefused):
            raise error
        words = error.sentence(self.context.translate)
        self._password_line.show_finding(words[:1].upper() + words[1:], Tone.DANGER)

    def _set_busy(self, busy: bool) -> None:
        for part in (self.form_card, self.save_button, self.discard_button):
            part.setEnabled(not busy)

    def _connect(self) -> None:
        for part in (self.meaning, self.reason):
            part.changed.connect(self.check_soon)
            part.changed.connect(self.changed)
            part.left.connect(self.check_soon)
        self.password.returnPressed.connect(self.save)
        self.password.valueChanged.connect(lambda _text: self._password_line.clear_finding())
        self.password.capitals_noticed.connect(
            lambda: self._password_line.show_finding(self.tr("Caps Lock seems to be on"), Tone.WARNING)
        )

    def _arrange(
        self, title: str, facts: Sequence[str], open_points: Sequence[str], fields: Sequence[FormField]
    ) -> None:
        self.heading = FormHeading(title, self._patient, self.context.translate)
        self.heading.put_behind_title(self.draft_note)
        self.header.addWidget(self.heading)
        self.header.addWidget(self.panel.general)
        self.body.addWidget(self._facts_card(facts))
        if open_points:
            self.body.addWidget(self._open_card(open_points))
        self.form_card = SectionCard(self.tr("Signature"), fields)
        fix_size(self._password_line, width=FIELD_COLUMN_WIDTH)
        self.form_card.add(self._password_line)
        self.body.addWidget(self.form_card)
        self.body.addStretch(1)

    def _facts_card(self, facts: Sequence[str]) -> Card:
        card = Card(self.tr("What is signed"))
        for fact in facts:
            card.add(text_label(fact, TextRole.BODY, wrap=True))
        return card

    def _open_card(self, open_points: Sequence[str]) -> Card:
        card = Card(self.tr("What stands open in this session"))
        for sentence in open_points:
            card.add(text_label(f"•  {sentence}", TextRole.BODY, tone=Tone.WARNING, wrap=True))
        return card

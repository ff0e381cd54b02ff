"""The page on which one record of any kind is added or changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from models.course import PatientCourse
from models.findings import Code, Finding
from models.record import KeptRecord
from models.rules import PatientLookup, reasons_kept, record_findings, with_reasons
from models.situations import ChangedMeanwhile
from ui.forms.entry_page import EntryPage
from ui.forms.field_set import merged
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.form_heading import FormHeading
from ui.forms.form_words import title_words
from ui.forms.record_form import RecordForm
from ui.forms.saved_row import RowAt, SavedRow, voided_words


@dataclass(frozen=True)
class RecordEntry:
    """One record as typed, with the reasons for its warnings and for correcting what was saved before."""

    record: KeptRecord
    reasons: Mapping[Code, str] = field(default_factory=dict)
    correction_reason: str = ""


class RecordPage(EntryPage):
    """Fields, findings and buttons for ``record``: a new one with what is known of it, or a saved one.

    ``save`` stores a ``RecordEntry`` and returns the row; ``course`` is the patient's, None for a new patient;
    ``lookup`` tells of other patients. ``sections``, ``without`` and ``folded`` are those of ``RecordForm``; the
    sections in ``locked`` are shown and cannot be changed.
    """

    def __init__(
        self,
        record: KeptRecord,
        *,
        context: FormContext,
        save: Callable[[RecordEntry], KeptRecord],
        course: PatientCourse | None = None,
        lookup: PatientLookup | None = None,
        title: str = "",
        save_words: str = "",
        sections: Sequence[str] | None = None,
        locked: Sequence[str] = (),
        without: Sequence[str] = (),
        folded: Sequence[str] = (),
        made: Mapping[str, FormField] | None = None,
    ) -> None:
        kind = type(record)
        self._save, self._course, self._lookup = save, course, lookup
        self._reread: Callable[[], PatientCourse | None] | None = None
        self.form = RecordForm(
            kind, context=context, sections=sections, without=without, folded=folded, made=made
        )
        for section in locked:
            self.form.cards[section].lock()
        self.row = SavedRow(record, self.form, context)
        self.correction = self.row.correction
        name = title or title_words(kind, context.translate)
        super().__init__(context, name=name, save_words=save_words or self.tr("Save"))
        self._arrange(name)
        self.form.changed.connect(self._note_change)
        self.form.left.connect(self.check_soon)
        self.correction.typed.connect(self.check_soon)
        self.correction.typed.connect(self.changed)
        self.row.settled.connect(self._note_change)
        self.form.load(record)
        self.panel.set_reasons(reasons_kept(record.findings))
        self.note_untouched()

    def entry(self) -> RecordEntry:
        """The record as typed, with reasons."""
        record = self.form.read()
        mode = record.entry_mode or self.context.entry_mode
        return RecordEntry(record.replace(entry_mode=mode), self.panel.reasons(), self.correction.reason())

    def find(self) -> list[Finding]:
        """What cannot be read, and what the rules say of the rest."""
        entry = self.entry()
        found = self.judge(entry.record)
        findings = merged(self.form.set.problems(), with_reasons(found, entry.reasons))
        return findings + self.correction.findings(now=self.context.now())

    def judge(self, record: Any) -> list[Finding]:
        """What the rules say of the record as typed."""
        return record_findings(
            record,
            self._course,
            thresholds=self.context.thresholds,
            now=self.context.now(),
            lookup=self._lookup,
        )

    def store(self) -> KeptRecord:
        """Hand the record to whoever saves it."""
        return self._save(self.entry())

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The field a finding is about."""
        return self.correction.place_of(finding) or self.form.place_of(finding)

    def left_open(self) -> Sequence[FindingPlace]:
        """Expected fields that are empty."""
        return self.form.open_fields()

    def typed(self) -> dict[str, Any]:
        """The texts of the fields and the reasons."""
        reasons = {code.value: reason for code, reason in self.panel.reasons().items()}
        return {"fields": self.form.set.typed(), "reasons": reasons, "correction": self.correction.reason()}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        self.form.set.restore(typed["fields"])
        self.panel.set_reasons({Code(code): reason for code, reason in typed["reasons"].items()})
        self.correction.set_reason(typed["correction"])
        self.check_now()

    def focus_first(self) -> None:
        """Go to the first field."""
        self.form.focus_first()

    def version(self) -> int | None:
        """That of the row as it was read, or as somebody else left it once every choice is made."""
        return self.row.version

    def resume(self, typed: Any, version: int | None) -> None:
        """Show a draft; where the row was saved since it was typed, both versions."""
        self.restore(typed)
        self.row.resume(version, self.row.record)

    def open_choice(self) -> QWidget | None:
        """The first field between whose versions nobody has chosen."""
        return self.row.open_choice()

    def follow_others(self, *, row_at: RowAt, reread: Callable[[], PatientCourse | None]) -> None:
        """Meet what others save: ``row_at`` gives the row at a version, ``reread`` the course as it stands."""
        self.row.row_at, self._reread = row_at, reread

    def note_course(self, course: PatientCourse) -> None:
        """Judge what is typed by the course as it stands now; what is typed stays."""
        if self._course is not None:
            self._course = course
            self.check_now()

    def read_again(self) -> None:
        """Take the course as it stands now."""
        course = self._reread() if self._reread is not None else None
        if course is not None:
            self.note_course(course)

    def meet(self, changed: ChangedMeanwhile) -> None:
        """Show both versions, field by field; a row that was marked as entered in error is only said to be."""
        if not isinstance(changed.current, self.form.kind):  # a row that is saved along, such as the patient
            super().meet(changed)
            return
        if changed.current.is_voided:
            self.panel.general.show_obstacle(voided_words(changed.current, self.context.translate))
            return
        self.row.meet(changed.current)
        self._show_conflict()

    def _show_conflict(self) -> None:
        self._note_change()
        (self.open_choice() or self.save_button).setFocus()
        self.scroll_to_top()

    def _note_change(self) -> None:
        self.row.note_typed()
        self.check_soon()
        self.changed.emit()

    def _arrange(self, title: str) -> None:
        patient = self._course.patient if self._course is not None else None
        self.heading = FormHeading(title, patient, self.context.translate)
        self.heading.put_behind_title(self.draft_note)
        self.header.addWidget(self.heading)
        self.header.addWidget(self.panel.general)
        self.body.addWidget(self.row.conflict)
        self.body.addWidget(self.form)
        self.body.addWidget(self.correction)
        self.body.addStretch(1)

"""What a form needs when it changes a saved row: the reason for a correction, and meeting somebody else's version."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.conflicts import Comparison, FieldVersions, Side, compare, plain_text, texts_of
from models.corrections import changed_fields, corrected_fields, takes_signature_off
from models.record import KeptRecord
from models.wording import Translate
from ui.forms.conflict_card import ConflictCard, ShownVersions
from ui.forms.correction_card import CorrectionCard
from ui.forms.form_context import FormContext
from ui.forms.form_words import field_words
from ui.forms.record_form import RecordForm
from ui.forms.version_words import version_words
from ui.typed_dates import shown_moment

RowAt = Callable[[int], KeptRecord | None]
"""Gives the row as it stood at a version; None where nobody knows."""


@dataclass(frozen=True)
class PartVersions:
    """A part of the form beside the row's own fields, such as other agents, compared as a whole in words."""

    label: str
    versions: FieldVersions
    take: Callable[[Side], None]


class SavedRow(QObject):
    """The row that saving builds on, with the cards for a correction and for a conflict.

    Where somebody saved the row meanwhile, fields that only one side changed are taken from that side, and said;
    between two versions of one field somebody chooses, nothing in advance. ``settled`` comes when the last choice
    is made. A new row has neither card. ``row_at`` gives the row at an older version, for drafts typed on it.
    """

    settled = Signal()

    def __init__(self, record: KeptRecord, form: RecordForm, context: FormContext) -> None:
        super().__init__()
        self.record = record
        self.correction = CorrectionCard(context)
        self.conflict = ConflictCard()
        self._form, self._context = form, context
        self.row_at: RowAt | None = None
        self._typed_on = record.version
        self._comparison = Comparison()
        self._parts: dict[str, PartVersions] = {}
        self._put_aside: dict[str, str] = {}
        self.conflict.chosen.connect(self._take)

    @property
    def version(self) -> int | None:
        """The version that what is typed was typed on: the older one until every choice is made."""
        return self._typed_on

    def note_typed(
        self, *, also: Sequence[str] = (), adds: bool = False, consequences: Sequence[str] = ()
    ) -> None:
        """Say which saved values are corrected, ``also`` among them, and that a signature goes.

        ``adds`` says that something is added beside the row's own fields, which takes the signature as well.
        """
        typed, translate = self._form.read(), self._context.translate
        labels = [
            field_words(self._form.kind, field, translate) for field in corrected_fields(self.record, typed)
        ]
        unsigns = adds or bool(also) or takes_signature_off(self.record, changed_fields(self.record, typed))
        signature = unsigning_words(self.record, translate) if unsigns else []
        self.correction.show_corrected([*labels, *also], consequences=[*signature, *consequences])

    def open_choice(self) -> QWidget | None:
        """The first choice that nobody has made, which keeps the row from being saved."""
        return self.conflict.first_open()

    def resume(self, version: int | None, current: KeptRecord, parts: Sequence[PartVersions] = ()) -> None:
        """Meet the row as it stands, where what is typed was typed on an older ``version`` of it or of a part."""
        if version is None:
            return
        if version != current.version:
            before = self.row_at(version) if self.row_at is not None else None
            self._meet(before, version, current, parts)
        elif any(part.versions.before != part.versions.theirs for part in parts):
            self._meet(current, version, current, parts)

    def meet(self, current: KeptRecord, parts: Sequence[PartVersions] = ()) -> None:
        """Show what somebody saved meanwhile beside what is typed here, and build on it from now on."""
        self._meet(self.record, self.record.version, current, parts)

    def _meet(
        self,
        before: KeptRecord | None,
        version: int | None,
        current: KeptRecord,
        parts: Sequence[PartVersions],
    ) -> None:
        mine = self._typed_texts()
        comparison = compare(
            self._form.fields, texts_of(before) if before is not None else None, texts_of(current), mine
        )
        self.record, self._comparison, self._typed_on = current, comparison, version
        self._parts, self._put_aside = {part.versions.name: part for part in parts}, {}
        open_parts, notes = self._settle_parts()
        self._form.set.rebase(current, comparison.merged(mine, {}))
        both = [self._shown(versions) for versions in comparison.both] + open_parts
        self.conflict.show_conflict(
            self._saved_words(current), self._account(current), both, [*self._notes(comparison), *notes]
        )
        self._settle()

    def _typed_texts(self) -> dict[str, str]:
        """Every text that would be saved, and those that cannot be read yet."""
        unread = {problem.field for problem in self._form.set.problems()}
        read = texts_of(self._form.read())
        return {
            name: field.text() if name in unread else plain_text(field.field, read.get(name, ""))
            for name, field in self._form.fields.items()
            if name in unread or name in read
        }

    def _settle_parts(self) -> tuple[list[ShownVersions], list[str]]:
        """Take the parts that only the other changed; give those to choose between, and what is to be said."""
        both, notes = [], []
        for part in self._parts.values():
            versions = part.versions
            found = compare(
                [versions.name],
                {versions.name: versions.before},
                {versions.name: versions.theirs},
                {versions.name: versions.mine},
            )
            if found.both:
                both.append(
                    ShownVersions(versions.name, part.label, versions.before, versions.theirs, versions.mine)
                )
            elif found.theirs_only:
                part.take(Side.THEIRS)
                notes.append(self._taken_words([f"{part.label} {versions.before} → {versions.theirs}"]))
        return both, notes

    def _take(self, name: str, side: Side) -> None:
        part = self._parts.get(name)
        if part is not None:
            part.take(side)
        elif side is Side.THEIRS:
            versions = next(each for each in self._comparison.both if each.name == name)
            self._put_aside[name] = self._form.fields[name].text()
            self._form.set.show_text(name, versions.theirs)
        elif name in self._put_aside:
            self._form.set.show_text(name, self._put_aside.pop(name))
        self._settle()

    def _settle(self) -> None:
        if self.open_choice() is None:
            self._typed_on = self.record.version
            self.settled.emit()

    def _shown(self, versions: FieldVersions) -> ShownVersions:
        words = [
            self._words(versions.name, text) for text in (versions.before, versions.theirs, versions.mine)
        ]
        return ShownVersions(versions.name, self._label(versions.name), *words)

    def _notes(self, comparison: Comparison) -> list[str]:
        notes = []
        if comparison.theirs_only:
            told = [
                f"{self._label(each.name)} {self._words(each.name, each.before)}"
                f" → {self._words(each.name, each.theirs)}"
                for each in comparison.theirs_only
            ]
            notes.append(self._taken_words(told))
        if comparison.mine_only:
            fields = ", ".join(self._label(each.name) for each in comparison.mine_only)
            notes.append(self.tr("Changed only here, and kept: {fields}").format(fields=fields))
        if not comparison.both and not notes:
            notes.append(self.tr("Nothing of what is typed here is touched by it"))
        return notes

    def _taken_words(self, told: Sequence[str]) -> str:
        return self.tr("Changed only by the other, and taken over: {fields}").format(fields="; ".join(told))

    def _label(self, name: str) -> str:
        return field_words(self._form.kind, self._form.kind.fields[name], self._context.translate)

    def _words(self, name: str, text: str) -> str:
        return version_words(self._form.kind, name, text, self._context.translate)

    def _account(self, row: KeptRecord) -> str:
        return row.updated_by or row.created_by or ""

    def _saved_words(self, row: KeptRecord) -> str:
        moment = row.updated_at or row.created_at
        return self.tr(
            "{account} saved this at {time}. Nothing is overwritten: choose where both changed the same field,"
            " then save again."
        ).format(
            account=self._account(row), time=shown_moment(moment, self._context.translate) if moment else ""
        )


def unsigning_words(session: KeptRecord, translate: Translate) -> list[str]:
    """That saving takes the signature of a session off; nothing where it is not signed."""
    signed_at = session.values.get("signed_at")
    if signed_at is None:
        return []
    words = translate("SavedRow", "Saving takes the signature of {account}, {time}, off")
    return [
        words.format(account=session.values.get("signed_by") or "", time=shown_moment(signed_at, translate))
    ]


def voided_words(row: KeptRecord, translate: Translate) -> str:
    """That somebody marked the row as entered in error while it was open here."""
    return translate(
        "SavedRow", "{account} marked this as entered in error at {time}; it is no longer changed"
    ).format(
        account=row.voided_by or "", time=shown_moment(row.voided_at, translate) if row.voided_at else ""
    )

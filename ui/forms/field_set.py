"""The typed fields of one record: read together, asked for together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.fields import ValueRefused
from models.findings import Finding
from models.record import Record
from models.rules import field_findings
from models.rules.field_rules import is_required
from ui.forms.form_field import FormField


class FieldSet(QObject):
    """The fields of a record of ``kind``.

    ``assumed`` are values that count, where nothing is chosen yet, for whether other fields are asked: a form
    shows what belongs to a session that is given until somebody says otherwise.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self, kind: type[Record], fields: Iterable[FormField], *, assumed: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__()
        self.kind = kind
        self.fields = {field.name: field for field in fields}
        self._assumed = dict(assumed or {})
        self._withheld: frozenset[str] = frozenset()
        self._loaded = kind()
        self._kept_unasked: set[str] = set()
        self._is_loading = False
        for field in self.fields.values():
            field.changed.connect(self._tell_change)
            field.left.connect(self.left)
        self.refresh()

    def withhold(self, names: Iterable[str]) -> None:
        """Ask for all that the declarations ask for, but not for these fields."""
        self._withheld = frozenset(names)
        self.refresh()

    def load(self, record: Record) -> None:
        """Show ``record``; values that the form does not show, or did not ask for, are kept as they are."""
        self._build_on(record)
        self.restore({name: _text_of(field, record) for name, field in self.fields.items()})

    def read(self) -> Any:
        """The record as typed, without what could not be read and what is not asked."""
        typed, _ = self._typed_values()
        return self._without_unasked(self._with_typed(typed))

    def problems(self) -> list[Finding]:
        """A finding for each text that its field cannot hold."""
        _, refused = self._typed_values()
        return [
            Finding.of(problem.code, name, **{"table": self.kind.table, **problem.parameters})
            for name, problem in refused.items()
            if self.fields[name].asked
        ]

    def check(self, *, now: datetime) -> list[Finding]:
        """The problems, and what the declarations alone say against the record."""
        return merged(self.problems(), field_findings(self.read(), now=now))

    def fill(self, values: Mapping[str, Any]) -> list[str]:
        """Show ``values`` in the fields that are still empty; give the names of those."""
        filled = []
        for name, value in values.items():
            field = self.fields.get(name)
            if field is not None and not field.text():
                field.show_value(value)
                field.visited = True
                filled.append(name)
        return filled

    def typed(self) -> dict[str, str]:
        """Every text that stands in a field, hidden ones too, to be kept and given to ``restore``."""
        return {name: field.text() for name, field in self.fields.items() if field.text()}

    def restore(self, typed: Mapping[str, str]) -> None:
        """Show the texts that ``typed`` gave, and nothing in the other fields."""
        self._is_loading = True
        for name, field in self.fields.items():
            field.set_text(typed.get(name, ""))
        self._is_loading = False
        self.refresh()
        self.changed.emit()

    def rebase(self, record: Record, typed: Mapping[str, str]) -> None:
        """Build on another version of the record from now on, and show the texts of ``typed``."""
        self._build_on(record)
        self.restore(typed)

    def show_text(self, name: str, text: str) -> None:
        """Show ``text`` in one field, as if somebody had typed it."""
        field = self.fields[name]
        field.set_text(text)
        field.visited = True
        self._tell_change()

    def refresh(self) -> None:
        """Show the fields that are asked for, hide the others, mark the required ones."""
        typed, _ = self._typed_values()
        record = self._without_unasked(self._with_typed(typed))
        asked_of = self._with_assumed(record)
        for field in self.fields.values():
            field.set_asked(self._is_asked(field, asked_of))
            field.set_required(is_required(field.field, asked_of))

    def visit_all(self) -> None:
        """Say from now on what is missing, too."""
        for field in self.fields.values():
            field.visited = True

    def open_fields(self) -> list[FormField]:
        """The fields that are asked and expected, and empty."""
        return [
            each for each in self.fields.values() if each.asked and each.field.expected and not each.text()
        ]

    def _build_on(self, record: Record) -> None:
        self._loaded = record
        # Stored though nobody would be asked for it: opening a form to read it must not take it away.
        self._kept_unasked = {
            name
            for name, field in self.fields.items()
            if name in record.values and not field.field.applies_to(record)
        }

    def _with_typed(self, typed: Mapping[str, Any]) -> Record:
        kept = {name: value for name, value in self._loaded.values.items() if name not in self.fields}
        return self.kind({**kept, **typed})

    def _with_assumed(self, record: Record) -> Record:
        missing = {name: value for name, value in self._assumed.items() if record.values.get(name) is None}
        return record.replace(**missing)

    def _without_unasked(self, record: Record) -> Record:
        """Drop what is not asked; an answer that is dropped may take others with it, so until nothing changes."""
        while True:
            asked_of = self._with_assumed(record)
            unasked = [
                name
                for name, field in self.fields.items()
                if name in record.values
                and name not in self._kept_unasked
                and not self._is_asked(field, asked_of)
            ]
            if not unasked:
                return record
            record = record.replace(**dict.fromkeys(unasked))

    def _is_asked(self, field: FormField, record: Record) -> bool:
        return field.name not in self._withheld and field.field.applies_to(record)

    def _typed_values(self) -> tuple[dict[str, Any], dict[str, ValueRefused]]:
        typed: dict[str, Any] = {}
        refused: dict[str, ValueRefused] = {}
        for name, field in self.fields.items():
            try:
                value = field.value()
            except ValueRefused as problem:
                refused[name] = problem
            else:
                if value is not None:
                    typed[name] = value
        return typed, refused

    def _tell_change(self) -> None:
        if self._is_loading:
            return
        self.refresh()
        self.changed.emit()


def merged(problems: list[Finding], findings: Iterable[Finding]) -> list[Finding]:
    """The problems, then the findings about other fields: what could not be read is not missing as well."""
    unread = {(finding.parameters.get("table"), finding.field) for finding in problems}
    names = {field for _, field in unread}
    return problems + [
        finding
        for finding in findings
        if finding.field not in names
        or (finding.parameters.get("table") and (finding.parameters["table"], finding.field) not in unread)
    ]


def _text_of(field: FormField, record: Record) -> str:
    value = record.values.get(field.name)
    return "" if value is None else field.field.text(value)

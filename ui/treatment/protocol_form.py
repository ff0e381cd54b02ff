"""The page on which a new version of a patient's protocol is prescribed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.course import PatientCourse
from models.findings import Code, Finding
from models.protocol_presets import ProtocolPreset
from models.records import ProtocolPhase
from models.rules import with_reasons
from models.rules.protocol_version import ROW, version_findings
from models.schedule import version_on
from ui.forms.entry_page import EntryPage
from ui.forms.field_set import merged
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_heading import FormHeading
from ui.forms.record_form import RecordForm
from ui.forms.section_card import SectionCard
from ui.treatment.phases_form import PhasesForm
from ui.treatment.preset_buttons import PresetButtons


@dataclass(frozen=True)
class ProtocolEntry:
    """The phases of one version as typed, in order, with the reasons for its warnings."""

    phases: Sequence[ProtocolPhase]
    reasons: Mapping[Code, str] = field(default_factory=dict)


class ProtocolForm(EntryPage):
    """Begins with the phases that hold today, to be changed, or empty where there are none.

    ``save`` stores a ``ProtocolEntry`` as a version of its own and returns its first phase.
    """

    def __init__(
        self,
        course: PatientCourse,
        *,
        context: FormContext,
        save: Callable[[ProtocolEntry], ProtocolPhase],
    ) -> None:
        self.course, self._save = course, save
        self.form = RecordForm(ProtocolPhase, context=context, sections=("prescription",))
        self.phases = PhasesForm(context, self.form.mnemonics)
        may_write = self.form.fields["valid_from"].editor.isEnabled()
        self.presets = PresetButtons(context.translate, would_lose=self._has_own_phases, enabled=may_write)
        self._given: list[dict[str, str]] = []
        self.phases.add_button.setEnabled(may_write)
        super().__init__(context, name=self.tr("New protocol version"), save_words=self.tr("Save protocol"))
        self._arrange()
        self._connect()
        self._begin()

    def entry(self) -> ProtocolEntry:
        """The version as typed."""
        shared = self.form.read()
        known = {name: shared.values.get(name) for name in ("valid_from", "prescribed_by", "prescribed_at")}
        phases = [
            phase.replace(
                **known,
                patient_id=self.course.patient.id,
                phase=number,
                entry_mode=self.context.entry_mode,
            )
            for number, phase in enumerate(self.phases.phases(), start=1)
        ]
        return ProtocolEntry(phases, self.panel.reasons())

    def find(self) -> list[Finding]:
        """What cannot be read, and what the rules say of the version."""
        entry = self.entry()
        found = version_findings(
            entry.phases, self.course, thresholds=self.context.thresholds, now=self.context.now()
        )
        findings = merged(self.form.set.problems(), with_reasons(found, entry.reasons))
        unread = list(self._unread())
        places = {(problem.field, problem.parameters[ROW]) for problem in unread}
        return unread + [
            finding for finding in findings if (finding.field, finding.parameters.get(ROW)) not in places
        ]

    def store(self) -> ProtocolPhase:
        """Hand the version to whoever saves it."""
        return self._save(self.entry())

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The field a finding is about."""
        return self.phases.place_of(finding) or self.form.place_of(finding)

    def typed(self) -> dict[str, Any]:
        """The texts of the fields, row by row, and the reasons."""
        reasons = {code.value: reason for code, reason in self.panel.reasons().items()}
        return {"fields": self.form.set.typed(), "phases": self.phases.typed(), "reasons": reasons}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        self.form.set.restore(typed["fields"])
        self.phases.restore(typed["phases"])
        self.panel.set_reasons({Code(code): reason for code, reason in typed["reasons"].items()})
        self.check_now()

    def note_course(self, course: PatientCourse) -> None:
        """Judge the version by what was saved of the patient meanwhile."""
        self.course = course
        self.check_now()

    def focus_first(self) -> None:
        """Go to the day from which the version is valid."""
        self.form.focus_first()

    def take_preset(self, preset: ProtocolPreset) -> None:
        """Show the phases of a published schedule in place of those that stand here."""
        self.phases.show_phases(preset.phases)
        self._given = self.phases.typed()

    def _unread(self) -> Sequence[Finding]:
        return [
            Finding.of(problem.code, problem.field, **{**problem.parameters, ROW: number})
            for number, row in enumerate(self.phases.filled(), start=1)
            for problem in row.set.problems()
        ]

    def _begin(self) -> None:
        now = self.context.now().replace(second=0, microsecond=0)
        self.form.load(ProtocolPhase(valid_from=now.date(), prescribed_at=now))
        current = version_on(self.course.phases, now.date())
        self.phases.show_phases(current or [ProtocolPhase()])
        self.note_untouched()

    def _note_change(self) -> None:
        self.check_soon()
        self.changed.emit()

    def _has_own_phases(self) -> bool:
        """Whether the phases are others than those the form began with and than the preset's."""
        typed = self.phases.typed()
        begun = self._untouched["phases"] if isinstance(self._untouched, dict) else []
        return typed not in (begun, self._given)

    def _connect(self) -> None:
        self.presets.chosen.connect(self.take_preset)
        for part in (self.form, self.phases):
            part.changed.connect(self._note_change)
            part.left.connect(self.check_soon)

    def _arrange(self) -> None:
        heading = FormHeading(self.accessibleName(), self.course.patient, self.context.translate)
        heading.put_behind_title(self.draft_note)
        self.header.addWidget(heading)
        self.header.addWidget(self.panel.general)
        card = SectionCard(self.tr("Phases"), [])
        card.put_below(self.presets)
        card.put_below(self.phases)
        self.form.insert_card(card, after="prescription")
        self.body.addWidget(self.form)
        self.body.addStretch(1)

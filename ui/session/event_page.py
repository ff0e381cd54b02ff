"""The pages of an adverse event: all of its fields, or only the day on which it was resolved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.actions.save_event import check_event
from models.course import PatientCourse
from models.findings import Finding
from models.record import KeptRecord
from models.records import AdverseEvent, Patient
from ui.forms.field_set import FieldSet
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.record_page import RecordEntry, RecordPage
from ui.forms.section_card import SectionCard
from ui.session.event_fields import EventFields
from ui.theme.tones import Tone
from ui.widgets.chip import Chip

_KEPT_BY_ITSELF = ("window", "ctcae_version")
"""The review says the window; the version is that whose grades are shown."""
_WITH_OWN_EDITOR = ("ctcae_term", "ctcae_grade")
_RESOLUTION = "resolved_date"


@dataclass(frozen=True)
class EventEntry(RecordEntry):
    """An event as typed, with the death that one of grade 5 brings."""

    death_date: date | None = None


class EventPage(RecordPage):
    """Adds an event, between sessions too, or changes one; ``save`` stores an ``EventEntry``.

    ``about`` says to which session it belongs.
    """

    def __init__(
        self,
        event: AdverseEvent,
        course: PatientCourse,
        *,
        context: FormContext,
        save: Callable[[Any], KeptRecord],
        about: str,
    ) -> None:
        self._fields = EventFields(context)
        self.death = FieldSet(Patient, [FormField(Patient, Patient.fields["death_date"], context)])
        self._events_course = course
        super().__init__(
            self._fields.begin(event),
            context=context,
            save=save,
            course=course,
            title=self.tr("Complication") if event.id else self.tr("New complication"),
            save_words=self.tr("Save complication"),
            without=_KEPT_BY_ITSELF,
            made={name: self._fields.make(name) for name in _WITH_OWN_EDITOR},
        )
        self.outcome = SectionCard(self.tr("Outcome"), list(self.death.fields.values()))
        self.body.insertWidget(2, self.outcome)
        self.death.changed.connect(self._note_change)
        self.death.left.connect(self.check_soon)
        for chip in (Chip(about, Tone.ACCENT), Chip(f"CTCAE {event.ctcae_version}")):
            self.heading.put_behind_title(chip, before=self.draft_note)
        self._fields.show_not_graded(event)
        self._follow_grade()
        self.note_untouched()

    def entry(self) -> EventEntry:
        """The event as typed, with reasons, and the death where it is asked for."""
        typed = super().entry()
        death = self.death.read().death_date if self._asks_death() else None
        return EventEntry(typed.record, typed.reasons, typed.correction_reason, death_date=death)

    def judge(self, record: Any) -> list[Finding]:
        """What stands against the event, and against a death given with it."""
        given = self.death.read().death_date if self._asks_death() else None
        return check_event(
            record,
            self._events_course,
            thresholds=self.context.thresholds,
            now=self.context.now(),
            death_date=given,
        )

    def note_course(self, course: PatientCourse) -> None:
        """Judge the event by the course as it stands now."""
        self._events_course = course
        super().note_course(course)
        self._follow_grade()

    def find(self) -> list[Finding]:
        """What cannot be read, and what the rules say of the rest."""
        return [*(self.death.problems() if self._asks_death() else ()), *super().find()]

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The field a finding is about."""
        if finding.field == "death_date":
            return self.death.fields["death_date"]
        return super().place_of(finding)

    def typed(self) -> dict[str, Any]:
        """The texts of the fields; "not graded" is no text of the grade."""
        return {**super().typed(), "grade": self._fields.grade.chosen(), "death": self.death.typed()}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        self.death.restore(typed["death"])
        super().restore(typed)
        self._fields.grade.choose(typed["grade"])

    def _asks_death(self) -> bool:
        return self._fields.grade.value() == "5" and self._events_course.patient.death_date is None

    def _follow_grade(self) -> None:
        self.outcome.setVisible(self._asks_death())

    def _note_change(self) -> None:
        self._fields.follow(self.form.read())
        super()._note_change()
        if hasattr(self, "outcome"):
            self._follow_grade()


class ResolvingPage(RecordPage):
    """Asks when an open event was resolved, and proposes today: Enter saves."""

    def __init__(
        self,
        event: AdverseEvent,
        course: PatientCourse,
        *,
        context: FormContext,
        save: Callable[[RecordEntry], KeptRecord],
        about: str,
    ) -> None:
        self._events_course = course
        super().__init__(
            event,
            context=context,
            save=save,
            course=course,
            title=self.tr("Complication resolved"),
            save_words=self.tr("Save"),
            without=tuple(name for name in AdverseEvent.fields if name != _RESOLUTION),
        )
        self.heading.put_behind_title(Chip(about, Tone.WARNING), before=self.draft_note)
        self.day = self.form.fields[_RESOLUTION]
        self.day.editor.returnPressed.connect(self.save)
        if event.resolved_date is None:
            self.form.set.fill({_RESOLUTION: context.today()})
        self.note_untouched()

    def note_course(self, course: PatientCourse) -> None:
        """Judge the event by the course as it stands now."""
        self._events_course = course
        super().note_course(course)

    def judge(self, record: Any) -> list[Finding]:
        """What stands against the event as resolved."""
        return check_event(
            record, self._events_course, thresholds=self.context.thresholds, now=self.context.now()
        )

    def focus_first(self) -> None:
        """Go to the day, ready to be typed over."""
        self.day.go()
        self.day.editor.selectAll()

"""The form of a session that is saved already: the same cards with the stored values, and why they are changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from models.actions.correct_session import check_correction
from models.conflicts import FieldVersions, Side
from models.course import PatientCourse
from models.findings import Finding
from models.records import Administration, ItAgent
from models.session_entry import SessionEntry
from models.situations import ChangedMeanwhile
from models.stored_session import SessionCorrection, agents_of, paired_agents, session_reasons
from models.vocabularies import EntryMode, ReviewWindow
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_words import title_words
from ui.forms.saved_row import PartVersions, RowAt, SavedRow, voided_words
from ui.patients.value_words import value_words
from ui.session.session_form import SessionForm
from ui.typed_dates import shown_date

_AGENTS = ItAgent.table


class SessionCorrectionForm(SessionForm):
    """Corrects ``session``; ``save`` stores a ``SessionCorrection`` and returns the session.

    The answers of its reviews are corrected elsewhere: here they are asked only where a puncture turns out to have
    been attempted after all.
    """

    def __init__(
        self,
        session: Administration,
        course: PatientCourse,
        context: FormContext,
        save: Callable[[SessionCorrection], Administration],
        *,
        row_at: RowAt | None = None,
        reread: Callable[[], PatientCourse | None] | None = None,
    ) -> None:
        self._session, self._row_at = session, row_at
        self._agents_before = agents_of(session, course)
        self._agents_typed_on = _texts(self._agents_before)
        super().__init__(course, context, save, reread=reread)

    def title(self) -> str:
        """Which session is corrected."""
        day = self._session.performed_on
        words = QCoreApplication.translate("SessionCorrectionForm", "Correct session of {day}")
        return words.format(day=shown_date(day, self.context.translate) if day else "")

    def entry_mode(self) -> EntryMode:
        """As it was entered; a correction does not change that."""
        return self._session.entry_mode or EntryMode.BEDSIDE

    def asked_windows(self, session: Administration) -> Sequence[ReviewWindow]:
        """The immediate window, where a session that was saved without a puncture had one after all."""
        before = self.row.record
        is_new = isinstance(before, Administration) and not before.punctured and session.punctured
        return (ReviewWindow.IMMEDIATE,) if is_new and self.entry_mode() is not EntryMode.IMPORTED else ()

    def cycle_number(self) -> int:
        """The number the session has; that of the next one where no drug was given before."""
        return self.course.cycle_numbers.get(self._session.id or "", self.course.next_cycle_number)

    def correction(self) -> SessionCorrection:
        """What is typed, beside what it was typed on."""
        return self._correction_of(self.entry())

    def judge(self, entry: SessionEntry) -> list[Finding]:
        """What the rules say, and that the reason of the correction is missing."""
        now = self.context.now()
        found = check_correction(
            self._correction_of(entry), self.course, thresholds=self.context.thresholds, now=now
        )
        return found + self.row.correction.findings(now=now)

    def store(self) -> Administration:
        """Hand the correction to whoever saves it."""
        return self._save(self.correction())

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The part of the form that a finding is about."""
        return self.row.correction.place_of(finding) or super().place_of(finding)

    def typed(self) -> dict[str, Any]:
        """Everything typed."""
        reason = self.row.correction.reason()
        return {**super().typed(), "agents_typed_on": self._agents_typed_on, "correction": reason}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        super().restore(typed)
        self._note_typed()
        self.row.correction.set_reason(typed["correction"])
        self.check_now()

    def version(self) -> int | None:
        """That of the session as it was read, or as somebody else left it once every choice is made."""
        return self.row.version

    def resume(self, typed: Any, version: int | None) -> None:
        """Show a draft; where the session was saved since it was typed, both versions."""
        self.restore(typed)
        self._agents_typed_on = typed["agents_typed_on"]
        self.row.resume(version, self.row.record, [self._agent_versions(self._agents_before)])
        self._note_change()

    def open_choice(self) -> QWidget | None:
        """The first field between whose versions nobody has chosen."""
        return self.row.open_choice()

    def note_course(self, course: PatientCourse) -> None:
        """Take the course as it stands now; one without this session cannot judge it, and saving says why."""
        if any(each.id == self._session.id for each in course.administrations):
            super().note_course(course)

    def meet(self, changed: ChangedMeanwhile) -> None:
        """Show both versions, field by field, the other agents as one."""
        if changed.current.is_voided:
            self.panel.general.show_obstacle(voided_words(changed.current, self.context.translate))
            return
        current = next(each for each in self.course.administrations if each.id == self._session.id)
        self._agents_before = agents_of(current, self.course)
        self.row.meet(current, [self._agent_versions(self._agents_before)])
        self._note_change()
        (self.open_choice() or self.save_button).setFocus()
        self.scroll_to_top()

    def _agent_versions(self, theirs: tuple[ItAgent, ...]) -> PartVersions:
        put_aside: list[list[dict[str, str]]] = []

        def take(side: Side) -> None:
            if side is Side.THEIRS:
                put_aside.append(self.agents.typed())
                self.agents.restore(_texts(theirs))
            elif put_aside:
                self.agents.restore(put_aside.pop())
            self._note_change()

        before = [_agent_of(texts) for texts in self._agents_typed_on]
        words = [self._agent_words(each) for each in (before, theirs, self.agents.agents())]
        return PartVersions(
            title_words(ItAgent, self.context.translate), FieldVersions(_AGENTS, *words), take
        )

    def _build_on_agents(self) -> None:
        """Once every choice is made, what is typed stands on the agents as they are stored now."""
        self._agents_typed_on = _texts(self._agents_before)

    def _agent_words(self, agents: Sequence[ItAgent]) -> str:
        translate = self.context.translate
        return "; ".join(
            f"{value_words(each, 'agent', translate)} {value_words(each, 'dose_mg', translate)}".strip()
            for each in agents
        )

    def _correction_of(self, entry: SessionEntry) -> SessionCorrection:
        paired = paired_agents(entry.agents, self._agents_before)
        before = self.row.record
        return SessionCorrection(
            entry=SessionEntry(
                administration=entry.administration,
                agents=paired,
                reviews=entry.reviews,
                reasons=entry.reasons,
                death_date=entry.death_date,
            ),
            before=before if isinstance(before, Administration) else self._session,
            agents_before=self._agents_before,
            reason=self.row.correction.reason(),
        )

    def _note_change(self) -> None:
        self._note_typed()
        super()._note_change()

    def _note_typed(self) -> None:
        typed = self.correction()
        has_lost_agents = bool(typed.agents_changed or typed.agents_removed)
        also = [title_words(ItAgent, self.context.translate)] if has_lost_agents else []
        session = self._as_assumed(typed.entry.administration)
        has_answers = any(self.course.reviews_of(self._session.id or "", window) for window in ReviewWindow)
        is_undone = typed.before.punctured and not session.punctured and has_answers
        lost = [self.tr("Saving marks the answers of its reviews and their events as entered in error")]
        self.row.note_typed(
            also=also,
            adds=bool(typed.agents_added),
            consequences=lost if is_undone else [],
        )

    def _begin(self) -> None:
        self.mode.hide()
        self.form.load(self._session)
        for field in self.form.fields.values():
            field.visited = True
        self.agents.restore(_texts(self._agents_before))
        for form in self.reviews.values():
            form.load(None)
            form.set_patient_dead(self.course.patient.death_date is not None)
        self.panel.set_reasons(session_reasons(self._session))
        self._follow_answers()
        self._note_typed()
        self.note_untouched()

    def _connect(self) -> None:
        super()._connect()
        self.row.correction.typed.connect(self.check_soon)
        self.row.correction.typed.connect(self.changed)
        self.row.settled.connect(self._build_on_agents)
        self.row.settled.connect(self._note_change)

    def _arrange(self) -> None:
        self.row = SavedRow(self._session, self.form, self.context)
        self.row.row_at = self._row_at
        super()._arrange()
        self.body.insertWidget(0, self.row.conflict)
        self.body.insertWidget(2, self.row.correction)


def _texts(agents: Sequence[ItAgent]) -> list[dict[str, str]]:
    """The rows as the form of the agents keeps them."""
    return [
        {
            name: each.fields[name].text(each.values[name])
            for name in ("agent", "dose_mg")
            if name in each.values
        }
        for each in agents
    ]


def _agent_of(texts: Mapping[str, str]) -> ItAgent:
    """The row that ``_texts`` gave the texts of."""
    return ItAgent({name: ItAgent.fields[name].parse(text) for name, text in texts.items()})

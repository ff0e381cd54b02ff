"""The form of a new session, grouped as the procedure goes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from models.course import PatientCourse
from models.findings import Code, Finding
from models.records import Administration
from models.session_entry import SessionEntry
from models.session_proposal import planned_phase, proposed_values
from models.vocabularies import EntryMode, ReviewWindow, SessionStatus
from ui.forms.entry_page import EntryPage
from ui.forms.field_set import merged
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_words import choice_words
from ui.forms.record_form import RecordForm
from ui.session.agents_form import AgentsForm
from ui.session.complication_review_form import ComplicationReviewForm
from ui.session.session_header import SessionHeader
from ui.widgets.moment_field import MomentField
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.showing import show_only_if

SECTIONS = ("session", "checklist", "blood", "puncture", "fluid", "drug", "before", "after", "staff")
"""In the order of the procedure; the signature comes later, from the oncologist."""
FOLDED = ("before", "after")
AFTER_REVIEW = "drug"
"""The section behind which the complications are asked."""
MODES = (EntryMode.BEDSIDE, EntryMode.RETROSPECTIVE)
GIVEN: Mapping[str, Any] = {"status": SessionStatus.GIVEN}
"""What counts until somebody says what became of the session: its questions are there from the beginning."""


class SessionForm(EntryPage):
    """A new session of ``course``'s patient; ``save`` stores a ``SessionEntry`` and returns the session.

    The checks take the course as it was handed in, and as ``reread`` gives it once something that others saved
    kept this from being saved. ``saved`` carries the ``Administration`` as stored.
    """

    def __init__(
        self,
        course: PatientCourse,
        context: FormContext,
        save: Callable[[Any], Administration],
        *,
        reread: Callable[[], PatientCourse | None] | None = None,
    ) -> None:
        self.course = course
        self._checked_as: SessionStatus | None = None
        self._save, self._reread = save, reread
        self.form = RecordForm(
            Administration, context=context, sections=SECTIONS, folded=FOLDED, assumed=GIVEN, in_turns=True
        )
        self._ask_about_holds()
        mnemonics = self.form.mnemonics
        self.agents = AgentsForm(context, mnemonics)
        self.reviews = {window: ComplicationReviewForm(window, context, mnemonics) for window in ReviewWindow}
        super().__init__(context, name="", save_words=self.tr("Save session"))
        self.setAccessibleName(self.title() or self.tr("New session"))
        whose = self.tr("Save session of {patient}").format(patient=course.patient.full_name)
        self.save_button.setAccessibleName(whose)
        self.head = SessionHeader(course, context.translate, title=self.title())
        self.head.put_behind_title(self.draft_note)
        self.mode = self._mode_choice()
        self._arrange()
        self._follow_mode()
        self._begin()
        self._connect()

    def entry(self) -> SessionEntry:
        """The session as typed."""
        session = self.form.read().replace(entry_mode=self.entry_mode())
        reviews = {window: self.reviews[window].entry() for window in self.asked_windows(session)}
        return SessionEntry(
            administration=session,
            agents=self.agents.agents() if self._as_assumed(session).drug_given else (),
            reviews={window: review for window, review in reviews.items() if review},
            reasons=self.panel.reasons(),
            death_date=next((day for form in self.reviews.values() if (day := form.death_date())), None),
        )

    def title(self) -> str:
        """What stands over a session that is saved already; empty for a new one."""
        return ""

    def entry_mode(self) -> EntryMode:
        """How the session is entered."""
        return EntryMode(self.mode.value())

    def asked_windows(self, session: Administration) -> Sequence[ReviewWindow]:
        """The windows of the review that this form asks about."""
        return tuple(ReviewWindow) if self._as_assumed(session).punctured else ()

    def find(self) -> list[Finding]:
        """What cannot be read, and what the rules say of the rest; a session without status counts as given."""
        entry = self.entry()
        typed = entry.administration
        assumed = dataclasses.replace(entry, administration=self._as_assumed(typed))
        self._checked_as = assumed.administration.status
        found = self.judge(assumed)
        if typed.status is None:
            found.insert(0, Finding.of(Code.REQUIRED_MISSING, "status", table=Administration.table))
        return merged(self._problems(), found)

    def judge(self, entry: SessionEntry) -> list[Finding]:
        """What the rules say of the entry."""
        from models.actions.save_session import check_session

        return check_session(entry, self.course, thresholds=self.context.thresholds, now=self.context.now())

    def read_again(self) -> None:
        """Take the course as it stands now."""
        if self._reread is not None:
            self.note_course(self._reread() or self.course)

    def store(self) -> Administration:
        """Hand the session to whoever saves it."""
        return self._save(self.entry())

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The part of the form that a finding is about."""
        window, asked = finding.parameters.get("window"), self._asked_reviews()
        if window:
            review = asked.get(ReviewWindow(window))  # type: ignore[call-arg]
            return review.place_of(finding) if review is not None else None
        for part in asked.values():
            if finding.field == "death_date" and part.place_of(finding) is not None:
                return part.place_of(finding)
        if finding.parameters.get("table") in (None, "", Administration.table):
            return self.form.place_of(finding)
        return self.agents.place_of(finding, now=self.context.now()) or self._event_place(finding)

    def cycle_number(self) -> int:
        """The number of the cycle at the time that is typed, if drug is given."""
        performed_at = self.form.read().performed_at
        return self.course.cycle_number_at(performed_at or self.context.now())

    def left_open(self) -> Sequence[FindingPlace]:
        """Expected fields that are empty; an old chart often has no more."""
        return self.form.open_fields() if self._is_at_bedside() else ()

    def typed(self) -> dict[str, Any]:
        """Everything typed, in plain values, to be kept as a draft and given to ``restore``."""
        return {
            "mode": self.mode.value(),
            "session": self.form.set.typed(),
            "agents": self.agents.typed(),
            "reviews": {window.value: form.typed() for window, form in self.reviews.items()},
            "reasons": {code.value: reason for code, reason in self.panel.reasons().items()},
        }

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        self.mode.set_value(typed["mode"])
        self.form.set.restore(typed["session"])
        self.form.unfold_filled()
        self.agents.restore(typed["agents"])
        for window, form in self.reviews.items():
            form.restore(typed["reviews"][window.value])
        self.panel.set_reasons({Code(code): reason for code, reason in typed["reasons"].items()})
        self.check_now()

    def take_over(self) -> None:
        """Fill the empty fields of the procedure as last time, or as the protocol says for the first session."""
        self.form.set.fill(proposed_values(self.course, self._day()))
        self.check_now()

    def note_course(self, course: PatientCourse) -> None:
        """Go by a hold or a session that was saved meanwhile; what is typed stays."""
        self.course = course
        self._ask_about_holds()
        self._follow_answers()
        self.check_now()

    def focus_first(self) -> None:
        """Go to what became of the session; its time is there already."""
        self.form.fields["status"].go()

    def _problems(self) -> list[Finding]:
        session = self._as_assumed(self.form.read())
        problems = self.form.set.problems()
        problems += self.agents.problems() if session.drug_given else []
        for form in self._asked_reviews().values():
            problems += form.problems()
        return problems

    def _ask_about_holds(self) -> None:
        self.form.set.withhold(() if self.course.holds else ("hold_approved_by",))

    def _asked_reviews(self) -> dict[ReviewWindow, ComplicationReviewForm]:
        return {window: self.reviews[window] for window in self.asked_windows(self.form.read())}

    def _event_place(self, finding: Finding) -> FindingPlace | None:
        places = (form.place_of(finding) for form in self._asked_reviews().values())
        return next((place for place in places if place is not None), None)

    def _as_assumed(self, session: Administration) -> Administration:
        return session if session.status is not None else session.replace(**GIVEN)

    def _day(self) -> date:
        session = self.form.read()
        return session.performed_on or self.context.today()

    def _begin(self) -> None:
        """A new session begins now; nothing else is answered in advance."""
        start = self.context.now().replace(second=0, microsecond=0)
        self.form.load(Administration(patient_id=self.course.patient.id, performed_at=start))
        self.form.fields["performed_at"].visited = True
        for form in self.reviews.values():
            form.load(None)
            form.set_patient_dead(self.course.patient.death_date is not None)
        self._follow_answers()
        self.note_untouched()

    def _follow_answers(self) -> None:
        """Ask about complications and agents where they apply, and say dose and cycle that are planned."""
        session = self._as_assumed(self.form.read())
        asked = self.asked_windows(session)
        for window, form in self.reviews.items():
            show_only_if(window in asked, form)
        show_only_if(session.drug_given, self.agents)
        number = self.cycle_number()
        self.head.show_cycle(self.tr("Cycle {number}").format(number=number) if session.drug_given else "")
        phase = planned_phase(self.course, self._day())
        self.head.show_protocol(phase, translate=self.context.translate)
        planned = phase.dose_mg if phase else None
        words = self.tr("Protocol: {dose} mg").format(dose=f"{planned:g}") if planned is not None else ""
        self.form.fields["dose_mg"].set_help(words)

    def _is_at_bedside(self) -> bool:
        return self.entry_mode() is EntryMode.BEDSIDE

    def _follow_mode(self) -> None:
        """From an old chart nothing is expected beyond what must be, and a day may have no time."""
        at_bedside = self._is_at_bedside()
        self.form.count_open(at_bedside)
        self._let_days_stand_alone()
        words = "" if at_bedside else self.tr("A day alone is taken at 12:00")
        self.form.fields["performed_at"].set_help(words)

    def _let_days_stand_alone(self) -> None:
        for field in self.form.fields.values():
            if field.is_made and isinstance(field.editor, MomentField):
                field.editor.take_day_alone(not self._is_at_bedside())

    def _note_change(self) -> None:
        self._follow_answers()
        if self._checked_as != self._as_assumed(self.form.read()).status:
            self.check_now()  # the keyboard goes on at once, and must not land on a reason that is asked no more
        else:
            self.check_soon()
        self.changed.emit()

    def _mode_choice(self) -> SegmentedChoice:
        choices = [(mode.value, choice_words(mode, self.context.translate)) for mode in MODES]
        choice = SegmentedChoice(choices, name=self.tr("Entered"), clearable=False)
        chosen = self.context.entry_mode if self.context.entry_mode in MODES else EntryMode.BEDSIDE
        choice.set_value(chosen.value)
        return choice

    def _connect(self) -> None:
        for part in (self.form, self.agents, *self.reviews.values()):
            part.changed.connect(self._note_change)
            part.left.connect(self.check_soon)
        self.form.grown.connect(self._let_days_stand_alone)
        self.mode.valueChanged.connect(self._follow_mode)
        self.mode.valueChanged.connect(self._note_change)
        self.head.take_over_button.clicked.connect(self.take_over)

    def _arrange(self) -> None:
        self.header.addWidget(self.head)
        self.header.addWidget(self.panel.general)
        late, immediate = self.reviews[ReviewWindow.LATE], self.reviews[ReviewWindow.IMMEDIATE]
        self.form.insert_card(late, after=AFTER_REVIEW, numbered=False)
        self.form.insert_card(immediate, after=AFTER_REVIEW)
        self.form.cards["session"].put_beside_title(self.mode)
        self.form.cards["drug"].put_below(self.agents)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

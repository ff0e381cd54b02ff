"""The page that answers one window of a saved session, or corrects answers that are there already."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.actions.answer_review import check_review
from models.course import PatientCourse
from models.findings import Finding
from models.late_window import LateWindow
from models.records import Administration, ComplicationReview
from models.session_entry import ReviewEntry, SessionEntry
from models.stored_review import StoredReview, stored_review
from models.vocabularies import Complication, ReviewWindow
from ui.forms.correction_card import CorrectionCard
from ui.forms.entry_page import EntryPage
from ui.forms.field_set import merged
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_heading import FormHeading
from ui.forms.form_words import choice_words, field_words
from ui.forms.mnemonics import Mnemonics
from ui.forms.saved_row import unsigning_words
from ui.session.complication_review_form import ComplicationReviewForm
from ui.theme.tones import Tone
from ui.widgets.chip import Chip


@dataclass(frozen=True)
class TypedReview:
    """The answers of one window as typed; ``stored`` are those they correct, None where there were none."""

    window: ReviewWindow
    review: ReviewEntry
    stored: StoredReview | None = None
    correction_reason: str = ""
    death_date: date | None = None


class ReviewPage(EntryPage):
    """Six questions about a saved session; ``save`` stores a ``TypedReview`` and returns the session.

    ``about`` says which session it is. ``saved`` carries the ``Administration``.
    """

    def __init__(
        self,
        session: Administration,
        window: ReviewWindow,
        course: PatientCourse,
        *,
        context: FormContext,
        save: Callable[[TypedReview], Administration],
        about: str = "",
    ) -> None:
        self.session, self.window_asked, self._course, self._save = session, window, course, save
        self.stored = stored_review(course, session, window)
        words = self.tr("Save correction") if self.stored else self.tr("Save review")
        super().__init__(context, name=_title(corrected=self.stored is not None), save_words=words)
        self.mnemonics = Mnemonics(self)
        self.review = ComplicationReviewForm(window, context, self.mnemonics, is_saved=True)
        self.correction = CorrectionCard(context)
        self.elapsed = Chip("")
        self._arrange(about)
        self._connect()
        self._begin()

    def entry(self) -> TypedReview:
        """The answers as typed."""
        return TypedReview(
            window=self.window_asked,
            review=self.review.entry() or ReviewEntry(answers={}),
            stored=self.stored,
            correction_reason=self.correction.reason(),
            death_date=self.review.death_date(),
        )

    def find(self) -> list[Finding]:
        """What cannot be read, and what the rules say of the rest."""
        typed = self.entry()
        review = self.stored.completed(typed.review) if self.stored else typed.review
        entry = SessionEntry(
            administration=self.session, reviews={self.window_asked: review}, death_date=typed.death_date
        )
        now = self.context.now()
        found = check_review(entry, self._course, thresholds=self.context.thresholds, now=now)
        return merged(self.review.problems(), found) + self.correction.findings(now=now)

    def store(self) -> Administration:
        """Hand the answers to whoever saves them."""
        return self._save(self.entry())

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The question or field a finding is about."""
        return self.correction.place_of(finding) or self.review.place_of(finding)

    def typed(self) -> dict[str, Any]:
        """The answers and the reason."""
        return {"review": self.review.typed(), "correction": self.correction.reason()}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        self.review.restore(typed["review"])
        self._follow_answers()
        self.correction.set_reason(typed["correction"])
        self.check_now()

    def version(self) -> int | None:
        """That of the answers as they were read."""
        return self.stored.version if self.stored else None

    def resume(self, typed: Any, version: int | None) -> None:
        """Show a draft; where the window was answered or corrected meanwhile, as a correction of what stands now."""
        self.restore(typed)
        if self.stored is not None and version != self.stored.version:
            words = self.tr(
                "This review was answered by {account} meanwhile. Saving corrects it to what you typed."
            )
            if version is not None:
                words = self.tr(
                    "This review was corrected by {account} meanwhile. Saving corrects it to what you typed."
                )
            self.panel.general.show_obstacle(words.format(account=self.stored.last_account))

    def focus_first(self) -> None:
        """Go to the first question that is open."""
        self.review.go()

    def _begin(self) -> None:
        self.review.set_patient_dead(self._course.patient.death_date is not None)
        self.review.load(self.stored.entry() if self.stored else None)
        if self.stored is None:
            self.review.propose_reviewer(self._usual_time())
        if self.window_asked is ReviewWindow.LATE:
            self.review.say_earlier(self._earlier())
        self._follow_answers()
        self.note_untouched()

    def _usual_time(self) -> datetime:
        """Now; what was seen before the patient left was seen on the day of the session."""
        now = self.context.now().replace(second=0, microsecond=0)
        is_late = self.window_asked is ReviewWindow.LATE
        return now if is_late else self.session.performed_at or now

    def _follow_answers(self) -> None:
        """Say what is corrected, and how long after the session the questions are asked."""
        if self.stored is not None:
            found = self.stored.differences(self.entry().review)
            unsigned = unsigning_words(self.session, self.context.translate) if found else []
            self.correction.show_corrected([self._label(each) for each in found], consequences=unsigned)
        self._say_elapsed()

    def _label(self, changed: Complication | str) -> str:
        translate = self.context.translate
        if isinstance(changed, Complication):
            return choice_words(changed, translate)
        return field_words(ComplicationReview, ComplicationReview.fields[changed], translate)

    def _earlier(self) -> dict[Complication, str]:
        """What was answered before the patient left."""
        grades = {event.id: event.ctcae_grade for event in self._course.events_of(self.session.id or "")}
        words = {}
        for row in self._course.reviews_of(self.session.id or "", ReviewWindow.IMMEDIATE):
            if row.complication is not None and row.status is not None:
                answer = self.context.translate(type(row.status).__name__, row.status.label).lower()
                grade = grades.get(row.adverse_event_id)
                pattern = self.tr("before leaving: {answer}")
                if grade is not None:
                    pattern = self.tr("before leaving: {answer}, grade {grade}")
                words[row.complication] = pattern.format(answer=answer, grade=grade)
        return words

    def _say_elapsed(self) -> None:
        entry = self.review.entry()
        at, began = entry.reviewed_at if entry else None, self.session.performed_at
        shown = self.window_asked is ReviewWindow.LATE and at is not None and began is not None
        self.elapsed.setVisible(shown)
        if at is None or began is None:
            return
        after = at - began
        window = LateWindow(began)
        in_window = window.opens_at <= at <= window.closes_at
        hours = round(after.total_seconds() / 3600)
        words = (
            self.tr("{n} hours after the session")
            if abs(hours) < 100
            else self.tr("{n} days after the session")
        )
        count = hours if abs(hours) < 100 else after.days
        self.elapsed.set_state(words.format(n=count), Tone.NEUTRAL if in_window else Tone.WARNING)

    def _note_change(self) -> None:
        self._follow_answers()
        self.check_soon()
        self.changed.emit()

    def _connect(self) -> None:
        self.review.changed.connect(self._note_change)
        self.review.left.connect(self.check_soon)
        self.correction.typed.connect(self._note_reason)

    def _note_reason(self) -> None:
        self.check_soon()
        self.changed.emit()

    def _arrange(self, about: str) -> None:
        self.heading = FormHeading(self.accessibleName(), self._course.patient, self.context.translate)
        self.header.addWidget(self.heading)
        if about:
            self.heading.put_behind_title(Chip(about, Tone.ACCENT))
        self.heading.put_behind_title(self.elapsed)
        self.heading.put_behind_title(self.draft_note)
        self.header.addWidget(self.panel.general)
        self.body.addWidget(self.review)
        self.body.addWidget(self.correction)
        self.body.addStretch(1)


def _title(*, corrected: bool) -> str:
    translate = QCoreApplication.translate
    if corrected:
        return translate("ReviewPage", "Correct complication review")
    return translate("ReviewPage", "Complication review")

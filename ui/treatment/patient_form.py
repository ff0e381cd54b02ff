"""The page of a patient's own record, with the study group that her course speaks for."""

from __future__ import annotations

from typing import Any

from models.course import PatientCourse
from models.proposed_arm import proposed_arm
from models.records import Patient
from models.vocabularies import Arm
from ui.forms.form_words import choice_words
from ui.forms.record_page import RecordPage
from ui.forms.suggestion_line import SuggestionLine


class PatientForm(RecordPage):
    """A ``RecordPage`` that proposes the arm; whoever may write it takes it over with a key."""

    def __init__(self, patient: Patient, *, course: PatientCourse | None, **options: Any) -> None:
        super().__init__(patient, course=course, **options)
        self.suggestion = SuggestionLine(self.tr("Confirm arm"))
        self.form.cards["treatment"].put_under("arm", self.suggestion)
        self.suggestion.accepted.connect(self._accept)
        self.form.changed.connect(self._suggest)
        self._suggest()

    def _suggest(self) -> None:
        arm = proposed_arm(self.form.read(), self._course)
        words = "" if arm is None else self._words(arm)
        self.suggestion.propose(words, may_accept=self.form.fields["arm"].editor.isEnabled())

    def _words(self, arm: Arm) -> str:
        name = choice_words(arm, self.context.translate)
        if arm is Arm.IT:
            return self.tr("Arm proposed: {arm}, since the drug was given").format(arm=name)
        return self.tr("Arm proposed: {arm}, since the drug was never given").format(arm=name)

    def _accept(self) -> None:
        arm = proposed_arm(self.form.read(), self._course)
        if arm is not None:
            field = self.form.fields["arm"]
            field.show_value(arm)
            self.form.set.refresh()
            self._note_change()
            self._suggest()
            field.go()

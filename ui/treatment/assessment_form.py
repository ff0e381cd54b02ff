"""The page of one assessment, with the response that its findings speak for."""

from __future__ import annotations

from typing import Any

from models.proposed_response import progressive_components, proposed_response
from models.records import Assessment
from ui.forms.form_words import field_words
from ui.forms.record_page import RecordPage
from ui.forms.suggestion_line import SuggestionLine


class AssessmentForm(RecordPage):
    """A ``RecordPage`` that proposes PD where a component is progressive; whoever may confirm it does so with a key."""

    def __init__(self, assessment: Assessment, **options: Any) -> None:
        super().__init__(assessment, **options)
        self.suggestion = SuggestionLine(self.tr("Confirm PD"))
        self.form.cards["judgement"].put_under("overall_response", self.suggestion)
        self.suggestion.accepted.connect(self._accept)
        self.form.changed.connect(self._suggest)
        self._suggest()

    def _suggest(self) -> None:
        assessment = self.form.read()
        response = self.form.fields["overall_response"]
        may_confirm = response.editor.isEnabled()
        words = ""
        if proposed_response(assessment) is not None:
            names = [
                field_words(Assessment, Assessment.fields[name], self.context.translate)
                for name in progressive_components(assessment)
            ]
            pattern = (
                self.tr("PD proposed, since progressive: {components}")
                if may_confirm
                else self.tr("PD proposed for the oncologist to confirm, since progressive: {components}")
            )
            words = pattern.format(components=", ".join(names))
        self.suggestion.propose(words, may_accept=may_confirm)

    def _accept(self) -> None:
        response = proposed_response(self.form.read())
        if response is not None:
            field = self.form.fields["overall_response"]
            field.show_value(response)
            self.form.set.refresh()
            self._suggest()
            field.go()

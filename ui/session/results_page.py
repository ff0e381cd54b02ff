"""The page for results of the fluid that arrive after the session."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from models.actions.enter_results import RESULT_FIELDS, check_results
from models.course import PatientCourse
from models.findings import Finding
from models.record import KeptRecord
from models.records import Administration
from ui.forms.form_context import FormContext
from ui.forms.record_page import RecordEntry, RecordPage
from ui.theme.tones import Tone
from ui.widgets.chip import Chip

_WITHOUT = tuple(name for name in Administration.fields if name not in RESULT_FIELDS)


class ResultsPage(RecordPage):
    """The result fields of one session and nothing else of it; ``about`` says which session it is."""

    def __init__(
        self,
        session: Administration,
        *,
        context: FormContext,
        save: Callable[[RecordEntry], KeptRecord],
        course: PatientCourse,
        about: str = "",
    ) -> None:
        super().__init__(
            session,
            context=context,
            save=save,
            course=course,
            title=self.tr("Results of the fluid"),
            save_words=self.tr("Save results"),
            without=_WITHOUT,
        )
        if about:
            self.heading.put_behind_title(Chip(about, Tone.ACCENT), before=self.draft_note)

    def judge(self, record: Any) -> list[Finding]:
        """What stands against the results alone."""
        return check_results(record, now=self.context.now())

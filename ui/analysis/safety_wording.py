"""The words that the safety page adds to its result: the filters in its caption. No Qt."""

from __future__ import annotations

from datetime import date

from models.wording import Translate
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.survival_wording import cut_off_words
from ui.typed_dates import shown_date


def used_filters(request: AnalysisRequest, today: date, translate: Translate) -> str:
    """The data cut-off and the day on which it was computed."""
    return f"{cut_off_words(request.as_of, translate)} · {shown_date(today, translate)}"

"""The words that the groups page adds to its table: the filters in its caption. No Qt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from models.wording import Translate
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.survival_wording import compared_words, cut_off_words
from ui.typed_dates import shown_date

if TYPE_CHECKING:
    from analysis.number_cut import NumberCut


def used_filters(request: AnalysisRequest, cut: NumberCut | None, today: date, translate: Translate) -> str:
    """Group, data cut-off and the day on which it was computed."""
    parts = [] if request.group is None else [compared_words(request.group, cut, translate)]
    return " · ".join([*parts, cut_off_words(request.as_of, translate), shown_date(today, translate)])

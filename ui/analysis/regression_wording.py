"""The caption of the regression page. No Qt."""

from __future__ import annotations

from datetime import date

from analysis.number_cut import NumberCut
from analysis.regression import RegressionResult
from models.wording import Translate
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.survival_wording import filter_words
from ui.typed_dates import shown_date


def regression_caption(
    result: RegressionResult,
    request: AnalysisRequest,
    *,
    events_word: str,
    cut: NumberCut | None = None,
    today: date,
    translate: Translate,
) -> str:
    """n and events first, then method, filters and date."""
    counts = translate("Analysis", "n {n}, {events_word} {events}").format(
        n=result.n, events_word=events_word, events=result.events
    )
    method = translate("Analysis", "Cox, Efron ties, 95 % CI Wald; Firth, profile CI, where named")
    return " · ".join(
        [counts, method, *filter_words(request, translate, cut=cut), shown_date(today, translate)]
    )

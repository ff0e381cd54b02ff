"""Published medians as a table and as the reference beside a curve. No Qt."""

from __future__ import annotations

from analysis.figures.number_text import months_text
from analysis.figures.reference_median import ReferenceMedian
from analysis.published_series import PublishedMedian, medians_of, published_median
from analysis.wording.result_table import UNDEFINED, ResultColumn, ResultTable
from models.wording import Translate
from ui.analysis.analysis_request import AnalysisRequest


def published_medians_table(endpoint: str, translate: Translate) -> ResultTable:
    """The series that publish a median of ``os`` or ``pfs``, each with its source."""
    columns = (
        ResultColumn(translate("Analysis", "Series"), right=False),
        ResultColumn(translate("Analysis", "IT trastuzumab"), right=False),
        ResultColumn(translate("Analysis", "Counts"), right=False),
        ResultColumn("n"),
        ResultColumn(translate("Analysis", "Median (95 % CI)")),
        ResultColumn(translate("Analysis", "Source"), right=False),
    )
    note = translate(
        "Analysis",
        "Medians in months as published. The series count from different starts and chose their patients "
        "differently: they show where a curve lies, and compare nothing.",
    )
    rows = tuple(_row(each, translate) for each in medians_of(endpoint))
    title = translate("Analysis", "Published series")
    return ResultTable("published_series", title, columns, rows, note, wide=True)


def reference_of(request: AnalysisRequest) -> ReferenceMedian | None:
    """The published median that the filters ask for beside the curves, where it is one of their endpoint."""
    found = published_median(request.comparator)
    if found is None or found.endpoint != request.endpoint:
        return None
    return ReferenceMedian(f"{found.name}: {months_text(found.median_months)}", found.median_months, found.ci)


def _row(each: PublishedMedian, translate: Translate) -> tuple[str, ...]:
    interval = "" if each.ci is None else f" ({months_text(each.ci[0])} – {months_text(each.ci[1])})"
    return (
        each.name,
        each.treatment,
        translate("PublishedSeries", each.counts),
        UNDEFINED if each.n is None else str(each.n),
        f"{months_text(each.median_months)}{interval}",
        each.source,
    )

"""Computes what the safety page shows, beside the window. No Qt; the heavy imports come with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matplotlib.figure import Figure

from analysis.complication_answers import ANY, ANY_BUT_PAIN
from analysis.complication_words import complication_words
from analysis.figures.complication_rate_figure import complication_rate_figure
from analysis.figures.figure_style import FigureStyle
from analysis.figures.incidence_figure import incidence_figure
from analysis.figures.share_text import share_text
from analysis.first_complication import FirstComplication
from analysis.refusal import AnalysisRefused
from analysis.safety import SafetyAnalysis, analyse_safety
from analysis.wording.incidence_wording import incidence_counts, incidence_method, incidence_title
from analysis.wording.safety_cautions import cautions_on_rates, invented_complications, nothing_assessed
from analysis.wording.safety_tables import left_out, safety_tables
from analysis.wording.safety_wording import counts
from models.course import PatientCourse
from models.survival_rows import survival_rows
from models.wording import QT_TRANSLATE_NOOP, Translate
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.grouping import grouped
from ui.analysis.notice import notices
from ui.analysis.reading import ReadFigure, Reading, ReadingContext
from ui.analysis.safety_wording import used_filters

NOBODY_PUNCTURED = QT_TRANSLATE_NOOP(
    "Situation", "no patient with a puncture can be analysed with these filters"
)
_HIGHEST_PLOT = 3.4


def read_safety(
    courses: Sequence[PatientCourse], request: AnalysisRequest, context: ReadingContext
) -> Reading:
    """Analyse the complications of ``courses`` and put them into words.

    Raise ``AnalysisRefused`` where no patient had a puncture.
    """
    translate = context.translate
    result = analyse_safety(
        courses,
        as_of=request.as_of,
        times=request.times,
        levels=_levels(courses, request),
        step=context.step,
    )
    if not result.punctured:
        raise AnalysisRefused(NOBODY_PUNCTURED)
    filters = used_filters(request, context.today, translate)
    counted = counts(result, translate)
    if result.is_unassessed:
        return _unassessed(result, f"{counted} · {filters}", translate)
    method = translate("Safety", "exact Clopper–Pearson intervals, Aalen–Johansen with death competing")
    return Reading(
        title=translate("Safety", "Safety"),
        caption=f"{counted} · {method} · {filters}",
        figures=(
            _rates(result, filters, translate),
            *_incidences(result, filters, translate),
        ),
        on_groups=notices(
            [invented_complications(courses, as_of=request.as_of, translate=translate)]
            if context.demonstration
            else []
        ),
        on_numbers=notices(cautions_on_rates(result, courses, as_of=request.as_of, translate=translate)),
        tables=safety_tables(result, request.group, translate),
    )


def _unassessed(result: SafetyAnalysis, caption: str, translate: Translate) -> Reading:
    """One sentence in place of tables and figures in which every number would be 0/0."""
    return Reading(
        title=translate("Safety", "Safety"),
        caption=caption,
        on_numbers=notices([nothing_assessed(result, translate)]),
        tables=tuple(left_out(result, translate)),
    )


def _levels(courses: Sequence[PatientCourse], request: AnalysisRequest) -> dict[str, str]:
    """The level of the chosen group for each study code; nothing where nothing is compared."""
    if request.group is None:
        return {}
    rows = grouped(survival_rows(courses), request).rows
    return {str(row["study_code"]): str(row[request.group]) for row in rows if row[request.group] is not None}


def _rates(result: SafetyAnalysis, filters: str, translate: Translate) -> ReadFigure:
    def draw(style: FigureStyle) -> Figure:
        return complication_rate_figure(result.rates, style=style, translate=translate)

    title = translate("Safety", "Patients with each complication")
    method = translate("Safety", "n/N answered, exact 95 % CI (Clopper–Pearson)")
    return ReadFigure(
        code="complications",
        title=title,
        description=". ".join(
            f"{complication_words(each.key, translate)} {share_text(each.patients.rate)}"
            for each in result.rates
        ),
        caption=f"{title}. {counts(result, translate)} · {method} · {filters}",
        draw=draw,
    )


def _incidences(result: SafetyAnalysis, filters: str, translate: Translate) -> Iterator[ReadFigure]:
    """A figure for those taken together; none where everything ended on the first day, which the table says."""
    for key in (ANY, ANY_BUT_PAIN):
        first = result.first_of(key)
        if first.n and first.curves.last_time > 0:
            yield _incidence(first, filters, translate)


def _incidence(first: FirstComplication, filters: str, translate: Translate) -> ReadFigure:
    def draw(style: FigureStyle) -> Figure:
        height = min(0.4 * style.width, _HIGHEST_PLOT)
        return incidence_figure(first, style=style, translate=translate, plot_height=height)

    title = incidence_title(first, translate)
    observed, method = incidence_counts(first, translate), incidence_method(translate)
    return ReadFigure(
        code=f"incidence-{first.key.replace('_', '-')}",
        title=title,
        description=f"{title}. {observed}",
        caption=f"{title}. {observed} · {method} · {filters}",
        draw=draw,
    )

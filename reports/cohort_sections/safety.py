"""Safety: rates per patient and per session, worst grades, by cycle, dexamethasone and dose, incidence of the first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure
from reportlab.platypus import Flowable

from analysis.complication_answers import ANY, ANY_BUT_PAIN
from analysis.figures.figure_style import PRINT
from analysis.figures.incidence_figure import incidence_figure
from analysis.first_complication import FirstComplication
from analysis.safety import SafetyAnalysis
from analysis.safety_strata import StrataKind
from analysis.safety_warnings import SafetyWarning
from analysis.wording.incidence_wording import incidence_counts, incidence_method, incidence_title
from analysis.wording.safety_cautions import cautions_on_rates, invented_complications, nothing_assessed
from analysis.wording.safety_tables import grades, incidence_at_times, others, strata_table
from analysis.wording.safety_wording import counts
from models.wording import Translate
from reports.cohort_results import CohortResults
from reports.cohort_sections.kept_in_mind import kept_in_mind
from reports.cohort_sections.safety_rates import safety_rates
from reports.paper_renderer import stand_ins_for_letters
from reports.result_tables import titled_table
from reports.typesetting import Typesetting

_STRATA = (StrataKind.CYCLE, StrataKind.DEXAMETHASONE, StrataKind.DEXAMETHASONE_MG, StrataKind.DOSE)
_PLOT_INCHES = 1.9


@dataclass(frozen=True)
class IncidenceCurves:
    """The first complication with its figure."""

    first: FirstComplication
    figure: Figure


def incidences(result: SafetyAnalysis, translate: Translate) -> tuple[IncidenceCurves, ...]:
    """The curves of those taken together; none where everything ended on the first day, which the table says."""
    found = (result.first_of(key) for key in (ANY, ANY_BUT_PAIN))
    with stand_ins_for_letters():
        return tuple(
            IncidenceCurves(
                first,
                incidence_figure(first, style=PRINT, translate=translate, plot_height=_PLOT_INCHES),
            )
            for first in found
            if first.n and first.curves.last_time > 0
        )


def safety(
    results: CohortResults,
    curves: Sequence[IncidenceCurves],
    typesetting: Typesetting,
    *,
    said: Collection[str] = (),
) -> list[Flowable]:
    """The section; one sentence where nobody had a puncture, or was assessed after it.

    ``said`` are sentences that stand elsewhere.
    """
    translate, result = typesetting.translate, results.safety
    title = typesetting.section(translate("Safety", "Safety"))
    if not result.punctured:
        return [title, typesetting.body(translate("SafetyWarning", SafetyWarning.NO_PUNCTURE.label))]
    if result.is_unassessed:
        return [title, typesetting.body(nothing_assessed(result, translate).sentence)]
    close = typesetting.closed_up()
    tables = [
        *safety_rates(result, typesetting),
        *titled_table(grades(result, translate), close),
        *(part for each in others(result, translate) for part in titled_table(each, close)),
    ]
    drawn = [part for each in curves for part in _drawn(each, typesetting)]
    strata = [
        part
        for each in result.strata
        if each.kind in _STRATA
        for part in titled_table(strata_table(each, None, translate), close)
    ]
    sentences = (each for each in _cautions(results, translate) if each not in said)
    last = titled_table(incidence_at_times(result, translate), close)
    return [
        title,
        typesetting.lead(f"{counts(result, translate)}."),
        *tables,
        *strata,
        *drawn,
        *last,
        *kept_in_mind(sentences, typesetting, below=last[-1] if last else None),
    ]


def _drawn(curves: IncidenceCurves, typesetting: Typesetting) -> list[Flowable]:
    translate = typesetting.translate
    return [
        typesetting.subsection(incidence_title(curves.first, translate)),
        typesetting.figure(curves.figure, _caption(curves.first, translate)),
    ]


def _caption(first: FirstComplication, translate: Translate) -> str:
    counted = incidence_counts(first, translate)
    below = translate(
        "CohortReport", "Below: at risk (T ≥ t), then those who left by then (T < t), each by its reason."
    )
    return f"{counted}. {incidence_method(translate)}. {below}"


def _cautions(results: CohortResults, translate: Translate) -> Iterator[str]:
    if results.demonstration:
        yield invented_complications(results.courses, as_of=results.as_of, translate=translate).sentence
    found = cautions_on_rates(results.safety, results.courses, as_of=results.as_of, translate=translate)
    yield from (each.sentence for each in found)

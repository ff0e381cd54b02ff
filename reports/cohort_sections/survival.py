"""One endpoint: the figure, the table of groups, the comparison, what has to be kept in mind, the landmark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from matplotlib.figure import Figure
from reportlab.platypus import Flowable

from analysis.figures.endpoint_wording import endpoint_wording
from analysis.figures.figure_style import PRINT
from analysis.figures.number_text import months_text
from analysis.figures.survival_figure import survival_figure
from analysis.figures.survival_summary import SurvivalWording
from analysis.group_survival import GroupSurvival
from analysis.refusal import AnalysisRefused
from analysis.survival_analysis import SurvivalAnalysis
from analysis.survival_data import ALL
from analysis.survival_warnings import SurvivalWarning
from models.wording import Translate
from reports.cohort_results import CohortResults, EndpointResults
from reports.cohort_sections.comparison import comparison
from reports.cohort_sections.kept_in_mind import kept_in_mind
from reports.cohort_sections.landmark import naive_beside_others
from reports.cohort_sections.numbers import median_with_interval, survival_with_interval
from reports.dates import day_text
from reports.field_text import capitalised, value_text
from reports.paper_renderer import stand_ins_for_letters
from reports.tables import Cell, Column, number_column
from reports.typesetting import Typesetting

_PLOT_INCHES = 3.5


@dataclass(frozen=True)
class SurvivalPart:
    """What one endpoint's section is made from."""

    found: EndpointResults
    demonstration: bool
    as_of: date | None
    wording: SurvivalWording
    figure: Figure

    @property
    def analysis(self) -> SurvivalAnalysis:
        """Survival over the whole time."""
        return self.found.survival


def survival_part(found: EndpointResults, results: CohortResults, translate: Translate) -> SurvivalPart:
    """The part with its figure drawn, which several builds of the same report can share."""
    wording = endpoint_wording(found.endpoint, translate)
    with stand_ins_for_letters():
        figure = survival_figure(
            found.survival,
            style=PRINT,
            translate=translate,
            wording=wording,
            plot_height=_PLOT_INCHES,
        )
    return SurvivalPart(found, results.demonstration, results.as_of, wording, figure)


def refused(refusal: AnalysisRefused, typesetting: Typesetting) -> list[Flowable]:
    """Why there is no survival."""
    translate = typesetting.translate
    return [
        typesetting.section(translate("CohortReport", "Survival")),
        typesetting.body(f"{capitalised(refusal.sentence(translate))}."),
    ]


def survival(part: SurvivalPart, typesetting: Typesetting) -> list[Flowable]:
    """The section of one endpoint."""
    translate, wording = typesetting.translate, part.wording
    groups = typesetting.table(_columns(part.analysis, translate), _rows(part.analysis, wording, translate))
    return [
        typesetting.section(value_text(part.found.endpoint, translate)),
        typesetting.figure(part.figure, _caption(part, wording, translate), followed_by=[groups]),
        groups,
        *comparison(part.analysis, wording, typesetting),
        *kept_in_mind(_cautions(part, translate), typesetting),
        *naive_beside_others(part.found, wording, typesetting),
    ]


def _caption(part: SurvivalPart, wording: SurvivalWording, translate: Translate) -> str:
    words = translate(
        "CohortReport",
        "n {n}, {events_word} {events}. Kaplan–Meier with 95 % log-log intervals, from LM diagnosis; marks are "
        "censored patients, curves are thin where fewer than 3 are at risk. Below: at risk (T ≥ t), censored and "
        "events (T < t). {cut_off}",
    )
    cut_off = (
        translate("CohortReport", "Data cut-off {day}.").format(day=day_text(part.as_of, translate))
        if part.as_of
        else translate("CohortReport", "No data cut-off.")
    )
    analysis = part.analysis
    return words.format(n=analysis.n, events_word=wording.events, events=analysis.events, cut_off=cut_off)


def _columns(analysis: SurvivalAnalysis, translate: Translate) -> list[Column]:
    times = [
        number_column(
            translate("CohortReport", "At {months} months").format(months=months_text(each.months)), weight=1
        )
        for each in analysis.groups[ALL].survival_at
    ]
    return [
        Column(translate("CohortReport", "Group"), wrap=False),
        number_column("n", weight=0.4),
        number_column(translate("CohortReport", "Events"), weight=0.4),
        number_column(translate("CohortReport", "Median months\n(95 % CI)"), weight=1),
        *times,
    ]


def _rows(analysis: SurvivalAnalysis, wording: SurvivalWording, translate: Translate) -> list[list[Cell]]:
    return [_row(group, wording, translate) for group in in_order(analysis.groups)]


def in_order(groups: Mapping[str, GroupSurvival]) -> Sequence[GroupSurvival]:
    """All patients first, then the groups; a single group is the same as all and stands once."""
    levels = [group for name, group in groups.items() if name != ALL]
    return [groups[ALL], *levels] if len(levels) != 1 else levels


def _row(group: GroupSurvival, wording: SurvivalWording, translate: Translate) -> list[Cell]:
    at_risk = translate("CohortReport", "{n} at risk")
    return [
        wording.title(group.name),
        group.n,
        group.events,
        median_with_interval(group.median, group.median_ci),
        *(f"{survival_with_interval(each)}\n{at_risk.format(n=each.at_risk)}" for each in group.survival_at),
    ]


def _cautions(part: SurvivalPart, translate: Translate) -> Iterator[str]:
    for warning in part.analysis.warnings_in_words:
        yield translate("SurvivalWarning", warning.label)
        if warning is SurvivalWarning.IMMORTAL_TIME and part.demonstration:
            yield translate(
                "CohortReport",
                "The start dates of treatment in this demonstration are invented: neither the landmark nor anything "
                "else that rests on them says something about real patients.",
            )

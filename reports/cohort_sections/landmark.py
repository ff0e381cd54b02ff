"""The naive comparison beside those from landmarks and the time-varying one: what is left without immortal time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportlab.platypus import Flowable

from analysis.cox import HazardRatio
from analysis.figures.number_text import months_text
from analysis.figures.survival_summary import SurvivalWording
from analysis.group_survival import GroupSurvival
from analysis.log_rank import LogRank
from analysis.survival_analysis import LandmarkAnalysis, SurvivalAnalysis
from analysis.survival_data import ALL
from analysis.survival_warnings import in_order
from analysis.time_varying_cox import EXPOSED, TimeVaryingCox
from analysis.wording.time_varying_wording import time_varying_notes
from models.vocabularies import Arm
from models.wording import Translate
from reports.cohort_results import EndpointResults
from reports.cohort_sections.comparison import against, of_term
from reports.cohort_sections.numbers import (
    UNDEFINED,
    median_with_interval,
    p_in_table,
    ratio_with_interval,
)
from reports.tables import Column, ContinuedRow, GroupRow, Row, number_column
from reports.typesetting import Typesetting

Result = SurvivalAnalysis | LandmarkAnalysis


def naive_beside_others(
    found: EndpointResults, wording: SurvivalWording, typesetting: Typesetting
) -> list[Flowable]:
    """A column for the whole time, for each landmark and for the time-varying model; nothing where there is one arm."""
    translate, analysis, landmarks = typesetting.translate, found.survival, found.landmarks
    if len(analysis.levels) < 2 or not (landmarks or found.time_varying):
        return []
    columns = [
        Column("", weight=6),
        number_column(translate("Analysis", "Naive"), weight=0.5),
        *(number_column(_from(one, translate), weight=0.5) for one in landmarks),
    ]
    rows = _rows(analysis, landmarks, wording, translate)
    if found.time_varying is not None:
        columns.append(number_column(translate("Analysis", "Time-varying"), weight=0.5))
        rows = _with_time_varying(rows, found.time_varying, analysis)
    told = [
        *([_explained(landmarks, translate)] if landmarks else []),
        *([] if found.time_varying is None else time_varying_notes(found.time_varying, translate)),
    ]
    story = [typesetting.lead(" ".join(told)), typesetting.closed_up().table(columns, rows)]
    more = _further_warnings(analysis, landmarks, translate)
    return [*story, typesetting.muted(more)] if more else story


def _with_time_varying(rows: Sequence[Row], found: TimeVaryingCox, analysis: SurvivalAnalysis) -> list[Row]:
    """Its counts beside those of everybody and of the treated, its ratio beside Efron's; the rest it does not have."""
    treated = 1 + analysis.levels.index(Arm.IT.value)
    ratios = next(at for at, row in enumerate(rows) if isinstance(row, GroupRow)) + 1
    cells = {
        0: f"{found.n}, {found.events}",
        treated: f"{found.exposed}, {found.events_exposed}",
        ratios: _ratio((found.exposure,) if found.exposure else None, EXPOSED),
    }
    return [
        row if isinstance(row, GroupRow | ContinuedRow) else [*row, cells.get(at, "")]
        for at, row in enumerate(rows)
    ]


def _from(landmark: LandmarkAnalysis, translate: Translate) -> str:
    return translate("CohortReport", "From month {months}").format(months=months_text(landmark.months))


def _explained(landmarks: Sequence[LandmarkAnalysis], translate: Translate) -> str:
    words = translate(
        "CohortReport",
        "From a landmark: only patients with a longer time, their clock restarted there, divided by who had had a "
        "first dose by then. Who is treated later counts as untreated; who was treated on a day that nobody knows is "
        "left out.",
    )
    counted = translate("CohortReport", "At month {months}: left out {excluded}, treated later {later}.")
    told = [
        counted.format(months=months_text(one.months), excluded=one.excluded, later=one.treated_later)
        for one in landmarks
    ]
    return " ".join([words, *told])


def _further_warnings(
    analysis: SurvivalAnalysis, landmarks: Sequence[LandmarkAnalysis], translate: Translate
) -> str:
    """What has to be said about the landmarks and was not said about the whole time."""
    found = {warning for one in landmarks for warning in one.warnings} - set(analysis.warnings)
    if not found:
        return ""
    told = [translate("SurvivalWarning", warning.label) for warning in in_order(found)]
    return translate("CohortReport", "About the landmarks: {warnings}").format(warnings=" ".join(told))


def _rows(
    analysis: SurvivalAnalysis,
    later: Sequence[LandmarkAnalysis],
    wording: SurvivalWording,
    translate: Translate,
) -> list[Row]:
    results: list[Result] = [analysis, *later]
    rows: list[Row] = []
    for name in (ALL, *analysis.levels):
        label = translate("CohortReport", "n and events, {group}").format(group=wording.name(name))
        rows.append([label, *(_counts(result.groups, name) for result in results)])
    for name in analysis.levels:
        label = translate("CohortReport", "Median months, {group}").format(group=wording.name(name))
        rows.append([label, *(_median(result.groups, name) for result in results)])
    for level in (name for name in analysis.levels if name != analysis.reference):
        term = f"{analysis.group}={level}"
        rows.append(GroupRow(against(level, analysis, wording, translate)))
        efron, firth = translate("CohortReport", "Cox, Efron ties"), translate("CohortReport", "Cox, Firth")
        rows.append([efron, *(_ratio(result.cox.efron, term) for result in results)])
        rows.append([firth, *(_ratio(result.cox.firth, term) for result in results)])
    log_rank = translate("CohortReport", "Log-rank p, exact permutation p")
    return [*rows, [log_rank, *(_log_rank_p(result.logrank) for result in results)]]


def _counts(groups: Mapping[str, GroupSurvival], name: str) -> str:
    found = groups.get(name)
    return UNDEFINED if found is None else f"{found.n}, {found.events}"


def _median(groups: Mapping[str, GroupSurvival], name: str) -> str:
    found = groups.get(name)
    return UNDEFINED if found is None else median_with_interval(found.median, found.median_ci)


def _ratio(rows: Sequence[HazardRatio] | None, term: str) -> str:
    found = of_term(rows, term)
    if found is None or found.hr is None:
        return UNDEFINED
    return f"{ratio_with_interval(found.hr, found.ci)}\np {p_in_table(found.p)}"


def _log_rank_p(test: LogRank) -> str:
    return f"{p_in_table(test.p)}, {p_in_table(test.exact_permutation_p)}"

"""Writes what a survival result compares: log-rank, Cox, restricted means, and how immortal time changes it. No Qt."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.cox import HazardRatio
from analysis.cox_models import CoxModels
from analysis.figures.number_text import months_text, p_text, ratio_interval_text, ratio_text
from analysis.figures.survival_summary import SurvivalWording
from analysis.proportional_hazards import GLOBAL
from analysis.survival_analysis import SurvivalAnalysis
from analysis.survival_data import ALL
from analysis.survival_warnings import SurvivalWarning
from analysis.time_varying_cox import TimeVaryingCox
from analysis.wording.result_table import UNDEFINED, ResultColumn, ResultTable
from analysis.wording.survival_columns import term_words
from models.wording import Translate
from ui.analysis.immortal_time_table import immortal_time_table
from ui.analysis.survival_wording import group_title


def comparison_tables(
    result: SurvivalAnalysis,
    words: SurvivalWording,
    translate: Translate,
    *,
    time_varying: TimeVaryingCox | None = None,
) -> Iterator[ResultTable]:
    """Those of the tables that this result has something for."""
    if result.levels:
        yield log_rank_table(result, translate)
    if (result.levels or result.covariates) and not result.delayed_entry:
        yield proportional_hazards_table(result, translate)
    if any(group.rmst is not None for group in result.groups.values()):
        yield restricted_mean_table(result, words, translate)
    if result.levels or result.covariates:
        yield cox_table(result, words, translate)
    beside = immortal_time_table(result, time_varying, words, translate=translate)
    if beside is not None:
        yield beside


def log_rank_table(result: SurvivalAnalysis, translate: Translate) -> ResultTable:
    """The asymptotic p with the exact permutation p beside it, and the assumption of the latter."""
    columns = (
        ResultColumn(translate("Analysis", "Groups"), right=False),
        ResultColumn(translate("Analysis", "Chi²")),
        ResultColumn(translate("Analysis", "df")),
        ResultColumn("p"),
        ResultColumn(translate("Analysis", "Permutation p")),
    )
    test = result.logrank
    row = (
        group_title(result.group, translate),
        number_text(test.chi2),
        number_text(test.df, 0),
        p_text(test.p),
        p_text(test.exact_permutation_p),
    )
    return ResultTable(
        "log_rank", translate("Analysis", "Log-rank test"), columns, (row,), _log_rank_note(result, translate)
    )


def _log_rank_note(result: SurvivalAnalysis, translate: Translate) -> str:
    test = result.logrank
    if test.p is None:
        return translate("Analysis", "Not defined: it needs two groups at risk while an event happens.")
    if result.delayed_entry:
        return translate("Analysis", "With delayed entry there is no permutation p.")
    if test.exact_permutation_p is None:
        return translate("Analysis", "No exact p: more than two groups, or more than 100 000 splits.")
    if SurvivalWarning.UNEQUAL_CENSORING in result.warnings:
        return translate(
            "Analysis", "Permutation p is exact but takes censoring as equal; here censoring is unequal."
        )
    return translate("Analysis", "Permutation p is exact and takes censoring as equal.")


def proportional_hazards_table(result: SurvivalAnalysis, translate: Translate) -> ResultTable:
    """The score test of each term and of all."""
    columns = (
        ResultColumn(translate("Analysis", "Variable"), right=False),
        ResultColumn(translate("Analysis", "Chi²")),
        ResultColumn(translate("Analysis", "df")),
        ResultColumn("p"),
    )
    tests = [row for row in result.schoenfeld or () if row.term != GLOBAL or len(result.schoenfeld or ()) > 2]
    rows = tuple(
        (
            translate("Analysis", "all together") if row.term == GLOBAL else term_words(row.term, translate),
            number_text(row.chi2),
            str(row.df),
            p_text(row.p),
        )
        for row in tests
    )
    note = translate("Analysis", "Score test on Kaplan–Meier time (Grambsch and Therneau).")
    if not rows:
        note = translate("Analysis", "Not defined, since the Cox model has no estimate.")
    return ResultTable(
        "proportional_hazards", translate("Analysis", "Proportional hazards"), columns, rows, note
    )


def cox_table(result: SurvivalAnalysis, words: SurvivalWording, translate: Translate) -> ResultTable:
    """Each term three ways, the interval before p."""
    columns = (
        ResultColumn(translate("Analysis", "Variable"), right=False),
        ResultColumn(translate("Analysis", "Method"), right=False),
        ResultColumn(translate("Analysis", "Hazard ratio")),
        ResultColumn(translate("Analysis", "95 % CI")),
        ResultColumn("p"),
    )
    rows: list[tuple[str, ...]] = []
    for term in _terms(result.cox):
        for at, (method, fitted) in enumerate(_methods(result.cox, translate)):
            row = _row(fitted, term)
            rows.append((term_words(term, translate) if at == 0 else "", method, *_hazard_cells(row)))
    return ResultTable(
        "cox", translate("Analysis", "Cox regression"), columns, tuple(rows),
        _cox_note(result, words, translate), wide=True,
    )  # fmt: skip


def _cox_note(result: SurvivalAnalysis, words: SurvivalWording, translate: Translate) -> str:
    if not _terms(result.cox):
        return translate("Analysis", "Not defined: no variable of the model differs between the patients.")
    parts = []
    if result.reference is not None:
        parts.append(translate("Analysis", "Against {group}.").format(group=words.name(result.reference)))
    n, events = result.fewer_in_models or (result.n, result.events)
    if result.fewer_in_models is not None:
        model = translate("Analysis", "Fitted on the {n} patients who have every covariate.")
        parts.append(model.format(n=n))
    per_variable = events / max(1, len(_terms(result.cox)))
    parts.append(
        translate("Analysis", "{events} events per variable.").format(events=months_text(per_variable))
    )
    if result.delayed_entry:
        parts.append(translate("Analysis", "Wald intervals; with delayed entry there is no Firth estimate."))
        return " ".join(parts)
    parts.append(
        translate(
            "Analysis", "Efron and Breslow: Wald interval. Firth: profile interval, likelihood ratio p."
        )
    )
    return " ".join(parts)


def restricted_mean_table(
    result: SurvivalAnalysis, words: SurvivalWording, translate: Translate
) -> ResultTable:
    """Months lived up to the horizon in each group, then the differences from the reference."""
    columns = (
        ResultColumn(translate("Analysis", "Group"), right=False),
        ResultColumn(translate("Analysis", "Months")),
        ResultColumn("SE"),
        ResultColumn(translate("Analysis", "95 % CI")),
        ResultColumn("p"),
    )
    means = {name: result.groups[name].rmst for name in (*result.levels, ALL)}
    tau = next(mean.tau for mean in means.values() if mean is not None)
    rows = [
        (words.title(name), number_text(mean.rmst), number_text(mean.se), difference_interval(mean.ci), "")
        for name, mean in means.items()
        if mean is not None
    ]
    for each in result.rmst_difference or ():
        title = translate("Analysis", "{group} minus {reference}").format(
            group=words.name(each.of), reference=words.name(result.reference or "")
        )
        rows.append((title, number_text(each.estimate), "", difference_interval(each.ci), p_text(each.p)))
    title = translate("Analysis", "Restricted mean to {tau} months").format(tau=months_text(tau))
    note = translate("Analysis", "Area under the curve, Greenwood variance; – lies beyond the follow-up.")
    return ResultTable("restricted_mean", title, columns, tuple(rows), note)


def number_text(value: float | None, decimals: int = 2) -> str:
    """A number with a fixed count of decimals; ``–`` where it is not defined."""
    return UNDEFINED if value is None else f"{value:.{decimals}f}".replace("-", "−")


def difference_interval(interval: tuple[float | None, float | None]) -> str:
    """``(−1.24 – 8.12)``; ``–`` where it is not defined."""
    low, high = interval
    if low is None or high is None:
        return UNDEFINED
    return f"({number_text(low)} – {number_text(high)})"


def _methods(
    models: CoxModels, translate: Translate
) -> tuple[tuple[str, tuple[HazardRatio, ...] | None], ...]:
    return (
        (translate("Analysis", "Efron ties"), models.efron),
        (translate("Analysis", "Breslow ties"), models.breslow),
        (translate("Analysis", "Firth"), models.firth),
    )


def _terms(models: CoxModels) -> list[str]:
    fitted = (models.efron, models.breslow, models.firth)
    return list(dict.fromkeys(row.term for rows in fitted for row in rows or ()))


def _row(rows: tuple[HazardRatio, ...] | None, term: str) -> HazardRatio | None:
    return next((row for row in rows or () if row.term == term), None)


def _hazard_cells(row: HazardRatio | None) -> tuple[str, str, str]:
    if row is None or row.hr is None:
        return UNDEFINED, UNDEFINED, UNDEFINED
    return ratio_text(row.hr), ratio_interval_text(row.ci), p_text(row.p)

"""How the groups of one endpoint compare: hazard ratios, tests, restricted means and follow-up."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from analysis.cox import HazardRatio
from analysis.cox_models import CoxModels
from analysis.figures.number_text import months_text
from analysis.figures.survival_summary import SurvivalWording
from analysis.proportional_hazards import GLOBAL
from analysis.restricted_mean import restricted_mean, restricted_mean_difference
from analysis.survival_analysis import SurvivalAnalysis
from models.wording import Translate
from reports.cohort_sections.numbers import (
    UNDEFINED,
    months_with_interval,
    p_in_table,
    ratio_with_interval,
    signed,
    statistic,
)
from reports.tables import Cell, Column, GroupRow, Row, number_column
from reports.typesetting import Typesetting


def comparison(
    analysis: SurvivalAnalysis, wording: SurvivalWording, typesetting: Typesetting
) -> list[Flowable]:
    """Every comparison in one table, the interval before the p; follow-up alone where there is one group."""
    translate = typesetting.translate
    rows: list[Row] = []
    for level in (name for name in analysis.levels if name != analysis.reference):
        rows += _hazard_rows(
            analysis.cox,
            f"{analysis.group}={level}",
            against(level, analysis, wording, translate),
            translate,
        )
    if len(analysis.levels) > 1:
        rows += [*_test_rows(analysis, translate), *_restricted_mean_rows(analysis, wording, translate)]
    follow_up = [
        translate("CohortReport", "Median follow-up, reverse Kaplan–Meier"),
        _months(analysis.reverse_km_median_followup, translate),
        "",
    ]
    rows += [GroupRow(translate("CohortReport", "Follow-up")), follow_up]
    columns = [
        Column(translate("CohortReport", "Comparison"), weight=6),
        number_column(translate("CohortReport", "Estimate (95 % CI)"), weight=0.5),
        number_column("p", weight=0.5),
    ]
    return [typesetting.closed_up().table(columns, rows)]


def against(level: str, analysis: SurvivalAnalysis, wording: SurvivalWording, translate: Translate) -> str:
    """What a hazard ratio compares with what."""
    return translate("CohortReport", "Hazard ratio, {level} against {reference}").format(
        level=wording.name(level), reference=wording.name(analysis.reference or "")
    )


def _hazard_rows(models: CoxModels, term: str, title: str, translate: Translate) -> list[Row]:
    methods = (
        (translate("CohortReport", "Cox, Efron ties"), models.efron),
        (translate("CohortReport", "Cox, Breslow ties"), models.breslow),
        (translate("CohortReport", "Cox, Firth’s penalised likelihood, profile CI"), models.firth),
    )
    return [GroupRow(title), *(_hazard_row(name, rows, term) for name, rows in methods)]


def _hazard_row(name: str, rows: Sequence[HazardRatio] | None, term: str) -> list[Cell]:
    found = of_term(rows, term)
    if found is None:
        return [name, UNDEFINED, UNDEFINED]
    return [name, ratio_with_interval(found.hr, found.ci), p_in_table(found.p)]


def of_term(rows: Sequence[HazardRatio] | None, term: str) -> HazardRatio | None:
    """The row of one term; None where the model or the term has no estimate."""
    return next((row for row in rows or () if row.term == term), None)


def _test_rows(analysis: SurvivalAnalysis, translate: Translate) -> list[Row]:
    test = analysis.logrank
    rows: list[Row] = [GroupRow(translate("CohortReport", "Tests"))]
    chi2 = translate("CohortReport", "χ² {chi2}, df {df}")
    rows.append(
        [
            translate("CohortReport", "Log-rank"),
            chi2.format(chi2=statistic(test.chi2), df=test.df or UNDEFINED),
            p_in_table(test.p),
        ]
    )
    if test.exact_permutation_p is not None:
        exact = translate("CohortReport", "Log-rank, exact permutation p")
        rows.append([exact, "", p_in_table(test.exact_permutation_p)])
    for row in analysis.schoenfeld or ():
        if row.term == GLOBAL:
            name = translate("CohortReport", "Proportional hazards, score test")
            rows.append([name, chi2.format(chi2=statistic(row.chi2), df=row.df), p_in_table(row.p)])
    return rows


def _restricted_mean_rows(
    analysis: SurvivalAnalysis, wording: SurvivalWording, translate: Translate
) -> list[Row]:
    tau = analysis.default_rmst_months
    title = translate("CohortReport", "Restricted mean survival time to {tau} months")
    means = {name: restricted_mean(analysis.groups[name].curve, tau) for name in analysis.levels}
    rows: list[Row] = [GroupRow(title.format(tau=months_text(tau)))]
    for name, mean in means.items():
        rows.append([wording.title(name), months_with_interval(mean.rmst, mean.ci), ""])
    reference = analysis.reference or ""
    for name in (each for each in analysis.levels if each != reference):
        found = restricted_mean_difference(means[name], means[reference], level=name)
        label = translate("CohortReport", "Difference, {level} minus {reference}").format(
            level=wording.title(name), reference=wording.name(reference)
        )
        rows.append([label, months_with_interval(found.estimate, found.ci), p_in_table(found.p)])
    return rows


def _months(months: float | None, translate: Translate) -> str:
    if months is None:
        return months_text(None)
    return translate("CohortReport", "{months} months").format(months=signed(months))

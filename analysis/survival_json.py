"""Writes a survival result in the shape of ``analyse --json``: strict JSON, null where nothing is defined."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.at_risk import AtRiskRow
from analysis.cox import HazardRatio
from analysis.cox_models import CoxModels
from analysis.group_survival import GroupSurvival
from analysis.kaplan_meier import SurvivalEstimate
from analysis.log_rank import LogRank
from analysis.restricted_mean import RestrictedMean, RestrictedMeanDifference
from analysis.survival_analysis import LandmarkAnalysis, SurvivalAnalysis
from analysis.survival_warnings import SurvivalWarning, in_order

Json = Any
"""None, a truth value, a number, a text, or lists and dictionaries of those."""


def survival_json(analysis: SurvivalAnalysis) -> dict[str, Json]:
    """The result as plain dictionaries and lists, ready for ``json.dumps(..., allow_nan=False)``."""
    document = {
        "n": analysis.n,
        "dropped": [
            {"row": each.row, "column": each.column, "reason": each.reason} for each in analysis.dropped
        ],
        "reference": analysis.reference,
        "groups": _groups(analysis.groups),
        "logrank": _log_rank(analysis.logrank),
        "cox": _cox(analysis.cox),
        "schoenfeld": _schoenfeld(analysis),
        "rmst_difference": _rmst_difference(analysis.rmst_difference),
        "landmark": None if analysis.landmark is None else _landmark(analysis.landmark),
        "reverse_km_median_followup": analysis.reverse_km_median_followup,
        "warnings": [warning.value for warning in _every_warning(analysis)],
    }
    return {key: _strict(value) for key, value in document.items()}


def _every_warning(analysis: SurvivalAnalysis) -> tuple[SurvivalWarning, ...]:
    """Those of the landmark too: a script reads one list."""
    of_landmark = analysis.landmark.warnings if analysis.landmark is not None else ()
    return in_order({*analysis.warnings, *of_landmark})


def _strict(value: Json) -> Json:
    """No NaN and no infinity may leave: strict JSON knows neither."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {key: _strict(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_strict(each) for each in value]
    return value


def _groups(groups: Mapping[str, GroupSurvival]) -> dict[str, Json]:
    return {name: _group(group) for name, group in groups.items()}


def _group(group: GroupSurvival) -> dict[str, Json]:
    return {
        "n": group.n,
        "events": group.events,
        "median": group.median,
        "median_ci": list(group.median_ci),
        "survival_at": [_estimate(each) for each in group.survival_at],
        "at_risk": [_counts(each) for each in group.at_risk],
        "rmst": _rmst(group.rmst),
    }


def _estimate(each: SurvivalEstimate) -> dict[str, Json]:
    return {"months": each.months, "at_risk": each.at_risk, "estimate": each.estimate, "ci": list(each.ci)}


def _counts(each: AtRiskRow) -> dict[str, Json]:
    return {"months": each.months, "at_risk": each.at_risk, "censored": each.censored, "events": each.events}


def _rmst(mean: RestrictedMean | None) -> dict[str, Json] | None:
    return None if mean is None else {"tau": mean.tau, "rmst": mean.rmst, "se": mean.se}


def _log_rank(test: LogRank) -> dict[str, Json]:
    return {"chi2": test.chi2, "df": test.df, "p": test.p, "exact_permutation_p": test.exact_permutation_p}


def _cox(models: CoxModels) -> dict[str, Json]:
    return {
        "efron": _hazard_ratios(models.efron),
        "breslow": _hazard_ratios(models.breslow),
        "firth": _hazard_ratios(models.firth),
    }


def _hazard_ratios(rows: Sequence[HazardRatio] | None) -> list[Json] | None:
    if rows is None:
        return None
    return [{"term": row.term, "hr": row.hr, "ci": list(row.ci), "p": row.p} for row in rows]


def _schoenfeld(analysis: SurvivalAnalysis) -> list[Json] | None:
    if analysis.schoenfeld is None:
        return None
    return [{"term": row.term, "chi2": row.chi2, "df": row.df, "p": row.p} for row in analysis.schoenfeld]


def _rmst_difference(differences: Sequence[RestrictedMeanDifference] | None) -> Json:
    """One object for two groups, a list that names the level in ``of`` for more, null for none."""
    if not differences:
        return None
    rows = [
        {"of": each.of, "tau": each.tau, "estimate": each.estimate, "ci": list(each.ci), "p": each.p}
        for each in differences
    ]
    if len(rows) > 1:
        return rows
    return {key: value for key, value in rows[0].items() if key != "of"}


def _landmark(landmark: LandmarkAnalysis) -> dict[str, Json]:
    return {
        "months": landmark.months,
        "n": landmark.n,
        "events": landmark.events,
        "excluded": landmark.excluded,
        "groups": _groups(landmark.groups),
        "logrank": _log_rank(landmark.logrank),
        "cox": _cox(landmark.cox),
    }

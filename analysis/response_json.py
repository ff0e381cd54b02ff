"""Writes a response result in the shape of ``analyse --json``: strict JSON, null where nothing is defined."""

from __future__ import annotations

from typing import Any

from analysis.descriptive import Description
from analysis.group_survival import GroupSurvival
from analysis.kaplan_meier import SurvivalEstimate
from analysis.proportions import Proportion
from analysis.response import GroupResponse, ResponseAnalysis
from analysis.response_rates import PfsBeyond, ResponseRate

Json = Any
"""None, a truth value, a number, a text, or lists and dictionaries of those."""


def response_json(analysis: ResponseAnalysis) -> dict[str, Json]:
    """The result as plain dictionaries and lists, ready for ``json.dumps(..., allow_nan=False)``."""
    return {
        "n": analysis.n,
        "dropped": [
            {"row": each.row, "column": each.column, "reason": each.reason} for each in analysis.dropped
        ],
        "groups": {name: _group(group) for name, group in analysis.groups.items()},
        "warnings": [warning.value for warning in analysis.warnings],
    }


def _group(group: GroupResponse) -> dict[str, Json]:
    counts = group.counts
    return {
        "n": counts.n,
        "evaluable": counts.evaluable,
        "best_response": {
            **{response.value: count for response, count in counts.best.items()},
            "not_recorded": counts.not_recorded,
        },
        "response_rate": _rate(group.response),
        "disease_control_rate": _rate(group.disease_control),
        "months_to_response": _spread(group.to_response),
        "duration_of_response": _duration(group.duration),
        "pfs_beyond": _beyond(group.pfs_beyond),
    }


def _rate(rate: ResponseRate) -> dict[str, Json]:
    return {"of_evaluable": _share(rate.of_evaluable), "of_all": _share(rate.of_all)}


def _share(share: Proportion) -> dict[str, Json]:
    return {"x": share.x, "n": share.n, "estimate": share.estimate, "ci": list(share.ci)}


def _spread(spread: Description) -> dict[str, Json]:
    return {"n": spread.n, "median": spread.median, "quartiles": list(spread.quartiles)}


def _duration(duration: GroupSurvival) -> dict[str, Json]:
    return {
        "n": duration.n,
        "events": duration.events,
        "median": duration.median,
        "median_ci": list(duration.median_ci),
        "in_response_at": [_estimate(each) for each in duration.survival_at],
    }


def _beyond(found: PfsBeyond) -> dict[str, Json]:
    return {
        "months": found.months,
        **_share(found.share),
        "events_by": found.ended,
        "censored_by": found.censored,
        "kaplan_meier": _estimate(found.kaplan_meier),
    }


def _estimate(each: SurvivalEstimate) -> dict[str, Json]:
    return {"months": each.months, "at_risk": each.at_risk, "estimate": each.estimate, "ci": list(each.ci)}

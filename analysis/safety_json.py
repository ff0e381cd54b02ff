"""Writes a safety result in the shape of ``analyse --json``: strict JSON, null where nothing is defined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis.competing_risks import IncidenceEstimate
from analysis.complication_rates import (
    GRADES,
    AnsweredRate,
    ComplicationRate,
    FirstEvent,
    OtherRate,
    Spread,
    WorstGrades,
)
from analysis.first_complication import FirstComplication
from analysis.proportions import Proportion
from analysis.safety import SafetyAnalysis
from analysis.safety_strata import Stratification

Json = Any
"""None, a truth value, a number, a text, or lists and dictionaries of those."""


def safety_json(analysis: SafetyAnalysis) -> dict[str, Json]:
    """The result as plain dictionaries and lists, ready for ``json.dumps(..., allow_nan=False)``."""
    return {
        "n": analysis.n,
        "punctured": analysis.punctured,
        "sessions": analysis.sessions,
        "reservoir_sessions": analysis.reservoir_sessions,
        "doses_mg": list(analysis.doses_mg),
        "pending": {window.value: n for window, n in analysis.pending.items()},
        "undated_events": analysis.undated_events,
        "approximate": analysis.approximate,
        "left_out": [
            {"study_code": each.study_code, "reason": each.reason.value} for each in analysis.left_out
        ],
        "complications": {rate.key: _complication(rate) for rate in analysis.rates},
        "hematoma_sites": {
            "not_recorded" if site is None else site.value: n for site, n in analysis.hematoma_sites.items()
        },
        "other": [_other(rate) for rate in analysis.others],
        "strata": {each.kind.value: _strata(each) for each in analysis.strata},
        "first": {each.key: _first(each) for each in analysis.first},
        "warnings": [warning.value for warning in analysis.warnings],
    }


def _complication(rate: ComplicationRate) -> dict[str, Json]:
    return {
        "patients": _answered(rate.patients),
        "sessions": _answered(rate.sessions),
        "events": rate.events,
        "worst_grades": _grades(rate.grades),
        "time_to_first": _time(rate.first),
    }


def _other(rate: OtherRate) -> dict[str, Json]:
    return {
        "ctcae_term": rate.term,
        "patients": _proportion(rate.patients),
        "sessions": _proportion(rate.sessions),
        "events": rate.events,
        "worst_grades": _grades(rate.grades),
        "time_to_first": _time(rate.first),
    }


def _answered(rate: AnsweredRate) -> dict[str, Json]:
    return {**_proportion(rate.rate), "not_assessed": rate.not_assessed, "pending": rate.pending}


def _proportion(share: Proportion) -> dict[str, Json]:
    return {"present": share.x, "answered": share.n, "estimate": share.estimate, "ci": list(share.ci)}


def _grades(grades: WorstGrades) -> dict[str, Json]:
    counts = {str(grade): n for grade, n in zip(GRADES, grades.by_grade, strict=True)}
    return {**counts, "not_graded": grades.not_graded}


def _time(first: FirstEvent) -> dict[str, Json]:
    return {"months": _spread(first.months), "cycle": _spread(first.cycles)}


def _spread(spread: Spread) -> dict[str, Json]:
    return {"n": spread.n, "median": spread.median, "min": spread.least, "max": spread.greatest}


def _strata(stratification: Stratification) -> list[Json]:
    return [
        {
            "level": each.code,
            "n": each.n,
            "complications": {key: _proportion(share) for key, share in each.rates.items()},
        }
        for each in stratification.strata
    ]


def _first(first: FirstComplication) -> dict[str, Json]:
    return {
        "n": first.n,
        "events": first.events,
        "deaths": first.deaths,
        "left_out": list(first.left_out),
        "at": _at_times(first.at_times),
        "death_at": _at_times(first.death_at_times),
    }


def _at_times(estimates: Sequence[IncidenceEstimate]) -> list[Json]:
    return [
        {
            "months": each.months,
            "at_risk": each.at_risk,
            "events": each.events,
            "estimate": each.estimate,
            "ci": list(each.ci),
        }
        for each in estimates
    ]

"""Writes a time-varying Cox model as ``analyse --json`` says it: strict JSON, null where nothing is defined."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.time_varying_cox import TimeVaryingCox


def time_varying_json(results: Mapping[str, TimeVaryingCox | None]) -> dict[str, Any]:
    """The results of ``time_varying_endpoints`` by endpoint, ready for ``json.dumps(..., allow_nan=False)``."""
    return {endpoint: None if result is None else _endpoint(result) for endpoint, result in results.items()}


def _endpoint(result: TimeVaryingCox) -> dict[str, Any]:
    return {
        "n": result.n,
        "events": result.events,
        "exposed": result.exposed,
        "events_exposed": result.events_exposed,
        "dropped": [
            {"row": each.row, "column": each.column, "reason": each.reason} for each in result.dropped
        ],
        "events_per_variable": result.events_per_variable,
        "cox": None
        if result.rows is None
        else [{"term": row.term, "hr": row.hr, "ci": list(row.ci), "p": row.p} for row in result.rows],
        "warnings": [warning.value for warning in result.warnings],
    }

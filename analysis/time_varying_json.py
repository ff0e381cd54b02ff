"""Writes a time-varying Cox model as ``analyse --json`` says it: strict JSON, null where nothing is defined."""

from __future__ import annotations

from typing import Any

from analysis.time_varying_cox import TimeVaryingCox


def time_varying_json(result: TimeVaryingCox) -> dict[str, Any]:
    """The result as plain dictionaries and lists, ready for ``json.dumps(..., allow_nan=False)``."""
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

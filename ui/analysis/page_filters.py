"""The pages of results, and the filters that each of them answers to; the others are out of sight there. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SURVIVAL, REGRESSION, GROUPS = "survival", "regression", "groups"
SAFETY, RESPONSE, PUBLISHED = "safety", "response", "published"

_GROUPED = frozenset({"group", "cut", "as_of"})

FILTERS_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        SURVIVAL: _GROUPED
        | {"endpoint", "origin", "basis", "times", "landmark", "rmst", "covariates", "comparator"},
        REGRESSION: _GROUPED | {"endpoint", "basis", "covariates"},
        GROUPS: _GROUPED,
        SAFETY: _GROUPED | {"times"},
        RESPONSE: _GROUPED | {"basis", "times"},
        PUBLISHED: frozenset(),
    }
)
"""By the fields of ``AnalysisRequest``. Regressions count from LM diagnosis."""

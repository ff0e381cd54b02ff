"""Writes the baseline table and the correlations in the shape of ``analyse --json``: strict, null for undefined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis.baseline_comparison import Comparison
from analysis.baseline_correlations import CorrelatedPair
from analysis.baseline_table import BaselineTable, BaselineVariable
from analysis.characteristics import CharacteristicCell
from analysis.correlations import Correlation
from analysis.normality import Normality
from analysis.paper_tests import MeanDifference, PaperTests

Json = Any
"""None, a truth value, a number, a text, or lists and dictionaries of those."""


def baseline_json(table: BaselineTable) -> dict[str, Json]:
    """The table as plain dictionaries and lists, ready for ``json.dumps(..., allow_nan=False)``."""
    return {
        "group": table.group,
        "reference": table.reference,
        "n": dict(table.n),
        "left_out": [{"study_code": each.study_code, "reason": each.reason.value} for each in table.left_out],
        "variables": [_variable(each, table) for each in table.variables],
        "warnings": [warning.value for warning in table.warnings],
    }


def correlations_json(pairs: Sequence[CorrelatedPair]) -> list[Json]:
    """An object for each pair and group."""
    return [
        {
            "first": pair.first.name,
            "second": pair.second.name,
            "group": pair.group,
            "n": pair.found.n,
            "missing": pair.found.missing,
            "pearson": _pearson(pair.found.pearson),
            "spearman": _spearman(pair.found.spearman),
            "ignores_censoring": pair.found.ignores_censoring,
        }
        for pair in pairs
    ]


def _pearson(found: Correlation) -> dict[str, Json]:
    return {"r": found.coefficient, "ci": list(found.ci), "p": found.p}


def _spearman(found: Correlation) -> dict[str, Json]:
    return {"rho": found.coefficient, "p": found.p, "exact_p": found.exact_p}


def _variable(each: BaselineVariable, table: BaselineTable) -> dict[str, Json]:
    described = each.described
    return {
        "name": described.name,
        "type": "number" if described.is_number else "category",
        "unit": described.unit or None,
        "groups": {code: _cell(described.cells[code]) for code in table.n},
        "test": _test(each.comparison),
        "as_in_paper": None if each.paper is None else _paper(each.paper),
        "normality": {code: _normality(found) for code, found in each.normality.items()},
    }


def _cell(cell: CharacteristicCell) -> dict[str, Json]:
    counted: dict[str, Json] = {
        "n": cell.n,
        "missing": cell.missing,
        "not_applicable": cell.not_applicable,
    }
    found = cell.description
    if found is None:
        levels = {code: {"n": count.x, "share": count.share} for code, count in cell.counts.items()}
        return {**counted, "levels": levels}
    return {
        **counted,
        "mean": found.mean,
        "se": found.se,
        "median": found.median,
        "quartiles": list(found.quartiles),
    }


def _test(found: Comparison) -> dict[str, Json]:
    return {
        "method": found.method.value if found.method is not None else None,
        "p": found.p,
        "asymptotic_p": found.asymptotic_p,
        "holm_p": found.holm_p,
        "reason": found.reason.value if found.reason is not None else None,
    }


def _paper(tests: PaperTests) -> dict[str, Json]:
    return {
        "n": list(tests.n),
        "student": _difference(tests.student),
        "welch": _difference(tests.welch),
        "hodges_lehmann": {"estimate": tests.shift.estimate, "ci": list(tests.shift.ci)},
        "median_test": {
            "median": tests.medians.median,
            "above": list(tests.medians.above),
            "p": tests.medians.p,
        },
        "kolmogorov_smirnov": {
            "d": tests.distributions.distance,
            "p": tests.distributions.p,
            "exact": tests.distributions.is_exact,
        },
    }


def _difference(found: MeanDifference) -> dict[str, Json]:
    return {"estimate": found.estimate, "ci": list(found.ci), "p": found.p}


def _normality(found: Normality) -> dict[str, Json]:
    return {
        "n": found.n,
        "lilliefors": {"d": found.lilliefors_d, "p": found.lilliefors_p},
        "shapiro_wilk": {"w": found.shapiro_w, "p": found.shapiro_p},
    }

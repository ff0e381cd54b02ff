"""The rows of an analysis with the group that the filters ask for: a number is cut in two. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from analysis.number_cut import NumberCut, cut_in_two
from analysis.wording.survival_columns import survival_columns
from ui.analysis.analysis_request import AnalysisRequest


@dataclass(frozen=True)
class Grouping:
    """Rows of ``models.survival_rows`` whose group is a category; ``cut`` says where a number was cut."""

    rows: list[dict[str, Any]]
    cut: NumberCut | None = None


def grouped(rows: Sequence[dict[str, Any]], request: AnalysisRequest) -> Grouping:
    """The rows as the request compares them."""
    name = request.group
    if name is None or not survival_columns()[name].is_number:
        return Grouping(list(rows))
    cut = cut_in_two([row[name] for row in rows], request.cut)
    if cut is None:
        return Grouping(list(rows))
    return Grouping([{**row, name: group} for row, group in zip(rows, cut.groups, strict=True)], cut)

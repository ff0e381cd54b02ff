"""Lists who is missing from an analysis, and why. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.response import DURATION
from analysis.survival_data import DroppedRow, DropReason
from analysis.time_varying_cox import StartUnknown
from analysis.wording.result_table import ResultColumn, ResultTable
from analysis.wording.survival_columns import survival_columns
from models.endpoints import ExclusionReason
from models.wording import Translate


def left_out(dropped: Sequence[DroppedRow], translate: Translate) -> Iterator[ResultTable]:
    """Who is missing from the analysis, and why; nothing where nobody is."""
    if not dropped:
        return
    columns = tuple(
        ResultColumn(title, right=False)
        for title in (
            translate("Analysis", "Patient"),
            translate("Analysis", "Reason"),
            translate("Analysis", "Value"),
        )
    )
    rows = tuple(
        (str(row.row), _reason(row.reason, translate), _value(row.column, translate)) for row in dropped
    )
    title = translate("Analysis", "Left out: {n}").format(n=len(rows))
    yield ResultTable("left_out", title, columns, rows, wide=True)


def _reason(code: str, translate: Translate) -> str:
    for kind in (ExclusionReason, DropReason, StartUnknown):
        for reason in kind:
            if reason.value == code:
                return translate(kind.__name__, reason.label)
    return code


def _value(column: str, translate: Translate) -> str:
    if column in ("os_months", "pfs_months"):
        return translate("Analysis", "time to the event")
    if column == DURATION:
        return translate("Response", "duration of response")
    known = survival_columns().get(column)
    return known.title(translate) if known is not None else column

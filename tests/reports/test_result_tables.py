from __future__ import annotations

import pytest

from analysis.wording.result_table import ResultColumn, ResultTable
from models.wording import untranslated
from reports.result_tables import closed_up, printed_table, titled_table
from reports.stylesheet import PageSize
from reports.typesetting import Typesetting

TYPESETTING = Typesetting.on(PageSize.A4, untranslated)
COLUMNS = (ResultColumn("Variable", right=False), ResultColumn("95 % CI"))


def _rules_below(table) -> set[int]:
    return {start[1] for kind, start, *_ in table._linecmds if kind == "LINEBELOW"}


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("(6 – NR)", "(6–NR)"), ("71 % (29 – 96 %)", "71 % (29–96 %)"), ("(−3 – 13)", "(−3 – 13)"), ("–", "–")],
)
def test_an_interval_is_closed_up_unless_a_minus_stands_in_it(cell: str, shown: str) -> None:
    assert closed_up(cell) == shown


def test_an_indented_row_goes_on_with_the_one_above_it() -> None:
    blank = "\N{NO-BREAK SPACE}" * 4
    rows = (("KPS", "1"), (f"{blank}median", "2"), ("", "3"), ("Age", "4"))
    table = printed_table(ResultTable("code", "Title", COLUMNS, rows), TYPESETTING)
    assert _rules_below(table) == {0, 3, 4}


def test_a_table_without_rows_is_left_out() -> None:
    assert titled_table(ResultTable("code", "Title", COLUMNS, (), "note"), TYPESETTING) == []

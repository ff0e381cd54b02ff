from __future__ import annotations

import csv
import io

from analysis.wording.result_table import ResultColumn, ResultTable

TABLE = ResultTable(
    "survival_at",
    "Survival at times",
    (ResultColumn("Group", right=False), ResultColumn("Month"), ResultColumn("Survival")),
    (("IT", "6", "86 %"), ("", "12", "–"), ("SOC", "6", "0.4 %"), ("", "12", "")),
)


def test_the_label_of_a_group_stands_in_every_row_of_the_csv() -> None:
    rows = list(csv.reader(io.StringIO(TABLE.as_csv().decode("utf-8-sig"))))
    assert rows[1:] == [
        ["IT", "6", "86 %"],
        ["IT", "12", ""],
        ["SOC", "6", "0.4 %"],
        ["SOC", "12", ""],
    ]


def test_the_label_of_a_group_stands_in_every_row_that_is_copied() -> None:
    lines = TABLE.as_text().splitlines()[2:]
    assert [line.split("\t")[0] for line in lines] == ["IT", "IT", "SOC", "SOC"]


def test_on_the_screen_it_stands_once() -> None:
    assert [row[0] for row in TABLE.rows] == ["IT", "", "SOC", ""]

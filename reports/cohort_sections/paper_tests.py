"""The tests of characteristics that the paper made: means, medians and distributions, normality."""

from __future__ import annotations

from reportlab.platypus import Flowable

from analysis.baseline_table import BaselineTable
from analysis.survival_data import ALL
from analysis.wording.groups_paper_tables import paper_tables
from reports.result_tables import titled_table
from reports.typesetting import Typesetting


def paper_tests(table: BaselineTable, typesetting: Typesetting) -> list[Flowable]:
    """The section; nothing where no number is known of anybody."""
    tables = paper_tables(table, typesetting.translate) if table.n[ALL] else ()
    if not tables:
        return []
    close = typesetting.closed_up()
    return [
        typesetting.section(typesetting.translate("CohortReport", "Characteristics, tested as in the paper")),
        *(part for each in tables for part in titled_table(each, close)),
    ]

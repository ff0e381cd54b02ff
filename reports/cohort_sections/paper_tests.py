"""The tests of characteristics that the paper made: means, medians and distributions, normality."""

from __future__ import annotations

from dataclasses import replace

from reportlab.platypus import Flowable

from analysis.baseline_table import BaselineTable
from analysis.survival_data import ALL
from analysis.wording.groups_paper_tables import paper_tables
from analysis.wording.result_table import UNDEFINED, ResultTable
from reports.result_tables import titled_table
from reports.typesetting import Typesetting

_FIRST_RESULT = 3


def paper_tests(table: BaselineTable, typesetting: Typesetting) -> list[Flowable]:
    """The section, with the tables that have a result; nothing where none has."""
    made = paper_tables(table, typesetting.translate) if table.n[ALL] else ()
    tables = [each for each in made if _has_result(each)]
    if not tables:
        return []
    close, translate = typesetting.closed_up(), typesetting.translate
    titles = {
        "paper_means": translate("CohortReport", "Means"),
        "paper_medians": translate("CohortReport", "Medians and distributions"),
        "paper_normality": translate("CohortReport", "Normality"),
    }
    return [
        typesetting.section(translate("CohortReport", "Characteristics, tested as in the paper")),
        *(part for each in tables for part in titled_table(replace(each, title=titles[each.code]), close)),
    ]


def _has_result(table: ResultTable) -> bool:
    """Whether anything stands behind the numbers of patients."""
    return any(cell != UNDEFINED for row in table.rows for cell in row[_FIRST_RESULT:])

"""The paper's Table 2: characteristics at LM diagnosis by arm, each compared once."""

from __future__ import annotations

from reportlab.platypus import Flowable

from analysis.baseline_table import BaselineTable
from analysis.survival_data import ALL
from analysis.wording.groups_tables import characteristics_table
from reports.cohort_sections.kept_in_mind import kept_in_mind
from reports.result_tables import printed_table
from reports.typesetting import Typesetting


def cohort_characteristics(table: BaselineTable, typesetting: Typesetting) -> list[Flowable]:
    """Numbers described, categories counted; patients who withdrew their consent are not in."""
    if not table.n[ALL]:
        return []
    translate = typesetting.translate
    shown = characteristics_table(table, translate)
    sentences = [translate("BaselineWarning", warning.label) for warning in table.warnings]
    return [
        typesetting.section(translate("CohortReport", "Characteristics")),
        typesetting.lead(shown.note),
        printed_table(shown, typesetting.closed_up()),
        *kept_in_mind(sentences, typesetting),
    ]

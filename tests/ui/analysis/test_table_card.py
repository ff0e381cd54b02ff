from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.wording.result_table import ResultColumn, ResultTable
from ui.analysis.table_card import TableCard

pytestmark = pytest.mark.usefixtures("light_theme")

TABLE = ResultTable(
    "multivariable",
    "Multivariable",
    (ResultColumn("Variable", right=False), ResultColumn("p")),
    (("KPS at LM", "0.15"),),
    note="Choose covariates among the filters to adjust for them.",
)


def test_a_table_without_rows_is_its_note_with_nothing_to_copy_or_save(show_active, runner) -> None:
    card = TableCard(TABLE, runner, ask_path=Path)
    show_active(card)
    parts = (card.rows, card.copy, card.save)
    assert all(part.isVisible() for part in parts)
    card.show_table(replace(TABLE, rows=()))
    assert not any(part.isVisible() for part in parts)
    assert card.note.isVisible()
    card.show_table(TABLE)
    assert all(part.isVisible() for part in parts)

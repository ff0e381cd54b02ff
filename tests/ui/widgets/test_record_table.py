from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.record_model import ID_ROLE, SORT_ROLE, Column, RecordModel
from ui.widgets.record_table import RecordTable

pytestmark = pytest.mark.usefixtures("light_theme")


@dataclass(frozen=True)
class Dose:
    id: str
    cycle: int
    dose_mg: float | None


DOSES = [Dose("a", 9, 150.0), Dose("b", 10, None), Dose("c", 11, 80.0)]
COLUMNS: list[Column[Dose]] = [
    Column("Cycle", lambda dose: str(dose.cycle), lambda dose: dose.cycle, right=True),
    Column("Dose (mg)", lambda dose: f"{dose.dose_mg or '–'}", lambda dose: dose.dose_mg, right=True),
]


@pytest.fixture
def table(show_active: Callable[[QWidget], None]) -> RecordTable:
    made = RecordTable(COLUMNS, identify=lambda dose: dose.id, name="Sessions")
    made.set_records(DOSES)
    show_active(made)
    made.setFocus()
    return made


def ids(table: RecordTable) -> list[str]:
    model = table.model()
    return [model.index(row, 0).data(ID_ROLE) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qapp: QApplication) -> None:
    model = RecordModel(COLUMNS, identify=lambda dose: dose.id)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_records(DOSES)
    assert (model.rowCount(), model.columnCount()) == (3, 2)


def test_a_cell_has_its_text_its_raw_value_and_its_records_id(table: RecordTable) -> None:
    index = table.records.index(0, 1)
    shown = [index.data(role) for role in (Qt.ItemDataRole.DisplayRole, SORT_ROLE, ID_ROLE)]
    assert shown == ["150.0", 150.0, "a"]


def test_rows_stand_as_given_until_somebody_sorts(table: RecordTable) -> None:
    assert ids(table) == ["a", "b", "c"]


def test_numbers_are_sorted_as_numbers(table: RecordTable) -> None:
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert ids(table) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [(Qt.SortOrder.AscendingOrder, ["c", "a", "b"]), (Qt.SortOrder.DescendingOrder, ["a", "c", "b"])],
)
def test_what_is_not_known_stands_last_either_way(
    table: RecordTable, order: Qt.SortOrder, expected: list[str]
) -> None:
    table.sortByColumn(1, order)
    assert ids(table) == expected


def test_numbers_stand_on_the_right_with_their_header(table: RecordTable) -> None:
    role = Qt.ItemDataRole.TextAlignmentRole
    sides = [
        table.records.index(0, 0).data(role),
        table.records.headerData(0, Qt.Orientation.Horizontal, role),
    ]
    assert all(Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight for side in sides)


def test_arrows_choose_and_enter_opens(table: RecordTable, qtbot) -> None:
    table.choose("a")
    with qtbot.waitSignal(table.record_chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.record_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert (chosen.args, opened.args) == (["b"], ["b"])


def test_the_current_record_stays_current_when_others_come(table: RecordTable) -> None:
    table.choose("c")
    table.set_records([DOSES[2], DOSES[0]])
    assert table.current_id() == "c"


def test_a_screen_reader_hears_the_column_with_the_value(table: RecordTable) -> None:
    assert table.records.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Cycle: 11"


def test_the_table_can_be_as_high_as_its_rows(table: RecordTable) -> None:
    table.fit_height()
    assert table.verticalScrollBar().maximum() == 0

"""A field is one declaration and one migration: form, read page, list, files, data dictionary and print follow."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlite_utils import Migrations

from models.actions.save_record import save_record
from models.course import PatientCourse
from models.exchange.csv_export import export_csv
from models.exchange.csv_tables import import_tables
from models.exchange.data_dictionary import data_dictionary
from models.exchange.refusals import FileRefused
from models.exchange.session_lines import log_lines
from models.fields import Field, Number, Section, Text
from models.findings import Code
from models.form_address import FormAddress, FormKind
from models.record import KeptRecord
from models.records import Administration, AdverseEvent, Patient
from models.records.administration.puncture import PUNCTURE
from models.records.patient import BEFORE_TREATMENT, IDENTITY, OUTCOME
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, create_register, open_register
from models.storage.patient_queries import read_course
from models.storage.register import Register
from models.storage.schema import released_migrations
from models.vocabularies import REVIEWED_COMPLICATIONS, Complication, ReviewWindow, Sex
from models.wording import untranslated
from reports.patient_report import patient_report
from reports.print_facts import PrintFacts
from reports.worksheet import worksheet
from tests.ui.conftest import application_with_fonts, light_theme
from ui.forms.entry_page import EntryPage
from ui.forms.record_page import RecordPage
from ui.patients.event_columns import event_columns, event_rows
from ui.patients.patient_forms import PatientForms
from ui.patients.record_cards import record_cards
from ui.patients.session_table import session_rows, session_table
from ui.register_desk import RegisterDesk
from ui.tasks import TaskRunner
from ui.widgets.fact import Fact
from ui.widgets.record_table import RecordTable

__all__ = ["application_with_fonts", "light_theme"]

NOW = datetime.fromisoformat("2026-11-23T14:05+02:00")
ACCOUNT, PASSWORD = "ana", "a long password"
WARD = Section("ward", "Ward")


@dataclass(frozen=True)
class Declared:
    """One field as somebody declares it, with a text to type into it and how that is shown."""

    kind: type[KeptRecord]
    name: str
    make: Callable[[], Field[Any]]
    typed: str
    value: Any
    shown: str

    @property
    def field(self) -> Field[Any]:
        return self.kind.fields[self.name]

    @property
    def refused(self) -> str:
        """A text that is more than the field can hold."""
        return "9999" if isinstance(self.field, Number) else "x" * 300


DECLARED = [
    Declared(
        Administration,
        "room_temperature_c",
        lambda: Number(
            "Room temperature",
            section=PUNCTURE,
            unit="°C",
            minimum=10,
            maximum=40,
            expected=True,
            listed=True,
        ),
        *("21.5", 21.5, "21.5"),
    ),
    Declared(
        Patient,
        "height_cm",
        lambda: Number("Body height", section=BEFORE_TREATMENT, unit="cm", minimum=50, maximum=230),
        *("171", 171.0, "171"),
    ),
    Declared(
        Patient,
        "next_of_kin",
        lambda: Text("Next of kin", section=IDENTITY, identifies=True),
        *("Radu Stefan", "Radu Stefan", "Radu Stefan"),
    ),
    Declared(
        Patient,
        "place_of_death",
        lambda: Text("Place of death", section=OUTCOME),
        *("Hospice", "Hospice", "Hospice"),
    ),
    Declared(
        Patient,
        "bed",
        lambda: Text("Bed", section=WARD, longest=20),
        *("B 17",) * 3,
    ),
    Declared(
        AdverseEvent,
        "treated_at",
        lambda: Text("Treated at", longest=80, listed=True),
        *("Neurology ward", "Neurology ward", "Neurology ward"),
    ),
]


@pytest.fixture(params=DECLARED, ids=lambda each: f"{each.kind.table}.{each.name}")
def declared(request: pytest.FixtureRequest) -> Iterator[Declared]:
    """The field, declared for the length of a test."""
    new: Declared = request.param
    before = new.kind.fields
    new.kind.declare(new.name, new.make())
    yield new
    new.kind.fields = before
    delattr(new.kind, new.name)


@pytest.fixture
def workplace(declared: Declared) -> Workplace:
    """A program with the one migration that the field needs."""

    def migrations() -> Migrations:
        known = released_migrations()

        @known(name="9999_one_more_field")
        def add_the_column(database: Any) -> None:
            database.execute(f"ALTER TABLE {declared.kind.table} ADD COLUMN {declared.field.column_sql()}")

        return known

    return Workplace(
        "0.0-test", clock=lambda: NOW, machine="ward-3", work=WorkFactor(1, 1024, 1), migrations=migrations
    )


@pytest.fixture
def open_new(workplace: Workplace, tmp_path: Path) -> Iterator[Callable[[str], Register]]:
    """Makes a register and opens it."""
    opened: list[Register] = []

    def make(name: str) -> Register:
        create_register(tmp_path / name, ACCOUNT, PASSWORD, workplace)
        opened.append(open_register(tmp_path / name, ACCOUNT, PASSWORD, workplace))
        return opened[-1]

    yield make
    for register in opened:
        register.close()


@pytest.fixture
def desk(
    open_new: Callable[[str], Register], workplace: Workplace, qapp: QApplication
) -> Iterator[RegisterDesk]:
    runner = TaskRunner()
    yield RegisterDesk(open_new("register.db"), workplace, runner)
    assert runner.close()


@pytest.fixture
def course(desk: RegisterDesk) -> PatientCourse:
    patient = Patient(
        study_code="TH-001",
        family_name="Popescu",
        given_name="Ioana",
        birth_date=date(1970, 5, 5),
        sex=Sex.FEMALE,
        lm_diagnosis_date=date(2026, 10, 1),
    )
    return read_course(desk.register, save_record(desk.register, patient, now=NOW))


def form_of(kind: type[KeptRecord], course: PatientCourse, desk: RegisterDesk) -> EntryPage:
    """The form in which a row of that kind is typed, filled in but for the new field."""
    patient_id = course.patient.id or ""
    address = FormAddress(FormKind.SESSION, patient_id)
    if kind is Patient:
        address = FormAddress(FormKind.RECORD, patient_id, patient_id, Patient.table)
    if kind is AdverseEvent:
        address = FormAddress(FormKind.RECORD, patient_id, "", AdverseEvent.table)
    page: Any = PatientForms(desk).make(address, course)
    assert page is not None
    if kind is AdverseEvent:
        page.form.fields["complication"].set_text(Complication.ARACHNOIDITIS.value)
    if kind is Administration:
        fill_session(page)
    return page


def fill_session(page: Any) -> None:
    given = {"status": "given", "dose_mg": "150", "platelets_10e9_l": "150", "inr": "1"}
    for name, text in (given | {"preservative_free_confirmed": "true"}).items():
        page.form.fields[name].set_text(text)
    for row in page.reviews[ReviewWindow.IMMEDIATE].rows.values():
        row.choice.set_value("absent")


def stored(declared: Declared, register: Register) -> KeptRecord:
    (row,) = register.select(declared.kind, "voided_at IS NULL", [])
    return row


@pytest.fixture
def open_form(
    declared: Declared, course: PatientCourse, desk: RegisterDesk, light_theme: QApplication
) -> Iterator[Callable[[], Any]]:
    """Makes the form of the field's kind; none is left when the field is declared no more."""
    opened: list[EntryPage] = []

    def make() -> EntryPage:
        opened.append(form_of(declared.kind, course, desk))
        return opened[-1]

    yield make
    for page in opened:
        shiboken6.delete(page)


@pytest.fixture
def filled_course(
    declared: Declared, course: PatientCourse, desk: RegisterDesk, open_form: Callable[[], Any]
) -> PatientCourse:
    """The course with one row in which the field is filled in, saved as its form saves it."""
    page = open_form()
    page.form.fields[declared.name].set_text(declared.typed)
    page.store()
    return read_course(desk.register, desk.register.get(Patient, course.patient.id))


def test_it_is_typed_in_the_form_saved_and_read_back(
    declared: Declared, desk: RegisterDesk, open_form: Callable[[], Any], qtbot: QtBot
) -> None:
    page = open_form()
    page.resize(1012, 840)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.form.fields[declared.name].go()
    qtbot.keyClicks(QApplication.focusWidget(), f"{declared.typed}\t")
    with qtbot.waitSignal(page.saved):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    saved = stored(declared, desk.register)
    assert saved.values[declared.name] == declared.value
    again = RecordPage(saved, context=desk.form_context(), save=lambda _: saved)
    assert again.form.read().values[declared.name] == declared.value
    shiboken6.delete(again)


def test_what_it_cannot_hold_is_refused_in_the_form(declared: Declared, open_form: Callable[[], Any]) -> None:
    page = open_form()
    page.form.fields[declared.name].set_text(declared.refused)
    assert (Code.OUT_OF_RANGE, declared.name) in {(found.code, found.field) for found in page.find()}


def test_it_stands_on_the_read_page(
    declared: Declared, filled_course: PatientCourse, desk: RegisterDesk, qtbot: QtBot
) -> None:
    cards = record_cards(stored(declared, desk.register), untranslated)
    for card in cards:
        qtbot.addWidget(card)
    names = [fact.value.accessibleName() for card in cards for fact in card.findChildren(Fact)]
    unit = f" {declared.field.unit}" if declared.field.unit else ""
    assert f"{declared.field.label}: {declared.shown}{unit}" in names


def test_a_listed_field_stands_in_the_list_of_rows(
    declared: Declared, filled_course: PatientCourse, qtbot: QtBot
) -> None:
    if not declared.field.listed:
        assert declared.field not in declared.kind.listed_fields()
        return
    table, rows = list_of(declared, filled_course)
    qtbot.addWidget(table)
    table.set_records(rows)
    model = table.model()
    across, words = Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
    titles = [model.headerData(column, across, words) for column in range(model.columnCount())]
    unit = f" ({declared.field.unit})" if declared.field.unit else ""
    assert model.index(0, titles.index(f"{declared.field.label}{unit}")).data() == declared.shown


def list_of(declared: Declared, course: PatientCourse) -> tuple[RecordTable, list[Any]]:
    """The table in which rows of the kind are listed, and its rows."""
    if declared.kind is Administration:
        return session_table(untranslated, name="Sessions"), session_rows(course)
    columns = event_columns(untranslated)
    return RecordTable(columns, identify=lambda row: row.id, name="Events"), event_rows(course)


def test_it_leaves_in_csv_and_comes_back_the_same(
    declared: Declared,
    filled_course: PatientCourse,
    desk: RegisterDesk,
    open_new: Callable[[str], Register],
    tmp_path: Path,
) -> None:
    files = export_csv(desk.register, tmp_path / "first")
    with (tmp_path / "first" / f"{declared.kind.table}.csv").open(encoding="utf-8", newline="") as file:
        assert [row[declared.name] for row in csv.DictReader(file)] == [declared.field.text(declared.value)]
    other = open_new("other.db")
    import_tables(other, files, now=NOW)
    assert stored(declared, other).values[declared.name] == declared.value
    again = export_csv(other, tmp_path / "second")
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in files]


def test_a_cell_it_cannot_hold_is_refused(
    declared: Declared, open_new: Callable[[str], Register], tmp_path: Path
) -> None:
    path = tmp_path / f"{declared.kind.table}.csv"
    path.write_text(f"{declared.name}\n{declared.refused}\n", encoding="utf-8")
    with pytest.raises(FileRefused) as refusal:
        import_tables(open_new("empty.db"), [path], now=NOW)
    assert any(
        line.startswith(f"out_of_range: {path}, line 2, {declared.name}") for line in refusal.value.lines()
    )


def test_a_line_of_the_log_carries_it_where_it_is_of_the_session(
    declared: Declared, course: PatientCourse, desk: RegisterDesk
) -> None:
    event = {"ctcae_term": "Arachnoiditis", "ctcae_grade": 1}
    session = {
        "study_code": "TH-001",
        "performed_at": "2026-11-20T10:00+02:00",
        "status": "given",
        "dose_mg": 150,
    }
    answers: dict[str, Any] = {each.value: {"status": "absent"} for each in REVIEWED_COMPLICATIONS}
    if declared.kind is AdverseEvent:
        event[declared.name] = declared.value
        answers["arachnoiditis"] = {"status": "present", **event}
    elif declared.kind is Administration:
        session[declared.name] = declared.value
    else:
        session[declared.name] = declared.value
    codes = ("platelets_missing", "inr_missing", "diluent_unconfirmed")
    line = {
        **session,
        "complications": {"immediate": answers},
        "reasons": dict.fromkeys(codes, "not known"),
    }
    (outcome,) = log_lines(desk.register, [json.dumps(line).encode()], file="lines", now=NOW)
    if declared.kind is Patient:  # no part of a session
        assert [refusal.code for refusal in outcome.refusals] == ["unknown_field"]
        return
    assert outcome.refusals == ()
    assert stored(declared, desk.register).values[declared.name] == declared.value


def test_it_stands_in_the_data_dictionary(declared: Declared) -> None:
    place = (declared.kind.table, declared.name)
    (row,) = [row for row in data_dictionary() if (row.table, row.field) == place]
    assert (row.label, row.unit) == (declared.field.label, declared.field.unit)
    assert row.range
    assert bool(row.identifies) is declared.field.identifies


def test_it_is_printed_on_the_patients_summary(declared: Declared, filled_course: PatientCourse) -> None:
    facts = PrintFacts(printed_at=NOW, printed_by="Ana", audit_hash="9f3a61c28d701b4e" * 4)
    words = " ".join(text_of(patient_report(filled_course, facts, translate=untranslated)).split())
    assert declared.field.label in words
    assert declared.shown in words


def test_a_field_of_the_session_has_its_place_on_the_worksheet(
    declared: Declared, course: PatientCourse
) -> None:
    facts = PrintFacts(printed_at=NOW, printed_by="Ana", audit_hash="9f3a61c28d701b4e" * 4)
    words = " ".join(text_of(worksheet(course, facts, translate=untranslated)).split())
    is_of_session = declared.kind is Administration
    assert (declared.field.label in words) == is_of_session


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()

"""The dictionary in docs is the one that the declared fields make."""

import csv
import io
from pathlib import Path

from models.exchange.data_dictionary import data_dictionary, data_dictionary_csv, write_data_dictionary
from models.exchange.table_columns import COLUMNS_OF_TABLE
from models.records import RECORDS

DOCS = Path(__file__).resolve().parents[3] / "docs"


def test_the_dictionary_in_docs_is_up_to_date():
    """Renew it: python -c "from pathlib import Path; from models.exchange.data_dictionary import
    write_data_dictionary; write_data_dictionary(Path('docs/data-dictionary.csv'))"
    """
    assert (DOCS / "data-dictionary.csv").read_bytes() == data_dictionary_csv()


def test_every_column_of_every_table_has_a_row():
    told = {(row.table, row.field) for row in data_dictionary()}
    columns = {(table, name) for table, of_it in COLUMNS_OF_TABLE.items() for name in of_it.exported()}
    assert told == columns


def test_every_declared_field_is_exported_but_the_patients_key():
    for kind in RECORDS:
        exported = set(COLUMNS_OF_TABLE[kind.table].exported())
        assert set(kind.fields) - exported <= {"patient_id"}


def test_codes_are_ascii():
    assert all(row.codes.isascii() for row in data_dictionary())


def test_a_row_tells_unit_range_and_codes(tmp_path):
    content = write_data_dictionary(tmp_path / "dictionary.csv").read_text(encoding="utf-8")
    rows = {(row["table"], row["field"]): row for row in csv.DictReader(io.StringIO(content))}
    dexamethasone = rows["administrations", "dexamethasone_mg"]
    assert (dexamethasone["unit"], dexamethasone["range"]) == ("mg", "0 to 100")
    assert rows["patients", "arm"]["codes"] == "IT | SOC"
    assert rows["patients", "family_name"]["identifies"] == "yes"
    assert rows["patients", "death_date"]["deidentified"] == "death_date_day"


def test_docs_describe_every_table_and_every_key_of_a_session_line():
    text = (DOCS / "data.md").read_text(encoding="utf-8")
    keys = ("complications", "reasons", "it_agents", "death_date", "reviewed_at", "hold_approved_by")
    assert [name for name in (*COLUMNS_OF_TABLE, *keys) if f"`{name}`" not in text] == []

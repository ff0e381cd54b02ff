"""The sealed file opens under its key alone, and says in one sentence why it does not open."""

import sqlite3
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from models.situations import FileSituation
from models.storage import cipher
from models.storage.cipher import connect, copy_sealed, integrity_faults, told_as_situations

KEY = bytes(range(32))


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    path = tmp_path / "sealed.db"
    connection = connect(path, KEY)
    connection.execute("CREATE TABLE notes (words TEXT) STRICT")
    connection.executemany("INSERT INTO notes VALUES (?)", [("kept",)] * 2000)
    connection.close()
    return path


def test_the_file_opens_again_under_its_key(sealed: Path):
    connection = connect(sealed, KEY)
    assert connection.execute("SELECT count(*) FROM notes").fetchone() == (2000,)
    connection.close()


def test_another_key_is_one_sentence_and_prints_nothing(sealed: Path, capfd: pytest.CaptureFixture[str]):
    with pytest.raises(FileSituation, match="damaged, or is not the register"):
        connect(sealed, bytes(32))
    assert capfd.readouterr() == ("", "")


def test_a_key_of_another_length_is_a_fault_of_the_program(tmp_path: Path):
    with pytest.raises(ValueError, match="32 bytes"):
        connect(tmp_path / "new.db", b"short")


def test_an_ordinary_sqlite_file_is_refused(tmp_path: Path):
    path = tmp_path / "clear.db"
    clear = sqlite3.connect(path)
    clear.execute("CREATE TABLE notes (words TEXT)")
    clear.commit()
    clear.close()
    with pytest.raises(FileSituation, match="ordinary SQLite file"):
        connect(path, KEY)


def test_a_folder_is_refused_in_one_sentence(tmp_path: Path):
    with pytest.raises(FileSituation, match="cannot be read"):
        connect(tmp_path, KEY)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("temp_store", 2),
        ("secure_delete", 1),
    ],
)
def test_every_pragma_the_register_relies_on_is_set(sealed: Path, pragma: str, value: object):
    connection = connect(sealed, KEY)
    assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value
    connection.close()


def test_a_copy_holds_the_rows_under_the_same_key(sealed: Path, tmp_path: Path):
    connection = connect(sealed, KEY)
    copy_sealed(connection, tmp_path / "copy.db", KEY)
    connection.close()
    copy = connect(tmp_path / "copy.db", KEY)
    assert copy.execute("SELECT count(*) FROM notes").fetchone() == (2000,)
    copy.close()


def test_a_copy_leaves_nothing_where_it_cannot_be_made(sealed: Path, tmp_path: Path):
    connection = connect(sealed, KEY)
    with pytest.raises(FileSituation):
        copy_sealed(connection, tmp_path / "no folder" / "copy.db", KEY)
    connection.close()
    assert sorted(tmp_path.iterdir()) == [sealed]


def test_a_sound_file_has_no_faults(sealed: Path):
    connection = connect(sealed, KEY)
    assert integrity_faults(connection) == []
    connection.close()


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)


def test_a_changed_byte_is_found(sealed: Path):
    damage(sealed)
    connection = connect(sealed, KEY)
    assert integrity_faults(connection) != []
    connection.close()


def test_reading_a_damaged_page_is_one_sentence(sealed: Path):
    damage(sealed)
    connection = connect(sealed, KEY)
    with pytest.raises(FileSituation, match="damaged"), told_as_situations(str(sealed)):
        connection.execute("SELECT max(words) FROM notes").fetchone()
    connection.close()


def test_a_second_writer_is_told_to_try_again(sealed: Path):
    first, second = connect(sealed, KEY), connect(sealed, KEY)
    second.execute("PRAGMA busy_timeout = 0")
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(FileSituation, match="another window is writing"), told_as_situations(str(sealed)):
        second.execute("BEGIN IMMEDIATE")
    first.close()
    second.close()


def test_a_fault_of_the_program_stays_one(sealed: Path):
    connection = connect(sealed, KEY)
    with pytest.raises(dbapi2.OperationalError, match="no such table"), told_as_situations(str(sealed)):
        connection.execute("SELECT * FROM missing")
    connection.close()


def test_a_folder_that_takes_no_log_is_no_damage(sealed: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(connection: object, key: bytes) -> None:
        raise dbapi2.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(cipher, "_apply_pragmas", refuse)
    with pytest.raises(FileSituation, match="cannot be written"):
        connect(sealed, KEY)

"""At no moment does any file beside the register hold a patient's name or anything else of hers."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from models.storage.opening import open_register
from models.storage.schema import released_migrations

SECRETS = (
    "Ștefănescu",
    "Stefanescu",
    "stefanescu",
    "Ioana",
    "TH-001",
    "penicillin",
    "1965-04-12",
    "2022-01-10",
)
SQLITE_HEADER = b"SQLite format 3"


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def assert_sealed(folder: Path, *expected: str) -> None:
    files = contents(folder)
    assert set(expected) <= set(files)
    for name, content in files.items():
        assert not content.startswith(SQLITE_HEADER), name
        for secret in SECRETS:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                assert secret.encode(encoding) not in content, (name, secret)


@pytest.fixture
def filled(register, new_patient):
    patient = register.add(new_patient(allergies="penicillin"))
    register.change(patient.replace(notes="Ștefănescu Ioana, penicillin"))
    return register


def test_an_open_register_with_committed_rows_is_sealed(filled):
    assert_sealed(filled.path.parent, "register.db", "register.db-wal", "register.db-shm", "register.db.keys")
    assert (filled.path.parent / "register.db-wal").stat().st_size > 0


def test_an_open_register_with_rows_not_yet_committed_is_sealed(filled, new_patient):
    with filled.transaction():
        for number in range(2, 800):  # more than the page cache holds, so that pages spill
            filled.add(new_patient(f"TH-{number:04}", notes="Ștefănescu " * 300))
        assert_sealed(filled.path.parent, "register.db", "register.db-wal")


def test_a_closed_register_is_sealed(filled):
    filled.close()
    assert_sealed(filled.path.parent, "register.db", "register.db.keys")


def test_the_copy_made_before_a_migration_is_sealed(filled, workplace):
    filled.close()

    def of_tomorrow():
        migrations = released_migrations()

        @migrations(name="9999_adds_a_column")
        def add_a_column(database) -> None:
            database.execute("ALTER TABLE patients ADD COLUMN eye_colour TEXT")

        return migrations

    newer = replace(workplace, migrations=of_tomorrow)
    with closing(open_register(filled.path, "ana", "a long password", newer)):
        names = [file.name for file in filled.path.parent.iterdir()]
        assert [name for name in names if name.startswith("register.db.before-")]
        assert_sealed(filled.path.parent)


def test_the_words_looked_for_are_really_stored(filled):
    row = next(filled.database.query("SELECT * FROM patients"))
    values = " ".join(str(value) for value in row.values())
    for secret in ("Ștefănescu", "Ioana", "TH-001", "penicillin", "1965-04-12", "2022-01-10"):
        assert secret in values

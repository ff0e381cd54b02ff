"""Every way in: the three sources of a password, and each situation of a register in one line."""

import io
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, open_register
from ui.commands.command_line import command_line
from ui.commands.surroundings import Surroundings


def quick_workplace() -> Workplace:
    return Workplace("0.0-test", machine="ward-3", work=WorkFactor(1, 1024, 1))


def test_a_wrong_password_is_one_clear_line(run, refused, database: Path):
    told = refused(run("verify", "--database", database, password="a wrong password"))
    assert told == "error: ana: the account or its password is wrong\n"


def test_a_password_file_comes_before_the_environment_and_loses_one_line_end(run, database: Path):
    file = database.parent / "password.txt"
    file.write_bytes(b"a long password\n")
    result = run("verify", "--database", database, "--password-file", file, password="a wrong password")
    assert result.exit_code == 0
    file.write_bytes(b"a long password\n\n")
    assert run("verify", "--database", database, "--password-file", file).exit_code == 1


def test_a_missing_password_file_is_one_line(run, refused, database: Path):
    told = refused(run("verify", "--database", database, "--password-file", database.parent / "missing.txt"))
    assert told.startswith(f"error: {database.parent / 'missing.txt'}: the file cannot be read")


def test_a_password_file_that_is_no_text_is_one_line(run, refused, database: Path):
    file = database.parent / "password.txt"
    file.write_bytes(b"\xff\xfe")
    assert "not UTF-8" in refused(run("verify", "--database", database, "--password-file", file))


def test_a_password_may_be_typed(run, database: Path):
    assert run("verify", "--database", database, password=None, typed=("a long password",)).exit_code == 0


def test_without_a_terminal_and_any_other_source_one_sentence_says_what_to_give(run, refused, database: Path):
    told = refused(run("verify", "--database", database, password=None))
    assert "--password-file or in THECALOG_PASSWORD" in told
    assert len(told.splitlines()) == 1


def test_the_account_may_be_named(run, refused, database: Path):
    assert run("verify", "--database", database, "--user", "ana").exit_code == 0
    assert "maria" in refused(run("verify", "--database", database, "--user", "maria"))


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, EOFError])
def test_an_interruption_at_the_prompt_ends_quietly(database: Path, interruption: type[BaseException]):
    def interrupt(_: str) -> str:
        raise interruption

    surroundings = Surroundings(workplace=quick_workplace, environment={}, ask_secret=interrupt)
    result = CliRunner().invoke(command_line, ["verify", "--database", str(database)], obj=surroundings)
    assert (result.exit_code, result.stdout, result.stderr.strip()) == (1, "", "")


def test_a_path_that_the_system_refuses_is_one_line(run, refused, tmp_path: Path):
    told = refused(run("verify", "--database", tmp_path / ("x" * 300)))
    assert len(told.splitlines()) == 1


def test_a_missing_register_is_one_line_before_any_password_is_asked(run, refused, tmp_path: Path):
    told = refused(run("verify", "--database", tmp_path / "missing.db", password=None))
    assert told == f"error: {tmp_path / 'missing.db'}: there is no register here\n"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_register(run, refused, tmp_path: Path):
    assert "there is no register here" in refused(run("verify", "--database", tmp_path))


def test_an_ordinary_sqlite_file_is_refused(run, refused, tmp_path: Path):
    path = tmp_path / "clear.db"
    with sqlite3.connect(path) as clear:
        clear.execute("CREATE TABLE notes (words TEXT)")
    clear.close()
    assert "ordinary SQLite file" in refused(run("verify", "--database", path))


def test_a_missing_key_file_is_one_line(run, refused, database: Path):
    (database.parent / "register.db.keys").unlink()
    assert "the key file of the register is missing" in refused(run("verify", "--database", database))


@pytest.mark.parametrize("place", [20, -100])
def test_a_damaged_register_is_told_in_sentences(run, database: Path, place: int):
    content = bytearray(database.read_bytes())
    content[place] ^= 1
    database.write_bytes(content)
    result = run("verify", "--database", database)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert all(line.startswith("error: ") for line in result.stderr.splitlines())
    assert result.stderr != ""


def test_a_register_of_a_newer_program_is_one_line_and_stays_as_it_is(run, refused, database: Path):
    with closing(open_register(database, "ana", "a long password", quick_workplace())) as register:
        register.database.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('thecalog', '9999_of_tomorrow', '')"
        )
    before = database.read_bytes()
    assert "newer Thecalog" in refused(run("verify", "--database", database))
    assert database.read_bytes() == before


def test_the_write_ahead_log_is_folded_in_when_a_command_ends(run, database: Path):
    run(
        "users", "add", "maria", "--database", database, "--role", "nurse", typed=("a password", "a password")
    )
    assert sorted(file.name for file in database.parent.iterdir()) == [
        "register.db",
        "register.db.keys",
        "register.db.keys.previous",
    ]


def test_a_file_without_permission_is_a_failure_and_no_wrong_usage(
    run, refused, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    # The super-user may read everything: the permission is taken away where it is asked for and where it counts.
    path = tmp_path / "closed.jsonl"
    path.write_text("{}")
    really_open = io.open

    def denied(file, *arguments, **named):
        if str(file) == str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return really_open(file, *arguments, **named)

    monkeypatch.setattr(io, "open", denied)
    monkeypatch.setattr(os, "access", lambda file, mode: str(file) != str(path))
    result = run("log", "--file", path, "--database", database)
    assert f"error: {path}: the file cannot be read (Permission denied)" in refused(result)


def test_an_empty_file_is_no_register_and_stays_empty(run, refused, database: Path):
    database.write_bytes(b"")
    assert "the file is empty" in refused(run("verify", "--database", database))
    assert database.read_bytes() == b""

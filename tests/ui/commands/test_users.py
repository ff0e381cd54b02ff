"""Accounts are listed, added, closed, and get new passwords."""

from pathlib import Path

import pytest


@pytest.fixture
def new_password(tmp_path: Path) -> Path:
    file = tmp_path / "new password.txt"
    file.write_text("another password\n", encoding="utf-8")
    return file


def add_maria(run, database: Path, new_password: Path, *roles: str):
    chosen = [part for role in roles or ("nurse",) for part in ("--role", role)]
    return run("users", "add", "maria", *chosen, "--database", database, "--new-password-file", new_password)


def test_the_first_account_holds_all_three_roles(run, database: Path):
    result = run("users", "list", "--database", database)
    assert (result.exit_code, result.stdout) == (0, "ana: nurse, oncologist, administrator\n")


def test_a_new_account_logs_in_with_its_own_password(run, database: Path, new_password: Path):
    assert add_maria(run, database, new_password, "nurse", "oncologist").exit_code == 0
    assert "maria: nurse, oncologist\n" in run("users", "list", "--database", database).stdout
    assert (
        run("verify", "--database", database, "--user", "maria", password="another password").exit_code == 0
    )


def test_a_name_that_is_taken_is_refused(run, refused, database: Path, new_password: Path):
    add_maria(run, database, new_password)
    assert refused(add_maria(run, database, new_password)) == "error: maria: the account exists already\n"


@pytest.mark.parametrize("name", ["", " ", "recovery code", "two\nlines", "x" * 61])
def test_a_name_that_no_account_can_have_is_refused(
    run, refused, database: Path, new_password: Path, name: str
):
    told = refused(
        run(
            *("users", "add", name, "--role", "nurse"),
            *("--database", database, "--new-password-file", new_password),
        )
    )
    assert len(told.splitlines()) == 1


def test_a_role_that_does_not_exist_is_wrong_usage(run, database: Path, new_password: Path):
    assert add_maria(run, database, new_password, "researcher").exit_code == 2


def test_a_nurse_adds_and_lists_nobody(run, refused, database: Path, new_password: Path):
    add_maria(run, database, new_password)
    as_maria = ("--database", database, "--user", "maria")
    for command in (["list"], ["add", "ion", "--role", "nurse", "--new-password-file", new_password]):
        told = refused(run("users", *command, *as_maria, password="another password"))
        assert "maria may not" in told


def test_a_closed_account_cannot_log_in_and_stays_listed(run, refused, database: Path, new_password: Path):
    add_maria(run, database, new_password)
    assert run("users", "close", "maria", "--database", database).exit_code == 0
    as_maria = ("--database", database, "--user", "maria")
    assert "wrong" in refused(run("verify", *as_maria, password="another password"))
    assert "maria: nurse (closed)" in run("users", "list", "--database", database).stdout


def test_nobody_closes_their_own_account(run, refused, database: Path):
    assert "their own account" in refused(run("users", "close", "ana", "--database", database))


@pytest.mark.parametrize("command", ["close", "password"])
def test_an_account_that_does_not_exist_is_one_line(
    run, refused, database: Path, new_password: Path, command: str
):
    more = ["--new-password-file", new_password] if command == "password" else []
    told = refused(run("users", command, "ion", "--database", database, *more))
    assert told == "error: ion: there is no such account\n"


def test_a_new_password_takes_the_place_of_the_old_one(run, refused, database: Path, new_password: Path):
    change = ("users", "password", "ana", "--database", database, "--new-password-file", new_password)
    assert run(*change).exit_code == 0
    assert run("verify", "--database", database, password="another password").exit_code == 0
    refused(run("verify", "--database", database))


def test_a_short_new_password_is_refused(run, refused, database: Path):
    told = refused(run("users", "password", "ana", "--database", database, typed=("short", "short")))
    assert "at least 8 characters" in told


def test_the_recovery_code_gives_a_new_password(run, refused, tmp_path: Path, new_password: Path):
    database = tmp_path / "own.db"
    made = run("init", "--database", database, "--user", "ana").stdout
    code = tmp_path / "code.txt"
    code.write_text(made.removeprefix("recovery code: "), encoding="utf-8")
    recover = ("users", "recover", "--database", database, "--new-password-file", new_password)
    assert run(*recover, "--recovery-code-file", code, password=None).exit_code == 0
    assert run("verify", "--database", database, password="another password").exit_code == 0
    refused(run("verify", "--database", database))


def test_a_wrong_recovery_code_is_one_line(run, refused, database: Path, new_password: Path):
    recover = ("users", "recover", "--database", database, "--new-password-file", new_password)
    told = refused(run(*recover, password=None, typed=("AAAA-BBBB",)))
    assert told == "error: recovery code: the recovery code is wrong\n"

"""``init`` makes a register once, and shows its recovery code once."""

import re
from pathlib import Path


def test_a_register_is_made_in_a_new_folder_and_its_recovery_code_shown(run, tmp_path: Path):
    path = tmp_path / "new" / "register.db"
    result = run("init", "--database", path, "--user", "ana")
    assert result.exit_code == 0
    assert re.fullmatch(r"recovery code: ([A-Z2-7]{4}-){7}[A-Z2-7]{4}\n", result.stdout)
    assert sorted(file.name for file in path.parent.iterdir()) == ["register.db", "register.db.keys"]
    assert run("verify", "--database", path).exit_code == 0


def test_an_existing_file_is_refused_and_stays(run, refused, tmp_path: Path):
    path = tmp_path / "register.db"
    path.write_bytes(b"mine")
    assert "a file stands here already" in refused(run("init", "--database", path, "--user", "ana"))
    assert path.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [path]


def test_a_short_password_is_refused_and_nothing_made(run, refused, tmp_path: Path):
    told = refused(run("init", "--database", tmp_path / "register.db", "--user", "ana", password="short"))
    assert told == "error: password: a password has at least 8 characters\n"
    assert list(tmp_path.iterdir()) == []


def test_a_new_password_is_asked_for_twice(run, refused, tmp_path: Path):
    told = refused(
        run(
            "init",
            *("--database", tmp_path / "register.db", "--user", "ana"),
            password=None,
            typed=("a long password", "another password"),
        )
    )
    assert "differ" in told


def test_the_password_may_be_typed(run, tmp_path: Path):
    path = tmp_path / "register.db"
    typed = ("typed password", "typed password")
    assert run("init", "--database", path, "--user", "ana", password=None, typed=typed).exit_code == 0
    assert run("verify", "--database", path, password="typed password").exit_code == 0


def test_a_folder_that_cannot_be_made_is_one_sentence(run, refused, tmp_path: Path):
    (tmp_path / "taken").write_bytes(b"")
    told = refused(run("init", "--database", tmp_path / "taken" / "register.db", "--user", "ana"))
    assert "the folder cannot be made" in told

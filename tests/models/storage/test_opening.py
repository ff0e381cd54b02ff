"""A register is made whole or not at all, and opens for those who may open it."""

from contextlib import closing
from pathlib import Path

import pytest

from models.situations import FileSituation, LoginRefused, Situation
from models.storage import opening
from models.storage.accounts import close_account, open_account
from models.storage.key_file import KeyFile
from models.storage.opening import (
    create_register,
    open_register,
    recover_account,
    second_connection,
)
from models.vocabularies import Role

PASSWORD = "a long password"


def test_the_first_account_holds_all_three_roles(register):
    assert register.identity.account == "ana"
    assert register.identity.roles == frozenset(Role)


def test_a_new_register_is_two_files(register_path):
    assert sorted(file.name for file in register_path.parent.iterdir()) == ["register.db", "register.db.keys"]


@pytest.mark.parametrize("existing", ["register.db", "register.db.keys"])
def test_what_stands_already_is_refused_and_stays(tmp_path, workplace, existing: str):
    (tmp_path / existing).write_bytes(b"mine")
    with pytest.raises(FileSituation, match="stands here already"):
        create_register(tmp_path / "register.db", "ana", PASSWORD, workplace)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [(existing, b"mine")]


def test_a_failure_half_way_leaves_nothing(tmp_path, workplace, monkeypatch: pytest.MonkeyPatch):
    def fail(*arguments: object, **named: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(opening, "add_account", fail)
    with pytest.raises(RuntimeError, match="power cut"):
        create_register(tmp_path / "register.db", "ana", PASSWORD, workplace)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_of_the_last_step_leaves_nothing(tmp_path, workplace, monkeypatch: pytest.MonkeyPatch):
    real = Path.replace

    def fail_for_the_register(self: Path, target: Path) -> Path:
        if target.name == "register.db":
            raise OSError("power cut")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fail_for_the_register)
    with pytest.raises(OSError, match="power cut"):
        create_register(tmp_path / "register.db", "ana", PASSWORD, workplace)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("account", "password"), [("", PASSWORD), ("  ", PASSWORD), ("ana", "short")])
def test_no_register_without_a_name_and_a_long_password(tmp_path, workplace, account: str, password: str):
    with pytest.raises(Situation):
        create_register(tmp_path / "register.db", account, password, workplace)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_register_is_one_sentence_and_makes_nothing(tmp_path, workplace):
    with pytest.raises(FileSituation, match="there is no register here"):
        open_register(tmp_path / "register.db", "ana", PASSWORD, workplace)
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_password_is_one_clear_message(register_path, workplace):
    with pytest.raises(LoginRefused) as refused:
        open_register(register_path, "ana", "a wrong password", workplace)
    assert refused.value.line() == "error: ana: the account or its password is wrong"


def test_without_a_name_the_account_of_init_logs_in(register_path, workplace):
    with closing(open_register(register_path, "", PASSWORD, workplace)) as register:
        assert register.identity.account == "ana"


def test_the_key_file_of_another_register_does_not_open(tmp_path, register_path, workplace):
    other = tmp_path / "other.db"
    create_register(other, "ana", PASSWORD, workplace)
    KeyFile.beside(register_path).write_bytes(KeyFile.beside(other).read_bytes())
    with pytest.raises(FileSituation, match="not the register this key file belongs to"):
        open_register(register_path, "ana", PASSWORD, workplace)


def test_every_login_is_audited(register):
    entry = list(register.audit.entries())[-1]
    assert (entry["action"], entry["account"], entry["machine"]) == ("login", "ana", "ward-3")
    assert entry["roles"] == "administrator+nurse+oncologist"
    assert entry["program_version"] == "0.0-test"


def test_failed_attempts_are_audited_once_at_the_next_login(register_path, workplace):
    for account in ("ana", "nobody"):
        with pytest.raises(LoginRefused):
            open_register(register_path, account, "a wrong password", workplace)
    for _ in range(2):
        with closing(open_register(register_path, "ana", PASSWORD, workplace)) as register:
            failed = [entry for entry in register.audit.entries() if entry["action"] == "failed_login"]
            assert [entry["account"] for entry in failed] == ["ana", "nobody"]
            assert failed[0]["at"] < failed[1]["at"]
            assert {entry["roles"] for entry in failed} == {""}


def test_a_closed_account_cannot_log_in(register, register_path, workplace):
    key_file = KeyFile.read(KeyFile.beside(register_path), work=workplace.work)
    open_account(register, key_file, "maria", "another password", frozenset({Role.NURSE}))
    before = KeyFile.beside(register_path).read_bytes()
    close_account(register, key_file, "maria")
    with pytest.raises(LoginRefused):
        open_register(register_path, "maria", "another password", workplace)
    KeyFile.beside(register_path).write_bytes(before)
    with pytest.raises(LoginRefused, match="wrong"):
        open_register(register_path, "maria", "another password", workplace)


def test_the_recovery_code_gives_an_account_a_new_password(tmp_path, workplace):
    path = tmp_path / "register.db"
    code = create_register(path, "ana", PASSWORD, workplace)
    assert recover_account(path, "", code, "a new password", workplace) == "ana"
    with pytest.raises(LoginRefused):
        open_register(path, "ana", PASSWORD, workplace)
    with closing(open_register(path, "ana", "a new password", workplace)) as register:
        reasons = [entry["reason"] for entry in register.audit.entries(entity="accounts", record_id="ana")]
    assert "recovery code" in reasons


def test_the_recovery_code_opens_no_account_that_does_not_exist(tmp_path, workplace):
    path = tmp_path / "register.db"
    code = create_register(path, "ana", PASSWORD, workplace)
    with pytest.raises(LoginRefused):
        recover_account(path, "maria", code, "a new password", workplace)


def test_a_second_connection_has_the_same_login_and_reads_what_was_committed(
    register, workplace, new_patient
):
    register.add(new_patient())
    with closing(second_connection(register, workplace)) as second:
        assert second.identity == register.identity
        assert second.count(type(new_patient())) == 1


def test_nothing_but_the_two_files_stays_after_closing(register_path, workplace):
    open_register(register_path, "ana", PASSWORD, workplace).close()
    assert sorted(file.name for file in register_path.parent.iterdir()) == ["register.db", "register.db.keys"]

"""Passwords and the recovery code open the data key; wrong ones wait longer and longer."""

import json
import os
import unicodedata
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.situations import FileSituation, LoginRefused
from models.storage.key_file import RECOVERY, Attempt, KeyFile, WorkFactor

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
QUICK = WorkFactor(1, 1024, 1)
PASSWORD = "a long password"


@pytest.fixture
def made(tmp_path: Path) -> tuple[KeyFile, bytes, str]:
    key_file = KeyFile(tmp_path / "register.db.keys", work=QUICK)
    data_key, code = key_file.create("ana", PASSWORD)
    return key_file, data_key, code


def fail(key_file: KeyFile, times: int, account: str = "ana", now: datetime = NOW) -> None:
    for _ in range(times):
        with pytest.raises(LoginRefused, match="wrong"):
            key_file.unlock(account, "a wrong password", now=now)


def seconds_to_wait(key_file: KeyFile, now: datetime = NOW, account: str = "ana") -> int:
    with pytest.raises(LoginRefused, match="too many wrong passwords") as refused:
        key_file.unlock(account, PASSWORD, now=now)
    return refused.value.values["seconds"]


def test_the_password_opens_the_data_key_after_reading_the_file_again(made: tuple[KeyFile, bytes, str]):
    key_file, data_key, _ = made
    assert len(data_key) == 32
    assert KeyFile.read(key_file.path, work=QUICK).unlock("ana", PASSWORD, now=NOW) == data_key


def test_the_data_key_and_the_password_do_not_stand_in_the_file(made: tuple[KeyFile, bytes, str]):
    key_file, data_key, code = made
    content = key_file.path.read_bytes()
    assert data_key not in content
    assert data_key.hex().encode() not in content
    assert PASSWORD.encode() not in content
    assert code.encode() not in content


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_nobody_else_on_the_machine_may_read_the_file(made: tuple[KeyFile, bytes, str]):
    assert made[0].path.stat().st_mode & 0o077 == 0


def test_an_unknown_account_is_refused_in_the_words_of_a_wrong_password(made: tuple[KeyFile, bytes, str]):
    key_file, _, _ = made
    with pytest.raises(LoginRefused) as wrong:
        key_file.unlock("ana", "a wrong password", now=NOW)
    with pytest.raises(LoginRefused) as unknown:
        key_file.unlock("maria", PASSWORD, now=NOW)
    assert wrong.value.sentence() == unknown.value.sentence()


def test_account_names_are_taken_to_the_letter(made: tuple[KeyFile, bytes, str]):
    with pytest.raises(LoginRefused):
        made[0].unlock("Ana", PASSWORD, now=NOW)


def test_a_letter_with_its_accent_apart_is_the_same_password(made: tuple[KeyFile, bytes, str]):
    key_file, data_key, _ = made
    typed = "o parolă lungă"
    key_file.set_password("ana", typed, data_key)
    assert key_file.unlock("ana", unicodedata.normalize("NFD", typed), now=NOW) == data_key


def test_the_recovery_code_opens_the_data_key_however_it_is_typed(made: tuple[KeyFile, bytes, str]):
    key_file, data_key, code = made
    assert key_file.unlock_with_recovery_code(code.lower().replace("-", " "), now=NOW) == data_key


def test_a_wrong_recovery_code_is_refused_and_counted(made: tuple[KeyFile, bytes, str]):
    key_file, _, _ = made
    for _ in range(5):
        with pytest.raises(LoginRefused):
            key_file.unlock_with_recovery_code("AAAA", now=NOW)
    assert seconds_to_wait(key_file, account=RECOVERY) == 30


def test_the_recovery_slot_is_no_account(made: tuple[KeyFile, bytes, str]):
    assert made[0].accounts == ["ana"]
    assert made[0].first_account == "ana"


def test_four_wrong_passwords_leave_the_right_one_open(made: tuple[KeyFile, bytes, str]):
    key_file, data_key, _ = made
    fail(key_file, 4)
    assert key_file.unlock("ana", PASSWORD, now=NOW) == data_key


def test_after_five_wrong_passwords_each_one_adds_thirty_seconds(made: tuple[KeyFile, bytes, str]):
    key_file, _, _ = made
    fail(key_file, 5)
    assert seconds_to_wait(key_file) == 30
    fail(key_file, 1, now=NOW + timedelta(seconds=30))
    assert seconds_to_wait(key_file, now=NOW + timedelta(seconds=30)) == 60


def test_the_wait_outlives_the_program(made: tuple[KeyFile, bytes, str]):
    fail(made[0], 5)
    assert seconds_to_wait(KeyFile.read(made[0].path, work=QUICK), now=NOW + timedelta(seconds=10)) == 20


def test_the_right_password_opens_after_the_wait_and_forgets_the_failures(made: tuple[KeyFile, bytes, str]):
    key_file, data_key, _ = made
    fail(key_file, 5)
    assert key_file.unlock("ana", PASSWORD, now=NOW + timedelta(seconds=30)) == data_key
    fail(key_file, 4, now=NOW + timedelta(minutes=1))
    assert key_file.unlock("ana", PASSWORD, now=NOW + timedelta(minutes=1)) == data_key


def test_attempts_during_the_wait_do_not_lengthen_it(made: tuple[KeyFile, bytes, str]):
    key_file, _, _ = made
    fail(key_file, 5)
    assert [seconds_to_wait(key_file) for _ in range(3)] == [30, 30, 30]


def test_a_clock_set_back_shuts_the_account_for_one_wait_only(made: tuple[KeyFile, bytes, str]):
    key_file, data_key, _ = made
    fail(key_file, 5)
    yesterday = NOW - timedelta(days=1)
    assert seconds_to_wait(key_file, now=yesterday) == 30
    assert key_file.unlock("ana", PASSWORD, now=yesterday + timedelta(seconds=30)) == data_key


def test_the_wait_of_one_account_does_not_shut_another(made: tuple[KeyFile, bytes, str]):
    key_file, data_key, _ = made
    key_file.set_password("maria", "another password", data_key)
    fail(key_file, 6, account="nobody")
    fail(key_file, 5, account="ana")
    assert key_file.unlock("maria", "another password", now=NOW) == data_key


def test_failed_attempts_are_kept_until_they_are_taken(made: tuple[KeyFile, bytes, str]):
    fail(made[0], 2)
    read = KeyFile.read(made[0].path, work=QUICK)
    assert read.take_attempts() == [Attempt("ana", "2026-03-02T09:00:00Z[+00:00]")] * 2
    assert read.take_attempts() == []


def test_a_removed_account_no_longer_opens(made: tuple[KeyFile, bytes, str]):
    made[0].remove("ana")
    with pytest.raises(LoginRefused):
        KeyFile.read(made[0].path, work=QUICK).unlock("ana", PASSWORD, now=NOW)


def test_each_write_keeps_the_generation_before(made: tuple[KeyFile, bytes, str]):
    key_file, data_key, _ = made
    before = key_file.path.read_bytes()
    key_file.set_password("maria", "another password", data_key)
    assert key_file.previous_path.read_bytes() == before


@pytest.mark.parametrize("damage", ["", "{", "[]", "{}", '{"format": 1, "slots": 7}', '"text"'])
def test_a_damaged_file_falls_back_to_the_generation_before(made: tuple[KeyFile, bytes, str], damage: str):
    key_file, data_key, _ = made
    key_file.set_password("maria", "another password", data_key)
    key_file.path.write_text(damage, encoding="utf-8")
    assert KeyFile.read(key_file.path, work=QUICK).unlock("ana", PASSWORD, now=NOW) == data_key


def test_a_damaged_file_never_replaces_the_sound_generation(made: tuple[KeyFile, bytes, str]):
    key_file, data_key, _ = made
    key_file.set_password("maria", "another password", data_key)
    sound = key_file.previous_path.read_bytes()
    key_file.path.write_text("{", encoding="utf-8")
    read = KeyFile.read(key_file.path, work=QUICK)
    read.write()
    assert key_file.previous_path.read_bytes() == sound
    assert key_file.path.read_bytes() == sound


def test_a_missing_file_is_one_sentence(tmp_path: Path):
    with pytest.raises(FileSituation, match="missing"):
        KeyFile.read(tmp_path / "register.db.keys")


def test_a_file_damaged_in_both_generations_is_one_sentence(made: tuple[KeyFile, bytes, str]):
    key_file, _, _ = made
    key_file.path.write_text("{", encoding="utf-8")
    with pytest.raises(FileSituation, match="cannot be read"):
        KeyFile.read(key_file.path)


def test_a_key_file_of_a_newer_program_is_refused(made: tuple[KeyFile, bytes, str]):
    key_file, _, _ = made
    content = json.loads(key_file.path.read_text(encoding="utf-8"))
    key_file.path.write_text(json.dumps({**content, "format": 2}), encoding="utf-8")
    with pytest.raises(FileSituation, match="newer"):
        KeyFile.read(key_file.path)


def test_a_slot_moved_to_another_name_does_not_open(made: tuple[KeyFile, bytes, str]):
    key_file, _, _ = made
    content = json.loads(key_file.path.read_text(encoding="utf-8"))
    content["slots"][0]["account"] = "maria"
    key_file.path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(LoginRefused):
        KeyFile.read(key_file.path, work=QUICK).unlock("maria", PASSWORD, now=NOW)


def test_every_account_has_the_work_of_rfc_9106():
    assert WorkFactor() == WorkFactor(iterations=3, memory_kib=65536, lanes=4)

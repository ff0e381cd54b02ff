"""Accounts are added, closed and given passwords by those who may, and each act is audited."""

from contextlib import closing

import pytest

from models.situations import NotAllowed, Situation
from models.storage.accounts import change_password, close_account, list_accounts, open_account
from models.storage.key_file import KeyFile
from models.storage.opening import open_register
from models.vocabularies import Role

PASSWORD = "another password"


@pytest.fixture
def key_file(register_path, workplace) -> KeyFile:
    return KeyFile.read(KeyFile.beside(register_path), work=workplace.work)


@pytest.fixture
def as_nurse(register, register_path, workplace, key_file):
    open_account(register, key_file, "maria", PASSWORD, frozenset({Role.NURSE}))
    with closing(open_register(register_path, "maria", PASSWORD, workplace)) as opened:
        yield opened


def actions(register) -> list[tuple[str, str, str]]:
    entries = register.audit.entries()
    return [
        (entry["action"], entry["record_id"], entry["field"])
        for entry in entries
        if entry["entity"] == "accounts"
    ]


def test_a_new_account_logs_in_with_the_roles_it_was_given(as_nurse):
    assert as_nurse.identity.roles == {Role.NURSE}


def test_adding_changing_and_closing_are_audited(register, key_file):
    open_account(register, key_file, "maria", PASSWORD, frozenset({Role.NURSE}))
    change_password(register, key_file, "maria", "a third password")
    close_account(register, key_file, "maria")
    assert actions(register)[-3:] == [
        ("insert", "maria", ""),
        ("update", "maria", "password"),
        ("void", "maria", ""),
    ]


def test_a_closed_account_stays_in_the_list(register, key_file):
    open_account(register, key_file, "maria", PASSWORD, frozenset({Role.NURSE}))
    close_account(register, key_file, "maria")
    assert [(account.name, account.is_open) for account in list_accounts(register)] == [
        ("ana", True),
        ("maria", False),
    ]


def test_the_name_of_a_closed_account_is_not_given_again(register, key_file):
    open_account(register, key_file, "maria", PASSWORD, frozenset({Role.NURSE}))
    close_account(register, key_file, "maria")
    with pytest.raises(Situation, match="exists already"):
        open_account(register, key_file, "maria", PASSWORD, frozenset({Role.NURSE}))


def test_an_account_needs_a_role(register, key_file):
    with pytest.raises(Situation, match="at least one role"):
        open_account(register, key_file, "maria", PASSWORD, frozenset())


@pytest.mark.parametrize("name", ["", " maria", "recovery code", "two\nlines"])
def test_a_name_that_could_be_mistaken_is_refused(register, key_file, name: str):
    with pytest.raises(Situation):
        open_account(register, key_file, name, PASSWORD, frozenset({Role.NURSE}))


def test_a_short_password_is_refused_everywhere(register, key_file):
    with pytest.raises(Situation, match="at least 8"):
        open_account(register, key_file, "maria", "short", frozenset({Role.NURSE}))
    with pytest.raises(Situation, match="at least 8"):
        change_password(register, key_file, "ana", "short")
    assert key_file.accounts == ["ana"]


def test_a_nurse_changes_her_own_password_and_no_other(as_nurse, register_path, workplace):
    key_file = KeyFile.read(KeyFile.beside(register_path), work=workplace.work)
    change_password(as_nurse, key_file, "maria", "a third password")
    with pytest.raises(NotAllowed):
        change_password(as_nurse, key_file, "ana", "a third password")


def test_a_nurse_neither_lists_nor_adds_nor_closes(as_nurse, key_file):
    with pytest.raises(NotAllowed):
        list_accounts(as_nurse)
    with pytest.raises(NotAllowed):
        open_account(as_nurse, key_file, "ion", PASSWORD, frozenset({Role.ADMINISTRATOR}))
    with pytest.raises(NotAllowed):
        close_account(as_nurse, key_file, "ana")


def test_nobody_closes_their_own_account(register, key_file):
    with pytest.raises(Situation, match="their own account"):
        close_account(register, key_file, "ana")


@pytest.mark.parametrize("act", [close_account, lambda *all_: change_password(*all_, PASSWORD)])
def test_an_account_that_does_not_exist_is_one_sentence(register, key_file, act):
    with pytest.raises(Situation, match="no such account"):
        act(register, key_file, "ion")

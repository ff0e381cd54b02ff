"""Accounts are added, closed and given passwords by those who may, and each act is audited."""

from contextlib import closing

import pytest

from models.situations import LoginRefused, NotAllowed, Situation
from models.storage.accounts import (
    change_own_password,
    change_password,
    change_roles,
    close_account,
    list_accounts,
    open_account,
)
from models.storage.key_file import KeyFile
from models.storage.opening import open_register
from models.storage.verification import verify_register
from models.vocabularies import Role

PASSWORD = "another password"


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


def roles_in_list(register) -> dict[str, frozenset[Role]]:
    return {account.name: account.roles for account in list_accounts(register)}


def test_other_roles_hold_from_the_next_login_and_are_audited(register, key_file, register_path, workplace):
    open_account(register, key_file, "maria", PASSWORD, frozenset({Role.NURSE}))
    change_roles(register, "maria", frozenset({Role.NURSE, Role.ONCOLOGIST}))
    with closing(open_register(register_path, "maria", PASSWORD, workplace)) as hers:
        assert hers.identity.roles == {Role.NURSE, Role.ONCOLOGIST}
    entry = next(entry for entry in register.audit.entries() if entry["field"] == "roles")
    assert (entry["before"], entry["after"]) == ('["nurse"]', '["nurse","oncologist"]')
    assert verify_register(register).faults == ()


def test_the_same_roles_again_are_no_change(register, key_file):
    open_account(register, key_file, "maria", PASSWORD, frozenset({Role.NURSE}))
    before = len(list(register.audit.entries()))
    change_roles(register, "maria", frozenset({Role.NURSE}))
    assert len(list(register.audit.entries())) == before


def test_nobody_takes_the_administrators_role_from_themselves(register, key_file):
    open_account(register, key_file, "maria", PASSWORD, frozenset({Role.ADMINISTRATOR}))
    with pytest.raises(Situation, match="their own account"):
        change_roles(register, "ana", frozenset({Role.NURSE}))
    assert Role.ADMINISTRATOR in roles_in_list(register)["ana"]


def test_the_last_administrator_stays_one(register, register_path, workplace, key_file):
    """Two administrators, each with a window open, take the role from each other: the second is refused."""
    open_account(register, key_file, "maria", PASSWORD, frozenset({Role.ADMINISTRATOR}))
    with closing(open_register(register_path, "maria", PASSWORD, workplace)) as hers:
        change_roles(register, "maria", frozenset({Role.NURSE}))
        with pytest.raises(Situation, match="stay an administrator"):
            change_roles(hers, "ana", frozenset({Role.NURSE}))
        with pytest.raises(Situation, match="stay an administrator"):
            close_account(hers, key_file, "ana")
    assert Role.ADMINISTRATOR in roles_in_list(register)["ana"]


def test_roles_are_changed_by_administrators_and_never_to_none(as_nurse, register):
    with pytest.raises(NotAllowed):
        change_roles(as_nurse, "ana", frozenset({Role.NURSE}))
    with pytest.raises(Situation, match="at least one role"):
        change_roles(register, "maria", frozenset())
    with pytest.raises(Situation, match="no such account"):
        change_roles(register, "nobody", frozenset({Role.NURSE}))


def test_ones_own_password_is_changed_with_the_old_one(as_nurse, key_file, register_path, workplace):
    change_own_password(as_nurse, key_file, PASSWORD, "a third password")
    with closing(open_register(register_path, "maria", "a third password", workplace)) as hers:
        assert hers.identity.account == "maria"


def test_a_wrong_old_password_changes_nothing_and_counts_as_an_attempt(as_nurse, key_file):
    with pytest.raises(LoginRefused):
        change_own_password(as_nurse, key_file, "not hers", "a third password")
    assert key_file.failures_of("maria") == 1
    assert ("update", "maria", "password") not in actions(as_nurse)


def test_the_list_tells_when_somebody_logged_in_last(register, key_file, register_path, workplace, clock):
    open_account(register, key_file, "maria", PASSWORD, frozenset({Role.NURSE}))
    assert {each.name: each.last_login for each in list_accounts(register)}["maria"] is None
    open_register(register_path, "maria", PASSWORD, workplace).close()
    clock.forward(days=1)
    open_register(register_path, "maria", PASSWORD, workplace).close()
    last = {each.name: each.last_login for each in list_accounts(register)}["maria"]
    assert last is not None
    assert last.date() == clock.now.date()

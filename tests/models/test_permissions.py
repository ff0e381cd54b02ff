"""Each role may do with each entity what the table says, and nothing else."""

import pytest

from models.permissions import ALLOWED, REGISTER, Action, Identity
from models.records import RECORDS, Administration, Patient
from models.situations import NotAllowed
from models.vocabularies import Role

WRITE = {Action.READ, Action.INSERT, Action.UPDATE, Action.VOID}
CLINICAL = {
    "patients",
    "administrations",
    "it_agents",
    "complication_reviews",
    "adverse_events",
    "holds",
    "assessments",
    "therapies",
}
ENTITIES = sorted({record.table for record in RECORDS} | {"accounts", "settings", REGISTER})
# Written out a second time on purpose: whoever widens a role has to say so twice.
EXPECTED = {
    Role.NURSE: dict.fromkeys(CLINICAL, WRITE)
    | {"protocol_phases": {Action.READ}, "staff": {Action.READ}, "settings": {Action.READ}}
    | {REGISTER: {Action.PRINT}},
    Role.ONCOLOGIST: dict.fromkeys(CLINICAL | {"protocol_phases", "staff"}, WRITE)
    | {"administrations": WRITE | {Action.SIGN}, "settings": {Action.READ}}
    | {REGISTER: {Action.PRINT, Action.EXPORT}},
    Role.ADMINISTRATOR: {
        "staff": WRITE,
        "accounts": {Action.READ, Action.ADMINISTER},
        "settings": {Action.READ, Action.ADMINISTER},
        REGISTER: {Action.EXPORT, Action.RESTORE, Action.ADMINISTER},
    },
}


@pytest.mark.parametrize("entity", ENTITIES)
@pytest.mark.parametrize("role", list(Role))
def test_a_role_may_do_what_the_table_says(role: Role, entity: str):
    identity = Identity("ana", frozenset({role}))
    assert {action for action in Action if identity.may(action, entity)} == EXPECTED[role].get(entity, set())


def test_the_table_speaks_of_nothing_that_does_not_exist():
    assert {entity for _, entity in ALLOWED} <= set(ENTITIES)


def test_several_roles_may_do_what_any_of_them_may():
    both = Identity("ana", frozenset({Role.NURSE, Role.ADMINISTRATOR}))
    assert both.may(Action.UPDATE, "patients")
    assert both.may(Action.ADMINISTER, "accounts")
    assert not both.may(Action.SIGN, "administrations")


def test_without_a_role_nothing_is_allowed():
    nobody = Identity("ana", frozenset())
    assert not any(nobody.may(action, entity) for action in Action for entity in ENTITIES)


def test_a_refusal_names_account_action_and_place():
    with pytest.raises(NotAllowed) as refused:
        Identity("maria", frozenset({Role.NURSE})).require(Action.SIGN, "administrations")
    assert refused.value.line() == "error: administrations: the account maria may not sign here"


@pytest.mark.parametrize("field", [Patient.arm, Administration.signed_at, Administration.signed_by])
def test_what_only_an_oncologist_may_write_is_refused_to_a_nurse(field):
    with pytest.raises(NotAllowed, match=f"may not write {field.name}"):
        Identity("maria", frozenset({Role.NURSE})).require_fields([Patient.allergies, field], "patients")
    Identity("ion", frozenset({Role.ONCOLOGIST})).require_fields([field], "patients")


def test_a_refused_action_is_named_in_the_language_of_whoever_reads_it() -> None:
    words = {"export": "exportul", "the account {account} may not {action} here": "{account}: fără {action}"}
    with pytest.raises(NotAllowed) as refused:
        Identity("ana", frozenset({Role.NURSE})).require(Action.EXPORT, REGISTER)
    assert refused.value.sentence() == "the account ana may not export here"
    assert refused.value.sentence(lambda _context, text: words[text]) == "ana: fără exportul"

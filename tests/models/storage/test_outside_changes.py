from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from models.form_address import FormAddress, FormKind
from models.permissions import Action
from models.records import Patient
from models.storage.drafts import forget_draft, keep_draft
from models.storage.opening import Workplace, second_connection
from models.storage.outside_changes import OutsideChanges
from models.storage.register import Register

ADDRESS = FormAddress(FormKind.RECORD, part="patients")


@pytest.fixture
def elsewhere(register: Register, workplace: Workplace) -> Iterator[Register]:
    """The same register in another window."""
    other = second_connection(register, workplace)
    yield other
    other.close()


def test_what_one_saves_oneself_is_no_outside_change(
    register: Register, new_patient: Callable[..., Patient]
) -> None:
    outside = OutsideChanges(register)
    register.add(new_patient())
    assert outside.tables() == frozenset()


def test_a_save_elsewhere_names_its_table_once(
    register: Register, elsewhere: Register, new_patient: Callable[..., Patient]
) -> None:
    outside = OutsideChanges(register)
    elsewhere.add(new_patient())
    assert outside.tables() == {"patients"}
    assert outside.tables() == frozenset()


def test_a_draft_elsewhere_is_told_when_it_comes_and_goes_but_not_while_it_is_typed(
    register: Register, elsewhere: Register
) -> None:
    outside = OutsideChanges(register)
    key = keep_draft(elsewhere, ADDRESS, {"record": {}})
    assert outside.tables() == {"drafts"}
    keep_draft(elsewhere, ADDRESS, {"record": {"notes": "more"}}, draft_id=key)
    assert outside.tables() == frozenset()
    forget_draft(elsewhere, key)
    assert outside.tables() == {"drafts"}


def test_reading_and_noting_an_export_elsewhere_changes_nothing(
    register: Register, elsewhere: Register
) -> None:
    outside = OutsideChanges(register)
    elsewhere.select(Patient)
    elsewhere.note(Action.EXPORT)
    assert outside.tables() == frozenset()

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.permissions import Action
from models.situations import NotAllowed
from models.storage.accounts import open_account
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, create_register, open_register, read_key_file
from models.storage.register import Register
from models.storage.site_settings import write_settings
from models.vocabularies import Paper, Role
from reports.noted_print import noted_print
from reports.stylesheet import PageSize

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WORKPLACE = Workplace("test", clock=lambda: NOW, machine="ward", work=WorkFactor(1, 1024, 1))
PASSWORD = "a long password"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_register(tmp_path / "register.db", "ana", PASSWORD, WORKPLACE)
    return tmp_path / "register.db"


@pytest.fixture
def register(path: Path) -> Iterator[Register]:
    register = open_register(path, "ana", PASSWORD, WORKPLACE)
    yield register
    register.close()


def test_a_page_carries_the_hash_of_the_entry_that_notes_its_print(register: Register) -> None:
    facts = noted_print(register, record_id="TH-001", report="patient")
    newest = list(register.audit.entries())[-1]
    assert newest["action"] == Action.PRINT
    assert newest["record_id"] == "TH-001"
    assert facts.audit_hash == newest["hash"]
    assert (facts.printed_by, facts.printed_at) == ("ana", NOW)


def test_an_administrator_alone_prints_no_patient(register: Register, path: Path) -> None:
    open_account(register, read_key_file(path, WORKPLACE), "ion", PASSWORD, frozenset({Role.ADMINISTRATOR}))
    administrator = open_register(path, "ion", PASSWORD, WORKPLACE)
    with pytest.raises(NotAllowed):
        noted_print(administrator, report="cohort")
    administrator.close()


def test_a_print_is_made_for_the_paper_of_the_site(register: Register) -> None:
    assert noted_print(register, report="cohort").page is PageSize.A4
    for paper in Paper:
        write_settings(register, {"paper": paper})
        assert noted_print(register, report="cohort").page is PageSize[paper.name]

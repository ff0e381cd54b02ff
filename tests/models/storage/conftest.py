"""A key file, and a second account beside the first."""

from contextlib import closing

import pytest

from models.storage.accounts import open_account
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

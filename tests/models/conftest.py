"""A register in a folder of its own, with a quick key and a clock that steps."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from models.records import Patient
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, create_register, open_register
from models.storage.register import Register
from models.vocabularies import Sex
from tests.models.course_builders import build, codes, fields

__all__ = ["build", "codes", "fields"]

ACCOUNT = "ana"
PASSWORD = "a long password"


class SteppingClock:
    """Gives the same moment every time, a second later at each call; ``forward`` jumps."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=2)))

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
def workplace(clock: SteppingClock) -> Workplace:
    return Workplace("0.0-test", clock=clock, machine="ward-3", work=WorkFactor(1, 1024, 1))


@pytest.fixture
def register_path(tmp_path: Path, workplace: Workplace) -> Path:
    """A new register; its first account is ``ana`` with all three roles."""
    path = tmp_path / "register.db"
    create_register(path, ACCOUNT, PASSWORD, workplace)
    return path


@pytest.fixture
def register(register_path: Path, workplace: Workplace) -> Iterator[Register]:
    """The register, open, as ``ana``."""
    opened = open_register(register_path, ACCOUNT, PASSWORD, workplace)
    yield opened
    opened.close()


@pytest.fixture
def new_patient() -> Callable[..., Patient]:
    """Makes a patient with every required field, other values by name."""

    def make(study_code: str = "TH-001", **values: object) -> Patient:
        typed = {
            "family_name": "Ștefănescu",
            "given_name": "Ioana",
            "birth_date": date(1965, 4, 12),
            "sex": Sex.FEMALE,
            "lm_diagnosis_date": date(2022, 1, 10),
        }
        return Patient({"study_code": study_code, **typed, **values})

    return make

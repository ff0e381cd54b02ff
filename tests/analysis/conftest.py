"""The demonstration register's courses, built once for the tests of this folder."""

from datetime import datetime

import pytest

from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.demonstration_register import DemonstrationPlan, build_demonstration
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace
from models.storage.patient_queries import read_courses

NOW = datetime.fromisoformat("2026-11-23T12:00+02:00")


@pytest.fixture(scope="session")
def demonstration_courses(tmp_path_factory):
    """The fourteen courses of the demonstration, in the order of the cohort file."""
    path = tmp_path_factory.mktemp("demonstration") / "register.db"
    workplace = Workplace("0.1.0", work=WorkFactor(1, 1024, 1))
    register = build_demonstration(path, DemonstrationPlan(read_cohort(PUBLISHED_COHORT), NOW), workplace)
    try:
        return read_courses(register)
    finally:
        register.close()

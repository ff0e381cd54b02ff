from __future__ import annotations

from collections.abc import Callable

import pytest

from models.course import PatientCourse
from models.wording import untranslated
from reports.patient_report import patient_report


@pytest.fixture
def told(read, print_facts) -> Callable[[PatientCourse], str]:
    """The text of a patient's report in one line."""

    def tell(course: PatientCourse) -> str:
        return " ".join(read(patient_report(course, print_facts, translate=untranslated)).text.split())

    return tell

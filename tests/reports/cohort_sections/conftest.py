"""What the tests of the report's sections share: a report as one line of words."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from models.course import PatientCourse
from models.wording import untranslated
from reports.cohort_report import cohort_report
from tests.reports.paper_reading import flat_text


@pytest.fixture
def told(print_facts) -> Callable[..., str]:
    """The words of the report of some courses."""

    def tell(courses: Sequence[PatientCourse], **options: Any) -> str:
        return flat_text(cohort_report(courses, print_facts, translate=untranslated, **options))

    return tell


@pytest.fixture(scope="session")
def from_r() -> dict[str, Any]:
    """The answers of R for the published cohort."""
    path = Path(__file__).parents[2] / "data" / "reference.json"
    answers: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return answers

"""Every rule code with its cases; the severities are those of the command line's contract."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.findings import Code, Finding
from models.partial_date import PartialDate
from models.rules import course_findings, deaths_newer_than_contact
from models.vocabularies import (
    EntryMode,
)
from tests.models.rules.error_cases import ERROR_CASES
from tests.models.rules.rule_cases import (
    BUILD,
    NOTICE,
    Case,
    courses,
    patient,
)
from tests.models.rules.warning_cases import WARNING_CASES


def _survivor_and_death(contact: date) -> list[Finding]:
    dead = BUILD.patient(id="dead", study_code="TH-002", death_date=date(2022, 6, 10))
    alive = BUILD.patient(last_contact_date=contact)
    return deaths_newer_than_contact([BUILD.course(patient=dead), BUILD.course(patient=alive)])


CASES: tuple[Case, ...] = (
    *ERROR_CASES,
    *WARNING_CASES,
    courses(
        Code.DEATHS_NEWER_THAN_CONTACT,
        lambda: _survivor_and_death(date(2022, 6, 9)),
        lambda: _survivor_and_death(date(2022, 6, 10)),
    ),
    patient(
        Code.APPROXIMATE_DATE,
        NOTICE,
        {"bc_diagnosis_date": PartialDate(2018, 1)},
        {"bc_diagnosis_date": PartialDate(2018, 1, 10)},
    ),
    courses(
        Code.DATE_INVENTED,
        lambda: course_findings(replace(BUILD.course(), demonstration=True)),
        lambda: course_findings(BUILD.course()),
    ),
)


def identify(case: Case) -> str:
    """How a case is named in a test."""
    return " ".join(part for part in (case.code.value, case.name) if part)


def parameters() -> list[Any]:
    """Every case in every mode it can arise in, with the severity it has there."""
    return [
        pytest.param(case, mode, case.severity[list(EntryMode).index(mode)], id=f"{identify(case)}-{mode}")
        for case in CASES
        for mode in case.modes
    ]

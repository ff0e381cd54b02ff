"""Every code of the contract is raised by the smallest entry that deserves it, and not by the one beside it."""

from pathlib import Path

import pytest

from models.findings import Code
from models.vocabularies import EntryMode
from tests.models.rules.every_code import CASES, parameters
from tests.models.rules.rule_cases import Bench, Case


@pytest.fixture
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Bench:
    return Bench(lambda: request.getfixturevalue("register"), tmp_path)


def test_no_code_is_without_a_case():
    assert {case.code for case in CASES} == set(Code)


def test_the_modes_are_those_that_the_severities_are_told_for():
    assert list(EntryMode) == [EntryMode.BEDSIDE, EntryMode.RETROSPECTIVE, EntryMode.IMPORTED]


@pytest.mark.parametrize(("case", "mode", "severity"), parameters())
def test_a_code_is_raised_with_the_severity_of_its_entry_mode(
    bench: Bench, case: Case, mode: EntryMode, severity: str
):
    raised = [finding for finding in case.raised(bench, mode) if finding.code is case.code]
    assert {finding.severity.value for finding in raised} == {severity}


@pytest.mark.parametrize(("case", "mode", "severity"), parameters())
def test_the_entry_beside_it_differs_by_that_code_alone(
    bench: Bench, case: Case, mode: EntryMode, severity: str
):
    raised = {finding.code for finding in case.raised(bench, mode)}
    silent = {finding.code for finding in case.silent(bench, mode)}
    assert raised - silent == {case.code}
    assert case.code not in silent

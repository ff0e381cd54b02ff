from __future__ import annotations

import re

import pytest

from reports.print_facts import distinct_file_name, patient_file_name

HOSTILE = [
    "TH/001",
    "..",
    "",
    "con",
    "NUL",
    "a:b*c?",
    "TH 001",
    "Țărîș",
    "x" * 300,
    ".hidden",
    "TH-1.",
    "\x00\ud800",
]


def test_a_plain_study_code_is_its_own_file_name() -> None:
    assert patient_file_name("TH-001") == "TH-001.pdf"


@pytest.mark.parametrize("code", HOSTILE)
def test_any_study_code_makes_a_name_that_every_file_system_takes(code: str) -> None:
    name = patient_file_name(code)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,100}\.pdf", name)
    assert name.removesuffix(".pdf").casefold() not in {"con", "nul"}


def test_no_two_codes_share_a_name() -> None:
    codes = [*HOSTILE, "TH:001", "TH-001", "th-001", "con-", "x" * 299]
    assert len({patient_file_name(code) for code in codes}) == len(codes)


def test_a_distinct_name_begins_with_the_code() -> None:
    assert re.fullmatch(r"TH-001-[0-9a-f]{8}\.pdf", distinct_file_name("TH-001"))


def test_another_print_of_a_patient_is_named_behind_her_code() -> None:
    assert patient_file_name("TH-001", "worksheet") == "TH-001-worksheet.pdf"
    assert re.fullmatch(r"Popa-E-[0-9a-f]{8}-worksheet\.pdf", patient_file_name("Popa E.", "worksheet"))

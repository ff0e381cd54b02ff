"""How grave findings are by entry mode, and which stand in the way of saving."""

import pytest

from models.findings import Code, Finding, Severity
from models.rules import blocking, in_mode, reasons_kept, with_reasons
from models.vocabularies import EntryMode

STILL_WARNED = {
    "name_alike",
    "lm_type_unusual",
    "possible_duplicate",
    "medication_incident",
    "response_progression_disagree",
}
EVERY = [Finding.of(code) for code in Code]
WARNINGS = {code for code in Code if code.severity is Severity.WARNING}


def warned(findings):
    return {finding.code for finding in findings if finding.severity is Severity.WARNING}


def test_at_the_bedside_every_finding_keeps_its_severity():
    assert in_mode(EVERY, EntryMode.BEDSIDE) == EVERY
    assert in_mode(EVERY, None) == EVERY


def test_in_retrospect_warnings_about_the_bedside_are_notices():
    assert warned(in_mode(EVERY, EntryMode.RETROSPECTIVE)) == STILL_WARNED


def test_in_imported_entries_every_warning_is_a_notice():
    assert warned(in_mode(EVERY, EntryMode.IMPORTED)) == set()


@pytest.mark.parametrize("mode", list(EntryMode))
def test_no_mode_softens_an_error(mode):
    errors = [finding for finding in EVERY if finding.severity is Severity.ERROR]
    assert in_mode(errors, mode) == errors


@pytest.mark.parametrize("mode", list(EntryMode))
def test_applying_a_mode_again_changes_nothing(mode):
    once = in_mode(EVERY, mode)
    assert in_mode(once, mode) == once


def test_errors_and_warnings_without_a_reason_block():
    findings = [Finding.of(Code.AFTER_DEATH), Finding.of(Code.INR_HIGH), Finding.of(Code.APPROXIMATE_DATE)]
    assert [finding.code for finding in blocking(findings)] == ["after_death", "inr_high"]


def test_a_typed_reason_lets_a_warning_pass_and_no_error():
    findings = [Finding.of(Code.AFTER_DEATH), Finding.of(Code.INR_HIGH)]
    reasons = {Code.INR_HIGH: "agreed with haematology", Code.AFTER_DEATH: "really"}
    assert [finding.code for finding in blocking(findings, reasons)] == ["after_death"]


def test_a_reason_of_spaces_is_none():
    assert blocking([Finding.of(Code.INR_HIGH)], {Code.INR_HIGH: "  "})


def test_reasons_given_as_text_codes_are_found():
    assert blocking([Finding.of(Code.INR_HIGH)], {"inr_high": "agreed"}) == []


def test_a_reason_is_kept_with_a_notice_too():
    notice = in_mode([Finding.of(Code.INR_HIGH)], EntryMode.RETROSPECTIVE)
    assert with_reasons(notice, {Code.INR_HIGH: "agreed"})[0].reason == "agreed"


def test_a_reason_for_what_did_not_arise_is_ignored():
    assert with_reasons([], {Code.INR_HIGH: "agreed"}) == []


def test_the_reasons_of_a_stored_record_can_be_offered_again():
    kept = [
        finding.kept() for finding in with_reasons([Finding.of(Code.INR_HIGH, "inr")], {Code.INR_HIGH: "ok"})
    ]
    assert reasons_kept(kept) == {Code.INR_HIGH: "ok"}
    assert reasons_kept(None) == {}

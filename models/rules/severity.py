"""How grave a finding is in an entry, and which findings still stand in the way of saving it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping

from models.findings import Code, Finding, Severity
from models.vocabularies import EntryMode

WARNED_IN_RETROSPECT = frozenset(
    {
        Code.NAME_ALIKE,
        Code.LM_TYPE_UNUSUAL,
        Code.POSSIBLE_DUPLICATE,
        Code.MEDICATION_INCIDENT,
        Code.RESPONSE_PROGRESSION_DISAGREE,
    }
)
"""Warnings that stay warnings in retrospective entries; the others are about the bedside."""


def in_mode(findings: Iterable[Finding], entry_mode: EntryMode | None) -> list[Finding]:
    """The findings with the severity they have in an entry of that mode; applying it again changes nothing."""
    return [
        dataclasses.replace(finding, severity=Severity.NOTICE)
        if finding.severity is Severity.WARNING and _is_mild(finding.code, entry_mode)
        else finding
        for finding in findings
    ]


def _is_mild(code: Code, entry_mode: EntryMode | None) -> bool:
    if entry_mode is EntryMode.RETROSPECTIVE:
        return code not in WARNED_IN_RETROSPECT
    return entry_mode is EntryMode.IMPORTED


def with_reasons(findings: Iterable[Finding], reasons: Mapping[Code, str]) -> list[Finding]:
    """The findings with the reasons typed for their codes, notices included; errors take none.

    A reason for a finding that did not arise is ignored.
    """
    return [
        finding
        if finding.severity is Severity.ERROR
        else dataclasses.replace(finding, reason=reasons.get(finding.code, "").strip() or finding.reason)
        for finding in findings
    ]


def blocking(findings: Iterable[Finding], reasons: Mapping[Code, str] | None = None) -> list[Finding]:
    """The findings that stand in the way: errors, and warnings without a typed reason."""
    return [
        finding
        for finding in with_reasons(findings, reasons or {})
        if finding.severity is Severity.ERROR or (finding.severity is Severity.WARNING and not finding.reason)
    ]


def reasons_kept(kept: Iterable[Mapping[str, object]] | None) -> dict[Code, str]:
    """The reasons by code in what a record keeps of its findings, to be offered again when it is corrected."""
    findings = [Finding.from_kept(finding) for finding in kept or ()]
    return {finding.code: finding.reason for finding in findings if finding.reason}

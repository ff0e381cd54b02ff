"""What is said against the settings of a site: each in its range, and the limits of the dose in their order."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

from models.findings import Code, Finding
from models.rules.field_rules import field_findings
from models.site import SiteSettings

_RISING = ("dose_minimum_mg", "dose_maximum_mg", "incident_dose_mg", "impossible_dose_mg")


def settings_findings(settings: SiteSettings, *, now: datetime) -> list[Finding]:
    """The errors that keep settings from being saved."""
    findings = field_findings(settings, now=now)
    for lower, upper in pairwise(_RISING):
        least, value = settings.values.get(lower), settings.values.get(upper)
        if least is not None and value is not None and value < least:
            findings.append(
                Finding.of(Code.OUT_OF_RANGE, upper, table=settings.table, value=value, minimum=least)
            )
    return findings

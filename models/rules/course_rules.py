"""Rules about whole courses: survival that can be true, dates that are approximate or invented, stale follow-up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from models.course import PatientCourse
from models.endpoints import last_contact
from models.findings import Code, Finding
from models.rules.date_rules import approximate_dates


def course_findings(course: PatientCourse) -> list[Finding]:
    """The notices that stand over a patient's page: approximate dates, and dates that are invented."""
    findings = list(approximate_dates(course.patient))
    for therapy in course.therapies:
        findings += approximate_dates(therapy)
    if course.demonstration:
        findings.append(Finding.of(Code.DATE_INVENTED))
    return findings


def survival_findings(pfs_months: float, os_months: float) -> list[Finding]:
    """Nobody is free of progression for longer than alive."""
    if pfs_months <= os_months:
        return []
    return [Finding.of(Code.PFS_EXCEEDS_OS, "pfs_months", value=pfs_months, limit=os_months)]


def deaths_newer_than_contact(
    courses: Iterable[PatientCourse], *, as_of: date | None = None
) -> list[Finding]:
    """Notice survivors whose last contact is older than the newest death: their follow-up lags behind.

    Deaths are heard of sooner than that somebody is still alive, so that curves drawn from such data fall too low.
    One finding for the register, with the survivors' study codes.
    """
    deaths: list[date] = []
    contacts: list[tuple[str, date]] = []
    for course in courses:
        death = course.patient.death_date
        if death is not None and (as_of is None or death <= as_of):
            deaths.append(death)
            continue
        contact = last_contact(course, as_of)
        if contact is not None:
            contacts.append((course.patient.study_code or "", contact))
    newest = max(deaths, default=None)
    behind = [code for code, contact in contacts if newest is not None and contact < newest]
    if not behind:
        return []
    return [
        Finding.of(
            Code.DEATHS_NEWER_THAN_CONTACT,
            "last_contact_date",
            value=newest,
            others=sorted(behind),
            count=len(behind),
        )
    ]

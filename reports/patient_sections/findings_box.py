"""The bordered box of findings that were overridden, each with the reason somebody typed for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportlab.platypus import Flowable

from models.course import PatientCourse
from models.finding_sentences import sentence
from models.findings import Code, Finding, Severity
from models.record import KeptRecord
from models.records import Administration
from models.wording import Translate
from reports.blocks import BoxEntry, Tone
from reports.dates import day_text
from reports.patient_sections.session_names import sessions_named
from reports.typesetting import Typesetting


@dataclass(frozen=True)
class _Kept:
    """A finding in words, as it was stored with its record."""

    mark: str
    sentence: str
    reason: str


def findings_box(course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """Every finding that has a reason, that needed one, or that is a medication incident; alike ones once.

    Nothing where there is none.
    """
    translate = typesetting.translate
    entries = [
        BoxEntry(f"{place}: {kept.sentence}.", mark=kept.mark, reason=kept.reason)
        for place, kept in _placed(course, translate)
    ]
    if not entries:
        return []
    title = translate("PatientReport", "Findings and typed reasons")
    return [typesetting.box(entries, title=title, tone=Tone.WARNING)]


def _placed(course: PatientCourse, translate: Translate) -> list[tuple[str, _Kept]]:
    sessions: dict[_Kept, list[Administration]] = {}
    for session in course.administrations:
        for kept in _kept(session, translate):
            sessions.setdefault(kept, []).append(session)
    found = [(sessions_named(alike, course, translate, dated=True), kept) for kept, alike in sessions.items()]
    others: dict[tuple[str, _Kept], None] = {}
    records = (
        course.patient,
        *course.events,
        *course.holds,
        *course.assessments,
        *course.therapies,
        *course.phases,
    )
    for record in records:
        others.update(
            dict.fromkeys((translate("Record", record.title), kept) for kept in _kept(record, translate))
        )
    return [*found, *others]


def _kept(record: KeptRecord, translate: Translate) -> Iterable[_Kept]:
    for stored in record.findings or ():
        finding = Finding.from_kept(stored)
        is_printed = (
            finding.reason or finding.severity is Severity.WARNING or finding.code is Code.MEDICATION_INCIDENT
        )
        if is_printed:
            words = sentence(finding, translate, show_date=lambda day: day_text(day, translate))
            yield _Kept(_mark(finding, translate), words, finding.reason)


def _mark(finding: Finding, translate: Translate) -> str:
    if finding.severity is Severity.NOTICE:
        return translate("PatientReport", "Notice")
    return translate("PatientReport", "Warning")

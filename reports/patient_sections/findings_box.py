"""The bordered box of findings that were overridden, each with the reason somebody typed for it."""

from __future__ import annotations

from reportlab.platypus import Flowable

from models.course import PatientCourse
from models.records import Administration
from models.wording import Translate
from reports.blocks import BoxEntry, Tone
from reports.kept_findings import KeptFinding, kept_findings
from reports.patient_sections.session_names import sessions_named
from reports.typesetting import Typesetting


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


def _placed(course: PatientCourse, translate: Translate) -> list[tuple[str, KeptFinding]]:
    sessions: dict[KeptFinding, list[Administration]] = {}
    for session in course.administrations:
        for kept in kept_findings(session, translate):
            sessions.setdefault(kept, []).append(session)
    found = [(sessions_named(alike, course, translate, dated=True), kept) for kept, alike in sessions.items()]
    others: dict[tuple[str, KeptFinding], None] = {}
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
            dict.fromkeys(
                (translate("Record", record.title), kept) for kept in kept_findings(record, translate)
            )
        )
    return [*found, *others]

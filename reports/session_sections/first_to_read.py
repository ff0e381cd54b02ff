"""What a reader of the record has to see first: allergies, why drug was not given, findings with their reasons."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from models.course import PatientCourse
from models.records import Administration, Patient
from models.vocabularies import SessionStatus
from models.wording import Translate
from reports.blocks import BoxEntry, Tone
from reports.field_text import capitalised, field_label, field_value, value_text
from reports.kept_findings import KeptFinding, kept_findings
from reports.right_to_left import BETWEEN_FACTS
from reports.typesetting import CLOSEST, Typesetting


def first_to_read(session: Administration, course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """A box whose edge and words say how grave the gravest is."""
    translate = typesetting.translate
    findings = list(kept_findings(session, translate))
    told = course.patient.allergies or translate("PatientReport", "none recorded")
    entries = [
        BoxEntry(told, mark=field_label(Patient, "allergies", translate)),
        *_status(session, translate),
    ]
    entries += _with_shared_reasons(
        findings, between=BETWEEN_FACTS if typesetting.closeness == CLOSEST else ".\n"
    )
    is_grave = any(each.is_incident for each in findings)
    tone = Tone.NEUTRAL if len(entries) == 1 else Tone.DANGER if is_grave else Tone.WARNING
    return [typesetting.box(entries, tone=tone)]


def _with_shared_reasons(findings: Sequence[KeptFinding], *, between: str) -> list[BoxEntry]:
    """An entry for each finding; those that were overridden for one reason together, which is told once."""
    groups: dict[tuple[str, str], list[str]] = {}
    for each in findings:
        groups.setdefault((each.mark, each.reason), []).append(each.sentence)
    entries: list[BoxEntry] = []
    for (mark, reason), sentences in groups.items():
        told = [between.join(sentences)] if reason else sentences
        entries += [BoxEntry(f"{words}.", mark=mark, reason=reason) for words in told]
    return entries


def _status(session: Administration, translate: Translate) -> list[BoxEntry]:
    if session.status in (None, SessionStatus.GIVEN):
        return []
    entries = [
        BoxEntry(
            session.status_reason or translate("SessionReport", "no reason recorded"),
            mark=capitalised(value_text(session.status, translate)),
        )
    ]
    if session.puncture_attempted is not None:
        label = field_label(Administration, "puncture_attempted", translate)
        entries.append(BoxEntry(field_value(session, "puncture_attempted", translate), mark=label))
    return entries

"""What stands above everything else on the sheet: treatment that has ended, holds, allergies, what is not resolved."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, TableStyle

from analysis.wording.isolated_facts import isolated
from models.course import PatientCourse
from models.records import Hold, Patient
from models.wording import Translate
from reports.blocks import CLOSE_BOX, BoxEntry, Tone
from reports.dates import day_text
from reports.field_text import field_label, value_text
from reports.patient_sections.open_problems import event_name, grade_text
from reports.stylesheet import GAP
from reports.text import bold, labelled
from reports.typesetting import CLOSEST, Typesetting
from reports.worksheet_sections.ended import ended_words

_LONGEST_NOTE = 160
_CLOSEST_NOTE = 60
"""Letters of the note of a hold, which the register holds whole."""
_EVENTS_TOLD = 4


def first_to_read(course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """A box, in the colour of danger where treatment has ended, or there is an open hold or an allergy."""
    translate = typesetting.translate
    entries: list[BoxEntry | Flowable] = []
    ended = ended_words(course, translate)
    if ended:
        entries += _stressed(translate("Worksheet", "No further session is planned"), ended, typesetting)
    for hold in course.open_holds:
        mark = translate("PatientReport", "On hold, do not puncture")
        entries += _stressed(mark, _hold_told(hold, typesetting), typesetting)
    allergies = course.patient.allergies
    label = field_label(Patient, "allergies", translate)
    if allergies:
        entries += _stressed(label, allergies, typesetting)
    else:
        entries.append(BoxEntry(translate("PatientReport", "none recorded"), mark=label))
    entries += _events(course, translate)
    is_grave = bool(ended or course.open_holds or allergies)
    tone = Tone.DANGER if is_grave else Tone.WARNING if course.open_events else Tone.NEUTRAL
    box = typesetting.box(entries, tone=tone)
    box.spaceAfter = GAP
    if typesetting.closeness:
        box.setStyle(TableStyle(CLOSE_BOX))
    return [box]


def _stressed(mark: str, told: str, typesetting: Typesetting) -> list[Flowable]:
    """Mark and words alike in bold."""
    return list(labelled(bold(f"{mark}:"), told, typesetting.sheet.cell_group))


def _hold_told(hold: Hold, typesetting: Typesetting) -> str:
    translate = typesetting.translate
    longest = _CLOSEST_NOTE if typesetting.closeness == CLOSEST else _LONGEST_NOTE
    told = translate("PatientReport", "{reason}, since {day}").format(
        reason=value_text(hold.reason, translate),
        day=day_text(hold.set_at.date() if hold.set_at else None, translate),
    )
    told += ", " + translate("PatientReport", "set by {person}").format(person=isolated(hold.set_by or ""))
    note = " ".join((hold.note or "").split())
    if len(note) > longest:
        note = f"{note[:longest].rstrip()}…"
    return f"{told}; {isolated(note)}" if note else told


def _events(course: PatientCourse, translate: Translate) -> Iterator[BoxEntry]:
    """The events that are not known to be over, in one line."""
    events = course.open_events
    if not events:
        return
    told = [
        f"{event_name(event, translate)}, {grade_text(event, translate)}" for event in events[:_EVENTS_TOLD]
    ]
    if len(events) > _EVENTS_TOLD:
        told.append(translate("Worksheet", "and {n} more").format(n=len(events) - _EVENTS_TOLD))
    yield BoxEntry("; ".join(told), mark=translate("PatientReport", "Not resolved"))

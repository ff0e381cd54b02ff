"""What came before the session, in brief."""

from __future__ import annotations

from reportlab.platypus import Flowable

from models.course import PatientCourse
from models.records import Administration
from models.wording import Translate
from reports.dates import day_text
from reports.field_text import field_label, field_value, value_text
from reports.patient_sections.sessions import complications_told, place_text
from reports.tables import Cell, Column, number_column
from reports.typesetting import Typesetting

EARLIER = 3
"""As many sessions before this one are told."""


def sessions_before(
    session: Administration, course: PatientCourse, typesetting: Typesetting
) -> list[Flowable]:
    """The table of the last sessions before this one."""
    translate = typesetting.translate
    story: list[Flowable] = [typesetting.section(translate("SessionReport", "Sessions before this one"))]
    earlier = _earlier(session, course)
    if earlier:
        rows = [_row(each, course, translate) for each in earlier]
        story.append(typesetting.table(_columns(translate), rows))
    else:
        story.append(typesetting.body(translate("SessionReport", "No earlier session is recorded.")))
    return story


def _columns(translate: Translate) -> list[Column]:
    return [
        number_column(translate("PatientReport", "Cycle"), weight=0.01),
        Column(translate("PatientReport", "Date"), wrap=False, weight=0.01),
        Column(translate("SessionReport", "Given"), wrap=False, weight=0.01),
        Column(field_label(Administration, "puncture_level", translate), weight=0.01),
        number_column(field_label(Administration, "kps", translate), weight=0.01),
        Column(translate("SessionReport", "Complications"), weight=10),
    ]


def _row(session: Administration, course: PatientCourse, translate: Translate) -> list[Cell]:
    cycle = course.cycle_numbers.get(session.id or "")
    return [
        "–" if cycle is None else cycle,
        day_text(session.performed_on, translate),
        given_text(session, translate),
        place_text(session, translate),
        field_value(session, "kps", translate),
        " ".join(complications_told(session, course, translate)),
    ]


def given_text(session: Administration, translate: Translate) -> str:
    """The doses that were given, or that none was."""
    if not session.drug_given:
        return value_text(session.status, translate)
    doses = [field_value(session, "dose_mg", translate)]
    if session.dexamethasone_mg is not None:
        dexamethasone = translate("SessionReport", "dexa {dose}")
        doses.append(dexamethasone.format(dose=field_value(session, "dexamethasone_mg", translate)))
    return ", ".join(doses)


def _earlier(session: Administration, course: PatientCourse) -> list[Administration]:
    at = session.performed_at
    before = [each for each in course.administrations if at and each.performed_at and each.performed_at < at]
    return before[-EARLIER:]

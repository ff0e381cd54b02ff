"""The table of assessments: examination, MRI, fluid, KPS, response, progression, scorecard and note."""

from __future__ import annotations

from reportlab.platypus import Flowable

from models.course import PatientCourse
from models.records import Assessment
from models.records.assessment import SCORECARD_FIELDS
from models.wording import Translate
from reports.dates import day_text
from reports.field_text import capitalised, field_label, field_value, further_facts, value_text
from reports.patient_sections.sessions import noted
from reports.tables import Cell, Column, number_column
from reports.typesetting import Typesetting

_NAMES = ("neurological_exam", "mri", "csf_cytology", "kps", "overall_response")
_HAVE_A_PLACE = frozenset(
    {
        *("date", "lm_progression", "progression_basis", "rano_not_evaluable_reason", "note"),
        *_NAMES,
        *SCORECARD_FIELDS,
    }
)
"""Fields with a column or a line of their own; every other one is told with its label."""


def assessments(course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """A row for each assessment; its scorecard and note below it where there are any."""
    if not course.assessments:
        return []
    translate = typesetting.translate
    told = [_told(one, translate) for one in course.assessments]
    has_more = any(told)
    columns = _columns(translate)
    if has_more:
        columns.append(Column(translate("PatientReport", "Scorecard and note"), weight=10))
    rows = [
        [*_cells(one, translate), *(["\n".join(lines)] if has_more else [])]
        for one, lines in zip(course.assessments, told, strict=True)
    ]
    heading = typesetting.section(translate("PatientReport", "Assessments"))
    return [heading, typesetting.table(columns, rows)]


def _columns(translate: Translate) -> list[Column]:
    return [
        Column(field_label(Assessment, "date", translate), wrap=False),
        Column(translate("PatientReport", "Neurological")),
        Column(field_label(Assessment, "mri", translate)),
        Column(field_label(Assessment, "csf_cytology", translate)),
        number_column(field_label(Assessment, "kps", translate), weight=0.5),
        Column(translate("PatientReport", "Response"), weight=1.5),
        Column(field_label(Assessment, "lm_progression", translate), weight=1.5),
    ]


def _cells(one: Assessment, translate: Translate) -> list[Cell]:
    return [
        day_text(one.date, translate),
        *(field_value(one, name, translate) for name in _NAMES),
        progression_text(one, translate),
    ]


def progression_text(one: Assessment, translate: Translate) -> str:
    """ "no", "yes, imaging", or nothing where it was not judged."""
    if one.lm_progression and one.progression_basis is not None:
        return f"{value_text(True, translate)}, {value_text(one.progression_basis, translate)}"
    return field_value(one, "lm_progression", translate)


def _told(one: Assessment, translate: Translate) -> list[str]:
    card = [
        f"{field_label(Assessment, name, translate)}: {field_value(one, name, translate)}"
        for name in SCORECARD_FIELDS
        if name in one.values
    ]
    lines = [f"{capitalised(', '.join(card))}."] if card else []
    if one.rano_not_evaluable_reason:
        label = field_label(Assessment, "rano_not_evaluable_reason", translate)
        lines.append(noted(f"{label}:", one.rano_not_evaluable_reason))
    lines += further_facts(one, translate, besides=_HAVE_A_PLACE)
    if one.note:
        lines.append(one.note)
    return lines

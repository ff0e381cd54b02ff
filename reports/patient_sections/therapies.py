"""Treatment beside the intrathecal one, and the holds that were set and lifted."""

from __future__ import annotations

from reportlab.platypus import Flowable

from analysis.wording.isolated_facts import isolated
from models.course import PatientCourse
from models.records import Hold, Therapy
from models.vocabularies import TherapyKind
from models.wording import Translate
from reports.field_text import capitalised, field_label, field_value, further_facts, value_text
from reports.patient_sections.sessions import noted
from reports.tables import Cell, Column
from reports.typesetting import Typesetting

_OF_A_THERAPY = frozenset(
    {
        *("kind", "regimen", "radiotherapy", "site", "start", "stop", "date", "reason"),
        *("dose_gy", "fractions", "note"),
    }
)
_OF_A_HOLD = frozenset(
    {
        *("reason", "note", "set_at", "set_by", "review_date"),
        *("lifted_at", "lifted_by", "lift_reason"),
    }
)
"""Fields with a column or a line of their own; every other one is told with its label."""


def therapies(course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """A row for each systemic line, course of radiotherapy and operation."""
    if not course.therapies:
        return []
    translate = typesetting.translate
    columns = [
        Column(field_label(Therapy, "kind", translate), weight=1),
        Column(translate("PatientReport", "Treatment"), weight=4),
        Column(field_label(Therapy, "start", translate), wrap=False, weight=0.5),
        Column(field_label(Therapy, "stop", translate), wrap=False, weight=0.5),
        Column(translate("PatientReport", "Dose, or reason for stopping"), weight=6),
    ]
    rows = [_row(one, translate) for one in course.therapies]
    heading = typesetting.section(translate("PatientReport", "Systemic therapy, radiotherapy, surgery"))
    return [heading, typesetting.table(columns, rows)]


def _row(one: Therapy, translate: Translate) -> list[Cell]:
    is_surgery = one.kind is TherapyKind.SURGERY
    names = [field_value(one, name, translate) for name in ("regimen", "radiotherapy", "site")]
    told = ", ".join(isolated(name) for name in names if name)
    return [
        capitalised(value_text(one.kind, translate)),
        "\n".join(
            part for part in (told, *further_facts(one, translate, besides=_OF_A_THERAPY), _note(one)) if part
        ),
        field_value(one, "date" if is_surgery else "start", translate),
        ""
        if is_surgery
        else field_value(one, "stop", translate) or translate("PatientReport", "not stopped"),
        _dose(one, translate) or field_value(one, "reason", translate),
    ]


def _note(one: Therapy) -> str:
    return str(one.values.get("note") or "")


def _dose(one: Therapy, translate: Translate) -> str:
    if one.dose_gy is None:
        return ""
    dose = field_value(one, "dose_gy", translate)
    if one.fractions is None:
        return dose
    return translate("PatientReport", "{dose} in {fractions} fractions").format(
        dose=dose, fractions=one.fractions
    )


def holds(course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """A row for each hold, open or lifted; nothing where none was set."""
    if not course.holds:
        return []
    translate = typesetting.translate
    columns = [
        Column(field_label(Hold, "reason", translate), weight=3),
        Column(field_label(Hold, "set_at", translate), weight=1.5),
        Column(field_label(Hold, "review_date", translate), wrap=False, weight=0.5),
        Column(field_label(Hold, "lifted_at", translate), weight=3),
    ]
    rows = [_hold_row(one, translate) for one in course.holds]
    return [typesetting.section(translate("PatientReport", "Holds")), typesetting.table(columns, rows)]


def _hold_row(one: Hold, translate: Translate) -> list[Cell]:
    more = further_facts(one, translate, besides=_OF_A_HOLD)
    reason = [capitalised(value_text(one.reason, translate)), *more, one.note or ""]
    lifted = [_by(one, "lifted", translate) or translate("PatientReport", "not lifted")]
    if one.lift_reason:
        lifted.append(noted(translate("PatientReport", "Reason:"), one.lift_reason))
    return [
        "\n".join(part for part in reason if part),
        _by(one, "set", translate),
        field_value(one, "review_date", translate),
        "\n".join(lifted),
    ]


def _by(one: Hold, act: str, translate: Translate) -> str:
    parts = (field_value(one, f"{act}_at", translate), isolated(str(one.values.get(f"{act}_by") or "")))
    return ", ".join(part for part in parts if part)

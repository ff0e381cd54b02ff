"""Disease, state before treatment, consent and treatment, with the labels of the declared fields."""

from __future__ import annotations

from reportlab.platypus import Flowable

from models.course import PatientCourse
from models.fields import Section
from models.records import Patient
from models.records.patient import (
    BEFORE_TREATMENT,
    CANCER,
    CONSENT,
    IDENTITY,
    LEPTOMENINGEAL,
    OUTCOME,
    TREATMENT,
)
from models.wording import Translate
from reports.fact_columns import Fact, FactGroup, fact_columns
from reports.field_text import field_label, field_value
from reports.typesetting import Typesetting

_COLUMNS: tuple[tuple[Section, ...], ...] = (
    (CANCER, CONSENT),
    (LEPTOMENINGEAL,),
    (BEFORE_TREATMENT, TREATMENT),
)
"""The sections of the declaration as they stand side by side, of about equal length."""
_ELSEWHERE = (IDENTITY, OUTCOME)
_IN_THE_HEADER = frozenset({"arm", "lm_diagnosis_date"})


def disease(course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """Columns of facts side by side; what was not entered is left out."""
    translate = typesetting.translate
    columns = [
        [_group(section, course.patient, translate) for section in sections]
        for sections in _sections_side_by_side()
    ]
    table = fact_columns(columns, typesetting)
    if not table:
        return []
    return [typesetting.section(translate("PatientReport", "Disease and treatment")), *table]


def _sections_side_by_side() -> list[tuple[Section, ...]]:
    """The columns, with a section that was declared since then below the shortest of them."""
    placed = {*(section for column in _COLUMNS for section in column), *_ELSEWHERE}
    declared = dict.fromkeys(field.section for field in Patient.clinical_fields())
    further = tuple(section for section in declared if section is not None and section not in placed)
    first, second, third = _COLUMNS
    return [first, (*second, *further), third]


def _group(section: Section, patient: Patient, translate: Translate) -> FactGroup:
    names = [field.name for field in Patient.clinical_fields() if field.section is section]
    facts = tuple(
        Fact(field_label(Patient, name, translate), field_value(patient, name, translate))
        for name in names
        if name in patient.values and name not in _IN_THE_HEADER
    )
    return FactGroup(translate("Section", section.label), facts)

"""The paper's Table 1: every patient by study code, what was known of her, how long she was followed."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from analysis.figures.number_text import months_text
from analysis.patient_table import ObservedTime, PatientRow
from models.vocabularies import LmMriType
from models.wording import Translate
from reports.cohort_sections.numbers import UNDEFINED
from reports.field_text import value_text
from reports.tables import Cell, Column, number_column
from reports.typesetting import Typesetting

MOST_LISTED = 200
"""More patients than these are not listed one by one."""


def each_patient(patients: Sequence[PatientRow], typesetting: Typesetting) -> list[Flowable]:
    """A row for each patient; a sentence where there are too many, nothing where there is nobody."""
    if not patients:
        return []
    translate = typesetting.translate
    title = typesetting.section(translate("CohortReport", "Patient by patient"))
    if len(patients) > MOST_LISTED:
        text = translate("CohortReport", "Not listed one by one: more than {most} patients.")
        return [title, typesetting.body(text.format(most=MOST_LISTED))]
    return [
        title,
        typesetting.lead(_explained(patients, translate)),
        typesetting.closed_up().table(_columns(translate), [_row(one, translate) for one in patients]),
    ]


def _explained(patients: Sequence[PatientRow], translate: Translate) -> str:
    sentences = [
        translate(
            "CohortReport",
            "Months from LM diagnosis to progression or death (PFS) and to death (OS); + censored: still without the "
            "event when last known.",
        )
    ]
    seen = [kind for kind in LmMriType if any(one.lm_type is kind for one in patients)]
    if seen:
        kinds = ", ".join(value_text(kind, translate) for kind in seen)
        sentences.append(translate("CohortReport", "LM type on MRI: {kinds}.").format(kinds=kinds))
    return " ".join(sentences)


def _columns(translate: Translate) -> list[Column]:
    return [
        Column(translate("CohortReport", "Patient"), wrap=True, weight=1),
        Column(translate("CohortReport", "Arm"), wrap=False, weight=0.6),
        Column(translate("CohortReport", "LM type"), wrap=False, weight=0.5),
        Column(translate("CohortReport", "Systemic therapy"), weight=2),
        number_column(translate("CohortReport", "Age"), weight=0.5),
        number_column("KPS", weight=0.5),
        number_column(translate("CohortReport", "IT cycles"), weight=0.5),
        number_column("PFS", weight=0.6),
        number_column("OS", weight=0.6),
    ]


def _row(one: PatientRow, translate: Translate) -> list[Cell]:
    return [
        one.study_code,
        value_text(one.arm, translate),
        UNDEFINED if one.lm_type is None else one.lm_type.value,
        one.regimen or UNDEFINED,
        UNDEFINED if one.age is None else one.age,
        UNDEFINED if one.kps is None else one.kps,
        one.cycles or UNDEFINED,
        _time(one.pfs),
        _time(one.overall),
    ]


def _time(observed: ObservedTime | None) -> str:
    """``18``, or ``24+`` where the observation ended before the event."""
    if observed is None:
        return UNDEFINED
    return months_text(observed.months) if observed.event else f"{months_text(observed.months)}+"

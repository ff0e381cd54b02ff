"""The columns in which assessments, holds and therapies are listed, made from the declared fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from models.partial_date import PartialDate
from models.record import KeptRecord
from models.records import Assessment, Hold, Therapy
from models.vocabularies import Response, TherapyKind, Vocabulary
from models.wording import Translate
from ui.forms.form_words import field_words
from ui.patients.value_words import NOTHING, value_words, words_of
from ui.widgets.record_model import Column

_ASSESSMENT_FIELDS = (
    "date",
    "overall_response",
    "lm_progression",
    "progression_basis",
    "mri",
    "csf_cytology",
    "kps",
)

_HOLD_FIELDS = ("reason", "set_at", "set_by", "review_date", "lifted_at", "lifted_by")


def assessment_columns(translate: Translate) -> list[Column[Assessment]]:
    """Date, judgement and findings of each assessment, the examination last."""
    columns = [_column(Assessment, name, translate) for name in _ASSESSMENT_FIELDS]
    return [*columns, _column(Assessment, "neurological_exam", translate)]


def therapy_columns(translate: Translate) -> list[Column[Therapy]]:
    """Kind, what was given, from when to when, and why it ended."""
    return [
        _column(Therapy, "kind", translate),
        Column(translate("TherapyTable", "Treatment"), lambda row: treatment_words(row, translate)),
        Column(
            translate("TherapyTable", "From"),
            lambda row: words_of(row.began, translate) if row.began else NOTHING,
            lambda row: _earliest(row.began),
        ),
        _column(Therapy, "stop", translate),
        _column(Therapy, "reason", translate),
    ]


def hold_columns(translate: Translate) -> list[Column[Hold]]:
    """Whether the hold stands, why, since when and by whom, and how it ended."""
    return [
        Column(translate("HoldTable", "State"), lambda row: hold_state_words(row, translate)),
        *(_column(Hold, name, translate) for name in _HOLD_FIELDS),
    ]


def hold_state_words(hold: Hold, translate: Translate) -> str:
    """Open or lifted."""
    return translate("HoldTable", "Open") if hold.is_open else translate("HoldTable", "Lifted")


def treatment_words(therapy: Therapy, translate: Translate) -> str:
    """The regimen, the radiotherapy with its dose and fractions, or the operation's site."""
    if therapy.kind is TherapyKind.SYSTEMIC:
        return therapy.regimen or NOTHING
    told = (value_words(therapy, name, translate) for name in ("radiotherapy", "site", "dose_gy"))
    words = ", ".join(each for each in told if each)
    if therapy.fractions:
        words = f"{words} / {therapy.fractions}"
    return words or NOTHING


def _column(kind: type[KeptRecord], name: str, translate: Translate) -> Column[Any]:
    field = kind.fields[name]
    return Column(
        field_words(kind, field, translate),
        lambda row: _shown(row, name, translate),
        _sorted_by(name),
        right=name == "kps",
    )


def _shown(row: KeptRecord, name: str, translate: Translate) -> str:
    value = row.values.get(name)
    if isinstance(value, Response):
        return value.value
    return value_words(row, name, translate) or NOTHING


def _sorted_by(name: str) -> Callable[[KeptRecord], Any]:
    def raw(row: KeptRecord) -> Any:
        value = row.values.get(name)
        if isinstance(value, PartialDate):
            return _earliest(value)
        if isinstance(value, Vocabulary):
            return value.label
        return value

    return raw


def _earliest(day: PartialDate | None) -> Any:
    return day.earliest if day else None

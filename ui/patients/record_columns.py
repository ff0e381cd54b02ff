"""The columns in which assessments, holds and therapies are listed, made from the declared fields."""

from __future__ import annotations

from models.records import Assessment, Hold, Therapy
from models.records.assessment import JUDGEMENT
from models.vocabularies import TherapyKind
from models.wording import Translate
from ui.patients.listed_columns import listed_columns, sort_value
from ui.patients.value_words import NOTHING, value_words, words_of
from ui.widgets.record_model import Column


def assessment_columns(translate: Translate) -> list[Column[Assessment]]:
    """Date, judgement and findings of each assessment, the examination last."""
    return listed_columns(Assessment, translate, first=JUDGEMENT, last="neurological_exam")


def therapy_columns(translate: Translate) -> list[Column[Therapy]]:
    """Kind, what was given, from when to when, and why it ended."""
    kind, *others = listed_columns(Therapy, translate)
    return [
        kind,
        Column(translate("TherapyTable", "Treatment"), lambda row: treatment_words(row, translate)),
        Column(
            translate("TherapyTable", "From"),
            lambda row: words_of(row.began, translate) if row.began else NOTHING,
            lambda row: sort_value(row.began),
        ),
        *others,
    ]


def hold_columns(translate: Translate) -> list[Column[Hold]]:
    """Whether the hold stands, why, since when and by whom, and how it ended."""
    return [
        Column(translate("HoldTable", "State"), lambda row: hold_state_words(row, translate)),
        *listed_columns(Hold, translate),
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

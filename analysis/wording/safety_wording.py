"""The words of a safety result: whom it counts, and what its strata are called. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.safety_strata import ANOTHER, NO_DRUG, NOT_RECORDED, WITH, WITHOUT, StrataKind
from analysis.wording.survival_columns import survival_columns
from models.vocabularies import ReviewWindow
from models.wording import Translate

if TYPE_CHECKING:
    from analysis.safety import SafetyAnalysis
    from analysis.safety_strata import Stratification


def counts(result: SafetyAnalysis, translate: Translate) -> str:
    """Patients, those with a puncture, sessions."""
    return translate(
        "Safety", "n {n}, with a puncture {punctured}, sessions with a puncture {sessions}"
    ).format(n=result.n, punctured=result.punctured, sessions=result.sessions)


def strata_title(strata: Stratification, group: str | None, translate: Translate) -> str:
    """By what the columns of a table are told apart; ``group`` is the column that patients are compared by."""
    if strata.kind is not StrataKind.GROUP or group is None:
        return translate("StrataKind", strata.kind.label)
    compared = survival_columns()[group].name_words(translate)
    return translate("Safety", "{group}, per patient").format(group=compared)


def strata_note(strata: Stratification, translate: Translate) -> str:
    """What has to be known about how the columns came about."""
    if strata.kind is StrataKind.WINDOW:
        return translate(
            "Safety", "Every session stands in both; events reported between sessions in neither."
        )
    if strata.kind is StrataKind.CYCLE:
        return translate(
            "Safety",
            "Cycles given elsewhere count in the number. Later columns hold only patients who came that far.",
        )
    return translate("Safety", "Nobody was assigned by chance: this describes.")


def level_words(kind: StrataKind, code: str, group: str | None, translate: Translate) -> str:
    """What one stratum is called."""
    shared = {
        NOT_RECORDED: translate("Safety", "not recorded"),
        NO_DRUG: translate("Safety", "no drug given"),
        ANOTHER: translate("Safety", "another dose"),
        WITHOUT: translate("Safety", "without"),
        WITH: translate("Safety", "with"),
    }
    if code in shared:
        return shared[code]
    if kind is StrataKind.GROUP and group is not None:
        return survival_columns()[group].level(code, translate)
    if kind is StrataKind.WINDOW:
        window = next(each for each in ReviewWindow if each.value == code)
        return translate("ReviewWindow", window.label)
    if kind is StrataKind.CYCLE:
        return _cycle_words(code, translate)
    return _dose_words(code, translate)


def _cycle_words(code: str, translate: Translate) -> str:
    if code == "1":
        return translate("Safety", "cycle 1")
    if code == "2-4":
        return translate("Safety", "cycles 2 to 4")
    return translate("Safety", "cycle 5 and later")


def _dose_words(code: str, translate: Translate) -> str:
    bands = {
        "<80": translate("Safety", "below 80 mg"),
        "80-149": translate("Safety", "80 to below 150 mg"),
        ">150": translate("Safety", "above 150 mg"),
    }
    return bands.get(code) or translate("Safety", "{dose} mg").format(dose=code)

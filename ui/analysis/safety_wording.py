"""The words of the safety page: its caption, and what strata and grades are called. No Qt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from analysis.safety_strata import ANOTHER, NO_DRUG, NOT_RECORDED, WITH, WITHOUT, StrataKind
from models.vocabularies import ReviewWindow
from models.wording import Translate
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.survival_columns import survival_columns
from ui.analysis.survival_wording import cut_off_words, group_title
from ui.typed_dates import shown_date

if TYPE_CHECKING:
    from analysis.safety import SafetyAnalysis
    from analysis.safety_strata import Stratification


def counts(result: SafetyAnalysis, translate: Translate) -> str:
    """Patients, those with a puncture, sessions."""
    return translate(
        "Safety", "n {n}, with a puncture {punctured}, sessions with a puncture {sessions}"
    ).format(n=result.n, punctured=result.punctured, sessions=result.sessions)


def used_filters(request: AnalysisRequest, today: date, translate: Translate) -> str:
    """The data cut-off and the day on which it was computed."""
    return f"{cut_off_words(request.as_of, translate)} · {shown_date(today, translate)}"


def strata_title(strata: Stratification, request: AnalysisRequest, translate: Translate) -> str:
    """By what the columns of a table are told apart."""
    if strata.kind is not StrataKind.GROUP:
        return translate("StrataKind", strata.kind.label)
    group = group_title(request.group, translate)
    return translate("Safety", "{group}, per patient").format(group=group)


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


def level_words(kind: StrataKind, code: str, request: AnalysisRequest, translate: Translate) -> str:
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
    if kind is StrataKind.GROUP and request.group is not None:
        return survival_columns()[request.group].level(code, translate)
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

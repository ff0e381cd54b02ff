"""Puts the naive comparison, the one from a landmark and the time-varying one side by side. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analysis.cox import HazardRatio
from analysis.cox_models import CoxModels
from analysis.figures.number_text import (
    months_interval_text,
    months_text,
    p_text,
    ratio_interval_text,
    ratio_text,
)
from analysis.figures.survival_summary import SurvivalWording
from analysis.survival_analysis import LandmarkAnalysis, SurvivalAnalysis
from analysis.survival_data import ALL
from analysis.time_varying_cox import EXPOSED, TimeVaryingCox
from analysis.wording.result_table import UNDEFINED, ResultColumn, ResultTable
from analysis.wording.survival_columns import term_words
from analysis.wording.time_varying_wording import time_varying_notes
from models.vocabularies import Arm
from models.wording import Translate
from ui.analysis.analysis_request import ARM

_OF_THE_ARM = f"{ARM}={Arm.IT.value}"
Compared = SurvivalAnalysis | LandmarkAnalysis
Cells = tuple[str, ...]


@dataclass(frozen=True)
class _Beside:
    """What stands beside each other, in the order of the columns."""

    naive: SurvivalAnalysis
    landmark: LandmarkAnalysis | None
    time_varying: TimeVaryingCox | None

    def row(
        self,
        title: str,
        compared: Callable[[Compared], str],
        exposed: Callable[[TimeVaryingCox], str] = lambda _: "",
    ) -> Cells:
        """One row: ``compared`` of the naive result and of the landmark, ``exposed`` of the time-varying model."""
        cells = [title, compared(self.naive)]
        if self.landmark is not None:
            cells.append(compared(self.landmark))
        if self.time_varying is not None:
            cells.append(exposed(self.time_varying))
        return tuple(cells)


def immortal_time_table(
    result: SurvivalAnalysis,
    time_varying: TimeVaryingCox | None,
    words: SurvivalWording,
    *,
    translate: Translate,
) -> ResultTable | None:
    """One column for each way of comparing that there is; None where there is only the naive one."""
    if result.landmark is None and time_varying is None:
        return None
    beside = _Beside(result, result.landmark, time_varying)
    rows = [
        beside.row(translate("Analysis", "n"), lambda each: str(each.n), lambda each: str(each.n)),
        beside.row(
            translate("Analysis", "Events"), lambda each: str(each.events), lambda each: str(each.events)
        ),
        *_landmark_rows(beside, translate),
        *_exposure_rows(beside, translate),
        *_median_rows(beside, words, translate),
        *_test_rows(beside, translate),
        *_ratio_rows(beside, translate),
    ]
    return ResultTable(
        "immortal_time", _title(beside, translate), _columns(beside, translate), tuple(rows),
        " ".join(_notes(beside, translate)), wide=True,
    )  # fmt: skip


def _title(beside: _Beside, translate: Translate) -> str:
    if beside.time_varying is None:
        return translate("Analysis", "Naive and landmark")
    if beside.landmark is None:
        return translate("Analysis", "Naive and time-varying")
    return translate("Analysis", "Naive, landmark, time-varying")


def _columns(beside: _Beside, translate: Translate) -> tuple[ResultColumn, ...]:
    columns = [ResultColumn("", right=False), ResultColumn(translate("Analysis", "Naive"))]
    if beside.landmark is not None:
        title = translate("Analysis", "Landmark, month {months}")
        columns.append(ResultColumn(title.format(months=months_text(beside.landmark.months))))
    if beside.time_varying is not None:
        columns.append(ResultColumn(translate("Analysis", "Time-varying")))
    return tuple(columns)


def _landmark_rows(beside: _Beside, translate: Translate) -> list[Cells]:
    if beside.landmark is None:
        return []
    return [beside.row(translate("Analysis", "Left out at the landmark"), _excluded)]


def _excluded(each: Compared) -> str:
    return str(each.excluded) if isinstance(each, LandmarkAnalysis) else ""


def _exposure_rows(beside: _Beside, translate: Translate) -> list[Cells]:
    if beside.time_varying is None:
        return []
    return [
        beside.row(
            translate("Analysis", "Treated with IT"),
            lambda each: str(each.groups[Arm.IT.value].n) if Arm.IT.value in each.groups else "0",
            lambda each: str(each.exposed),
        ),
        beside.row(
            translate("Analysis", "Events among them"),
            lambda each: str(each.groups[Arm.IT.value].events) if Arm.IT.value in each.groups else "0",
            lambda each: str(each.events_exposed),
        ),
    ]


def _median_rows(beside: _Beside, words: SurvivalWording, translate: Translate) -> list[Cells]:
    if beside.landmark is None:
        return []
    title = translate("Analysis", "Median, {group}")
    return [
        beside.row(title.format(group=words.name(name)), lambda each, name=name: _median(each, name))  # type: ignore[misc]
        for name in beside.naive.levels or (ALL,)
    ]


def _median(each: Compared, name: str) -> str:
    group = each.groups.get(name)
    if group is None:
        return UNDEFINED
    return f"{months_text(group.median)} {months_interval_text(group.median_ci)}"


def _test_rows(beside: _Beside, translate: Translate) -> list[Cells]:
    if beside.landmark is None or not beside.naive.levels:
        return []
    rows = [beside.row(translate("Analysis", "Log-rank p"), lambda each: p_text(each.logrank.p))]
    if any(each.logrank.exact_permutation_p is not None for each in (beside.naive, beside.landmark)):
        title = translate("Analysis", "Permutation p")
        rows.append(beside.row(title, lambda each: p_text(each.logrank.exact_permutation_p)))
    return rows


def _ratio_rows(beside: _Beside, translate: Translate) -> list[Cells]:
    title = translate("Analysis", "Hazard ratio, {term}")
    return [
        beside.row(
            title.format(term=term_words(term, translate)),
            lambda each, term=term: _best(each.cox, term, translate),  # type: ignore[misc]
            lambda each, term=term: _ratio(_term(each.rows, EXPOSED if term == _OF_THE_ARM else term)),  # type: ignore[misc]
        )
        for term in _terms(beside.naive.cox)
    ]


def _best(models: CoxModels, term: str, translate: Translate) -> str:
    """Efron's ratio with its interval and p; Firth's, and named so, where Efron's does not exist."""
    row = _term(models.efron, term)
    if row is not None:
        return _ratio(row)
    row = _term(models.firth, term)
    if row is None:
        return UNDEFINED
    return translate("Analysis", "{ratio}, Firth").format(ratio=_ratio(row))


def _ratio(row: HazardRatio | None) -> str:
    if row is None:
        return UNDEFINED
    return f"{ratio_text(row.hr)} {ratio_interval_text(row.ci)}, {_p(row.p)}"


def _p(p: float | None) -> str:
    text = p_text(p)
    return f"p {text}" if not text.startswith("<") else f"p < {text[1:]}"


def _term(rows: Sequence[HazardRatio] | None, term: str) -> HazardRatio | None:
    return next((row for row in rows or () if row.term == term and row.hr is not None), None)


def _terms(models: CoxModels) -> list[str]:
    fitted = (models.efron, models.breslow, models.firth)
    return list(dict.fromkeys(row.term for rows in fitted for row in rows or ()))


def _notes(beside: _Beside, translate: Translate) -> list[str]:
    notes = []
    if beside.time_varying is not None:
        notes += time_varying_notes(beside.time_varying, translate)
    if beside.landmark is not None:
        notes.append(
            translate(
                "Analysis",
                "From the landmark on: only patients still under observation then, their clock restarted; medians "
                "count from there.",
            )
        )
        notes += _of_those_treated_later(beside.landmark, translate)
    notes.append(translate("Analysis", "Cox, Efron ties, Wald interval."))
    return notes


def _of_those_treated_later(landmark: LandmarkAnalysis, translate: Translate) -> list[str]:
    if not landmark.treated_later:
        return []
    text = translate("Analysis", "Treated after the landmark and therefore with the untreated there: {n}.")
    return [text.format(n=landmark.treated_later)]

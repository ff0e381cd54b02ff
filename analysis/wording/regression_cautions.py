"""Says in plain sentences what has to be known before a hazard ratio is believed. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.figures.number_text import p_text
from analysis.proportional_hazards import ALPHA, GLOBAL, ProportionalHazardsTest
from analysis.regression import RegressionResult
from analysis.survival_warnings import SurvivalWarning, in_order
from analysis.wording.caution import Caution
from analysis.wording.date_cautions import invented_dates
from analysis.wording.survival_columns import survival_columns
from models.wording import Translate

SEVERAL = 2
_SAID_ELSEWHERE = (SurvivalWarning.ROWS_DROPPED,)


def cautions_on_treatment(
    result: RegressionResult, *, demonstration: bool, better: str, translate: Translate
) -> Iterator[Caution]:
    """Which treatments begin after time zero, and that the demonstration's dates are invented.

    ``better`` is the sentence that says where they are compared without that fault, empty for none.
    """
    columns = survival_columns()
    fitted = (columns[each.variable] for each in result.univariable if each.model is not None)
    late = [column.title(translate) for column in fitted if column.after_zero]
    if late:
        text = translate(
            "Analysis",
            "A treatment that begins after LM diagnosis is credited here with the time lived until then: {variables}.",
        )
        sentence = f"{text.format(variables=', '.join(late))} {better}".rstrip()
        yield Caution(SurvivalWarning.IMMORTAL_TIME.value, sentence)
    if demonstration:
        yield invented_dates(bool(late), translate)


def cautions_on_ratios(
    result: RegressionResult, tests: Sequence[ProportionalHazardsTest], translate: Translate
) -> Iterator[Caution]:
    """How far the numbers carry; ``tests`` are those of proportional hazards that are shown."""
    found = {warning for model in result.models for warning in model.warnings}
    if _below_alpha(tests):
        found.add(SurvivalWarning.PROPORTIONAL_HAZARDS)
    for warning in in_order(found):
        if warning is SurvivalWarning.PROPORTIONAL_HAZARDS:
            yield Caution(warning.value, _changing(tests, translate))
        elif warning not in _SAID_ELSEWHERE:
            yield _warned(warning, translate)
    tested = sum(each.model is not None for each in result.univariable)
    if tested >= SEVERAL and result.events:
        text = translate(
            "Analysis",
            "Variables tested one by one, without a correction: {n}. Of twenty without any effect about one has a p "
            "below 0.05.",
        )
        yield Caution("many_tests", text.format(n=tested))


def _below_alpha(tests: Sequence[ProportionalHazardsTest]) -> dict[str, float]:
    """The p of each term whose ratio seems to change."""
    return {row.term: row.p for row in tests if row.p is not None and row.p < ALPHA}


def _changing(tests: Sequence[ProportionalHazardsTest], translate: Translate) -> str:
    """Which variables it is; the model as a whole is named where none of them is told apart."""
    found = _below_alpha(tests)
    named = {term: p for term, p in found.items() if term != GLOBAL} or found
    each = translate("Analysis", "{variable} (p {p})")
    told = (each.format(variable=_tested(term, translate), p=p_text(p)) for term, p in named.items())
    text = translate(
        "Analysis",
        "The hazard ratio seems to change over time, so that one number does not describe it: {variables}.",
    )
    return text.format(variables=", ".join(told))


def _tested(term: str, translate: Translate) -> str:
    if term == GLOBAL:
        return translate("Analysis", "all variables together")
    name, _, _ = term.partition("=")
    column = survival_columns().get(name)
    return name if column is None else column.name_words(translate)


def _warned(warning: SurvivalWarning, translate: Translate) -> Caution:
    return Caution(warning.value, translate("SurvivalWarning", warning.label))

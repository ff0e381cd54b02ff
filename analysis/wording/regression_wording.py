"""The words of a Cox model's variables, levels and estimates, the same in figure and tables. No Qt."""

from __future__ import annotations

from dataclasses import replace
from math import log

from analysis.cox import HazardRatio, exponential
from analysis.cox_model import ModelVariable, TermEstimate
from analysis.figures.number_text import UNDEFINED, p_text, ratio_interval_text, ratio_text
from analysis.wording.survival_columns import survival_columns
from models.survival_rows import ARM
from models.wording import Translate


def variable_words(name: str, translate: Translate) -> str:
    """The label of a variable, with its unit."""
    column = survival_columns().get(name)
    return name if column is None else column.title(translate)


def level_words(variable: str, level: str, translate: Translate) -> str:
    """What a level is called."""
    column = survival_columns().get(variable)
    return level if column is None else column.level(level, translate)


def term_title(variable: ModelVariable, term: TermEstimate, translate: Translate) -> str:
    """``Arm: IT + SOC``, or a number by its title, with the step that its ratio is told for."""
    if term.counted is None:
        words, step = variable_words(variable.name, translate), _step(variable)
        if step == 1:
            return words
        return translate("Analysis", "{variable}, per {step}").format(variable=words, step=step)
    return translate("Analysis", "{variable}: {level}").format(
        variable=variable_words(variable.name, translate),
        level=level_words(variable.name, term.counted.level, translate),
    )


def terms_told(variable: ModelVariable) -> tuple[TermEstimate, ...]:
    """The terms with the ratios that are told: of a number that goes by steps, for a step in place of a unit."""
    step = _step(variable)
    if step == 1:
        return variable.terms
    return tuple(
        replace(term, efron=_for_step(term.efron, step), firth=_for_step(term.firth, step))
        if term.counted is None
        else term
        for term in variable.terms
    )


def _step(variable: ModelVariable) -> int:
    column = survival_columns().get(variable.name)
    return 1 if column is None else column.step


def _for_step(row: HazardRatio | None, step: int) -> HazardRatio | None:
    if row is None:
        return None
    low, high = row.ci
    return replace(row, hr=_power(row.hr, step), ci=(_power(low, step), _power(high, step)))


def _power(ratio: float | None, step: int) -> float | None:
    return exponential(step * log(ratio)) if ratio else ratio


def against(variable: ModelVariable, translate: Translate) -> str:
    """``against SOC``; empty for a number."""
    if variable.reference is None:
        return ""
    level = level_words(variable.name, variable.reference.level, translate)
    return translate("Analysis", "against {level}").format(level=level)


def estimate_text(row: HazardRatio | None) -> str:
    """``0.19 (0.04 – 0.94)``; ``–`` where there is no estimate."""
    return UNDEFINED if row is None else f"{ratio_text(row.hr)} {ratio_interval_text(row.ci)}"


def p_of(row: HazardRatio | None) -> str:
    """The p of an estimate; ``–`` where there is none."""
    return p_text(None if row is None else row.p)


def candidates(group: str | None = None) -> list[str]:
    """The variables tested one by one: the arm, the group, and whatever is known at LM diagnosis."""
    known = [column.name for column in survival_columns().values() if not column.after_zero]
    return list(dict.fromkeys([ARM, *([group] if group else []), *known]))

"""The words of a Cox model's variables, levels and estimates, the same in figure and tables. No Qt."""

from __future__ import annotations

from analysis.cox import HazardRatio
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
    """``Arm: IT + SOC``, or a number by its title."""
    if term.counted is None:
        return variable_words(variable.name, translate)
    return translate("Analysis", "{variable}: {level}").format(
        variable=variable_words(variable.name, translate),
        level=level_words(variable.name, term.counted.level, translate),
    )


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

"""The words of a Cox model's variables, levels and estimates, the same in figure and tables. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analysis.cox import HazardRatio
from analysis.cox_model import CoxModel, ModelVariable, TermEstimate
from analysis.figures.number_text import p_text, ratio_interval_text, ratio_text
from analysis.number_cut import NumberCut
from analysis.univariable_cox import UnivariableModel
from models.wording import Translate
from ui.analysis.analysis_request import ARM, AnalysisRequest
from ui.analysis.survival_columns import survival_columns
from ui.analysis.survival_wording import filter_words
from ui.typed_dates import shown_date


@dataclass(frozen=True)
class RegressionResult:
    """What the page shows: each variable alone, the model of the chosen ones, and who is in it.

    ``multivariable`` is None where no covariate is chosen, or where nobody has all of the values.
    """

    n: int
    events: int
    univariable: tuple[UnivariableModel, ...]
    multivariable: CoxModel | None

    @property
    def models(self) -> list[CoxModel]:
        """Every model that was fitted."""
        alone = [each.model for each in self.univariable if each.model is not None]
        return [*alone, *([self.multivariable] if self.multivariable is not None else [])]


def regression_caption(
    result: RegressionResult,
    request: AnalysisRequest,
    *,
    events_word: str,
    cut: NumberCut | None = None,
    today: date,
    translate: Translate,
) -> str:
    """n and events first, then method, filters and date."""
    counts = translate("Analysis", "n {n}, {events_word} {events}").format(
        n=result.n, events_word=events_word, events=result.events
    )
    method = translate("Analysis", "Cox, Efron ties, 95 % CI Wald")
    return " · ".join(
        [counts, method, *filter_words(request, translate, cut=cut), shown_date(today, translate)]
    )


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


def estimate_text(row: HazardRatio | None) -> str | None:
    """``0.19 (0.04 – 0.94)``; None where there is no estimate."""
    return None if row is None else f"{ratio_text(row.hr)} {ratio_interval_text(row.ci)}"


def p_of(row: HazardRatio | None) -> str:
    """The p of an estimate; ``–`` where there is none."""
    return p_text(None if row is None else row.p)


def candidates(request: AnalysisRequest) -> list[str]:
    """The variables tested one by one: the arm, the group, and whatever is known at LM diagnosis."""
    known = [column.name for column in survival_columns().values() if not column.after_zero]
    return list(dict.fromkeys([ARM, *([request.group] if request.group else []), *known]))

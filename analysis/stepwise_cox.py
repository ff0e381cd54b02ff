"""Stepwise selection of a Cox model's variables by AIC, with every step, for those who ask for it nevertheless."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from analysis.cox_model import akaike, columns_of, with_variables
from analysis.model_terms import design_of
from analysis.survival_data import SurvivalData

_LEAST_GAIN = 1e-7
"""R's ``step`` ends where no move lowers AIC by more than this."""


class Move(StrEnum):
    """What one step does; the first one only states where it begins."""

    BEGIN = "begin"
    DROP = "drop"
    ADD = "add"


@dataclass(frozen=True)
class Tried:
    """One possible move and the AIC it would lead to; None where that model has no estimate."""

    move: Move
    variable: str
    aic: float | None


@dataclass(frozen=True)
class SelectionStep:
    """One step taken, the AIC reached, and what could be done from there."""

    move: Move
    variable: str | None
    aic: float
    tried: tuple[Tried, ...]


@dataclass(frozen=True)
class StepwiseSelection:
    """The steps from all variables to ``selected``; no step where the model of all has no estimate.

    ``left_aside`` names variables that add nothing to the model of all: constant, or told by the others.
    """

    n: int
    events: int
    selected: tuple[str, ...]
    left_aside: tuple[str, ...]
    steps: tuple[SelectionStep, ...]


def stepwise_cox(data: SurvivalData) -> StepwiseSelection:
    """Selection in both directions from the model of all variables (R ``step``; Venables and Ripley 2002).

    A variable goes or comes with all of its levels, on the complete cases of all. Each step takes the move that lowers
    AIC most, until none does. What is selected so looks better than it is: intervals and p take no account of it.
    """
    design = design_of(data)
    adding = {term.column for term in design.estimable_terms}
    every = tuple(columns_of(data))
    names = tuple(name for name in every if name in adding)
    aside = tuple(name for name in every if name not in adding)
    inside = names
    aic = akaike(with_variables(data, inside)) if data.n_events and names else None
    if aic is None:
        return StepwiseSelection(data.n, data.n_events, names, aside, ())
    steps = [SelectionStep(Move.BEGIN, None, aic, _tried(data, inside, names))]
    while (best := _best(steps[-1])) is not None:
        inside = tuple(
            name
            for name in names
            if (name in inside or name == best.variable)
            and not (best.move is Move.DROP and name == best.variable)
        )
        assert best.aic is not None
        steps.append(SelectionStep(best.move, best.variable, best.aic, _tried(data, inside, names)))
    return StepwiseSelection(data.n, data.n_events, inside, aside, tuple(steps))


def _best(step: SelectionStep) -> Tried | None:
    estimated = [(each.aic, each) for each in step.tried if each.aic is not None]
    if not estimated:
        return None
    aic, best = min(estimated, key=lambda pair: pair[0])
    return best if aic < step.aic - _LEAST_GAIN else None


def _tried(data: SurvivalData, inside: tuple[str, ...], names: Iterable[str]) -> tuple[Tried, ...]:
    """Every drop, then every addition, in the order of the variables."""
    moves = []
    for name in inside:
        rest = [each for each in inside if each != name]
        moves.append(Tried(Move.DROP, name, akaike(with_variables(data, rest))))
    for name in names:
        if name not in inside:
            moves.append(Tried(Move.ADD, name, akaike(with_variables(data, [*inside, name]))))
    return tuple(moves)

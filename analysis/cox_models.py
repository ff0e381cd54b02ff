"""Fits the same Cox model three ways, for the whole time or from a landmark on."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.cox import CoxFit, HazardRatio, cox_breslow, cox_efron
from analysis.cox_firth import cox_firth
from analysis.model_terms import Design, design_of
from analysis.survival_data import SurvivalData
from analysis.survival_warnings import SurvivalWarning

MANY_EVENTS_PER_VARIABLE = 10


@dataclass(frozen=True)
class CoxModels:
    """The same model three ways; each None where it cannot be estimated."""

    efron: tuple[HazardRatio, ...] | None
    breslow: tuple[HazardRatio, ...] | None
    firth: tuple[HazardRatio, ...] | None


NO_MODEL = CoxModels(None, None, None)
"""Where no row has every covariate."""


@dataclass(frozen=True, eq=False)
class FittedModels:
    """The models of ``design``, Efron's with its coefficients, and what has to be said about them."""

    cox: CoxModels
    efron_fit: CoxFit
    design: Design
    warnings: frozenset[SurvivalWarning]


def fit_models(data: SurvivalData) -> FittedModels:
    """Fit group and covariates of ``data`` after Efron, Breslow and Firth."""
    design = design_of(data)
    efron = cox_efron(data.durations, data.events, design)
    breslow = cox_breslow(data.durations, data.events, design, start=efron.coefficients)
    firth = cox_firth(data.durations, data.events, design)
    found = set(efron.warnings | breslow.warnings | firth.warnings)
    if has_few_events(data.n_events, design):
        found.add(SurvivalWarning.EVENTS_PER_VARIABLE)
    models = CoxModels(efron.rows, breslow.rows, firth.rows)
    return FittedModels(models, efron, design, frozenset(found))


def has_few_events(events: int, design: Design) -> bool:
    """Whether a model has too few events for its variables: Firth's estimate is the one to read."""
    return bool(design.terms) and events <= MANY_EVENTS_PER_VARIABLE * len(design.terms)

"""One Cox model told variable by variable: every level with its n and events, Efron's ratio, Firth's where needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.special import chdtrc

from analysis.cox import CoxFit, HazardRatio, null_log_likelihood, wald_fit
from analysis.cox_firth import cox_firth
from analysis.cox_models import has_few_events
from analysis.efron_maximum import efron_maximum
from analysis.model_terms import Design, design_of
from analysis.survival_data import DroppedRow, Flags, Numbers, SurvivalData, Texts, levels_of
from analysis.survival_warnings import SurvivalWarning, in_order

NO, YES = "0", "1"


@dataclass(frozen=True)
class LevelCount:
    """One level of a variable with its rows and events."""

    level: str
    n: int
    events: int


@dataclass(frozen=True)
class TermEstimate:
    """One coefficient: its level (None for a number) with that level's counts, and its ratio two ways.

    ``efron`` is None where the model has no estimate, ``firth`` also where there are events enough without it.
    """

    name: str
    counted: LevelCount | None
    efron: HazardRatio | None
    firth: HazardRatio | None


@dataclass(frozen=True)
class ModelVariable:
    """One variable: what it is compared with (None for a number), its terms, and its test as a whole.

    ``likelihood_ratio_p`` compares the model with the one without this variable, on ``df`` degrees of freedom; it is
    given for variables of several terms alone, and None where one of the two models has no estimate.
    """

    name: str
    reference: LevelCount | None
    terms: tuple[TermEstimate, ...]
    likelihood_ratio_p: float | None = None
    df: int = 1


@dataclass(frozen=True, eq=False)
class CoxModel:
    """A model on complete cases; ``dropped`` are the rows that were not, ``fit`` is Efron's on ``design``."""

    n: int
    events: int
    dropped: tuple[DroppedRow, ...]
    variables: tuple[ModelVariable, ...]
    warnings: tuple[SurvivalWarning, ...]
    data: SurvivalData
    design: Design
    fit: CoxFit

    @property
    def events_per_variable(self) -> float | None:
        """Events over coefficients; None for a model without any."""
        return self.events / len(self.design.terms) if self.design.terms else None


def cox_model(data: SurvivalData) -> CoxModel:
    """Fit the group and the covariates of ``data`` together.

    Efron's ties (R ``coxph``); Firth's penalty beside it (R ``coxphf``) where there are ten events per variable or
    fewer, or where Efron's likelihood has no maximum. Variables of several levels are tested by the likelihood ratio
    (R ``anova.coxph``, ``drop1``).
    """
    design = design_of(data)
    efron = wald_fit(efron_maximum, data.durations, data.events, design)
    few = has_few_events(data.n_events, design)
    firth = cox_firth(data.durations, data.events, design) if few or efron.rows is None else None
    found = set(efron.warnings) | (set() if firth is None else set(firth.warnings))
    if few:
        found.add(SurvivalWarning.EVENTS_PER_VARIABLE)
    if not data.n_events:
        found.add(SurvivalWarning.NO_EVENTS)
    if data.dropped:
        found.add(SurvivalWarning.ROWS_DROPPED)
    variables = tuple(
        _variable(name, values, data, design=design, efron=efron, firth=firth)
        for name, values in columns_of(data).items()
    )
    return CoxModel(
        data.n, data.n_events, data.dropped, variables, in_order(found), data=data, design=design, fit=efron
    )


def columns_of(data: SurvivalData) -> dict[str, Numbers | Texts]:
    """The group and the covariates by name, in the order of the model."""
    group = {} if data.group is None or data.group_column is None else {data.group_column: data.group}
    return {**group, **{each.name: each.values for each in data.covariates}}


def with_variables(data: SurvivalData, names: Sequence[str]) -> SurvivalData:
    """The same rows with these variables alone."""
    covariates = tuple(each for each in data.covariates if each.name in names)
    if data.group_column in names:
        return replace(data, covariates=covariates)
    return replace(data, group=None, group_column=None, reference=None, covariates=covariates)


def _variable(
    name: str,
    values: Numbers | Texts,
    data: SurvivalData,
    *,
    design: Design,
    efron: CoxFit,
    firth: CoxFit | None,
) -> ModelVariable:
    levels = _levels(values)
    counted = {level: LevelCount(level, int(on.sum()), int((on & data.events).sum())) for level, on in levels}
    of_terms = [term.name for term in design.terms if term.column == name]
    terms = tuple(
        TermEstimate(
            term,
            counted.get(_level_of(term, name, is_number=values.dtype.kind == "f")),
            _row(efron, term),
            _row(firth, term),
        )
        for term in of_terms
    )
    named = {term.counted.level for term in terms if term.counted is not None}
    reference = next((each for level, each in counted.items() if level not in named), None)
    p, df = _likelihood_ratio(name, data, design, efron) if len(of_terms) > 1 else (None, 1)
    return ModelVariable(name, reference, terms, p, df)


def _levels(values: Numbers | Texts) -> list[tuple[str, Flags]]:
    """Each level with the rows that have it; a number has levels only where it is 0 or 1, for no and yes."""
    if values.dtype.kind == "f":
        if not np.isin(values, (0.0, 1.0)).all():
            return []
        return [(level, values == code) for level, code in ((NO, 0.0), (YES, 1.0)) if (values == code).any()]
    texts = np.asarray(values, dtype=np.object_)
    return [(level, np.asarray(texts == level, dtype=np.bool_)) for level in levels_of(texts)]


def _level_of(term: str, column: str, *, is_number: bool) -> str:
    return YES if is_number else term.removeprefix(f"{column}=")


def _row(fit: CoxFit | None, term: str) -> HazardRatio | None:
    if fit is None:
        return None
    return next((row for row in fit.rows or () if row.term == term and row.hr is not None), None)


def _likelihood_ratio(name: str, data: SurvivalData, design: Design, fit: CoxFit) -> tuple[float | None, int]:
    others = [each for each in columns_of(data) if each != name]
    reduced = with_variables(data, others)
    without_design = design_of(reduced)
    df = design.matrix.shape[1] - without_design.matrix.shape[1]
    without = _log_likelihood(reduced, without_design)
    if fit.log_likelihood is None or without is None or df < 1:
        return None, df
    return float(chdtrc(df, max(0.0, 2 * (fit.log_likelihood - without)))), df


def _log_likelihood(data: SurvivalData, design: Design) -> float | None:
    if design.matrix.shape[1] == 0:
        return null_log_likelihood(data.durations, data.events)
    return wald_fit(efron_maximum, data.durations, data.events, design).log_likelihood


def akaike(data: SurvivalData) -> float | None:
    """-2 log partial likelihood + 2 per coefficient (Akaike 1974; R ``extractAIC.coxph``); None without estimate."""
    design = design_of(data)
    likelihood = _log_likelihood(data, design)
    return None if likelihood is None else 2 * (design.matrix.shape[1] - likelihood)

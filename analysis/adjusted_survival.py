"""Puts models adjusted for covariates beside curves that are not: who lacks a value is missing from the models only."""

from __future__ import annotations

from dataclasses import replace

from analysis.survival_analysis import LandmarkAnalysis, SurvivalAnalysis
from analysis.survival_warnings import SurvivalWarning, in_order

_OF_THE_MODELS = frozenset(
    {
        SurvivalWarning.EVENTS_PER_VARIABLE,
        SurvivalWarning.PROPORTIONAL_HAZARDS,
        SurvivalWarning.SEPARATION,
        SurvivalWarning.NOT_ESTIMABLE,
        SurvivalWarning.ROWS_DROPPED,
    }
)


def adjusted_beside(crude: SurvivalAnalysis, adjusted: SurvivalAnalysis) -> SurvivalAnalysis:
    """``crude`` with the Cox models, the proportional-hazards test and the rows left out of ``adjusted``.

    Both are of the same table and options, ``adjusted`` with covariates: curves, medians, log-rank test and restricted
    means stay those of every row that has a time.
    """
    return replace(
        crude,
        covariates=adjusted.covariates,
        cox=adjusted.cox,
        schoenfeld=adjusted.schoenfeld,
        dropped=adjusted.dropped,
        landmark=_landmark_beside(crude.landmark, adjusted.landmark),
        warnings=_joined(crude.warnings, adjusted.warnings),
        n_model=adjusted.n if adjusted.n < crude.n else None,
        events_model=adjusted.events if adjusted.n < crude.n else None,
    )


def _landmark_beside(
    crude: LandmarkAnalysis | None, adjusted: LandmarkAnalysis | None
) -> LandmarkAnalysis | None:
    if crude is None or adjusted is None:
        return crude
    return replace(crude, cox=adjusted.cox, warnings=_joined(crude.warnings, adjusted.warnings))


def _joined(
    crude: tuple[SurvivalWarning, ...], adjusted: tuple[SurvivalWarning, ...]
) -> tuple[SurvivalWarning, ...]:
    return in_order({*crude} - _OF_THE_MODELS | {*adjusted} & _OF_THE_MODELS)

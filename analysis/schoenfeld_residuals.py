"""Scaled Schoenfeld residuals: how the coefficient of each term goes over time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from statsmodels.nonparametric.smoothers_lowess import lowess

from analysis.efron_moments import efron_moments
from analysis.model_terms import Design
from analysis.proportional_hazards import kaplan_meier_time
from analysis.survival_data import Flags, Numbers

ENOUGH_FOR_A_SMOOTH = 20
"""Deaths below which no smooth is drawn: it would follow single points."""
_ENOUGH_TIMES = 6
_SPAN = 2 / 3


@dataclass(frozen=True, eq=False)
class ScaledResiduals:
    """One term: at each event (``months``, and 1 - S(t-) as ``transformed``) an estimate of its coefficient then.

    ``coefficient`` is the one that holds for the whole time where hazards are proportional. ``smooth`` holds
    ``transformed`` and the smoothed residual, None where there are too few events.
    """

    term: str
    coefficient: float
    months: Numbers
    transformed: Numbers
    values: Numbers
    smooth: tuple[Numbers, Numbers] | None


def scaled_schoenfeld_residuals(
    durations: Numbers, events: Flags, design: Design, coefficients: Numbers
) -> tuple[ScaledResiduals, ...]:
    """The residual of each event times the number of events and the variance, plus the coefficient.

    Grambsch and Therneau 1994, as R's ``residuals(coxph, "scaledsch")``; smoothed by lowess with a span of 2/3
    (Cleveland 1979; R ``lowess``). ``coefficients`` are Efron's on the design's standardised columns. Nothing where the
    information has no inverse.
    """
    moments = efron_moments(durations, events, design.matrix, coefficients)
    try:
        variance = np.linalg.inv(moments.information.sum(axis=0))
    except np.linalg.LinAlgError:
        return ()
    scaled = (len(moments.died) * moments.of_death @ variance + coefficients) / design.scale
    if not np.isfinite(scaled).all():
        return ()
    months = moments.times[moments.at_time]
    transformed = kaplan_meier_time(durations, events, moments.times)[moments.at_time]
    return tuple(
        ScaledResiduals(
            term.name,
            float(coefficients[at] / design.scale[at]),
            months,
            transformed,
            scaled[:, at],
            _smooth(transformed, scaled[:, at]),
        )
        for at, term in enumerate(design.estimable_terms)
    )


def _smooth(at: Numbers, values: Numbers) -> tuple[Numbers, Numbers] | None:
    if len(at) < ENOUGH_FOR_A_SMOOTH or len(np.unique(at)) < _ENOUGH_TIMES:
        return None
    smoother: Any = lowess  # statsmodels carries no types
    found = smoother(values, at, frac=_SPAN, delta=0.01 * float(np.ptp(at)), return_sorted=True)
    if not np.isfinite(found).all():
        return None
    places, first = np.unique(found[:, 0], return_index=True)
    return places, found[first, 1]

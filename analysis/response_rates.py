"""Counts the responses of a group, with exact intervals, and who was progression-free for more than 12 months."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.kaplan_meier import SurvivalEstimate, kaplan_meier_curve, survival_at
from analysis.patient_facts import RESPONSE_ORDER
from analysis.proportions import Proportion, proportion
from analysis.response_facts import PatientResponse
from models.endpoints import RESPONDED
from models.vocabularies import Response

CONTROLLED = (*RESPONDED, Response.SD)
"""What counts as disease control."""
EVALUABLE = (*CONTROLLED, Response.PD)
DURABLE_MONTHS = 12.0
"""The paper calls progression-free survival beyond this a durable response."""


@dataclass(frozen=True)
class ResponseRate:
    """The same count over two denominators: patients with an evaluable response, and all patients."""

    of_evaluable: Proportion
    of_all: Proportion


@dataclass(frozen=True)
class PfsBeyond:
    """How many were progression-free for more than ``months``.

    ``share`` counts them among all whose time is known, as the paper does, and so takes the ``censored`` ones, whose
    observation ended by ``months``, for progressed; ``ended`` counts the events by then. ``kaplan_meier`` does not.
    """

    months: float
    share: Proportion
    ended: int
    censored: int
    kaplan_meier: SurvivalEstimate


@dataclass(frozen=True)
class ResponseCounts:
    """Patients by best response, CR first; ``not_recorded`` has none at all."""

    n: int
    best: Mapping[Response, int]
    not_recorded: int

    @property
    def evaluable(self) -> int:
        """Patients with CR, PR, SD or PD."""
        return sum(self.best[each] for each in EVALUABLE)

    def rate(self, responses: Sequence[Response]) -> ResponseRate:
        """The share whose best response is one of ``responses``, Clopper-Pearson intervals (R ``binom.test``)."""
        count = sum(self.best[each] for each in responses)
        return ResponseRate(proportion(count, self.evaluable), proportion(count, self.n))


def response_counts(patients: Sequence[PatientResponse]) -> ResponseCounts:
    """Count the best responses of ``patients``."""
    best = {each: sum(patient.best is each for patient in patients) for each in RESPONSE_ORDER}
    return ResponseCounts(len(patients), best, sum(patient.best is None for patient in patients))


def pfs_beyond(patients: Sequence[PatientResponse], months: float = DURABLE_MONTHS) -> PfsBeyond:
    """Progression-free survival over ``months`` as the paper counts it (Trifănescu 2023), with Kaplan-Meier beside."""
    known = [patient.pfs for patient in patients if patient.pfs is not None]
    times = np.array([each.months for each in known], dtype=np.float64)
    events = np.array([each.event for each in known], dtype=np.bool_)
    by_then = times <= months
    return PfsBeyond(
        months=months,
        share=proportion(int((~by_then).sum()), len(known)),
        ended=int((by_then & events).sum()),
        censored=int((by_then & ~events).sum()),
        kaplan_meier=survival_at(kaplan_meier_curve(times, events), months),
    )

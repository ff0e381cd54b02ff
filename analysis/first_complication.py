"""Cumulative incidence of the first complication from the first puncture on, with death before it competing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.competing_risks import (
    CumulativeIncidence,
    IncidenceEstimate,
    cumulative_incidence,
    incidence_at,
)
from analysis.complication_answers import ABSENT, PRESENT, kinds_of
from analysis.safety_patients import PuncturedPatient, earliest

COMPLICATION, DEATH = "complication", "death"
_CENSORED, _COMPLICATION, _DEATH = 0, 1, 2


@dataclass(frozen=True, eq=False)
class FirstComplication:
    """One of the six, or any of them.

    ``left_out`` names the patients of whom nothing is known: never answered, or only an event without a date.
    ``at_times`` are the estimates of the complication, ``death_at_times`` those of death before it.
    """

    key: str
    curves: CumulativeIncidence
    left_out: tuple[str, ...]
    at_times: tuple[IncidenceEstimate, ...]
    death_at_times: tuple[IncidenceEstimate, ...]

    @property
    def n(self) -> int:
        """The patients counted."""
        return self.curves.n

    @property
    def events(self) -> int:
        """Those who had the complication."""
        return self.curves.of(COMPLICATION).n_events

    @property
    def deaths(self) -> int:
        """Those who died without it."""
        return self.curves.of(DEATH).n_events


def first_complication(
    patients: Sequence[PuncturedPatient], key: str, times: Sequence[float]
) -> FirstComplication:
    """Time zero is the day of the first puncture, where a complication may already happen: month 0 counts.

    Death of any cause before the complication competes; a complication on the day of death comes first. Who has
    neither is censored at last contact or at the data cut-off. Estimates as ``cumulative_incidence``.
    """
    months, codes, left_out = [], [], []
    for patient in patients:
        found = _end_of(patient, key)
        if found is None:
            left_out.append(patient.study_code)
            continue
        months.append(found[0])
        codes.append(found[1])
    curves = cumulative_incidence(
        np.array(months, dtype=np.float64), np.array(codes, dtype=np.int64), (COMPLICATION, DEATH)
    )
    return FirstComplication(
        key=key,
        curves=curves,
        left_out=tuple(left_out),
        at_times=tuple(incidence_at(curves, COMPLICATION, each) for each in times),
        death_at_times=tuple(incidence_at(curves, DEATH, each) for each in times),
    )


def _end_of(patient: PuncturedPatient, key: str) -> tuple[float, int] | None:
    first = earliest(patient.of(key))
    if first is not None and first.day is not None and first.day <= patient.end_day:
        return patient.months_to(first.day), _COMPLICATION
    if first is None and not _is_known(patient, key):
        return None
    return patient.months_to(patient.end_day), _DEATH if patient.died else _CENSORED


def _is_known(patient: PuncturedPatient, key: str) -> bool:
    """Whether it was answered, and is not known to have happened without a date."""
    found = [patient.answers.get(kind) for kind in kinds_of(key)]
    return ABSENT in found and PRESENT not in found

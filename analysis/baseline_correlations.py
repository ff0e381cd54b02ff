"""How the numbers known at LM diagnosis go together, pair by pair, in each group and in all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from analysis.characteristic_variables import VARIABLES, NumberVariable, Variable
from analysis.correlations import Correlations, correlations
from analysis.patient_groups import patient_groups
from analysis.survival_data import ALL
from models.course import PatientCourse
from models.survival_rows import ARM


@dataclass(frozen=True)
class CorrelatedPair:
    """Two numbers of the same patients of one ``group`` (or ``all``), with both coefficients."""

    first: NumberVariable
    second: NumberVariable
    group: str
    found: Correlations


def baseline_correlations(
    courses: Sequence[PatientCourse],
    *,
    group: str | None = ARM,
    cut: float | None = None,
    as_of: date | None = None,
    variables: Sequence[Variable] = VARIABLES,
) -> tuple[CorrelatedPair, ...]:
    """Every pair of numbers with all patients first, then each group.

    Survival times are no baseline numbers and are not among them, nor is what adds up with time. Pairs of which
    nobody knows both are left out.
    """
    groups = patient_groups(courses, group=group, cut=cut, as_of=as_of)
    members = {ALL: groups.everyone, **groups.members}
    numbers = [each for each in variables if isinstance(each, NumberVariable) and not each.grows_with_time]
    columns = {
        (number.name, level): [number.read(course) if number.applies(course) else None for course in found]
        for number in numbers
        for level, found in members.items()
    }
    pairs = [
        CorrelatedPair(
            first, second, level, correlations(columns[first.name, level], columns[second.name, level])
        )
        for first, second in combinations(numbers, 2)
        for level in members
    ]
    known = {(pair.first.name, pair.second.name) for pair in pairs if pair.group == ALL and pair.found.n}
    return tuple(pair for pair in pairs if (pair.first.name, pair.second.name) in known)

"""The paper's Table 2 for any groups: every characteristic described and compared once, and again as in the paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from analysis.baseline_comparison import Comparison, NotCompared, compare_categories, compare_numbers
from analysis.baseline_warnings import BaselineWarning
from analysis.characteristic_variables import VARIABLES, CategoryVariable, NumberVariable, Variable
from analysis.characteristics import Characteristic, characteristics_of
from analysis.holm import holm
from analysis.normality import Normality, normality
from analysis.number_cut import NumberCut
from analysis.paper_tests import PaperTests, paper_tests
from analysis.patient_groups import LeftOutOfGroups, PatientGroups, patient_groups
from analysis.survival_data import ALL, Numbers, default_reference
from models.course import PatientCourse
from models.survival_rows import ARM

FEW_PATIENTS = 30
"""Below this a table says that it has few."""


@dataclass(frozen=True, eq=False)
class BaselineVariable:
    """One characteristic: described, compared, and for a number its values with the tests of the paper.

    ``values`` and ``normality`` are by level, and of ``all`` together; ``paper`` is the first level minus the
    reference, where two groups are compared.
    """

    variable: Variable
    described: Characteristic
    comparison: Comparison
    values: Mapping[str, Numbers]
    normality: Mapping[str, Normality]
    paper: PaperTests | None

    @property
    def is_baseline_number(self) -> bool:
        """Whether it is a number known at LM diagnosis."""
        return isinstance(self.variable, NumberVariable) and not self.variable.grows_with_time


@dataclass(frozen=True, eq=False)
class BaselineTable:
    """``n`` patients by level of ``group`` and of ``all``; ``reference`` is what others are compared with.

    ``variables`` are those of which anything is known; ``left_out`` are patients in no group.
    """

    group: str | None
    n: Mapping[str, int]
    reference: str | None
    left_out: tuple[LeftOutOfGroups, ...]
    variables: tuple[BaselineVariable, ...]
    warnings: tuple[BaselineWarning, ...]
    cut: NumberCut | None = None
    """Where the number that makes the groups was cut; None where they are categories."""

    @property
    def levels(self) -> tuple[str, ...]:
        """The groups, without all of them together."""
        return tuple(level for level in self.n if level != ALL)

    @property
    def contrast(self) -> tuple[str, str] | None:
        """Which level is compared with which, where there are two."""
        if self.reference is None or len(self.levels) != 2:
            return None
        (other,) = (level for level in self.levels if level != self.reference)
        return other, self.reference


def baseline_table(
    courses: Sequence[PatientCourse],
    *,
    group: str | None = ARM,
    cut: float | None = None,
    as_of: date | None = None,
    variables: Sequence[Variable] = VARIABLES,
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> BaselineTable:
    """Describe and compare ``variables`` by ``group``, each patient as known at the data cut-off ``as_of``.

    The column that makes the groups is no characteristic. p is adjusted after Holm over every test that was made.
    ``step`` is told after each variable.
    """
    groups = patient_groups(courses, group=group, cut=cut, as_of=as_of)
    described = {each.name: each for each in characteristics_of(groups, variables).rows}
    told = (each for each in variables if each.name != group and _is_recorded(each, courses))
    shown = [each for each in told if described[each.name].cells[ALL].n]
    found = []
    for done, variable in enumerate(shown):
        step(done, len(shown))
        found.append(_variable(variable, described[variable.name], groups))
    adjusted = holm([each.comparison.p for each in found])
    rows = tuple(
        replace(each, comparison=replace(each.comparison, holm_p=p))
        for each, p in zip(found, adjusted, strict=True)
    )
    levels = tuple(groups.members)
    return BaselineTable(
        group=group,
        n={**{level: len(groups.members[level]) for level in levels}, ALL: len(groups.everyone)},
        reference=default_reference(levels),
        left_out=groups.left_out,
        variables=rows,
        warnings=_warnings(groups, rows),
        cut=groups.cut,
    )


def _is_recorded(variable: Variable, courses: Sequence[PatientCourse]) -> bool:
    """Treatment stands in rows of its own: a register without any of them knows of none whether it was given."""
    is_treatment = isinstance(variable, CategoryVariable) and variable.at_any_time
    return not is_treatment or any(course.therapies for course in courses)


def _variable(variable: Variable, described: Characteristic, groups: PatientGroups) -> BaselineVariable:
    if isinstance(variable, CategoryVariable):
        comparison = _compared_categories(described, groups)
        return BaselineVariable(variable, described, comparison, {}, {}, None)
    values = {level: _known(variable, members) for level, members in groups.members.items()}
    everyone = _known(variable, groups.everyone)
    if variable.grows_with_time:
        reason = NotCompared.GROWS_WITH_TIME if groups.members else None
        return BaselineVariable(
            variable, described, Comparison(reason=reason), {**values, ALL: everyone}, {}, None
        )
    levels = tuple(values)
    return BaselineVariable(
        variable,
        described,
        compare_numbers(list(values.values())) if levels else Comparison(),
        {**values, ALL: everyone},
        {level: normality(known) for level, known in {**values, ALL: everyone}.items()},
        _as_in_the_paper(values),
    )


def _known(variable: NumberVariable, courses: Sequence[PatientCourse]) -> Numbers:
    read = (variable.read(course) for course in courses if variable.applies(course))
    return np.array([value for value in read if value is not None and np.isfinite(value)], dtype=np.float64)


def _compared_categories(described: Characteristic, groups: PatientGroups) -> Comparison:
    if not groups.members:
        return Comparison()
    counts = [
        [described.cells[level].counts[code].x for level in groups.members] for code in described.levels
    ]
    return compare_categories(np.array(counts, dtype=np.int64).reshape(-1, len(groups.members)))


def _as_in_the_paper(values: Mapping[str, Numbers]) -> PaperTests | None:
    reference = default_reference(tuple(values))
    if reference is None or len(values) != 2:
        return None
    (other,) = (level for level in values if level != reference)
    return paper_tests(values[other], values[reference])


def _warnings(groups: PatientGroups, rows: Sequence[BaselineVariable]) -> tuple[BaselineWarning, ...]:
    found = set()
    if len(groups.members) == 1:
        found.add(BaselineWarning.ONE_GROUP)
    if len(groups.members) > 1:
        if len(groups.everyone) < FEW_PATIENTS:
            found.add(BaselineWarning.SMALL_GROUPS)
        if any(isinstance(row.variable, CategoryVariable) and row.variable.at_any_time for row in rows):
            found.add(BaselineWarning.AT_ANY_TIME)
    reasons = {row.comparison.reason for row in rows}
    if NotCompared.GROWS_WITH_TIME in reasons:
        found.add(BaselineWarning.GROWS_WITH_TIME)
    if NotCompared.TOO_LARGE in reasons:
        found.add(BaselineWarning.NOT_COMPUTED)
    return tuple(warning for warning in BaselineWarning if warning in found)

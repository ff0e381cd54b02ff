"""The characteristics of the cohort by group: numbers described, categories counted, what is missing said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.characteristic_variables import (
    VARIABLES,
    YES,
    CategoryVariable,
    NumberVariable,
    Variable,
    Wording,
)
from analysis.descriptive import Description, describe
from analysis.patient_groups import PatientGroups
from analysis.survival_data import ALL
from models.course import PatientCourse

_TWO = 2


@dataclass(frozen=True)
class LevelCount:
    """How many have one level; ``share`` is of those known, None where nobody is."""

    x: int
    share: float | None


@dataclass(frozen=True)
class CharacteristicCell:
    """One variable in one group: ``n`` known, ``missing`` not known, ``not_applicable`` not asked for.

    ``description`` for a number, ``counts`` by the code of each level for a category.
    """

    n: int
    missing: int
    not_applicable: int
    description: Description | None
    counts: Mapping[str, LevelCount]


@dataclass(frozen=True)
class Characteristic:
    """One variable: its label, the unit of a number, the levels of a category, and a cell for each group."""

    name: str
    label: Wording
    unit: str
    levels: Mapping[str, Wording]
    cells: Mapping[str, CharacteristicCell]

    @property
    def is_number(self) -> bool:
        """True for a number, false for a category."""
        return all(cell.description is not None for cell in self.cells.values())

    @property
    def told_level(self) -> str | None:
        """The one level by which a category of no more than two is told: of a yes and no the yes, else the first."""
        if self.is_number or not 0 < len(self.levels) <= _TWO:
            return None
        return YES if YES in self.levels else next(iter(self.levels))

    @property
    def levels_seen(self) -> tuple[str, ...]:
        """The levels that anybody has."""
        return tuple(level for level in self.levels if self.cells[ALL].counts[level].x)


@dataclass(frozen=True)
class CharacteristicsTable:
    """``n`` patients by group (those that have any, then ``all``); ``withdrawn`` took back their consent."""

    n: Mapping[str, int]
    withdrawn: int
    rows: tuple[Characteristic, ...]


def characteristics_of(
    groups: PatientGroups, variables: Sequence[Variable] = VARIABLES
) -> CharacteristicsTable:
    """Describe each group and all of them together; nothing is compared."""
    members: dict[str, Sequence[PatientCourse]] = {**groups.members, ALL: groups.everyone}
    return CharacteristicsTable(
        n={name: len(found) for name, found in members.items()},
        withdrawn=groups.withdrawn,
        rows=tuple(_characteristic(variable, members) for variable in variables),
    )


def _characteristic(variable: Variable, groups: Mapping[str, Sequence[PatientCourse]]) -> Characteristic:
    if isinstance(variable, NumberVariable):
        cells = {name: _number_cell(variable, found) for name, found in groups.items()}
        return Characteristic(variable.name, variable.label, variable.unit, {}, cells)
    levels = _levels_shown(variable, groups[ALL])
    cells = {name: _category_cell(variable, list(levels), found) for name, found in groups.items()}
    return Characteristic(variable.name, variable.label, "", levels, cells)


def _number_cell(variable: NumberVariable, courses: Sequence[PatientCourse]) -> CharacteristicCell:
    asked = [course for course in courses if variable.applies(course)]
    found = describe(variable.read(course) for course in asked)
    return CharacteristicCell(found.n, found.missing, len(courses) - len(asked), found, {})


def _levels_shown(variable: CategoryVariable, courses: Sequence[PatientCourse]) -> dict[str, Wording]:
    """The declared levels in their order, then what was typed beside them, most frequent first."""
    typed = Counter(
        code for course in courses if (code := variable.read(course)) and code not in variable.levels
    )
    ordered = sorted(typed, key=lambda code: (-typed[code], code.casefold(), code))
    return {**variable.levels, **{code: Wording("", code) for code in ordered}}


def _category_cell(
    variable: CategoryVariable, levels: Sequence[str], courses: Sequence[PatientCourse]
) -> CharacteristicCell:
    codes = [variable.read(course) for course in courses]
    counted = Counter(code for code in codes if code is not None)
    n = counted.total()
    counts = {level: LevelCount(counted[level], counted[level] / n if n else None) for level in levels}
    return CharacteristicCell(n, len(codes) - n, 0, None, counts)

"""The characteristics of the cohort by arm: numbers described, categories counted, what is missing said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.characteristic_variables import VARIABLES, CategoryVariable, NumberVariable, Variable, Wording
from analysis.descriptive import Description, describe
from analysis.survival_data import ALL
from models.course import PatientCourse
from models.survival_rows import arm_of
from models.vocabularies import Arm


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


@dataclass(frozen=True)
class CharacteristicsTable:
    """``n`` patients by group (the arms that have any, then ``all``); ``withdrawn`` took back their consent."""

    n: Mapping[str, int]
    withdrawn: int
    rows: tuple[Characteristic, ...]


def characteristics(
    courses: Sequence[PatientCourse], variables: Sequence[Variable] = VARIABLES
) -> CharacteristicsTable:
    """Describe everybody whose consent to research was not withdrawn, by arm and together; nothing is compared."""
    counted = [course for course in courses if course.patient.research_consent_withdrawn_date is None]
    groups: dict[str, list[PatientCourse]] = {
        arm.value: found for arm in Arm if (found := [course for course in counted if arm_of(course) is arm])
    }
    groups[ALL] = counted
    return CharacteristicsTable(
        n={name: len(found) for name, found in groups.items()},
        withdrawn=len(courses) - len(counted),
        rows=tuple(_characteristic(variable, groups) for variable in variables),
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

"""Which columns may compare or adjust, with the words shown for them, read from the declared fields. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from models.course import PatientCourse
from models.fields import Choice, Field, Flag, unit_words
from models.survival_rows import AGE, ARM, COVARIATES, is_analysed, values_of
from models.vocabularies import Arm, RadiotherapyTechnique, Vocabulary
from models.wording import QT_TRANSLATE_NOOP, Translate

_NO_YES = {
    "0": ("Analysis", QT_TRANSLATE_NOOP("Analysis", "no")),
    "1": ("Analysis", QT_TRANSLATE_NOOP("Analysis", "yes")),
}
Words = tuple[str, str]
_STEPS = {"kps_at_lm": 10}
"""How many units a hazard ratio is told for, where a single one is less than anybody tells apart: KPS goes by tens."""


@dataclass(frozen=True)
class SurvivalColumn:
    """One column: the context and text of its label, its unit, and those of its levels where it is no number.

    ``after_zero`` marks what starts after LM diagnosis: groups made by it carry immortal time. The hazard ratio of a
    number is told for ``step`` units.
    """

    name: str
    label: Words
    unit: str = ""
    levels: Mapping[str, Words] = field(default_factory=dict)
    after_zero: bool = False
    step: int = 1

    @property
    def is_number(self) -> bool:
        """Whether its values are numbers."""
        return not self.levels

    def name_words(self, translate: Translate) -> str:
        """The label as it begins a line."""
        label = translate(*self.label)
        return label[:1].upper() + label[1:]

    def title(self, translate: Translate) -> str:
        """The label with the unit behind it."""
        label = self.name_words(translate)
        return f"{label} ({unit_words(self.unit, translate)})" if self.unit else label

    def level(self, code: str, translate: Translate) -> str:
        """The words for one level; the code itself where it has none."""
        return translate(*self.levels[code]) if code in self.levels else code

    def level_names(self, translate: Translate) -> dict[str, str]:
        """The words for every level by code."""
        return {code: translate(*words) for code, words in self.levels.items()}


@dataclass(frozen=True)
class ColumnsOffered:
    """The names of the columns in which these patients differ: to compare by, and to adjust for."""

    groups: tuple[str, ...] = (ARM,)
    covariates: tuple[str, ...] = ()


@cache
def survival_columns() -> Mapping[str, SurvivalColumn]:
    """Every column by name: the arm first, then the declared fields, then radiotherapy."""
    age = SurvivalColumn(
        AGE,
        ("Analysis", QT_TRANSLATE_NOOP("Analysis", "Age at LM diagnosis")),
        QT_TRANSLATE_NOOP("Unit", "years"),
    )
    columns = [
        SurvivalColumn(
            ARM, ("Analysis", QT_TRANSLATE_NOOP("Analysis", "Arm")), levels=_codes(Arm), after_zero=True
        ),
        age,
        *(_declared(each) for each in COVARIATES),
        *(
            SurvivalColumn(each.value, _words(each), levels=_NO_YES, after_zero=True)
            for each in RadiotherapyTechnique
        ),
    ]
    return {column.name: column for column in columns}


def columns_offered(courses: Sequence[PatientCourse]) -> ColumnsOffered:
    """The columns in which the patients of the survival analysis have two values or more.

    The arm is always there to compare by; numbers come last.
    """
    names = _varied(courses)
    varied = [column for column in survival_columns().values() if column.name in names]
    groups = [column.name for column in sorted(varied, key=lambda each: each.is_number) if column.name != ARM]
    covariates = [column.name for column in varied if not column.after_zero]
    return ColumnsOffered((ARM, *groups), tuple(covariates))


def term_words(term: str, translate: Translate) -> str:
    """A model's term in words: ``arm=IT`` as "Arm: IT + SOC", a number by its title."""
    name, _, code = term.partition("=")
    column = survival_columns().get(name)
    if column is None:
        return term
    return (
        f"{column.name_words(translate)}: {column.level(code, translate)}"
        if code
        else column.title(translate)
    )


def _varied(courses: Iterable[PatientCourse]) -> set[str]:
    """The columns with two values or more.

    Only whoever brings another value is asked whether she counts, since her endpoints take long to derive.
    """
    first: dict[str, Any] = {}
    varied: set[str] = set()
    for course in courses:
        new = [
            (name, value)
            for name, value in values_of(course).items()
            if name not in varied and (name not in first or value != first[name])
        ]
        if new and is_analysed(course):
            varied |= {name for name, _ in new if name in first}
            first |= {name: value for name, value in new if name not in first}
    return varied


def _declared(declared: Field[Any]) -> SurvivalColumn:
    levels: Mapping[str, Words] = {}
    if isinstance(declared, Choice):
        levels = _codes(declared.vocabulary)
    elif isinstance(declared, Flag):
        levels = _NO_YES
    step = _STEPS.get(declared.name, 1)
    return SurvivalColumn(declared.name, ("Patient", declared.label), declared.unit, levels, step=step)


def _codes(vocabulary: type[Vocabulary]) -> dict[str, Words]:
    return {member.value: _words(member) for member in vocabulary}


def _words(member: Vocabulary) -> Words:
    return type(member).__name__, member.label

"""Which characteristics of patients a table of the cohort shows, and how each is read from a course."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.patient_facts import (
    age_at_lm,
    had_brain_surgery,
    had_radiotherapy,
    it_cycles,
    it_dose_mg,
    months_to_brain_metastasis,
    months_to_lm,
    regimen_of,
)
from models.course import PatientCourse
from models.fields import Choice, Field, Flag
from models.records import Patient
from models.survival_rows import COVARIATES
from models.vocabularies import RadiotherapyTechnique, Vocabulary
from models.wording import QT_TRANSLATE_NOOP, Translate

UNKNOWN_CODE = "unknown"
"""The code under which vocabularies say that something is not known: it counts as missing."""
YES, NO = "yes", "no"
_TOLD_OTHERWISE = frozenset(
    {Patient.prior_it_cycles.name, Patient.prior_it_dose_mg.name, Patient.pregnancy_status.name}
)
"""What was given elsewhere counts in the cycles and the dose in all; pregnancy is asked before the drug is given."""


@dataclass(frozen=True)
class Wording:
    """A text with the context in which it is translated; data as typed has none."""

    context: str
    text: str

    def said(self, translate: Translate) -> str:
        """The text in the reader's language."""
        return translate(self.context, self.text) if self.context else self.text


def _always(_: PatientCourse) -> bool:
    return True


@dataclass(frozen=True)
class NumberVariable:
    """A number in ``unit``; ``applies`` says for whom it can be asked at all, ``short`` names it where room is scarce.

    ``grows_with_time`` marks what adds up after LM diagnosis: who lives longer has more of it, so that it is described
    and never compared.
    """

    name: str
    label: Wording
    read: Callable[[PatientCourse], float | None]
    unit: str = ""
    applies: Callable[[PatientCourse], bool] = field(default=_always)
    grows_with_time: bool = False
    short: Wording | None = None


@dataclass(frozen=True)
class CategoryVariable:
    """A code; ``levels`` are those shown even where nobody has them, others follow by frequency as they are typed.

    ``at_any_time`` marks treatment that counts whenever it was given, after LM diagnosis too.
    """

    name: str
    label: Wording
    read: Callable[[PatientCourse], str | None]
    levels: Mapping[str, Wording]
    at_any_time: bool = False


Variable = NumberVariable | CategoryVariable


def _declared_label(declared: Field[Any]) -> Wording:
    return Wording("Patient", declared.label)


def _declared_number(declared: Field[Any]) -> NumberVariable:
    def read(course: PatientCourse) -> float | None:
        value = course.patient.values.get(declared.name)
        return None if value is None else float(value)

    return NumberVariable(declared.name, _declared_label(declared), read, declared.unit)


def _declared_choice(declared: Choice[Any]) -> CategoryVariable:
    def read(course: PatientCourse) -> str | None:
        value = course.patient.values.get(declared.name)
        return None if value is None or value == UNKNOWN_CODE else str(value.value)

    return CategoryVariable(declared.name, _declared_label(declared), read, _levels(declared.vocabulary))


def _declared_flag(declared: Flag) -> CategoryVariable:
    def read(course: PatientCourse) -> str | None:
        value = course.patient.values.get(declared.name)
        return None if value is None else YES if value else NO

    return CategoryVariable(declared.name, _declared_label(declared), read, _ANSWERS)


def declared_variables(fields: Iterable[Field[Any]]) -> tuple[Variable, ...]:
    """A characteristic for each declared field, in their order, but for the few that are told otherwise."""
    return tuple(_declared(each) for each in fields if each.name not in _TOLD_OTHERWISE)


def _declared(declared: Field[Any]) -> Variable:
    if isinstance(declared, Choice):
        return _declared_choice(declared)
    return _declared_flag(declared) if isinstance(declared, Flag) else _declared_number(declared)


def _levels(vocabulary: type[Vocabulary]) -> dict[str, Wording]:
    return {
        member.value: Wording(vocabulary.__name__, member.label)
        for member in vocabulary
        if member.value != UNKNOWN_CODE
    }


_ANSWERS = {
    YES: Wording("Characteristics", QT_TRANSLATE_NOOP("Characteristics", "yes")),
    NO: Wording("Characteristics", QT_TRANSLATE_NOOP("Characteristics", "no")),
}


def _flag(
    name: str, label: Wording, holds: Callable[[PatientCourse], bool], *, at_any_time: bool
) -> CategoryVariable:
    return CategoryVariable(
        name, label, lambda course: YES if holds(course) else NO, _ANSWERS, at_any_time=at_any_time
    )


def _technique(technique: RadiotherapyTechnique) -> CategoryVariable:
    label = Wording("RadiotherapyTechnique", technique.label)
    return _flag(technique.value, label, lambda course: had_radiotherapy(course, technique), at_any_time=True)


def _own(text: str) -> Wording:
    return Wording("Characteristics", text)


def _had_brain_metastasis(course: PatientCourse) -> bool:
    return course.patient.bm_date is not None


def _had_it(course: PatientCourse) -> bool:
    return it_cycles(course) > 0


VARIABLES: tuple[Variable, ...] = (
    NumberVariable(
        "age_at_lm_years",
        _own(QT_TRANSLATE_NOOP("Characteristics", "Age at LM diagnosis")),
        age_at_lm,
        QT_TRANSLATE_NOOP("Unit", "years"),
        short=_own(QT_TRANSLATE_NOOP("Characteristics", "Age")),
    ),
    *declared_variables(COVARIATES),
    _flag("brain_metastasis", _declared_label(Patient.bm_date), _had_brain_metastasis, at_any_time=False),
    _flag(
        "brain_surgery",
        _own(QT_TRANSLATE_NOOP("Characteristics", "Brain surgery")),
        had_brain_surgery,
        at_any_time=True,
    ),
    _technique(RadiotherapyTechnique.WBRT),
    _technique(RadiotherapyTechnique.SBRT),
    _technique(RadiotherapyTechnique.CRANIOSPINAL),
    CategoryVariable(
        "systemic_therapy",
        _own(QT_TRANSLATE_NOOP("Characteristics", "Systemic therapy at LM diagnosis")),
        regimen_of,
        {},
    ),
    NumberVariable(
        "months_to_lm",
        _own(QT_TRANSLATE_NOOP("Characteristics", "Breast cancer diagnosis to LM")),
        months_to_lm,
        QT_TRANSLATE_NOOP("Unit", "months"),
        short=_own(QT_TRANSLATE_NOOP("Characteristics", "Time to LM")),
    ),
    NumberVariable(
        "months_to_brain_metastasis",
        _own(QT_TRANSLATE_NOOP("Characteristics", "Breast cancer diagnosis to brain metastasis")),
        months_to_brain_metastasis,
        QT_TRANSLATE_NOOP("Unit", "months"),
        applies=_had_brain_metastasis,
        short=_own(QT_TRANSLATE_NOOP("Characteristics", "Time to brain metastasis")),
    ),
    NumberVariable(
        "it_cycles",
        _own(QT_TRANSLATE_NOOP("Characteristics", "IT cycles")),
        it_cycles,
        applies=_had_it,
        grows_with_time=True,
    ),
    NumberVariable(
        "it_dose_mg",
        _own(QT_TRANSLATE_NOOP("Characteristics", "IT trastuzumab in all")),
        it_dose_mg,
        "mg",
        applies=_had_it,
        grows_with_time=True,
    ),
)
"""In the order of the table; a declared field is among them by its declaration, with its own label and levels."""

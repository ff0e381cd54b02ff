"""Complications by what was given and when: review window, cycle, dexamethasone, dose, and by a group of patients."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.complication_answers import ABSENT, COUNTED, PRESENT, Answers
from analysis.proportions import Proportion, proportion
from analysis.safety_patients import PuncturedPatient, PuncturedSession
from models.vocabularies import ReviewWindow, Vocabulary
from models.wording import QT_TRANSLATE_NOOP

MOST_DOSES = 4
"""More different doses than these are put into bands."""
_MG_APART = 1e-6
NOT_RECORDED, NO_DRUG, ANOTHER = "not_recorded", "no_drug", "another"
WITHOUT, WITH = "without", "with"


class StrataKind(Vocabulary):
    """By what sessions or patients are told apart."""

    WINDOW = "window", QT_TRANSLATE_NOOP("StrataKind", "By review window, per session")
    CYCLE = "cycle", QT_TRANSLATE_NOOP("StrataKind", "By cycle, per session")
    DEXAMETHASONE = "dexamethasone", QT_TRANSLATE_NOOP("StrataKind", "By dexamethasone, per session")
    DEXAMETHASONE_MG = (
        "dexamethasone_mg",
        QT_TRANSLATE_NOOP("StrataKind", "By dose of dexamethasone, per session"),
    )
    DOSE = "dose", QT_TRANSLATE_NOOP("StrataKind", "By dose of trastuzumab, per session")
    GROUP = "group", QT_TRANSLATE_NOOP("StrataKind", "By group, per patient")


@dataclass(frozen=True)
class Stratum:
    """Sessions or patients alike in one thing: how many, and the rate of each of ``COUNTED`` among them."""

    code: str
    n: int
    rates: Mapping[str, Proportion]


@dataclass(frozen=True)
class Stratification:
    """Every session, or every patient, in one stratum; for the windows every session stands in both."""

    kind: StrataKind
    strata: tuple[Stratum, ...]


def rate_of(answers: Iterable[Answers], key: str) -> Proportion:
    """The share with the complication among those who were answered, present or absent."""
    found = [each.get(key) for each in answers]
    x = sum(each is PRESENT for each in found)
    return proportion(x, x + sum(each is ABSENT for each in found))


def session_strata(sessions: Sequence[PuncturedSession]) -> tuple[Stratification, ...]:
    """Every stratification of the sessions; one with a single stratum says nothing and is left out."""
    found = (
        Stratification(StrataKind.WINDOW, _by_window(sessions)),
        _stratified(StrataKind.CYCLE, sessions, _cycle, ("1", "2-4", "5+", NO_DRUG)),
        _stratified(StrataKind.DEXAMETHASONE, sessions, _dexamethasone, (WITHOUT, WITH, NOT_RECORDED)),
        _stratified(
            StrataKind.DEXAMETHASONE_MG,
            [each for each in sessions if each.dexamethasone_mg],
            _dexamethasone_mg,
            ("2", "4", ANOTHER),
        ),
        _by_dose(sessions),
    )
    return tuple(each for each in found if len(each.strata) > 1)


def group_strata(
    patients: Sequence[PuncturedPatient], levels: Mapping[str, str]
) -> tuple[Stratification, ...]:
    """Per patient, by a level for each study code; nothing where the patients are all of one level."""
    found: dict[str, list[Answers]] = {}
    for patient in patients:
        found.setdefault(levels.get(patient.study_code, NOT_RECORDED), []).append(patient.answers)
    if len(found) < 2:
        return ()
    order = sorted(found, key=lambda level: (level == NOT_RECORDED, level.casefold(), level))
    return (Stratification(StrataKind.GROUP, tuple(_stratum(level, found[level]) for level in order)),)


def _stratum(code: str, answers: Sequence[Answers]) -> Stratum:
    return Stratum(code, len(answers), {key: rate_of(answers, key) for key in COUNTED})


def _by_window(sessions: Sequence[PuncturedSession]) -> tuple[Stratum, ...]:
    return tuple(
        _stratum(window.value, [each.windows.get(window, {}) for each in sessions])
        for window in ReviewWindow
        if sessions
    )


def _stratified(
    kind: StrataKind,
    sessions: Sequence[PuncturedSession],
    code_of: Callable[[PuncturedSession], str],
    order: Sequence[str],
) -> Stratification:
    found: dict[str, list[Answers]] = {code: [] for code in order}
    for session in sessions:
        found[code_of(session)].append(session.answers)
    return Stratification(kind, tuple(_stratum(code, found[code]) for code in order if found[code]))


def _cycle(session: PuncturedSession) -> str:
    """The first, the two to four of getting used to it, and those after."""
    if session.cycle is None:
        return NO_DRUG
    if session.cycle == 1:
        return "1"
    return "2-4" if session.cycle <= 4 else "5+"


def _dexamethasone(session: PuncturedSession) -> str:
    if session.dexamethasone_mg is None:
        return NOT_RECORDED
    return WITH if session.dexamethasone_mg > 0 else WITHOUT


def _dexamethasone_mg(session: PuncturedSession) -> str:
    return next((f"{mg}" for mg in (2, 4) if _is(session.dexamethasone_mg, mg)), ANOTHER)


def _by_dose(sessions: Sequence[PuncturedSession]) -> Stratification:
    doses = sorted({each.dose_mg for each in sessions if each.dose_mg is not None})
    if len(doses) <= MOST_DOSES:
        order = [*dict.fromkeys(f"{dose:g}" for dose in doses), NOT_RECORDED, NO_DRUG]
        return _stratified(StrataKind.DOSE, sessions, _dose, order)
    order = ["<80", "80-149", "150", ">150", NOT_RECORDED, NO_DRUG]
    return _stratified(StrataKind.DOSE, sessions, _dose_band, order)


def _dose(session: PuncturedSession) -> str:
    return f"{session.dose_mg:g}" if session.dose_mg is not None else _without_dose(session)


def _dose_band(session: PuncturedSession) -> str:
    return next(_bands(session.dose_mg)) if session.dose_mg is not None else _without_dose(session)


def _without_dose(session: PuncturedSession) -> str:
    return NO_DRUG if session.cycle is None else NOT_RECORDED


def _bands(dose_mg: float) -> Iterator[str]:
    if _is(dose_mg, 150):
        yield "150"
    if dose_mg > 150:
        yield ">150"
    yield "80-149" if dose_mg >= 80 else "<80"


def _is(value: float | None, mg: float) -> bool:
    return value is not None and abs(value - mg) < _MG_APART

"""Writes the reports of many patients into one folder, one whole file after the other, until told to stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from models.course import PatientCourse
from models.situations import FileSituation
from models.storage.written_file import write_whole
from models.thresholds import Thresholds
from models.wording import QT_TRANSLATE_NOOP, Translate
from reports.patient_report import DEFAULT_THRESHOLDS, deidentified_patient_report, patient_report
from reports.print_facts import DEIDENTIFIED, PrintFacts, distinct_file_name, patient_file_name

Progress = Callable[[int, int], bool]
"""Told how many reports of how many are written; answers whether to go on."""


@dataclass(frozen=True)
class WrittenReports:
    """The files that were written, in the order of the patients; ``cancelled`` where the rest was left out.

    ``withdrawn`` counts the patients who have no de-identified report, since they withdrew their consent to research.
    """

    paths: tuple[Path, ...]
    cancelled: bool = False
    withdrawn: int = 0


def write_patient_reports(
    courses: Sequence[PatientCourse],
    folder: Path,
    facts: PrintFacts,
    *,
    translate: Translate,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
    progress: Progress | None = None,
    deidentified: bool = False,
) -> WrittenReports:
    """Write a PDF for each course into ``folder``, which is made; a file of the same name is replaced.

    ``deidentified`` ones name nobody, and leave out whoever withdrew her consent to research.

    A folder with files of these patients of the other kind, with names beside without, is refused: whoever passes the
    folder on passes on the key. ``progress`` is asked before the first report and after each; files that are written
    stay when it says stop. Raise ``FileSituation`` for such a folder, and where a file cannot be written.
    """
    wanted = [course for course in courses if not (deidentified and _has_withdrawn(course))]
    withdrawn = len(courses) - len(wanted)
    written: list[Path] = []
    refuse_mixed(study_codes(courses), folder, deidentified=deidentified)
    names = _names(study_codes(wanted), deidentified=deidentified)
    for course, name in zip(wanted, names, strict=True):
        if progress is not None and not progress(len(written), len(wanted)):
            return WrittenReports(tuple(written), cancelled=True, withdrawn=withdrawn)
        content = (
            deidentified_patient_report(course, facts, translate=translate)
            if deidentified
            else patient_report(course, facts, translate=translate, thresholds=thresholds)
        )
        written.append(write_whole(folder / name, content))
    if progress is not None:
        progress(len(written), len(wanted))
    return WrittenReports(tuple(written), withdrawn=withdrawn)


def study_codes(courses: Sequence[PatientCourse]) -> list[str]:
    """The codes that the files of these patients are named after."""
    return [course.patient.study_code or "" for course in courses]


def files_there(folder: Path, codes: Sequence[str], *, deidentified: bool) -> list[str]:
    """The names that reports of these patients would have and that lie in ``folder`` already.

    None where the folder cannot be looked into: nothing can be written there either, which says so itself.
    """
    with suppress(OSError):
        return [name for name in _names(codes, deidentified=deidentified) if (folder / name).exists()]
    return []


def refuse_mixed(codes: Sequence[str], folder: Path, *, deidentified: bool) -> None:
    """Raise ``FileSituation`` where files of the other kind lie in ``folder`` for one of these patients.

    ``write_patient_reports`` asks as well; whoever notes the print asks before, since nobody gets it then.
    """
    others = files_there(folder, codes, deidentified=not deidentified)
    if not others:
        return
    sentence = (
        QT_TRANSLATE_NOOP("Situation", "the folder holds summaries with names; choose another")
        if deidentified
        else QT_TRANSLATE_NOOP("Situation", "the folder holds de-identified summaries; choose another")
    )
    raise FileSituation(sentence, place=str(folder / others[0]))


def _names(codes: Sequence[str], *, deidentified: bool) -> list[str]:
    return patient_file_names(codes, *((DEIDENTIFIED,) if deidentified else ()))


def _has_withdrawn(course: PatientCourse) -> bool:
    return course.patient.withdrew_consent


def patient_file_names(codes: Sequence[str], *parts: str) -> list[str]:
    """A file name for each code, no two alike on a file system that does not tell capitals from small letters."""
    plain = [patient_file_name(code, *parts) for code in codes]
    folded = Counter(name.casefold() for name in plain)
    return [
        distinct_file_name(code, *parts) if folded[name.casefold()] > 1 else name
        for code, name in zip(codes, plain, strict=True)
    ]

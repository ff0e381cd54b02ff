"""Writes the reports of many patients into one folder, one whole file after the other, until told to stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.course import PatientCourse
from models.storage.written_file import write_whole
from models.thresholds import Thresholds
from models.wording import Translate
from reports.patient_report import DEFAULT_THRESHOLDS, patient_report
from reports.print_facts import PrintFacts, distinct_file_name, patient_file_name

Progress = Callable[[int, int], bool]
"""Told how many reports of how many are written; answers whether to go on."""


@dataclass(frozen=True)
class WrittenReports:
    """The files that were written, in the order of the patients; ``cancelled`` where the rest was left out."""

    paths: tuple[Path, ...]
    cancelled: bool = False


def write_patient_reports(
    courses: Sequence[PatientCourse],
    folder: Path,
    facts: PrintFacts,
    *,
    translate: Translate,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
    progress: Progress | None = None,
) -> WrittenReports:
    """Write a PDF for each course into ``folder``, which is made; a file of the same name is replaced.

    ``progress`` is asked before the first report and after each. Files that are written stay when it says stop. Raise
    ``FileSituation`` where one cannot be written.
    """
    written: list[Path] = []
    names = patient_file_names([course.patient.study_code or "" for course in courses])
    for course, name in zip(courses, names, strict=True):
        if progress is not None and not progress(len(written), len(courses)):
            return WrittenReports(tuple(written), cancelled=True)
        content = patient_report(course, facts, translate=translate, thresholds=thresholds)
        written.append(write_whole(folder / name, content))
    if progress is not None:
        progress(len(written), len(courses))
    return WrittenReports(tuple(written))


def patient_file_names(study_codes: Sequence[str]) -> list[str]:
    """A file name for each code, no two alike on a file system that does not tell capitals from small letters."""
    plain = [patient_file_name(code) for code in study_codes]
    folded = Counter(name.casefold() for name in plain)
    return [
        distinct_file_name(code) if folded[name.casefold()] > 1 else name
        for code, name in zip(study_codes, plain, strict=True)
    ]

"""The folder of a demonstration: made beside and renamed, and replaced only where the program made it itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.situations import FileSituation
from models.wording import QT_TRANSLATE_NOOP

REGISTER = "register.db"
COHORT_REPORT = "cohort.pdf"
PATIENT_REPORTS = "patients"
MARK = "DEMONSTRATION.txt"
_MARK_TEXT = """Thecalog demonstration register.

Made from the published cohort of Trifănescu et al., Cancers 2023;15:2508. All names, dates and which patient had which
complication are invented. "main.py demo" replaces this folder; keep nothing of your own in it.
"""
_OWN_ENTRIES = frozenset({COHORT_REPORT, PATIENT_REPORTS, MARK})


@contextmanager
def fresh_demonstration_folder(folder: Path) -> Iterator[Path]:
    """Give a folder beside ``folder`` to fill; it takes the place of ``folder`` when everything went well.

    Raise ``FileSituation`` where ``folder`` holds anything that no demonstration made. On any failure the folder is as
    it was and nothing is left beside it.
    """
    folder = folder.resolve()
    refuse_foreign(folder)
    beside = folder.with_name(f".{folder.name}.new")
    outgoing = folder.with_name(f".{folder.name}.old")
    try:
        for leftover in (beside, outgoing):
            shutil.rmtree(leftover, ignore_errors=True)
        (beside / PATIENT_REPORTS).mkdir(parents=True)
        (beside / MARK).write_text(_MARK_TEXT, "utf-8")
        yield beside
        _swap(beside, folder, outgoing)
    except OSError as error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the folder cannot be made ({why})"),
            place=str(folder),
            why=error.strerror or str(error),
        ) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def refuse_foreign(folder: Path) -> None:
    """Raise ``FileSituation`` for a file, and for a folder with anything that no demonstration made."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "a file stands where the folder should be"), place=str(folder)
        )
    entries = list(folder.iterdir())
    if entries and not (folder / MARK).is_file():
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the folder holds other files; choose a folder of its own"),
            place=str(folder),
        )
    for entry in [*entries, *folder.glob(f"{PATIENT_REPORTS}/*")]:
        if not _is_own(entry):
            raise FileSituation(
                QT_TRANSLATE_NOOP(
                    "Situation", "no demonstration made this file; move it before the folder is replaced"
                ),
                place=str(entry),
            )


def _is_own(entry: Path) -> bool:
    if entry.parent.name == PATIENT_REPORTS:
        return entry.suffix == ".pdf"
    return entry.name in _OWN_ENTRIES or entry.name.startswith(REGISTER)


def _swap(beside: Path, folder: Path, outgoing: Path) -> None:
    if folder.exists():
        folder.replace(outgoing)
    try:
        beside.replace(folder)
    except OSError:
        if outgoing.exists():
            outgoing.replace(folder)
        raise
    shutil.rmtree(outgoing, ignore_errors=True)

"""Says how many summaries there will be, and how many there are now. No Qt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from models.wording import Translate

if TYPE_CHECKING:
    from reports.patient_batch import WrittenReports


def count_words(printed: int, withdrawn: int, translate: Translate) -> str:
    """How many files will be written, and how many patients have none."""
    one = translate("Summaries", "1 patient")
    several = translate("Summaries", "{n} patients").format(n=printed)
    return _with_left_out(one if printed == 1 else several, withdrawn, translate)


def ended_words(written: WrittenReports, wanted: int, folder: Path, translate: Translate) -> str:
    """What became of the summaries of ``wanted`` patients."""
    files, total = len(written.paths), wanted - written.withdrawn
    if written.cancelled:
        words = translate("Summaries", "Cancelled after {n} of {total} files in {folder}")
    elif files == 1:
        words = translate("Summaries", "Written: 1 file in {folder}")
    else:
        words = translate("Summaries", "Written: {n} files in {folder}")
    return _with_left_out(words.format(n=files, total=total, folder=folder), written.withdrawn, translate)


def _with_left_out(words: str, withdrawn: int, translate: Translate) -> str:
    if not withdrawn:
        return words
    left_out = translate("Summaries", "left out, since they withdrew their consent to research: {n}")
    return f"{words}; {left_out.format(n=withdrawn)}"

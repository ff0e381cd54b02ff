"""Says how many summaries there will be, and how many there are now. No Qt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from models.wording import Translate

if TYPE_CHECKING:
    from reports.patient_batch import WrittenReports


def kind_words(translate: Translate, *, deidentified: bool) -> str:
    """What the files of one kind hold, and what that asks of whoever saves them."""
    if deidentified:
        return translate(
            "Summaries",
            "The study code, days since LM diagnosis in place of dates, nothing that was typed freely. In a small "
            "group a rare event can still point to a person: look at the files before you pass them on.",
        )
    return translate("Summaries", "Each holds name, hospital number and birth date.")


def count_words(printed: int, withdrawn: int, translate: Translate, *, replaced: int = 0) -> str:
    """How many files will be written, how many of them in place of others, and how many patients have none."""
    if not printed and not withdrawn:
        return translate("Summaries", "Nobody belongs to this selection.")
    one = translate("Summaries", "1 patient")
    several = translate("Summaries", "{n} patients").format(n=printed)
    words = one if printed == 1 else several
    if replaced:
        words += "; " + translate("Summaries", "files there that will be replaced: {n}").format(n=replaced)
    return _with_left_out(words, withdrawn, translate)


def ended_words(
    written: WrittenReports, wanted: int, folder: Path, translate: Translate, *, deidentified: bool
) -> str:
    """What became of the summaries of ``wanted`` patients, and whether they hold names."""
    files, total = len(written.paths), wanted - written.withdrawn
    if written.cancelled:
        words = translate("Summaries", "Cancelled after {n} of {total} files in {folder}")
    elif files == 1:
        words = translate("Summaries", "Written: 1 file in {folder}")
    else:
        words = translate("Summaries", "Written: {n} files in {folder}")
    kind = translate("Summaries", "de-identified") if deidentified else translate("Summaries", "with names")
    words = f"{words.format(n=files, total=total, folder=folder)} ({kind})"
    return _with_left_out(words, written.withdrawn, translate)


def _with_left_out(words: str, withdrawn: int, translate: Translate) -> str:
    if not withdrawn:
        return words
    left_out = translate("Summaries", "left out, since they withdrew their consent to research: {n}")
    return f"{words}; {left_out.format(n=withdrawn)}"

from __future__ import annotations

from pathlib import Path

import pytest

from models.wording import untranslated
from reports.patient_batch import WrittenReports
from ui.summaries.summaries_words import count_words, ended_words

FOLDER = Path("out")


@pytest.mark.parametrize(
    ("printed", "withdrawn", "words"),
    [
        (0, 0, "Nobody belongs to this selection."),
        (1, 0, "1 patient"),
        (13, 1, "13 patients; left out, since they withdrew their consent to research: 1"),
    ],
)
def test_the_count_says_who_has_no_file(printed: int, withdrawn: int, words: str) -> None:
    assert count_words(printed, withdrawn, untranslated) == words


@pytest.mark.parametrize(
    ("files", "cancelled", "withdrawn", "words"),
    [
        (14, False, 0, "Written: 14 files in out (with names)"),
        (1, False, 0, "Written: 1 file in out (with names)"),
        (3, True, 0, "Cancelled after 3 of 14 files in out (with names)"),
        (0, True, 0, "Cancelled after 0 of 14 files in out (with names)"),
        (
            12,
            False,
            2,
            "Written: 12 files in out (with names); left out, since they withdrew their consent to research: 2",
        ),
        (
            1,
            True,
            2,
            "Cancelled after 1 of 12 files in out (with names); left out, since they withdrew their consent to "
            "research: 2",
        ),
    ],
)
def test_the_end_is_one_sentence(files: int, cancelled: bool, withdrawn: int, words: str) -> None:
    paths = tuple(FOLDER / f"TH-{number}.pdf" for number in range(files))
    written = WrittenReports(paths, cancelled=cancelled, withdrawn=withdrawn)
    assert ended_words(written, 14, FOLDER, untranslated, deidentified=False) == words

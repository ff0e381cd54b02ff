"""Reads what the paper prints beside what its cohort gives, with the reason for every difference.

Source: Trifănescu et al., Cancers 2023;15:2508 (CC BY 4.0), text and tables.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP

PUBLISHED_STATISTICS = Path(__file__).with_name("data") / "published.csv"


class Agreement(Vocabulary):
    """Whether the paper's number is what its own cohort gives."""

    YES = "yes", QT_TRANSLATE_NOOP("Agreement", "yes")
    PARTLY = "partly", QT_TRANSLATE_NOOP("Agreement", "partly")
    NO = "no", QT_TRANSLATE_NOOP("Agreement", "no")
    CHANGED = "changed", QT_TRANSLATE_NOOP("Agreement", "changed")
    """The register has been changed since it was built, and gives another number than the one judged."""


@dataclass(frozen=True)
class PublishedStatistic:
    """One line: the paper's text, the text expected when it is computed again, the judgement and its reason."""

    statistic: str
    published: str
    recomputed: str
    agrees: Agreement
    note: str


def read_published(path: Path = PUBLISHED_STATISTICS) -> tuple[PublishedStatistic, ...]:
    """Every line in the order of the file, which is part of the program: a fault in it is a bug."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            PublishedStatistic(
                statistic=row["statistic"],
                published=row["published"],
                recomputed=row["recomputed"],
                agrees=Agreement(row["agrees"]),  # type: ignore[call-arg]
                note=row["note"],
            )
            for row in csv.DictReader(file, strict=True)
        )

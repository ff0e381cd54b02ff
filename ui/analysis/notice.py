"""A sentence that has to be read before a number is believed, and what can be done about it. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.wording.caution import Caution
from ui.analysis.analysis_request import AnalysisRequest


@dataclass(frozen=True)
class Remedy:
    """A button beside a sentence: its words, and the filters that it sets."""

    words: str
    request: AnalysisRequest


@dataclass(frozen=True)
class Notice:
    """One sentence; ``code`` is that of the warning or finding it stands for."""

    code: str
    sentence: str
    remedy: Remedy | None = None


def notices(cautions: Iterable[Caution]) -> tuple[Notice, ...]:
    """The same sentences, without a button."""
    return tuple(Notice(each.code, each.sentence) for each in cautions)

"""The box of sentences that have to be read before the numbers of a section are believed."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.platypus import Flowable

from reports.blocks import BoxEntry, Tone
from reports.typesetting import Typesetting


def kept_in_mind(sentences: Iterable[str], typesetting: Typesetting) -> list[Flowable]:
    """Every sentence once, in a box with the edge of a warning; nothing where there is none."""
    entries = [BoxEntry(sentence) for sentence in dict.fromkeys(sentences)]
    if not entries:
        return []
    title = typesetting.translate("CohortReport", "To be kept in mind")
    return [typesetting.box(entries, title=title, tone=Tone.WARNING)]

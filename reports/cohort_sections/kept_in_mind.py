"""The box of sentences that have to be read before the numbers of a section are believed."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.platypus import Flowable

from reports.blocks import BoxEntry, Tone
from reports.typesetting import Typesetting


def kept_in_mind(
    sentences: Iterable[str], typesetting: Typesetting, *, below: Flowable | None = None
) -> list[Flowable]:
    """Every sentence once, in a box with the edge of a warning; nothing where there is none.

    What it stands ``below``, a short table, is on the same page: alone on the next one it would seem to belong to the
    section that follows.
    """
    entries = [BoxEntry(sentence) for sentence in dict.fromkeys(sentences)]
    if not entries:
        return []
    if below is not None:
        below.keepWithNext = 1
    title = typesetting.translate("CohortReport", "To be kept in mind")
    return [typesetting.box(entries, title=title, tone=Tone.WARNING)]

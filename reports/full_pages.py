"""Keeps a report from ending on a page with a few lines on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.platypus import Flowable

from reports.document import build
from reports.page_edges import DocumentFacts
from reports.stylesheet import MARGIN
from reports.typesetting import CLOSEST, Typesetting

NEARLY_EMPTY = 0.25
"""A last page with less than this share of its height in use is worth closing the rows up for."""

Story = Callable[[Typesetting], Sequence[Flowable]]
"""Makes the flowables anew: those of one build cannot be used in another."""


def build_full_pages(
    story: Story,
    facts: DocumentFacts,
    typesetting: Typesetting,
    *,
    wanted: int | None = None,
    otherwise: Story | None = None,
) -> bytes:
    """The PDF of ``story``; with its rows closed up where that saves a nearly empty last page.

    Where so many pages are ``wanted``, the rows are closed up further and further while there would be more; where
    that does not do, the story told ``otherwise`` is printed on one more, if there is one.
    """
    if wanted is None:
        return _without_a_nearly_empty_page(story, facts, typesetting)
    tried = typesetting
    content, end = _built(story, facts, tried)
    while end.page > wanted and tried.closeness < CLOSEST:
        tried = tried.closed_up()
        closer, closer_end = _built(story, facts, tried)
        if closer_end.page < end.page:
            content, end = closer, closer_end
    if end.page > wanted and otherwise is not None:
        return build_full_pages(otherwise, facts, typesetting, wanted=wanted + 1)
    return content


def _without_a_nearly_empty_page(story: Story, facts: DocumentFacts, typesetting: Typesetting) -> bytes:
    content, end = _built(story, facts, typesetting)
    if end.page == 1 or not end.is_near_top:
        return content
    closer, closer_end = _built(story, facts, typesetting.closed_up())
    return closer if closer_end.page < end.page else content


class _End(Flowable):  # type: ignore[misc] # reportlab has no types
    """Draws nothing where the story ends, and remembers the place."""

    def __init__(self, page_height: float) -> None:
        super().__init__()
        self._page_height = page_height
        self.page = 0
        self.is_near_top = False

    def wrap(self, *_available: float) -> tuple[float, float]:
        """No size."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Remember the page, and whether much of it is left."""
        self.page = int(self.canv.getPageNumber())
        _, y = self.canv.absolutePosition(0, 0)
        text_height = self._page_height - 2 * MARGIN
        self.is_near_top = self._page_height - MARGIN - y < NEARLY_EMPTY * text_height


def _built(story: Story, facts: DocumentFacts, typesetting: Typesetting) -> tuple[bytes, _End]:
    end = _End(facts.page.height)
    content = build(
        [*story(typesetting), end], facts, translate=typesetting.translate, sheet=typesetting.sheet
    )
    return content, end

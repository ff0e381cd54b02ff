"""Answers to the complications that a review asks about: which one counts, alone and taken together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.vocabularies import REVIEWED_COMPLICATIONS, Complication, ComplicationStatus

ANY = "any"
"""Any of the six complications that every review asks about."""
ANY_BUT_PAIN = "any_but_pain"
"""Any of the other five: pain at the puncture site is so common and so mild that it hides what else happens."""
_SIX = tuple(each.value for each in REVIEWED_COMPLICATIONS)
COUNTED: tuple[str, ...] = (*_SIX, ANY_BUT_PAIN, ANY)
"""The six, in the order asked, then those taken together."""

_KINDS = {
    ANY: _SIX,
    ANY_BUT_PAIN: tuple(kind for kind in _SIX if kind != Complication.PUNCTURE_SITE_PAIN.value),
}

PRESENT, ABSENT, NOT_ASSESSED = (
    ComplicationStatus.PRESENT,
    ComplicationStatus.ABSENT,
    ComplicationStatus.NOT_ASSESSED,
)
Answers = Mapping[str, ComplicationStatus]
"""By an entry of ``COUNTED``, or ``other``; one that is missing is pending."""
_STRENGTH = {PRESENT: 2, ABSENT: 1, NOT_ASSESSED: 0}


def kinds_of(key: str) -> tuple[str, ...]:
    """The complications that an entry of ``COUNTED`` takes together; one alone, ``other`` too, stands for itself."""
    return _KINDS.get(key, (key,))


def joined(answers: Iterable[Answers]) -> dict[str, ComplicationStatus]:
    """The strongest answer to each complication, present before absent before not assessed, and to those together.

    Several taken together are present where one is, absent where all are, and else not assessed: an open answer may
    hide what would count.
    """
    found: dict[str, ComplicationStatus] = {}
    for each in answers:
        for kind, status in each.items():
            known = found.get(kind)
            if known is None or _STRENGTH[status] > _STRENGTH[known]:
                found[kind] = status
    for key in (ANY_BUT_PAIN, ANY):
        found.pop(key, None)
        together = _together([found.get(kind) for kind in kinds_of(key)])
        if together is not None:
            found[key] = together
    return found


def _together(statuses: list[ComplicationStatus | None]) -> ComplicationStatus | None:
    if PRESENT in statuses:
        return PRESENT
    if all(each is ABSENT for each in statuses):
        return ABSENT
    return NOT_ASSESSED if any(statuses) else None

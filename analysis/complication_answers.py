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

PRESENT, ABSENT, NOT_ASSESSED = (
    ComplicationStatus.PRESENT,
    ComplicationStatus.ABSENT,
    ComplicationStatus.NOT_ASSESSED,
)
Answers = Mapping[str, ComplicationStatus]
"""By the code of the complication; one that is missing is pending."""
_STRONGEST_FIRST = (PRESENT, ABSENT, NOT_ASSESSED)


def kinds_of(key: str) -> tuple[str, ...]:
    """The complications that an entry of ``COUNTED`` takes together; one alone, ``other`` too, stands for itself."""
    if key == ANY:
        return _SIX
    if key == ANY_BUT_PAIN:
        return tuple(kind for kind in _SIX if kind != Complication.PUNCTURE_SITE_PAIN.value)
    return (key,)


def strongest(statuses: Iterable[ComplicationStatus | None]) -> ComplicationStatus | None:
    """Present before absent before not assessed; None where nothing was answered."""
    found = set(statuses)
    return next((each for each in _STRONGEST_FIRST if each in found), None)


def answer_of(answers: Answers, key: str) -> ComplicationStatus | None:
    """The answer to one complication; None while it is pending.

    Several taken together are present where one is, absent where all are, and else not assessed: an open answer may
    hide what would count.
    """
    found = [answers.get(kind) for kind in kinds_of(key)]
    if PRESENT in found:
        return PRESENT
    if all(each is ABSENT for each in found):
        return ABSENT
    return NOT_ASSESSED if any(found) else None


def joined(answers: Iterable[Answers]) -> dict[str, ComplicationStatus]:
    """The strongest answer to each complication."""
    joined: dict[str, ComplicationStatus] = {}
    for each in answers:
        for kind, status in each.items():
            joined[kind] = strongest((joined.get(kind), status)) or status
    return joined

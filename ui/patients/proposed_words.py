"""Says what a patient's course speaks for: a hold that is proposed, an outcome that is missing. No Qt."""

from __future__ import annotations

from models.proposed_holds import ProposedHold
from models.records import AdverseEvent
from models.vocabularies import HoldReason
from models.wording import Translate
from ui.patients.banner_facts import event_words, label_of
from ui.typed_dates import shown_date


def hold_proposal_words(proposal: ProposedHold, translate: Translate) -> str:
    """ "Hold proposed: platelets 42 ×10⁹/L on 5 Mar 2026"."""
    words = translate("Proposal", "Hold proposed: {why}")
    return words.format(why=why_words(proposal, translate))


def why_words(proposal: ProposedHold, translate: Translate) -> str:
    """What speaks for the hold, with its value and day."""
    what = _what(proposal, translate)
    if proposal.day is None:
        return what
    day = shown_date(proposal.day, translate)
    if proposal.event is not None:
        return translate("Proposal", "{what}, not resolved since {day}").format(what=what, day=day)
    return translate("Proposal", "{what} on {day}").format(what=what, day=day)


def grade_five_words(event: AdverseEvent, translate: Translate) -> str:
    """That a death is recorded by an event, and its cause is not."""
    words = translate("Proposal", "{event}: the outcome is not complete")
    return words.format(event=event_words(event, translate))


def _what(proposal: ProposedHold, translate: Translate) -> str:
    if proposal.event is not None:
        return event_words(proposal.event, translate)
    if proposal.value is None:
        return label_of(proposal.reason, translate)
    pattern = (
        translate("Proposal", "platelets {value} ×10⁹/L")
        if proposal.reason is HoldReason.PLATELETS
        else translate("Proposal", "opening pressure {value} cmH₂O")
    )
    return pattern.format(value=f"{proposal.value:g}")

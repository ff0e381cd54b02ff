"""The warnings a response result carries, as codes, so that screen, paper and JSON all show the same ones."""

from __future__ import annotations

from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP


class ResponseWarning(Vocabulary):
    """What a reader has to know before believing a rate; ``label`` is the sentence shown, to be translated."""

    IMMORTAL_TIME = (
        "immortal_time",
        QT_TRANSLATE_NOOP(
            "ResponseWarning",
            "The groups are defined by a treatment that starts after LM diagnosis: whoever received it had lived, and "
            "could be assessed, until then.",
        ),
    )
    RESPONDERS_NOT_COMPARED = (
        "responders_not_compared",
        QT_TRANSLATE_NOOP(
            "ResponseWarning",
            "Whoever responds has lived until the response was seen (immortal time). The survival of responders is "
            "therefore not compared with that of the others: that needs a landmark.",
        ),
    )
    NOT_EVALUABLE = (
        "not_evaluable",
        QT_TRANSLATE_NOOP(
            "ResponseWarning",
            "Patients without an evaluable response count as not responding among all, and are missing from the rate "
            "of those evaluable.",
        ),
    )
    CENSORED_EARLY = (
        "censored_early",
        QT_TRANSLATE_NOOP(
            "ResponseWarning",
            "Patients were censored by month 12: the share of all counts them as if they had progressed, the "
            "Kaplan–Meier estimate does not.",
        ),
    )
    RESPONSE_AFTER_PROGRESSION = (
        "response_after_progression",
        QT_TRANSLATE_NOOP(
            "ResponseWarning",
            "A response was first recorded after a progression of LM; it counts, and lasts to the next progression.",
        ),
    )
    NO_RESPONSE = (
        "no_response",
        QT_TRANSLATE_NOOP("ResponseWarning", "No response is recorded, so that there is no duration."),
    )
    FEW_RESPONDERS = (
        "few_responders",
        QT_TRANSLATE_NOOP(
            "ResponseWarning", "Fewer than 3 responses can be followed: no curve of their duration is drawn."
        ),
    )


def in_order(warnings: set[ResponseWarning]) -> tuple[ResponseWarning, ...]:
    """The warnings in the order in which they are declared."""
    return tuple(warning for warning in ResponseWarning if warning in warnings)

"""The warnings a safety result carries, as codes, so that screen, paper and JSON all show the same ones."""

from __future__ import annotations

from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP


class SafetyWarning(Vocabulary):
    """What a reader has to know before believing a rate; ``label`` is the sentence shown, to be translated."""

    SESSIONS_NOT_INDEPENDENT = (
        "sessions_not_independent",
        QT_TRANSLATE_NOOP(
            "SafetyWarning",
            "Sessions of one patient are not independent: intervals per session describe, and are too narrow to "
            "compare by.",
        ),
    )
    NOT_ASSESSED = (
        "not_assessed",
        QT_TRANSLATE_NOOP(
            "SafetyWarning",
            "Not every complication was asked about: rates count the answers present and absent.",
        ),
    )
    REVIEWS_PENDING = (
        "reviews_pending",
        QT_TRANSLATE_NOOP(
            "SafetyWarning",
            "Some reviews are pending: what comes to light in them is not counted yet.",
        ),
    )
    UNDATED_EVENTS = (
        "undated_events",
        QT_TRANSLATE_NOOP(
            "SafetyWarning",
            "Events with neither onset nor session have no time: they count in the rates, not in the cumulative "
            "incidence, and not before a data cut-off.",
        ),
    )
    CYCLES_ELSEWHERE = (
        "cycles_elsewhere",
        QT_TRANSLATE_NOOP(
            "SafetyWarning", "Cycles given elsewhere come before: what happened in them is not recorded."
        ),
    )
    RESERVOIR = (
        "reservoir",
        QT_TRANSLATE_NOOP(
            "SafetyWarning", "Sessions on an Ommaya reservoir are counted with those by lumbar puncture."
        ),
    )
    FEW_AT_RISK = (
        "few_at_risk",
        QT_TRANSLATE_NOOP("SafetyWarning", "Fewer than 3 are at risk at a time shown."),
    )
    BEYOND_FOLLOW_UP = (
        "beyond_follow_up",
        QT_TRANSLATE_NOOP("SafetyWarning", "A time asked for lies after the last observation: no estimate."),
    )
    NO_PUNCTURE = (
        "no_puncture",
        QT_TRANSLATE_NOOP("SafetyWarning", "No patient had a puncture."),
    )


def in_order(warnings: set[SafetyWarning]) -> tuple[SafetyWarning, ...]:
    """The warnings in the order in which they are declared, so that the same result always reads the same."""
    return tuple(warning for warning in SafetyWarning if warning in warnings)

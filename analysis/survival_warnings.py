"""The warnings a survival result carries, as codes, so that screen, paper and JSON all show the same ones."""

from __future__ import annotations

from collections.abc import Collection

from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP


class SurvivalWarning(Vocabulary):
    """What a reader has to know before believing a number; ``label`` is the sentence shown, to be translated."""

    EVENTS_PER_VARIABLE = (
        "events_per_variable",
        QT_TRANSLATE_NOOP(
            "SurvivalWarning", "10 events or fewer per variable of the Cox model: read the Firth estimate."
        ),
    )
    UNEQUAL_CENSORING = (
        "unequal_censoring",
        QT_TRANSLATE_NOOP(
            "SurvivalWarning",
            "Censoring differs between the groups: the permutation p assumes that it does not.",
        ),
    )
    IMMORTAL_TIME = (
        "immortal_time",
        QT_TRANSLATE_NOOP(
            "SurvivalWarning",
            "The groups are defined by a treatment that starts after time zero, so that time survived until then "
            "counts for it: compare from a landmark.",
        ),
    )
    PROPORTIONAL_HAZARDS = (
        "proportional_hazards",
        QT_TRANSLATE_NOOP(
            "SurvivalWarning", "The hazard ratio seems to change over time: one number does not describe it."
        ),
    )
    MEDIAN_NOT_REACHED = (
        "median_not_reached",
        QT_TRANSLATE_NOOP("SurvivalWarning", "A median is not reached (NR)."),
    )
    FEW_AT_RISK = (
        "few_at_risk",
        QT_TRANSLATE_NOOP("SurvivalWarning", "Fewer than 3 are at risk at a time shown."),
    )
    BEYOND_FOLLOW_UP = (
        "beyond_follow_up",
        QT_TRANSLATE_NOOP(
            "SurvivalWarning", "A time asked for lies after the last observation: no estimate."
        ),
    )
    ROWS_DROPPED = (
        "rows_dropped",
        QT_TRANSLATE_NOOP("SurvivalWarning", "Rows were left out; they are listed with the reason."),
    )
    SEPARATION = (
        "separation",
        QT_TRANSLATE_NOOP(
            "SurvivalWarning",
            "A variable separates events from the rest, so that only Firth's estimate is finite.",
        ),
    )
    NOT_ESTIMABLE = (
        "not_estimable",
        QT_TRANSLATE_NOOP("SurvivalWarning", "Something asked for cannot be estimated from these rows."),
    )
    ONE_GROUP = (
        "one_group",
        QT_TRANSLATE_NOOP("SurvivalWarning", "Only one group has rows: there is nothing to compare."),
    )
    NO_EVENTS = (
        "no_events",
        QT_TRANSLATE_NOOP("SurvivalWarning", "No event was observed."),
    )


def in_order(warnings: Collection[SurvivalWarning]) -> tuple[SurvivalWarning, ...]:
    """The warnings in the order in which they are declared, so that the same result always reads the same."""
    return tuple(warning for warning in SurvivalWarning if warning in warnings)

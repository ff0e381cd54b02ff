"""The warnings a baseline table carries, as codes, so that screen, paper and JSON all show the same ones."""

from __future__ import annotations

from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP


class BaselineWarning(Vocabulary):
    """What a reader has to know before believing a number; ``label`` is the sentence shown, to be translated."""

    ONE_GROUP = (
        "one_group",
        QT_TRANSLATE_NOOP("BaselineWarning", "Only one group has patients: there is nothing to compare."),
    )
    SMALL_GROUPS = (
        "small_groups",
        QT_TRANSLATE_NOOP(
            "BaselineWarning",
            "With fewer than 30 patients large differences go unseen: a large p does not show that the groups are "
            "alike.",
        ),
    )
    AT_ANY_TIME = (
        "treatment_at_any_time",
        QT_TRANSLATE_NOOP(
            "BaselineWarning",
            "Brain surgery and radiotherapy count whenever they were given, after LM diagnosis too: they are "
            "treatment as much as baseline.",
        ),
    )
    GROWS_WITH_TIME = (
        "grows_with_time",
        QT_TRANSLATE_NOOP(
            "BaselineWarning",
            "IT cycles and dose add up as long as a patient lives: they are described, never compared.",
        ),
    )
    NOT_COMPUTED = (
        "not_computed",
        QT_TRANSLATE_NOOP(
            "BaselineWarning",
            "A table of categories has too many forms to count and too few patients for chi-squared: no p.",
        ),
    )

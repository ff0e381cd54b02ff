"""What each complication, and those taken together, are called in tables and figures."""

from __future__ import annotations

from analysis.complication_answers import ANY, ANY_BUT_PAIN
from models.vocabularies import Complication
from models.wording import Translate


def complication_words(key: str, translate: Translate) -> str:
    """The name of an entry of ``COUNTED``."""
    if key == ANY:
        return translate("Safety", "Any of the six")
    if key == ANY_BUT_PAIN:
        return translate("Safety", "Any but pain")
    kind = next(each for each in Complication if each.value == key)
    return translate("Complication", kind.label)

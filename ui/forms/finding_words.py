"""Words a finding for a form, where the label stands above the field already."""

from __future__ import annotations

from typing import Any

from models.fields import Day, Field, HistoricalDay, Moment, Number, WholeNumber
from models.finding_sentences import sentence
from models.findings import Code, Finding
from models.wording import Translate
from ui.typed_dates import shown_date


def finding_words(finding: Finding, field: Field[Any] | None, translate: Translate) -> str:
    """The finding in a sentence. ``field`` is the declaration it stands beside, None where it stands alone."""
    has_own_words = "cause" in finding.parameters
    if finding.code is Code.REQUIRED_MISSING and field is not None and not has_own_words:
        return translate("FindingWords", "Needs an answer")
    if finding.code is Code.WRONG_TYPE and field is not None:
        unread = _unread(field, translate)
        if unread:
            return unread.format(value=finding.parameters.get("value", ""))
    return sentence(finding, translate, show_date=lambda day: shown_date(day, translate))


def _unread(field: Field[Any], translate: Translate) -> str:
    if isinstance(field, WholeNumber):
        return translate("FindingWords", "“{value}” is not a whole number")
    if isinstance(field, Number):
        return translate("FindingWords", "“{value}” is not a number")
    if isinstance(field, Moment):
        return translate("FindingWords", "“{value}” is not a date and time")
    if isinstance(field, Day | HistoricalDay):
        return translate("FindingWords", "“{value}” is not a date")
    return ""

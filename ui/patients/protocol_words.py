"""Writes the versions of a protocol in words: their phases, whether they hold, who prescribed them. No Qt."""

from __future__ import annotations

from models.protocol_versions import ProtocolVersion
from models.wording import Translate
from reports.protocol_text import phase_text
from ui.typed_dates import shown_date, shown_moment


def version_words(version: ProtocolVersion, translate: Translate) -> str:
    """All phases in one line, in the order in which they follow."""
    then = translate("Protocol", "then")
    return f"; {then} ".join(phase_text(phase, translate) for phase in version.phases)


def state_words(version: ProtocolVersion, translate: Translate) -> str:
    """Whether the version holds today."""
    if version.is_current:
        return translate("Protocol", "Current")
    return translate("Protocol", "To come") if version.is_to_come else translate("Protocol", "Earlier")


def origin_words(version: ProtocolVersion, translate: Translate) -> str:
    """From when it holds, and who prescribed it when."""
    first = version.phases[0]
    parts = []
    if version.valid_from is not None:
        words = translate("Protocol", "Valid from {day}")
        parts.append(words.format(day=shown_date(version.valid_from, translate)))
    if first.prescribed_by:
        parts.append(translate("Protocol", "prescribed by {name}").format(name=first.prescribed_by))
    if first.prescribed_at is not None:
        parts.append(shown_moment(first.prescribed_at, translate))
    return ", ".join(parts)

"""Labels in the few sizes the design has."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QLabel

from ui.theme.tones import Tone

# Qt.TextFormat.PlainText by its number: the first window is painted without loading the Qt namespace.
_PLAIN_TEXT = 0

_BETWEEN_FACTS = "  ·  "
_SHORT_FACT = 24
_NO_BREAK = "\N{NO-BREAK SPACE}"


class TextRole(StrEnum):
    """The size and weight of a text: page title, section, body, label above a field, caption, message."""

    TITLE = "title"
    SECTION = "section"
    BODY = "body"
    LABEL = "label"
    CAPTION = "caption"
    MESSAGE = "message"


def text_label(
    text: str, role: TextRole = TextRole.BODY, *, tone: Tone | None = None, wrap: bool = False
) -> QLabel:
    """A label that shows ``text`` as it is, never as markup."""
    label = QLabel(text)
    label.setProperty("textFormat", _PLAIN_TEXT)
    label.setProperty("text_role", role.value)
    label.setWordWrap(wrap)
    if tone is not None:
        label.setProperty("tone", tone.value)
    return label


def whole_facts(line: str) -> str:
    """A line of facts between "·" that breaks only behind one: no short fact is torn from its value."""
    facts = [
        fact.replace(" ", _NO_BREAK) if len(fact) <= _SHORT_FACT else fact
        for fact in line.split(_BETWEEN_FACTS)
    ]
    return f"{2 * _NO_BREAK}·  ".join(facts)

"""Marks text for translation where no Qt may be imported.

The translation tools read literals out of calls named ``QT_TRANSLATE_NOOP`` and ``translate``; whoever shows the text
looks the translation up.
"""

from __future__ import annotations

from collections.abc import Callable

Translate = Callable[[str, str], str]
"""Takes the context and the English text, gives the text in the language of whoever reads it."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the translation tools look for it
    """Return ``text`` unchanged; ``context`` is there for the translation tools."""
    return text


def untranslated(context: str, text: str) -> str:  # noqa: ARG001 - a Translate takes both
    """Return the English text: the ``Translate`` of tests and of programs that run without a language file."""
    return text

"""Drugs that kill when they reach the intrathecal space, found by name in typed text.

WHO alert 115 (2007) and ISMP best practice 2 for vinca alkaloids; bortezomib by the same mix-up (EMA 2012).
"""

from __future__ import annotations

import re

from models.name_likeness import without_diacritics

FORBIDDEN = "WHO alert 115 (2007); ISMP best practice 2"
"""What a finding cites."""
_NAMES = re.compile(
    r"\b(?:vin(?:crist|blast|orelb|des|flun)in\w*|vinca|bortezomib\w*"
    r"|oncovin|vincasar|marqibo|velban|velbe|navelbine|eldisine|javlor|velcade)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:no|not|never|without|intravenous\w*|iv|oral\w*|systemic\w*|subcutaneous\w*|sc|allerg\w*"
    r"|nu|fara|niciodata|intravenos\w*|sistemic\w*|subcutanat\w*)\b|\bi\.\s?v\.",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[;\n!?]|\.(?=\s+[A-ZĂÂÎȘȚ])")


def names_forbidden_agent(text: str) -> str | None:
    """The first forbidden drug that the text names, as typed; None where it names none."""
    match = _NAMES.search(without_diacritics(text))
    return match.group(0) if match else None


def names_forbidden_agent_as_given(text: str) -> str | None:
    """As ``names_forbidden_agent`` for prose: a sentence that says "not", or another route, names none as given here.

    Patients of this register may well take oral vinorelbine; a note may say so.
    """
    for clause in _CLAUSE_END.split(text):
        named = names_forbidden_agent(clause)
        if named and not _ELSEWHERE.search(without_diacritics(clause)):
            return named
    return None

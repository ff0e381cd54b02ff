"""Drugs that kill when they reach the intrathecal space, found by name in typed text.

WHO alert 115 (2007) and ISMP best practice 2 for vinca alkaloids; bortezomib by the same mix-up (EMA 2012).
"""

from __future__ import annotations

import re
from functools import lru_cache

from models.name_likeness import is_slip_of, without_diacritics

FORBIDDEN = "WHO alert 115 (2007); ISMP best practice 2"
"""What a finding cites."""
_NAMES = re.compile(
    r"\b(?:vin(?:crist|blast|orelb|des|flun)in\w*|vinca|bortezomib\w*|vcr"
    r"|oncovin|vincasar|marqibo|sindovin|cytocristin|velban|velbe|navelbine|navirel|eldisine|javlor|velcade)\b",
    re.IGNORECASE,
)
_SPELT = (
    *("vincristine", "vinblastine", "vinorelbine", "vinflunine", "vindesine", "bortezomib"),
    *("vincristina", "vinblastina", "vinorelbina", "vindesina", "oncovin", "navelbine", "velcade"),
)
"""Names long enough that a word one slip away from them is one of them, misspelt."""
_WORD = re.compile(r"[^\W\d_]{6,}")
_ELSEWHERE = re.compile(
    r"\b(?:no|not|never|without|intravenous\w*|iv|oral\w*|systemic\w*|subcutaneous\w*|sc|allerg\w*"
    r"|nu|fara|niciodata|intravenos\w*|sistemic\w*|subcutanat\w*)\b|\bi\.\s?v\.",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[;\n!?]|\.(?=\s+[A-ZĂÂÎȘȚ])")


def names_forbidden_agent(text: str) -> str | None:
    """The first forbidden drug that the text names, as typed, slips of the keyboard too; None where it names none."""
    plain = without_diacritics(text)
    match = _NAMES.search(plain)
    if match:
        return match.group(0)
    return next((word for word in _WORD.findall(plain) if _is_misspelt(word.lower())), None)


@lru_cache(maxsize=4096)
def _is_misspelt(word: str) -> bool:
    # Rules run while a note is typed: every word but the last one has been looked at already.
    return any(_is_nearly(word, name, slips=2 if len(name) >= 10 else 1) for name in _SPELT)


def _is_nearly(word: str, name: str, *, slips: int) -> bool:
    lacks = len(
        set(name) - set(word)
    )  # each slip takes one letter away at most: most words are told apart by that
    return lacks <= slips and is_slip_of(word, name, allowed=slips)


def names_forbidden_agent_as_given(text: str) -> str | None:
    """As ``names_forbidden_agent`` for prose: a sentence that says "not", or another route, names none as given here.

    Patients of this register may well take oral vinorelbine; a note may say so.
    """
    for clause in _CLAUSE_END.split(text):
        named = names_forbidden_agent(clause)
        if named and not _ELSEWHERE.search(without_diacritics(clause)):
            return named
    return None

"""Where a line may not end: between a number and what it is compared with, counts or is measured in."""

from __future__ import annotations

import re

_BLANK = "\N{NO-BREAK SPACE}"
_KEPT = re.compile(
    r"(?<=\d) (?=%|(?:mg|ml|Gy|kg|mm)\b)"  # 32 %, 150 mg
    r"|(?<=%) (?=CI\b)|(?<=\bIC) (?=\d)"  # 95 % CI, in Romanian IC 95 %
    r"|(?<=\w) (?=[=<>≤≥] ?[\w−])|(?<=[=<>≤≥]) (?=[\w−])"  # OS = 10, T ≥ t
    r"|(?:(?<=\b[pn])|(?<=\bdf)|(?<=\bgl)|(?<=\bHR)|(?<=χ²)) (?=[<>≤≥]?\d)"  # p 0.042, n 14, df 1
    r"|(?:(?<=\bTable)|(?<=\bTabelul)) (?=\d)"
    r"|(?<=[\d%]) (?=– [−\d])|(?<=[\d%] –) (?=[−\d])"  # −1.5 – 6.5
)
_UNIT = re.compile(r"\([^()]{1,10}\)")
_COUNTED = re.compile(r"(?<=\d) (?=\w+$)", re.MULTILINE)


def unbroken(text: str) -> str:
    """``text`` with spaces that end no line in ``p 0.042``, ``OS = 10``, ``n 14``, ``95 % CI``, ``150 mg``."""
    return _KEPT.sub(_BLANK, text)


def unbroken_title(title: str) -> str:
    """The same for the title of a column, where ``(mg per kg)`` and ``24 months`` are not parted either."""
    in_brackets = _UNIT.sub(lambda found: found.group().replace(" ", _BLANK), title)
    return unbroken(_COUNTED.sub(_BLANK, in_brackets))

"""A sentence that has to be read before a number is believed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Caution:
    """One sentence; ``code`` is that of the warning or finding it stands for."""

    code: str
    sentence: str

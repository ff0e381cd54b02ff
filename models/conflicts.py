"""Two people changed one row: what each of them did to each field, and what is saved of both.

Fields are compared by the text that forms and files carry, so that a text nobody can read yet takes part as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from models.fields import Field, ValueRefused
from models.record import KeptRecord


class Side(Enum):
    """Whose version of a field is taken."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True)
class FieldVersions:
    """One field as it was before, as the other left it, and as it is typed here; empty texts where nothing stands."""

    name: str
    before: str
    theirs: str
    mine: str


@dataclass(frozen=True)
class Comparison:
    """Every field that somebody changed: by both to different values, by the other alone, here alone."""

    both: tuple[FieldVersions, ...] = ()
    theirs_only: tuple[FieldVersions, ...] = ()
    mine_only: tuple[FieldVersions, ...] = ()

    @property
    def names_of_both(self) -> tuple[str, ...]:
        """The fields between whose versions somebody has to choose."""
        return tuple(versions.name for versions in self.both)

    def open_choices(self, chosen: Mapping[str, Side]) -> tuple[str, ...]:
        """The fields between whose versions nobody has chosen yet."""
        return tuple(name for name in self.names_of_both if name not in chosen)

    def merged(self, mine: Mapping[str, str], chosen: Mapping[str, Side]) -> dict[str, str]:
        """What is typed, with what the other alone changed, and what was chosen; an open choice stays as typed."""
        texts = dict(mine)
        for versions in self.theirs_only:
            texts[versions.name] = versions.theirs
        for versions in self.both:
            if chosen.get(versions.name) is Side.THEIRS:
                texts[versions.name] = versions.theirs
        return {name: text for name, text in texts.items() if text}


def compare(
    names: Iterable[str], before: Mapping[str, str] | None, theirs: Mapping[str, str], mine: Mapping[str, str]
) -> Comparison:
    """Sort the fields by who changed them.

    ``before`` None stands for a version that nobody knows any more: every difference is then one to choose between.
    """
    both, theirs_only, mine_only = [], [], []
    for name in names:
        other, own = theirs.get(name, ""), mine.get(name, "")
        old = (before or {}).get(name, "")
        versions = FieldVersions(name, old, other, own)
        if other == own:
            continue
        if before is None or old not in (other, own):
            both.append(versions)
        elif other != old:
            theirs_only.append(versions)
        else:
            mine_only.append(versions)
    return Comparison(tuple(both), tuple(theirs_only), tuple(mine_only))


def texts_of(record: KeptRecord) -> dict[str, str]:
    """The values of a record as texts."""
    return {name: record.fields[name].text(value) for name, value in record.values.items()}


def plain_text(field: Field[Any], text: str) -> str:
    """``text`` as the field writes it, so that "150" and "150.0" are the same; unreadable text as it is."""
    if not text:
        return ""
    try:
        return field.text(field.parse(text))
    except ValueRefused:
        return text

"""Whether two patients could be one person typed twice, judged by names and birth date."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date

from models.records import Patient

_NO_DECOMPOSITION = str.maketrans({"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i"})


@dataclass(frozen=True)
class Identity:
    """What two patients are compared by."""

    family_name: str
    given_name: str
    birth_date: date | None = None

    @classmethod
    def of(cls, patient: Patient) -> Identity:
        """The identity of a patient."""
        return cls(patient.family_name or "", patient.given_name or "", patient.birth_date)


def without_diacritics(text: str) -> str:
    """The text with ș as s, ț as t, ă as a, and so on; capitals stay."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_NO_DECOMPOSITION))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def plain_name(name: str) -> str:
    """A name without diacritics, capitals, hyphens and doubled spaces."""
    letters = without_diacritics(name).casefold()
    return " ".join("".join(letter if letter.isalnum() else " " for letter in letters).split())


def names_similar(first: str, second: str) -> bool:
    """Whether two names are the same up to diacritics, capitals, a slip of the keyboard, or a left-out second name.

    A slip is one letter added, left out, changed or swapped with its neighbour; two in names of eight letters or
    more, none in names of three or fewer.
    """
    one, other = plain_name(first), plain_name(second)
    if not one or not other:
        return False
    if one == other:
        return True
    shorter_parts, longer_parts = sorted((set(one.split()), set(other.split())), key=len)
    if shorter_parts < longer_parts:
        return True
    shortest = min(len(one), len(other))
    allowed = 0 if shortest <= 3 else 1 if shortest < 8 else 2
    return is_slip_of(one, other, allowed=allowed)


def persons_alike(first: Identity | Patient, second: Identity | Patient) -> bool:
    """Whether both names are similar (also swapped), or the birth date is the same and one of the names similar."""
    first, second = (
        person if isinstance(person, Identity) else Identity.of(person) for person in (first, second)
    )
    family = names_similar(first.family_name, second.family_name)
    given = names_similar(first.given_name, second.given_name)
    if family and given:
        return True
    swapped = names_similar(first.family_name, second.given_name) and names_similar(
        first.given_name, second.family_name
    )
    same_birth = first.birth_date is not None and first.birth_date == second.birth_date
    return swapped or (same_birth and (family or given))


def is_slip_of(one: str, other: str, *, allowed: int) -> bool:
    """Whether the distance by additions, omissions, changes and swaps of neighbours is at most ``allowed``."""
    if abs(len(one) - len(other)) > allowed:
        return False
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, counterpart in enumerate(other, start=1):
            cost = min(
                above[column] + 1, current[column - 1] + 1, above[column - 1] + (letter != counterpart)
            )
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == counterpart:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, above = above, current
    return above[-1] <= allowed

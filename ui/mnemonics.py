"""Gives each label of a form a letter of its own to go there with Alt. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def with_mnemonics(labels: Sequence[str], *, taken: Iterable[str] = ()) -> list[str]:
    """The labels with "&" before one letter each, in the order given.

    A label takes the first letter of one of its words that is still free, else any free letter of it; where it has
    none, an earlier label that can do without gives way. Where there are not letters enough it shares its first
    one, and Alt goes round among those that share. ``taken`` holds letters that menus and buttons use. An "&" of
    the label itself is doubled, so that it is shown.
    """
    reserved = {letter.casefold() for letter in taken}
    places = [_places(label, reserved) for label in labels]
    owners: dict[str, int] = {}
    for at in range(len(labels)):
        _take_letter(at, places, owners)
    letters = {owner: letter for letter, owner in owners.items()}
    return [_marked(label, letters.get(at), reserved) for at, label in enumerate(labels)]


def _places(label: str, reserved: set[str]) -> dict[str, int]:
    """Where each letter that the label may take stands in it, the best first."""
    beginnings = [at for at in range(len(label)) if at == 0 or not label[at - 1].isalnum()]
    found: dict[str, int] = {}
    for at in [*beginnings, *range(len(label))]:
        letter = label[at].casefold()
        if letter.isalnum() and letter.isascii() and letter not in reserved:
            found.setdefault(letter, at)
    return found


def _take_letter(at: int, places: Sequence[dict[str, int]], owners: dict[str, int]) -> bool:
    """Give the label at ``at`` a letter; where all of its own are owned, one owner after the other is moved."""
    free = next((letter for letter in places[at] if letter not in owners), None)
    if free is not None:
        owners[free] = at
        return True
    return _move_an_owner(at, places, owners, set())


def _move_an_owner(
    at: int, places: Sequence[dict[str, int]], owners: dict[str, int], tried: set[str]
) -> bool:
    for letter in places[at]:
        if letter in tried:
            continue
        tried.add(letter)
        if letter not in owners or _move_an_owner(owners[letter], places, owners, tried):
            owners[letter] = at
            return True
    return False


def _marked(label: str, letter: str | None, reserved: set[str]) -> str:
    places = _places(label, reserved) or _places(label, set())
    chosen = places[letter] if letter is not None else next(iter(places.values()), None)
    if chosen is None:
        return label.replace("&", "&&")
    before, after = label[:chosen].replace("&", "&&"), label[chosen:].replace("&", "&&")
    return f"{before}&{after}"

"""Gives each label of a form a letter of its own to go there with Alt. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def with_mnemonics(labels: Sequence[str], *, taken: Iterable[str] = ()) -> list[str]:
    """The labels with "&" before one letter each, in the order given.

    A label takes the first letter of one of its words that is still free, else any free letter of it; where all
    are taken it shares its first letter, and Alt goes round among those that share one. ``taken`` holds letters
    that menus and buttons use. An "&" of the label itself is doubled, so that it is shown.
    """
    used = {letter.casefold() for letter in taken}
    return [_marked(label, used) for label in labels]


def _marked(label: str, used: set[str]) -> str:
    beginnings = [at for at in range(len(label)) if at == 0 or not label[at - 1].isalnum()]
    places = [at for at in [*beginnings, *range(len(label))] if label[at].isalnum() and label[at].isascii()]
    free = next((at for at in places if label[at].casefold() not in used), None)
    chosen = free if free is not None else next(iter(places), None)
    if chosen is None:
        return label.replace("&", "&&")
    used.add(label[chosen].casefold())
    before, after = label[:chosen].replace("&", "&&"), label[chosen:].replace("&", "&&")
    return f"{before}&{after}"

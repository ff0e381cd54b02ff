"""The short names of the months, as dates on screen and on paper carry them."""

from __future__ import annotations

from models.wording import Translate


def short_month(number: int, translate: Translate) -> str:
    """The month ``number`` (1 to 12) in the reader's language: Nov, in Romanian nov."""
    return (
        translate("Dates", "Jan"),
        translate("Dates", "Feb"),
        translate("Dates", "Mar"),
        translate("Dates", "Apr"),
        translate("Dates", "May"),
        translate("Dates", "Jun"),
        translate("Dates", "Jul"),
        translate("Dates", "Aug"),
        translate("Dates", "Sep"),
        translate("Dates", "Oct"),
        translate("Dates", "Nov"),
        translate("Dates", "Dec"),
    )[number - 1]

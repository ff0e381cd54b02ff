"""What stands below the curves of a first complication: which, whom they count, by what method. No Qt."""

from __future__ import annotations

from analysis.complication_answers import ANY
from analysis.first_complication import FirstComplication
from models.wording import Translate


def incidence_title(first: FirstComplication, translate: Translate) -> str:
    """Of which complication."""
    if first.key == ANY:
        return translate("Safety", "Cumulative incidence of the first complication")
    return translate("Safety", "Cumulative incidence of the first complication but puncture-site pain")


def incidence_counts(first: FirstComplication, translate: Translate) -> str:
    """Patients, events, deaths that came before."""
    return translate("Safety", "n {n}, with it {events}, died before it {deaths}").format(
        n=first.n, events=first.events, deaths=first.deaths
    )


def incidence_method(translate: Translate) -> str:
    """Estimate and interval."""
    return translate("Safety", "Aalen–Johansen, death competing, 95 % CI log-log (delta method)")

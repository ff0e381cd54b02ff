"""What stands below a swimmer plot: whom it counts, and how its bars are to be read. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.figures.swimmer_lanes import SwimmerLane
from models.wording import Translate


def swimmer_counts(lanes: Sequence[SwimmerLane], translate: Translate) -> str:
    """Patients, deaths, progressions, responses."""
    counts = translate(
        "Response", "n {n}, deaths {deaths}, with progression {progressed}, CR or PR {responses}"
    )
    return counts.format(
        n=len(lanes),
        deaths=sum(lane.died for lane in lanes),
        progressed=sum(bool(lane.progressions) for lane in lanes),
        responses=sum(lane.span is not None for lane in lanes),
    )


def swimmer_method(translate: Translate) -> str:
    """From where to where the bars go."""
    return translate(
        "Response",
        "from LM diagnosis to death or last contact; a response lasts to progression, death or the last assessment",
    )

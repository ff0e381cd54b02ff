"""Reads courses into the lanes of a swimmer plot: how long each patient was followed, and what happened when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.course import PatientCourse
from models.endpoints import (
    Endpoint,
    duration_of_response,
    first_response,
    lm_progressions,
    overall_survival,
)
from models.months import months_between
from models.survival_rows import arm_of
from models.vocabularies import Arm, Response

MOST_LANES = 60
"""More are not told apart on a page."""


@dataclass(frozen=True)
class ResponseSpan:
    """The first CR or PR and how long it lasted, in months since LM diagnosis."""

    response: Response
    start: float
    end: float


@dataclass(frozen=True)
class SwimmerLane:
    """One patient; months since LM diagnosis.

    ``end`` is death where ``died``, else the last day on which she was seen alive. ``progressions`` holds the first
    one, and the one that ended her response where that is another.
    """

    study_code: str
    arm: Arm
    end: float
    died: bool
    sessions: tuple[float, ...]
    span: ResponseSpan | None
    progressions: tuple[float, ...]


@dataclass(frozen=True)
class SwimmerBlock:
    """The lanes of one arm, the longest first; ``n`` counts its patients, shown or not."""

    arm: Arm
    n: int
    lanes: tuple[SwimmerLane, ...]


def swimmer_lanes(
    courses: Sequence[PatientCourse], *, as_of: date | None = None, any_basis: bool = False
) -> tuple[SwimmerLane, ...]:
    """A lane for each patient whose survival can be analysed; filters as for response."""
    lanes = (_lane(course, as_of=as_of, any_basis=any_basis) for course in courses)
    return tuple(lane for lane in lanes if lane is not None)


def swimmer_blocks(lanes: Sequence[SwimmerLane], *, most: int = MOST_LANES) -> tuple[SwimmerBlock, ...]:
    """The arms that have patients, IT first; of more than ``most`` lanes each arm keeps its share, the longest."""
    by_arm = {arm: sorted((lane for lane in lanes if lane.arm is arm), key=_length_first) for arm in Arm}
    total = len(lanes)
    blocks = []
    for arm, found in by_arm.items():
        kept = len(found) if total <= most else max(1, round(most * len(found) / total))
        if found:
            blocks.append(SwimmerBlock(arm, len(found), tuple(found[:kept])))
    return tuple(blocks)


def _length_first(lane: SwimmerLane) -> tuple[float, str]:
    return -lane.end, lane.study_code


def _lane(course: PatientCourse, *, as_of: date | None, any_basis: bool) -> SwimmerLane | None:
    lived = overall_survival(course, as_of=as_of)
    diagnosis = course.patient.lm_diagnosis_date
    if not isinstance(lived, Endpoint) or diagnosis is None:
        return None
    given = [session.performed_on for session in course.sessions_with_drug]
    span = _span(course, diagnosis, as_of=as_of, any_basis=any_basis)
    days = lm_progressions(course, any_basis=any_basis, as_of=as_of)
    return SwimmerLane(
        study_code=course.patient.study_code or "",
        arm=arm_of(course),
        end=lived.months,
        died=lived.event,
        sessions=tuple(
            months_between(diagnosis, day) for day in given if day and (as_of is None or day <= as_of)
        ),
        span=span,
        progressions=_chosen([months_between(diagnosis, day) for day in days], span),
    )


def _span(
    course: PatientCourse, diagnosis: date, *, as_of: date | None, any_basis: bool
) -> ResponseSpan | None:
    look = first_response(course, as_of=as_of)
    if look is None or look.date is None or look.overall_response is None:
        return None
    lasted = duration_of_response(course, any_basis=any_basis, as_of=as_of)
    start = months_between(diagnosis, look.date)
    if not isinstance(lasted, Endpoint):
        return ResponseSpan(look.overall_response, start, start)
    later = [day for day in lm_progressions(course, any_basis=any_basis, as_of=as_of) if day >= look.date]
    end = months_between(diagnosis, later[0]) if later else start + lasted.months
    return ResponseSpan(look.overall_response, start, end)


def _chosen(progressions: Sequence[float], span: ResponseSpan | None) -> tuple[float, ...]:
    """Later ones only say again that the disease is progressive."""
    later = [month for month in progressions if span is not None and month >= span.start]
    return tuple(dict.fromkeys([*progressions[:1], *later[:1]]))

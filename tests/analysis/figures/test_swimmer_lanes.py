"""What a swimmer plot is drawn from."""

from datetime import timedelta

import pytest

from analysis.figures.swimmer_lanes import (
    MOST_LANES,
    ResponseSpan,
    SwimmerLane,
    swimmer_blocks,
    swimmer_lanes,
)
from models.records import Assessment
from models.vocabularies import Arm, ProgressionBasis, Response


def a_lane(number, arm=Arm.IT, end=None):
    return SwimmerLane(
        f"TH-{number:03d}", arm, end or float(number + 1), died=True, sessions=(), span=None, progressions=()
    )


def test_lanes_are_as_long_as_overall_survival_and_end_as_it_does(demonstration_courses):
    """Patients 1 to 3 of the cohort file: 19 and 24 months alive, 10 months to death."""
    lanes = swimmer_lanes(demonstration_courses)
    assert len(lanes) == 14
    assert [(lane.end, lane.died) for lane in lanes[:3]] == [(19, False), (24, False), (10, True)]


def test_a_lane_holds_its_sessions_response_and_progression(demonstration_courses):
    """Patient 1: twelve cycles, PFS 18 months, a response (invented) at the first assessment."""
    lane = swimmer_lanes(demonstration_courses)[0]
    assert len(lane.sessions) == 12
    assert lane.span == ResponseSpan(Response.PR, 3.0, 18.0)
    assert lane.progressions == (18.0,)


def test_who_was_censored_has_no_progression(demonstration_courses):
    """cohort.csv: of fourteen patients, 2 and 6 have pfs_event 0."""
    lanes = swimmer_lanes(demonstration_courses)
    assert [lane.study_code for lane in lanes if not lane.progressions] == ["TH-002", "TH-006"]


def looked(hard_courses, *looks):
    return hard_courses.course(
        patient=hard_courses.patient(last_contact_date=hard_courses.as_of),
        administrations=[hard_courses.session(10), hard_courses.session(40)],
        assessments=[
            Assessment(
                date=hard_courses.patient().lm_diagnosis_date + timedelta(days=days),
                overall_response=response,
                lm_progression=basis is not None,
                progression_basis=basis,
            )
            for days, response, basis in looks
        ],
    )


def test_only_the_first_progression_and_the_one_that_ends_a_response_are_marked(hard_courses):
    imaging = ProgressionBasis.IMAGING
    course = looked(
        hard_courses,
        (31, Response.PD, imaging),
        (59, Response.PD, imaging),
        (90, Response.PR, None),
        (181, Response.PD, imaging),
        (212, Response.PD, imaging),
    )
    (lane,) = swimmer_lanes([course])
    assert lane.progressions == (1.0, 6.0)
    assert lane.span == ResponseSpan(Response.PR, 3.0, 6.0)


def test_the_basis_decides_which_progression_counts(hard_courses):
    course = looked(
        hard_courses,
        (31, Response.PD, ProgressionBasis.CLINICAL),
        (90, Response.PD, ProgressionBasis.IMAGING),
    )
    assert swimmer_lanes([course])[0].progressions == (3.0,)
    assert swimmer_lanes([course], any_basis=True)[0].progressions == (1.0,)


def test_nothing_after_the_cut_off_is_drawn(hard_courses):
    course = looked(hard_courses, (90, Response.PR, None), (181, Response.PD, ProgressionBasis.IMAGING))
    cut = hard_courses.patient().lm_diagnosis_date + timedelta(days=31)
    (lane,) = swimmer_lanes([course], as_of=cut)
    assert (lane.end, len(lane.sessions), lane.span, lane.progressions) == (1.0, 1, None, ())


def test_who_cannot_be_analysed_has_no_lane(hard_courses):
    assert swimmer_lanes([hard_courses.without_sessions()]) == ()


def test_the_longest_stand_first_in_each_arm():
    blocks = swimmer_blocks([a_lane(0), a_lane(5, Arm.SOC), a_lane(2), a_lane(1)])
    assert [(block.arm, [lane.end for lane in block.lanes]) for block in blocks] == [
        (Arm.IT, [3.0, 2.0, 1.0]),
        (Arm.SOC, [6.0]),
    ]


def test_lanes_of_one_length_stand_by_code():
    blocks = swimmer_blocks([a_lane(2, end=4.0), a_lane(1, end=4.0)])
    assert [lane.study_code for lane in blocks[0].lanes] == ["TH-001", "TH-002"]


@pytest.mark.parametrize(("it", "soc"), [(30, 30), (100, 20), (1000, 1), (61, 0)])
def test_of_too_many_each_arm_keeps_its_share(it, soc):
    lanes = [*(a_lane(number) for number in range(it)), *(a_lane(number, Arm.SOC) for number in range(soc))]
    blocks = swimmer_blocks(lanes)
    assert [block.n for block in blocks] == [n for n in (it, soc) if n]
    shown = [len(block.lanes) for block in blocks]
    assert min(MOST_LANES, it + soc) <= sum(shown) <= MOST_LANES + 1
    assert all(shown)

"""Response and its duration as derived from a course; expected months worked out by hand."""

from datetime import date

import pytest

from models.endpoints import (
    Endpoint,
    Excluded,
    ExclusionReason,
    duration_of_response,
    first_response,
    lm_progressions,
)
from models.vocabularies import ProgressionBasis, Response


def look(build, day, response=None, *, basis=None, **changes):
    return build.assessment(
        date=date.fromisoformat(day),
        overall_response=response,
        lm_progression=basis is not None,
        progression_basis=basis,
        **changes,
    )


def responder(build, *later, **patient):
    """A partial response on 15 April 2022, three months after LM diagnosis, and what came later."""
    return build.course(
        patient=build.patient(**patient), assessments=[look(build, "2022-04-15", Response.PR), *later]
    )


def test_a_response_lasts_to_the_next_progression_on_imaging(build):
    course = responder(
        build,
        look(build, "2022-07-15", basis=ProgressionBasis.CLINICAL),
        look(build, "2022-09-15", basis=ProgressionBasis.IMAGING),
        death_date=date(2022, 12, 15),
    )
    assert duration_of_response(course) == Endpoint(5.0, event=True)
    assert duration_of_response(course, any_basis=True) == Endpoint(3.0, event=True)


def test_death_ends_a_response(build):
    assert duration_of_response(responder(build, death_date=date(2022, 10, 15))) == Endpoint(6.0, event=True)


def test_a_response_is_censored_at_the_last_assessment_and_not_at_last_contact(build):
    course = responder(build, look(build, "2022-08-15", Response.SD), last_contact_date=date(2022, 12, 15))
    assert duration_of_response(course) == Endpoint(4.0, event=False)


def test_a_response_is_censored_at_the_last_assessment_before_the_cut_off(build):
    later = look(build, "2022-09-15", basis=ProgressionBasis.IMAGING)
    course = responder(build, look(build, "2022-06-15", Response.SD), later)
    assert duration_of_response(course, as_of=date(2022, 7, 15)) == Endpoint(2.0, event=False)


def test_a_response_after_the_cut_off_is_not_known_yet(build):
    course = responder(build)
    assert duration_of_response(course, as_of=date(2022, 4, 14)) is None
    assert first_response(course, as_of=date(2022, 4, 15)) is not None


def test_a_progression_before_the_response_does_not_end_it(build):
    course = build.course(
        assessments=[
            look(build, "2022-03-15", Response.PD, basis=ProgressionBasis.IMAGING),
            look(build, "2022-06-15", Response.CR),
            look(build, "2022-08-15", Response.PD, basis=ProgressionBasis.IMAGING),
        ]
    )
    assert duration_of_response(course) == Endpoint(2.0, event=True)
    assert lm_progressions(course) == (date(2022, 3, 15), date(2022, 8, 15))


@pytest.mark.parametrize("progressed", [False, True], ids=["never seen again", "progression that day"])
def test_a_response_without_any_time_is_left_out(build, progressed):
    later = [look(build, "2022-04-15", basis=ProgressionBasis.IMAGING)] if progressed else []
    assert duration_of_response(responder(build, *later)) == Excluded(ExclusionReason.NO_TIME)


def test_a_withdrawn_consent_takes_the_response_out(build):
    course = responder(build, research_consent_withdrawn_date=date(2022, 5, 1))
    assert duration_of_response(course) == Excluded(ExclusionReason.CONSENT_WITHDRAWN)


@pytest.mark.parametrize(
    "found",
    [("2022-01-15", Response.CR), ("2022-04-15", Response.SD), ("2022-04-15", Response.NE)],
    ids=["on the day of diagnosis", "stable", "not evaluable"],
)
def test_what_is_no_response_after_diagnosis_has_no_duration(build, found):
    course = build.course(assessments=[look(build, *found)])
    assert first_response(course) is None
    assert duration_of_response(course) is None


def test_a_response_entered_in_error_is_none(build):
    voided = look(build, "2022-04-15", Response.PR, voided_at=build.now)
    assert duration_of_response(build.course(assessments=[voided])) is None

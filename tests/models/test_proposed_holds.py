"""Which holds a course speaks for."""

from datetime import date, datetime

import pytest

from models.proposed_holds import proposed_holds
from models.records import AdverseEvent, Hold
from models.vocabularies import ChecklistAnswer, Complication, HoldReason


@pytest.fixture
def proposed(build):
    def of(*sessions, **rows):
        course = build.course(administrations=sessions, **rows)
        return proposed_holds(course, build.thresholds)

    return of


def reasons(proposals):
    return [proposal.reason for proposal in proposals]


def a_hold(reason, lifted=None):
    lifted_at = datetime.fromisoformat(f"{lifted}T12:00+03:00") if lifted else None
    return Hold(reason=reason, set_at=datetime.fromisoformat("2022-05-01T09:00+03:00"), lifted_at=lifted_at)


def an_event(**changes):
    event = AdverseEvent(complication=Complication.CSF_FISTULA, ctcae_grade=1, onset_date=date(2022, 6, 1))
    return event.replace(**changes)


def test_a_safe_session_speaks_for_none(proposed, build):
    assert proposed(build.session()) == ()


def test_low_platelets_propose_a_hold_with_their_value_and_day(proposed, build):
    (hold,) = proposed(build.session(platelets_10e9_l=42))
    assert (hold.reason, hold.value, hold.day) == (HoldReason.PLATELETS, 42, date(2022, 6, 1))
    assert proposed(build.session(platelets_10e9_l=50)) == ()


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"opening_pressure_cmh2o": 25}, HoldReason.RAISED_PRESSURE),
        ({"checklist_raised_pressure_signs": ChecklistAnswer.YES}, HoldReason.RAISED_PRESSURE),
        ({"hydrocephalus": True}, HoldReason.HYDROCEPHALUS),
    ],
)
def test_pressure_and_hydrocephalus_propose_a_hold(proposed, build, changes, reason):
    assert reasons(proposed(build.session(**changes))) == [reason]


def test_only_the_newest_session_counts(proposed, build):
    earlier = build.earlier_session("2022-05-11", platelets_10e9_l=42)
    assert proposed(earlier, build.session()) == ()


@pytest.mark.parametrize(
    ("changes", "is_proposed"),
    [
        ({}, True),
        ({"resolved_date": date(2022, 6, 9)}, False),
        ({"complication": Complication.POST_PUNCTURE_HEADACHE}, False),
        ({"complication": Complication.POST_PUNCTURE_HEADACHE, "ctcae_grade": 2}, True),
    ],
)
def test_an_unresolved_complication_proposes_a_hold(proposed, changes, is_proposed):
    assert bool(proposed(events=[an_event(**changes)])) is is_proposed


@pytest.mark.parametrize(
    ("lifted", "is_proposed"), [(None, False), ("2022-06-02", False), ("2022-05-20", True)]
)
def test_a_hold_that_stands_or_was_lifted_since_is_not_proposed_again(proposed, build, lifted, is_proposed):
    low = build.session(platelets_10e9_l=42)
    assert bool(proposed(low, holds=[a_hold(HoldReason.PLATELETS, lifted)])) is is_proposed
    complication = a_hold(HoldReason.COMPLICATION, lifted)
    assert bool(proposed(events=[an_event()], holds=[complication])) is is_proposed


def test_a_hold_for_another_reason_changes_nothing(proposed, build):
    other = a_hold(HoldReason.PATIENT_WISH)
    assert reasons(proposed(build.session(platelets_10e9_l=42), holds=[other])) == [HoldReason.PLATELETS]


@pytest.mark.parametrize("end", ["death_date", "it_stop_date"])
def test_nothing_is_proposed_after_the_end(proposed, build, end):
    patient = build.patient(**{end: date(2022, 6, 30)})
    assert proposed(build.session(platelets_10e9_l=42), patient=patient) == ()


def test_one_proposal_a_reason_in_a_fixed_order(proposed, build):
    session = build.session(platelets_10e9_l=42, hydrocephalus=True)
    events = [an_event(), an_event(complication=Complication.ARACHNOIDITIS)]
    assert reasons(proposed(session, events=events)) == [
        HoldReason.COMPLICATION,
        HoldReason.HYDROCEPHALUS,
        HoldReason.PLATELETS,
    ]

"""What is proposed of response, arm, outcome and people, each for a person to confirm."""

from datetime import date

import pytest

from models.proposed_arm import proposed_arm
from models.proposed_outcome import outcome_asked_by
from models.proposed_response import progressive_components, proposed_response
from models.proposed_staff import proposed_names, training_expired
from models.protocol_versions import protocol_versions
from models.records import AdverseEvent, StaffMember
from models.vocabularies import Arm, Change, CsfCytology, DeathCause, Response


@pytest.mark.parametrize(
    ("changes", "response"),
    [
        ({"mri": Change.PROGRESSIVE}, Response.PD),
        ({"neurological_exam": Change.PROGRESSIVE, "mri": Change.IMPROVED}, Response.PD),
        ({"mri": Change.IMPROVED}, None),
        ({"csf_cytology": CsfCytology.POSITIVE}, None),
        ({"mri": Change.PROGRESSIVE, "overall_response": Response.SD}, None),
    ],
)
def test_pd_alone_is_proposed_and_only_while_nothing_is_confirmed(build, changes, response):
    assert proposed_response(build.assessment(**changes)) is response


def test_the_progressive_components_are_named(build):
    both = build.assessment(mri=Change.PROGRESSIVE, neurological_exam=Change.PROGRESSIVE)
    assert progressive_components(both) == ("neurological_exam", "mri")


def test_the_arm_follows_from_whether_the_drug_was_ever_given(build):
    patient = build.patient()
    given, not_given = build.course(administrations=[build.session()]), build.course()
    assert proposed_arm(patient, given) is Arm.IT
    assert proposed_arm(patient, not_given) is Arm.SOC
    assert proposed_arm(patient.replace(prior_it_cycles=3), not_given) is Arm.IT


def test_no_arm_is_proposed_where_it_is_set_or_still_open(build):
    given = build.course(administrations=[build.session()])
    assert proposed_arm(build.patient(arm=Arm.IT), given) is None
    assert proposed_arm(build.patient(arm=Arm.SOC), given) is Arm.IT, "a set arm may be wrong"
    assert proposed_arm(build.patient(), None) is None
    assert proposed_arm(build.patient(), build.course(phases=[build.phase()])) is None


def test_an_event_of_grade_five_asks_for_the_outcome_until_its_cause_is_known(build):
    fatal = AdverseEvent(ctcae_term="Cerebrospinal fluid leakage", ctcae_grade=5)
    died = build.patient(death_date=date(2022, 6, 1))
    known = died.replace(death_cause=DeathCause.TREATMENT)
    assert outcome_asked_by(build.course(patient=died, events=[fatal])) == fatal
    assert outcome_asked_by(build.course(patient=known, events=[fatal])) is None
    assert outcome_asked_by(build.course(patient=died)) is None


def test_people_whose_training_has_passed_are_proposed_last():
    today = date(2026, 3, 2)
    people = [
        StaffMember(name="Ana Pop", trained_until=date(2026, 3, 1)),
        StaffMember(name="Ioana Matei", trained_until=today),
        StaffMember(name="Dan Ilie"),
    ]
    assert proposed_names(people, today) == ("Dan Ilie", "Ioana Matei", "Ana Pop")
    assert [training_expired(member, today) for member in people] == [True, False, False]


def test_versions_stand_newest_first_and_one_of_them_holds(build):
    days = (date(2022, 1, 15), date(2022, 3, 1), date(2023, 1, 1))
    phases = [build.phase(valid_from=day, phase=number) for day in days for number in (2, 1)]
    versions = protocol_versions(phases, date(2022, 12, 31))
    assert [version.valid_from for version in versions] == list(reversed(days))
    assert [(version.is_current, version.is_to_come) for version in versions] == [
        (False, True),
        (True, False),
        (False, False),
    ]
    assert [phase.phase for phase in versions[0].phases] == [1, 2]

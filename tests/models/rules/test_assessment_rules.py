"""Rules about assessments, therapies, holds, protocols and staff, one by one."""

from datetime import date, datetime

import pytest

from models.partial_date import PartialDate
from models.records import ComplicationReview, Hold, StaffMember
from models.records.assessment import SCORECARD_FIELDS
from models.records.staff import StaffRole
from models.rules import record_findings
from models.vocabularies import EntryMode, HoldReason, Response, ScorecardAnswer, TherapyKind


@pytest.fixture
def dead(build):
    return build.course(patient=build.patient(death_date=date(2022, 6, 1)))


def test_progression_after_death(build, codes, dead):
    assert codes(build.of_assessment(course=dead, lm_progression=True)) == {"progression_after_death"}


def test_after_death_of_an_assessment(build, codes, dead):
    assert codes(build.of_assessment(course=dead)) == {"after_death"}
    assert build.of_assessment(course=dead, date=date(2022, 6, 1)) == []


def test_scorecard_incomplete(build, codes):
    first, *rest = SCORECARD_FIELDS
    half = {first: ScorecardAnswer.ABSENT}
    whole = {**half, **dict.fromkeys(rest, ScorecardAnswer.NOT_EVALUABLE)}
    assert codes(build.of_assessment(**half)) == {"scorecard_incomplete"}
    assert build.of_assessment(**whole) == []
    assert build.of_assessment(**half, rano_not_evaluable_reason="movement") == []


def test_a_scorecard_that_is_not_evaluable_throughout_needs_its_reason(build, codes, fields):
    not_evaluable = dict.fromkeys(SCORECARD_FIELDS, ScorecardAnswer.NOT_EVALUABLE)
    found = build.of_assessment(**not_evaluable)
    assert fields(found, "scorecard_incomplete") == {"rano_not_evaluable_reason"}
    assert build.of_assessment(**not_evaluable, rano_not_evaluable_reason="no MRI with contrast") == []


@pytest.mark.parametrize(
    ("response", "progression", "is_found"),
    [
        (Response.PD, False, True),
        (Response.PD, True, False),
        (Response.SD, True, True),
        (Response.CR, False, False),
        (Response.NE, True, False),
        (Response.PD, None, False),
        (None, True, False),
    ],
)
def test_response_progression_disagree(build, codes, response, progression, is_found):
    found = build.of_assessment(overall_response=response, lm_progression=progression)
    assert ("response_progression_disagree" in codes(found)) is is_found


def test_kps_not_decade(build, codes):
    assert codes(build.of_assessment(kps=55)) == {"kps_not_decade"}


def test_date_in_future_of_an_assessment(build, codes):
    assert codes(build.of_assessment(date=date(2023, 1, 1))) == {"date_in_future"}


def test_dates_out_of_order_of_a_therapy(build, codes):
    assert codes(build.of_therapy(start=PartialDate(2022, 3, 2), stop=PartialDate(2022, 3, 1))) == {
        "dates_out_of_order"
    }
    assert codes(build.of_therapy(start=PartialDate(2022, 3, 2), stop=PartialDate(2022))) == {
        "approximate_date"
    }


def test_dates_out_of_order_of_a_therapy_before_birth(build, codes):
    assert codes(build.of_therapy(start=PartialDate(1950, 1, 1))) == {"dates_out_of_order"}


def test_after_death_of_a_therapy(build, codes, dead):
    assert codes(build.of_therapy(course=dead, start=PartialDate(2022, 6, 2))) == {"after_death"}
    surgery = {"kind": TherapyKind.SURGERY, "regimen": None, "date": PartialDate(2022, 6, 2)}
    assert codes(build.of_therapy(course=dead, **surgery)) == {"after_death"}


def a_hold(**changes):
    return Hold(
        reason=HoldReason.INFECTION,
        set_at=datetime.fromisoformat("2022-06-10T10:00+03:00"),
        set_by="Dr. Ionescu",
    ).replace(**changes)


def test_hold_rules(build, codes, dead):
    limits = {"thresholds": build.thresholds, "now": build.now}
    lifted = a_hold(
        lifted_at=datetime.fromisoformat("2022-06-09T10:00+03:00"),
        lifted_by="Dr. Ionescu",
        lift_reason="platelets 120",
    )
    assert record_findings(a_hold(), build.course(), **limits) == []
    assert codes(record_findings(lifted, build.course(), **limits)) == {"dates_out_of_order"}
    assert codes(record_findings(a_hold(), dead, **limits)) == {"after_death"}


def test_a_hold_is_lifted_by_somebody_for_a_reason(build, fields):
    limits = {"thresholds": build.thresholds, "now": build.now}
    lifted = a_hold(lifted_at=datetime.fromisoformat("2022-06-12T10:00+03:00"))
    found = record_findings(lifted, build.course(), **limits)
    assert fields(found, "required_missing") == {"lifted_by", "lift_reason"}
    whole = lifted.replace(lifted_by="Dr. Ionescu", lift_reason="platelets 120")
    assert record_findings(whole, build.course(), **limits) == []
    assert record_findings(lifted.replace(entry_mode=EntryMode.IMPORTED), build.course(), **limits) == []


def test_protocol_rules(build, codes):
    limits = {"thresholds": build.thresholds, "now": build.now}
    ended = build.phase(until_date=date(2022, 1, 1))
    assert record_findings(build.phase(), build.course(), **limits) == []
    assert codes(record_findings(ended, build.course(), **limits)) == {"dates_out_of_order"}


def test_staff_rules(build, codes):
    limits = {"thresholds": build.thresholds, "now": build.now}
    assert record_findings(StaffMember(name="Radu", role=StaffRole.NURSE), None, **limits) == []
    assert codes(record_findings(StaffMember(role=StaffRole.NURSE), None, **limits)) == {"required_missing"}


def test_the_dispatcher_asks_the_rules_of_each_record(build, codes):
    limits = {"thresholds": build.thresholds, "now": build.now}
    patient = build.patient(kps_at_lm=60)
    lookup = build.other_patients(codes=["TH-001"])
    found = record_findings(patient, None, lookup=lookup, **limits)
    assert codes(found) == {"kps_low_at_lm", "duplicate_study_code"}
    assert "review_incomplete" in codes(record_findings(build.session(), build.course(), **limits))
    assert codes(record_findings(build.assessment(kps=5), build.course(), **limits)) == {"kps_not_decade"}
    assert codes(record_findings(ComplicationReview(), None, **limits)) == {"required_missing"}

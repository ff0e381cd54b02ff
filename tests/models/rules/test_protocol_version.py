"""Rules about a version of a protocol as a whole."""

from datetime import date

import pytest

from models.findings import Severity
from models.rules.protocol_version import ROW, version_findings


@pytest.fixture
def found(build):
    """The findings of a version of these phases, each given by what differs."""

    def of(*changes, course=None):
        phases = [build.phase(phase=number, **change) for number, change in enumerate(changes, start=1)]
        return version_findings(phases, course or build.course(), thresholds=build.thresholds, now=build.now)

    return of


def places(findings):
    return [(finding.code.value, finding.field, finding.parameters.get(ROW)) for finding in findings]


def test_a_version_needs_a_phase(found):
    assert places(found()) == [("required_missing", "phase", None)]


def test_nothing_stands_against_phases_that_follow_each_other(found):
    assert found({"count": 8}, {"until_date": date(2022, 6, 1)}, {}) == []


def test_only_the_last_phase_may_go_on_without_an_end(found):
    assert places(found({}, {"count": 4}, {})) == [("required_missing", "count", 1)]


def test_a_finding_tells_its_phase_and_what_is_shared_is_told_once(found):
    shared = {"valid_from": None}
    assert places(found({**shared, "count": 3}, {**shared, "dose_mg": None})) == [
        ("required_missing", "valid_from", None),
        ("required_missing", "dose_mg", 2),
    ]


def test_dose_out_of_range_of_a_phase_needs_a_reason(found):
    (finding,) = found({"count": 1}, {"dose_mg": 160})
    assert places([finding]) == [("dose_out_of_range", "dose_mg", 2)]
    assert finding.severity is Severity.WARNING


def test_a_later_phase_does_not_end_before_an_earlier_one(found):
    assert places(found({"until_date": date(2022, 6, 1)}, {"until_date": date(2022, 5, 1)})) == [
        ("dates_out_of_order", "until_date", 2)
    ]


def test_no_version_begins_after_death(found, build):
    dead = build.course(patient=build.patient(death_date=date(2022, 1, 14)))
    assert ("after_death", "valid_from", None) in places(found({}, course=dead))


def test_a_version_of_a_day_that_has_one_needs_a_reason(found, build):
    course = build.course(phases=[build.phase(id="old")])
    assert places(found({}, course=course)) == [("possible_duplicate", "valid_from", None)]
    assert found({"valid_from": date(2022, 2, 1)}, course=course) == []

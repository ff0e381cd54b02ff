"""What "as last time" takes over."""

from __future__ import annotations

from datetime import UTC, date, datetime

from models.course import PatientCourse
from models.records import Administration, Patient, ProtocolPhase
from models.session_proposal import planned_phase, proposed_values
from models.vocabularies import NeedleType, PunctureLevel, SessionStatus

DAY = date(2026, 3, 22)
LAST = Administration(
    id="a",
    performed_at=datetime(2026, 3, 1, 10, tzinfo=UTC),
    status=SessionStatus.GIVEN,
    dose_mg=150.0,
    puncture_level=PunctureLevel.L3_L4,
    needle_type=NeedleType.ATRAUMATIC,
    lot_number="H1",
    lot_expiry=date(2026, 12, 31),
    inr=1.1,
    attempts=2,
    performed_by="Ana Pop",
    notes="calm",
)
PHASE = ProtocolPhase(
    valid_from=date(2026, 1, 1), phase=1, dose_mg=80.0, interval_days=21.0, tolerance_days=3.0
)


def course(*sessions: Administration, phases: tuple[ProtocolPhase, ...] = ()) -> PatientCourse:
    return PatientCourse(patient=Patient(id="p"), administrations=sessions, phases=phases)


def test_fields_of_the_procedure_come_over_and_results_and_people_do_not() -> None:
    assert proposed_values(course(LAST), DAY) == {
        "dose_mg": 150.0,
        "puncture_level": PunctureLevel.L3_L4,
        "needle_type": NeedleType.ATRAUMATIC,
        "lot_number": "H1",
        "lot_expiry": date(2026, 12, 31),
    }


def test_an_expired_lot_is_left_out() -> None:
    values = proposed_values(course(LAST.replace(lot_expiry=date(2026, 3, 21))), DAY)
    assert not values.keys() & {"lot_number", "lot_expiry"}


def test_a_lot_on_its_last_day_comes_over() -> None:
    assert proposed_values(course(LAST.replace(lot_expiry=DAY)), DAY)["lot_number"] == "H1"


def test_the_dose_is_the_protocols_where_there_is_one() -> None:
    assert proposed_values(course(LAST, phases=(PHASE,)), DAY)["dose_mg"] == 80.0


def test_a_dose_given_in_part_is_not_repeated() -> None:
    assert "dose_mg" not in proposed_values(course(LAST.replace(status=SessionStatus.PARTLY_GIVEN)), DAY)


def test_the_first_session_takes_the_protocols_dose() -> None:
    assert proposed_values(course(phases=(PHASE,)), DAY) == {"dose_mg": 80.0}


def test_a_session_of_a_later_day_is_not_the_last() -> None:
    assert proposed_values(course(LAST), date(2026, 2, 1)) == {}


def test_nothing_is_planned_before_the_protocol_is_valid() -> None:
    assert planned_phase(course(phases=(PHASE,)), date(2025, 12, 31)) is None

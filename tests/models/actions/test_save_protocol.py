"""A version of a protocol is written whole, beside those before it."""

from datetime import date

import pytest

from models.actions.save_protocol import save_protocol
from models.actions.save_record import save_record
from models.findings import Code
from models.permissions import Identity
from models.protocol_presets import PRESETS
from models.records import ProtocolPhase
from models.situations import NotAllowed, Refused
from models.storage.patient_queries import read_course
from models.vocabularies import Role


@pytest.fixture
def course(register, build):
    patient = save_record(register, build.patient(id=None), now=build.now)
    return read_course(register, patient)


def phases(preset, day):
    return [phase.replace(valid_from=day) for phase in preset.phases]


def again(register, course):
    return read_course(register, course.patient)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.code)
def test_each_preset_is_stored_as_it_stands(register, build, course, preset):
    saved = save_protocol(register, phases(preset, date(2022, 2, 1)), course, now=build.now)
    assert [(phase.phase, phase.dose_mg, phase.interval_days, phase.count) for phase in saved] == [
        (phase.phase, phase.dose_mg, phase.interval_days, phase.count) for phase in preset.phases
    ]
    assert all(phase.findings is None for phase in saved)


def test_an_earlier_version_stays_as_it_is(register, build, course):
    first = save_protocol(register, phases(PRESETS[0], date(2022, 2, 1)), course, now=build.now)
    save_protocol(register, phases(PRESETS[2], date(2022, 3, 1)), again(register, course), now=build.now)
    assert register.get(ProtocolPhase, first[0].id) == first[0]
    assert len(again(register, course).phases) == 2


def test_nothing_is_written_where_one_phase_is_refused(register, build, course):
    typed = phases(PRESETS[1], date(2022, 2, 1))
    with pytest.raises(Refused):
        save_protocol(register, [*typed, typed[0].replace(dose_mg=None)], course, now=build.now)
    assert register.count(ProtocolPhase) == 0


def test_a_reason_stays_with_the_phase_it_was_given_for(register, build, course):
    typed = [
        ProtocolPhase(valid_from=date(2022, 2, 1), dose_mg=dose, interval_days=7, tolerance_days=1, count=2)
        for dose in (150, 180)
    ]
    reasons = {Code.DOSE_OUT_OF_RANGE: "agreed in the tumour board"}
    first, second = save_protocol(register, typed, course, now=build.now, reasons=reasons)
    assert first.findings is None
    assert [kept["reason"] for kept in second.findings] == ["agreed in the tumour board"]


def test_a_version_of_the_same_day_gives_way_with_the_reason(register, build, course):
    day = date(2022, 2, 1)
    first = save_protocol(register, phases(PRESETS[0], day), course, now=build.now)
    with pytest.raises(Refused):  # the course in hand is older than the version: the register is asked
        save_protocol(register, phases(PRESETS[2], day), course, now=build.now)
    reasons = {Code.POSSIBLE_DUPLICATE: "wrong rhythm chosen"}
    save_protocol(register, phases(PRESETS[2], day), course, now=build.now, reasons=reasons)
    assert [phase.interval_days for phase in again(register, course).phases] == [7]
    assert register.get(ProtocolPhase, first[0].id).void_reason == "wrong rhythm chosen"


def test_a_nurse_prescribes_nothing(register, build, course):
    register.identity = Identity("ana", frozenset({Role.NURSE}))
    with pytest.raises(NotAllowed):
        save_protocol(register, phases(PRESETS[0], date(2022, 2, 1)), course, now=build.now)

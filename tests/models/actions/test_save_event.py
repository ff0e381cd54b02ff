"""Events are reported by themselves, followed, and resolved."""

from datetime import date

import pytest

from models.actions.save_event import save_event
from models.ctcae import VERSION
from models.records import Administration, AdverseEvent, Patient
from models.situations import Refused, Situation
from models.storage.patient_queries import read_course
from models.vocabularies import Complication, SignatureMeaning


@pytest.fixture
def patient(register, build) -> Patient:
    return register.add(build.patient())


@pytest.fixture
def save(register, build, patient):
    def run(event, **options):
        course = read_course(register, register.get(Patient, patient.id))
        return save_event(register, event, course, thresholds=build.thresholds, now=build.now, **options)

    return run


@pytest.fixture
def event(patient) -> AdverseEvent:
    return AdverseEvent(
        patient_id=patient.id,
        complication=Complication.CSF_FISTULA,
        ctcae_term="Cerebrospinal fluid leakage",
        ctcae_grade=2,
        ctcae_version=VERSION,
        onset_date=date(2022, 6, 5),
    )


def test_an_event_between_sessions_belongs_to_none(save, event):
    stored = save(event)
    assert (stored.administration_id, stored.window, stored.ctcae_version) == (None, None, "5.0")


def test_an_open_event_is_resolved_without_a_reason(save, event):
    stored = save(event)
    assert save(stored.replace(resolved_date=date(2022, 6, 9))).resolved_date == date(2022, 6, 9)


def test_an_event_is_not_resolved_before_its_onset(save, event):
    stored = save(event)
    with pytest.raises(Refused) as refusal:
        save(stored.replace(resolved_date=date(2022, 6, 1)))
    assert refusal.value.code == "resolved_before_onset"


def test_a_corrected_grade_needs_a_reason(save, event):
    stored = save(event)
    with pytest.raises(Situation, match="only with a reason"):
        save(stored.replace(ctcae_grade=3))
    assert save(stored.replace(ctcae_grade=3), correction_reason="seen again").ctcae_grade == 3


def test_a_grade_5_brings_the_death_in_the_same_save(register, save, event, patient):
    with pytest.raises(Refused) as refusal:
        save(event.replace(ctcae_grade=5))
    assert refusal.value.code == "grade5_without_death"
    save(event.replace(ctcae_grade=5), death_date=date(2022, 6, 20))
    assert register.get(Patient, patient.id).death_date == date(2022, 6, 20)


def test_a_death_before_the_onset_is_refused_and_nothing_is_stored(register, save, event, patient):
    with pytest.raises(Refused):
        save(event.replace(ctcae_grade=5), death_date=date(2022, 6, 1))
    assert register.get(Patient, patient.id).death_date is None
    assert register.count(AdverseEvent) == 0


def test_a_correction_unsigns_the_session_and_a_resolution_does_not(register, build, save, event, patient):
    session = register.add(build.session(patient_id=patient.id))
    register.change(
        session.replace(signed_at=build.now, signed_by="ana", signed_meaning=SignatureMeaning.REVIEWED)
    )
    stored = save(event.replace(administration_id=session.id))
    stored = save(stored.replace(resolved_date=date(2022, 6, 9)))
    assert register.get(Administration, session.id).signed_by == "ana"
    save(stored.replace(ctcae_grade=1), correction_reason="typed wrongly")
    assert register.get(Administration, session.id).signed_by is None

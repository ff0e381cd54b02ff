"""A session is saved whole or not at all, after the rules have spoken."""

from dataclasses import replace
from datetime import date

import pytest

from models.actions.save_session import check_session, save_session
from models.findings import Code, Severity
from models.permissions import Identity
from models.records import Administration, AdverseEvent, ComplicationReview, ItAgent, Patient
from models.session_entry import ReviewAnswer
from models.situations import NotAllowed, Refused
from models.storage.patient_queries import read_course
from models.storage.verification import verify_register
from models.vocabularies import (
    Complication,
    ComplicationStatus,
    EntryMode,
    OtherAgent,
    ReviewWindow,
    Role,
)

PRESENT = ComplicationStatus.PRESENT


@pytest.fixture
def patient(register, build) -> Patient:
    return register.add(build.patient())


@pytest.fixture
def save(register, build, patient):
    """Saves an entry, or the builder's own with some things changed."""

    def run(entry=None, *, place="", **changes) -> Administration:
        return save_session(
            register,
            entry or build.entry(**changes),
            read_course(register, register.get(Patient, patient.id)),
            thresholds=build.thresholds,
            now=build.now,
            place=place,
        )

    return run


def counts(register) -> tuple[int, ...]:
    return tuple(register.count(kind) for kind in (Administration, ItAgent, ComplicationReview, AdverseEvent))


def test_a_session_is_stored_with_its_review(register, save):
    session = save()
    assert register.get(Administration, session.id) == session
    assert counts(register) == (1, 0, 6, 0)
    assert verify_register(register).faults == ()


def test_the_late_window_stays_pending(register, save, patient):
    session = save()
    course = read_course(register, patient)
    assert course.is_pending(session, ReviewWindow.LATE)
    assert not course.is_pending(session, ReviewWindow.IMMEDIATE)


def test_other_agents_belong_to_the_session(register, save):
    session = save(agents=[ItAgent(agent=OtherAgent.METHOTREXATE, dose_mg=12.0)])
    (agent,) = register.select(ItAgent)
    assert agent.administration_id == session.id


def test_a_present_complication_opens_an_event_with_its_default_term(register, build, save, patient):
    review = build.review(puncture_site_pain=ReviewAnswer(PRESENT, nrs=4, event=AdverseEvent(ctcae_grade=1)))
    session = save(immediate=review)
    (event,) = register.select(AdverseEvent)
    assert (event.ctcae_term, event.ctcae_grade, event.complication) == (
        "Back pain",
        1,
        Complication.PUNCTURE_SITE_PAIN,
    )
    assert (event.patient_id, event.administration_id) == (patient.id, session.id)
    assert event.onset_date == session.performed_on
    (answer,) = register.select(ComplicationReview, "status = 'present'")
    assert (answer.nrs, answer.adverse_event_id) == (4, event.id)


def test_an_error_refuses_the_session_and_names_its_place(register, save):
    before = register.audit.newest_hash()
    with pytest.raises(Refused) as refused:
        save(dose_mg=2000.0, place="sessions.jsonl, line 3")
    assert Code.DOSE_IMPOSSIBLE in [finding.code for _, finding in refused.value.findings]
    assert refused.value.findings[0][0].startswith("sessions.jsonl, line 3")
    assert counts(register) == (0, 0, 0, 0)
    assert register.audit.newest_hash() == before


def test_a_warning_without_a_reason_refuses_the_session(register, save):
    with pytest.raises(Refused) as refused:
        save(dexamethasone_mg=8.0)
    assert [finding.code for _, finding in refused.value.findings] == [Code.DEXAMETHASONE_HIGH]
    assert counts(register) == (0, 0, 0, 0)


def test_a_typed_reason_lets_the_warning_pass_and_is_kept(register, build, save):
    entry = replace(build.entry(dexamethasone_mg=8.0), reasons={Code.DEXAMETHASONE_HIGH: "pain before"})
    session = save(entry)
    (kept,) = register.get(Administration, session.id).findings
    assert (kept["code"], kept["reason"], kept["severity"]) == (
        "dexamethasone_high",
        "pain before",
        "warning",
    )


def test_a_blank_reason_is_none(register, build, save):
    with pytest.raises(Refused):
        save(replace(build.entry(dexamethasone_mg=8.0), reasons={Code.DEXAMETHASONE_HIGH: "  "}))


def test_a_reason_for_a_warning_that_does_not_arise_is_ignored(build, save):
    assert save(replace(build.entry(), reasons={Code.INR_HIGH: "typed in vain"})).findings is None


def test_warnings_about_the_bedside_are_notices_in_a_retrospective_entry(register, save):
    session = save(dexamethasone_mg=8.0, entry_mode=EntryMode.RETROSPECTIVE)
    (kept,) = session.findings
    assert kept["severity"] == Severity.NOTICE
    assert {row.entry_mode for row in register.select(ComplicationReview)} == {EntryMode.RETROSPECTIVE}


def test_a_death_given_with_a_grade_5_event_is_recorded_in_the_same_save(register, build, save, patient):
    event = AdverseEvent(ctcae_term="Meningitis", ctcae_grade=5)
    entry = build.entry(immediate=build.review(others=[event]), death_date=date(2022, 6, 3))
    save(entry)
    assert register.get(Patient, patient.id).death_date == date(2022, 6, 3)


def test_a_failure_in_the_last_row_takes_the_session_back(register, build, save, monkeypatch):
    real = register.add

    def fail_at_an_event(record, **named):
        if isinstance(record, AdverseEvent):
            raise RuntimeError("power cut")
        return real(record, **named)

    monkeypatch.setattr(register, "add", fail_at_an_event)
    review = build.review(csf_fistula=ReviewAnswer(PRESENT))
    with pytest.raises(RuntimeError):
        save(immediate=review)
    assert counts(register) == (0, 0, 0, 0)


def test_a_death_given_with_a_session_reaches_the_patient_as_she_stands_now(register, build, patient):
    course = read_course(register, patient)
    register.change(patient.replace(allergies="latex"))
    event = AdverseEvent(ctcae_term="Meningitis", ctcae_grade=5)
    entry = build.entry(immediate=build.review(others=[event]), death_date=date(2022, 6, 3))
    save_session(register, entry, course, thresholds=build.thresholds, now=build.now)
    now = register.get(Patient, patient.id)
    assert (now.allergies, now.death_date) == ("latex", date(2022, 6, 3))


def test_a_death_recorded_meanwhile_by_somebody_else_takes_the_session_back(register, build, patient):
    course = read_course(register, patient)
    register.change(patient.replace(death_date=date(2022, 5, 1)))
    with pytest.raises(Refused) as caught:
        save_session(register, build.entry(), course, thresholds=build.thresholds, now=build.now)
    assert Code.AFTER_DEATH in {finding.code for _, finding in caught.value.findings}
    assert counts(register) == (0, 0, 0, 0)


def test_the_same_session_saved_meanwhile_is_told_to_the_second_who_saves_it(register, build, patient):
    course = read_course(register, patient)
    save_session(register, build.entry(), course, thresholds=build.thresholds, now=build.now)
    with pytest.raises(Refused) as caught:
        save_session(register, build.entry(), course, thresholds=build.thresholds, now=build.now)
    assert {finding.code for _, finding in caught.value.findings} >= {Code.POSSIBLE_DUPLICATE}
    assert register.count(Administration) == 1


def test_a_nurse_logs_a_session(register, save):
    register.identity = Identity("maria", frozenset({Role.NURSE}))
    assert save().created_by == "maria"


def test_an_administrator_alone_does_not(register, build, patient):
    course = read_course(register, patient)
    register.identity = Identity("ana", frozenset({Role.ADMINISTRATOR}))
    with pytest.raises(NotAllowed):
        save_session(register, build.entry(), course, thresholds=build.thresholds, now=build.now)


def test_checking_writes_nothing(register, build, patient):
    before = register.audit.newest_hash()
    found = check_session(
        build.entry(dexamethasone_mg=8.0),
        read_course(register, patient),
        thresholds=build.thresholds,
        now=build.now,
    )
    assert [finding.code for finding in found] == [Code.DEXAMETHASONE_HIGH]
    assert register.audit.newest_hash() == before


def test_a_death_before_something_recorded_is_refused(register, build, save, patient):
    register.add(build.assessment(patient_id=patient.id, date=date(2022, 12, 1)))
    event = AdverseEvent(ctcae_term="Meningitis", ctcae_grade=5)
    entry = build.entry(immediate=build.review(others=[event]), death_date=date(2022, 6, 3))
    with pytest.raises(Refused) as caught:
        save(entry)
    assert [finding.code.value for _, finding in caught.value.findings] == ["death_before_event"]
    assert counts(register) == (0, 0, 0, 0)


def test_a_death_other_than_the_recorded_one_is_refused(register, build, save, patient):
    register.change(patient.replace(death_date=date(2023, 1, 1)))
    with pytest.raises(Refused, match="findings: 1"):
        save(build.entry(death_date=date(2022, 6, 3)))
    assert register.get(Patient, patient.id).death_date == date(2023, 1, 1)

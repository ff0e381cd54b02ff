"""An oncologist signs with a meaning and the password anew; what stands open is signed only with a reason."""

import pytest

from models.actions.save_session import save_session
from models.actions.sign_session import check_password_again, next_unsigned, sign_session
from models.permissions import Action, Identity
from models.records import Administration, AdverseEvent
from models.situations import ChangedMeanwhile, LoginRefused, NotAllowed, Situation
from models.storage.patient_queries import read_course
from models.vocabularies import Complication, EntryMode, ReviewWindow, Role, SignatureMeaning
from tests.models.conftest import ACCOUNT, PASSWORD


@pytest.fixture
def patient(register, build):
    return register.add(build.patient())


@pytest.fixture
def save(register, build, patient):
    def run(**changes) -> Administration:
        return save_session(
            register,
            build.entry(**changes),
            read_course(register, patient),
            thresholds=build.thresholds,
            now=build.now,
        )

    return run


@pytest.fixture
def sign(register, build, patient):
    def run(session, *, reason="") -> Administration:
        return sign_session(
            register,
            session,
            SignatureMeaning.APPROVED,
            course=read_course(register, patient),
            thresholds=build.thresholds,
            now=build.now,
            reason=reason,
        )

    return run


def test_a_signature_says_who_when_and_with_which_meaning(register, build, save, sign):
    signed = sign(save())
    assert (signed.signed_by, signed.signed_at, signed.signed_meaning) == (
        "ana",
        build.now,
        SignatureMeaning.APPROVED,
    )
    told = {
        entry["action"] for entry in register.audit.entries(entity="administrations", record_id=signed.id)
    }
    assert told == {Action.INSERT.value, Action.SIGN.value}


def test_a_nurse_does_not_sign(register, save, sign):
    session = save()
    register.identity = Identity("maria", frozenset({Role.NURSE}))
    with pytest.raises(NotAllowed):
        sign(session)


def test_nobody_signs_twice(save, sign):
    signed = sign(save())
    with pytest.raises(Situation):
        sign(signed)


def test_a_session_changed_since_it_was_read_is_not_signed(register, save, sign):
    session = save()
    register.change(session.replace(notes="calm"))
    with pytest.raises(ChangedMeanwhile):
        sign(session)


def test_a_pending_review_is_signed_over_only_with_a_reason(register, save, sign):
    session = save(immediate=None, entry_mode=EntryMode.IMPORTED)
    with pytest.raises(Situation):
        sign(session)
    assert sign(session, reason="old chart").signed_at is not None
    told = list(register.audit.entries(entity="administrations", record_id=session.id))
    assert {entry["reason"] for entry in told if entry["action"] == Action.SIGN.value} == {"old chart"}


def test_the_right_password_passes(register_path, workplace):
    check_password_again(register_path, ACCOUNT, PASSWORD, workplace)


def test_a_wrong_password_is_one_sentence(register_path, workplace):
    with pytest.raises(LoginRefused, match="the password is wrong; nothing was signed"):
        check_password_again(register_path, ACCOUNT, "another password", workplace)


def test_wrong_passwords_are_throttled_like_logins(register_path, workplace):
    for _ in range(5):
        with pytest.raises(LoginRefused):
            check_password_again(register_path, ACCOUNT, "another password", workplace)
    with pytest.raises(LoginRefused, match="too many wrong passwords"):
        check_password_again(register_path, ACCOUNT, PASSWORD, workplace)


def test_the_next_to_sign_is_the_oldest_unsigned_behind_the_signed_one(build):
    sessions = [build.earlier_session(f"2022-0{month}-02", id=f"s{month}") for month in (2, 3, 4)]
    signed = sessions[1].replace(signed_at=build.now)
    course = build.course(administrations=[sessions[0], signed, sessions[2]])
    assert next_unsigned(course, signed).id == "s4"
    assert next_unsigned(course, sessions[2]).id == "s2"


def test_a_session_whose_event_changed_since_it_was_read_is_not_signed(register, build, patient, save):
    session = save()
    read = read_course(register, patient)
    event = register.add(
        AdverseEvent(
            patient_id=patient.id,
            administration_id=session.id,
            ctcae_term="Nausea",
            ctcae_version="5.0",
            complication=Complication.OTHER,
            window=ReviewWindow.IMMEDIATE,
            onset_date=build.now.date(),
        ),
        entry_mode=EntryMode.BEDSIDE,
    )
    with pytest.raises(Situation, match="changed while it was open here"):
        sign_session(
            register,
            session,
            SignatureMeaning.APPROVED,
            course=read,
            thresholds=build.thresholds,
            now=build.now,
            reason="seen",
        )
    assert register.get(Administration, session.id).signed_at is None
    assert register.get(AdverseEvent, event.id).version == 1

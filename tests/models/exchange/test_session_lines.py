"""Session lines: each is saved whole or refused by itself, and the rest goes on."""

import json
from datetime import UTC, date, datetime

import pytest

from models.exchange.session_lines import log_file
from models.permissions import Identity
from models.records import (
    Administration,
    AdverseEvent,
    Assessment,
    ComplicationReview,
    Hold,
    ItAgent,
    Patient,
)
from models.situations import FileSituation, NotAllowed
from models.vocabularies import Complication, EntryMode, HoldReason, ReviewWindow, Role

SIX = (
    *("puncture_site_pain", "csf_fistula", "hematoma", "arachnoiditis"),
    *("orthostatic_hypotension", "post_puncture_headache"),
)
ABSENT = {name: {"status": "absent"} for name in SIX}
REASONS = {
    "platelets_missing": "known from the ward",
    "inr_missing": "known from the ward",
    "diluent_unconfirmed": "vial thrown away",
}
SESSION = {
    "study_code": "TH-001",
    "performed_at": "2022-06-01T10:00",
    "status": "given",
    "dose_mg": 150,
    "dexamethasone_mg": 4,
    "route": "lumbar_puncture",
    "complications": {"immediate": ABSENT, "late": None},
    "reasons": REASONS,
}


@pytest.fixture(autouse=True)
def patient(register, new_patient):
    return register.add(new_patient())


def with_answer(window="immediate", **answers):
    return {**SESSION, "complications": {"immediate": ABSENT, window: {**ABSENT, **answers}}}


def lines_of(outcome):
    return [line for refusal in outcome.refusals for line in refusal.lines()]


def codes(outcome):
    return sorted(line.partition(":")[0] for line in lines_of(outcome))


def test_a_line_is_saved_as_a_bedside_session(log, register):
    (outcome,) = log(SESSION)
    (session,) = register.select(Administration)
    assert outcome.saved_id == session.id
    assert (session.dose_mg, session.entry_mode, session.puncture_attempted) == (150, EntryMode.BEDSIDE, True)
    assert register.count(ComplicationReview) == 6
    assert {finding["reason"] for finding in session.findings} == set(REASONS.values())


def test_the_key_is_told_after_the_commit(register, register_path, workplace):
    from models.exchange.session_lines import log_lines
    from models.storage.opening import open_register

    outcomes = log_lines(register, [json.dumps(SESSION).encode()] * 2, file="f", now=workplace.clock())
    first = next(outcomes)
    elsewhere = open_register(register_path, "ana", "a long password", workplace)
    assert [session.id for session in elsewhere.select(Administration)] == [first.saved_id]
    elsewhere.close()


def test_a_time_without_offset_is_local(log, register):
    log(SESSION)
    local = datetime(2022, 6, 1, 10).astimezone()
    assert register.select(Administration)[0].performed_at == local


def test_a_refused_line_leaves_the_others(log, register):
    later = {**SESSION, "performed_at": "2022-07-01T10:00"}
    first, second, third = log(SESSION, "{nonsense", later)
    assert (first.line, second.line, third.line) == (1, 2, 3)
    assert codes(second) == ["not_json"]
    assert register.count(Administration) == 2


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "[1, 2]",
        "1",
        '"text"',
        '{"dose_mg": NaN}',
        '{"dose_mg": Infinity}',
        '{"dose_mg": 1, "dose_mg": 2}',
        '{"study_code": "TH-001"',
        "[" * 100_000,
        b'{"study_code": "\xff\xfe"}',
        b"\x00\x01\x02",
    ],
)
def test_what_is_not_one_json_object_is_not_json(log, register, line):
    before = register.audit.newest_hash()
    (outcome,) = log(line)
    assert codes(outcome) == ["not_json"]
    assert lines_of(outcome)[0].startswith("not_json: sessions.jsonl, line 1: ")
    assert register.audit.newest_hash() == before


def test_empty_lines_and_a_byte_order_mark_are_passed_over(log):
    outcomes = log("", b"\xef\xbb\xbf\n", "   ", SESSION)
    assert [outcome.line for outcome in outcomes if outcome.saved_id] == [4]
    (outcome,) = log(b"\xef\xbb\xbf" + json.dumps({**SESSION, "performed_at": "2023-01-01T10:00"}).encode())
    assert outcome.saved_id


@pytest.mark.parametrize(
    ("changes", "code", "place"),
    [
        ({"study_code": "TH-9"}, "no_such_patient", "study_code, TH-9"),
        ({"study_code": None}, "required_missing", "study_code"),
        ({"study_code": 7}, "wrong_type", "study_code, 7"),
        ({"study_code": "\ud800"}, "wrong_type", "study_code"),
        ({"dose": 150}, "unknown_field", "dose"),
        ({"patient_id": "x"}, "unknown_field", "patient_id"),
        ({"version": 3}, "unknown_field", "version"),
        ({"dose_mg": True}, "wrong_type", "dose_mg, True"),
        ({"dose_mg": "a lot"}, "wrong_type", "dose_mg, a lot"),
        ({"dose_mg": [150]}, "wrong_type", "dose_mg"),
        ({"dose_mg": 10**400}, "wrong_type", "dose_mg"),
        ({"dose_mg": None}, "required_missing", "dose_mg"),
        ({"dose_mg": 1500}, "dose_impossible", "dose_mg, 1500"),
        ({"attempts": 1.5}, "wrong_type", "attempts, 1.5"),
        ({"attempts": 0}, "out_of_range", "attempts, 0"),
        ({"csf_cytology": "maybe"}, "not_in_vocabulary", "csf_cytology, maybe"),
        ({"preservative_free_confirmed": "yes"}, "wrong_type", "preservative_free_confirmed, yes"),
        ({"performed_at": "2022-06-01"}, "wrong_type", "performed_at, 2022-06-01"),
        ({"performed_at": "2021-06-01T10:00"}, "before_lm_diagnosis", "performed_at"),
        ({"notes": "x" * 5000}, "out_of_range", "notes"),
        ({"notes": "IT vincristine 2 mg"}, "forbidden_agent", "notes"),
        (
            {"status": "not_given", "status_reason": "x", "dose_mg": None},
            "required_missing",
            "puncture_attempted",
        ),
        (
            {"status": "not_given", "status_reason": "fever", "puncture_attempted": True},
            "dose_impossible",
            "dose_mg, 150",
        ),
        ({"puncture_attempted": False}, "error", "puncture_attempted"),
        ({"complications": None}, "review_incomplete", "complications.immediate"),
        ({"complications": {"immediate": {}}}, "review_incomplete", "complications.immediate"),
        ({"complications": []}, "wrong_type", "complications"),
        ({"complications": {"soon": {}}}, "unknown_field", "complications.soon"),
        ({"it_agents": [{"agent": "vincristine", "dose_mg": 2}]}, "forbidden_agent", "it_agents.1.agent"),
        ({"it_agents": [{"agent": "water", "dose_mg": 2}]}, "not_in_vocabulary", "it_agents.1.agent"),
        ({"it_agents": {"agent": "methotrexate"}}, "wrong_type", "it_agents"),
        ({"it_agents": ["methotrexate"]}, "wrong_type", "it_agents.1"),
        ({"reasons": {"interval_shrot": "x"}}, "unknown_field", "reasons.interval_shrot"),
        ({"reasons": {"interval_short": 5}}, "wrong_type", "reasons.interval_short"),
    ],
)
def test_a_bad_value_is_refused_with_its_place(log, register, changes, code, place):
    before = register.audit.newest_hash()
    (outcome,) = log(json.dumps({**SESSION, **changes}))
    told = [line for line in lines_of(outcome) if line.startswith(f"{code}: sessions.jsonl, line 1, {place}")]
    assert len(told) == 1
    assert register.audit.newest_hash() == before


@pytest.mark.parametrize(
    ("answer", "code", "place"),
    [
        ({"status": "maybe"}, "not_in_vocabulary", "hematoma.status, maybe"),
        ({"ctcae_grade": 1}, "required_missing", "hematoma.status"),
        ("absent", "wrong_type", "hematoma, absent"),
        ({"status": "absent", "ctcae_grade": 1}, "unknown_field", "hematoma.ctcae_grade"),
        ({"status": "present", "grade": 1}, "unknown_field", "hematoma.grade"),
        ({"status": "present", "nrs": 11}, "out_of_range", "hematoma.nrs, 11"),
        ({"status": "present", "ctcae_grade": 6}, "out_of_range", "hematoma.ctcae_grade, 6"),
        ({"status": "present", "ctcae_grade": 5}, "grade5_without_death", "hematoma.ctcae_grade, 5"),
    ],
)
def test_a_bad_answer_is_refused_with_its_place(log, answer, code, place):
    (outcome,) = log(with_answer(hematoma=answer))
    told = [line for line in lines_of(outcome) if line.startswith(f"{code}: ")]
    assert len(told) == 1
    assert f"line 1, complications.immediate.{place}" in told[0]


def test_a_grade_that_its_term_lacks_is_refused(log):
    (outcome,) = log(with_answer(puncture_site_pain={"status": "present", "ctcae_grade": 4}))
    assert codes(outcome) == ["grade_not_in_term"]


def test_a_warning_without_its_reason_refuses_the_line(log, register):
    (outcome,) = log({**SESSION, "reasons": {}})
    assert codes(outcome) == sorted(REASONS)
    assert register.count(Administration) == 0


def test_a_reason_for_a_warning_that_does_not_arise_is_ignored(log):
    (outcome,) = log({**SESSION, "reasons": {**REASONS, "on_hold": "none"}})
    assert outcome.saved_id


def test_bedside_warnings_need_no_reason_in_retrospect(log, register):
    (outcome,) = log({**SESSION, "entry_mode": "retrospective", "reasons": None})
    assert outcome.saved_id
    assert register.select(Administration)[0].entry_mode is EntryMode.RETROSPECTIVE


def test_a_present_complication_carries_its_event(log, register):
    headache = {
        "status": "present",
        "ctcae_grade": 2,
        "serious": False,
        "onset_date": "2022-06-02",
        "treatment": "caffeine",
        "narrative": "on standing",
    }
    late = {
        **ABSENT,
        "post_puncture_headache": headache,
        "reviewed_at": "2022-06-03T09:00",
        "reviewed_by": "B",
    }
    (outcome,) = log({**SESSION, "complications": {"late": late, "immediate": ABSENT}})
    (event,) = register.select(AdverseEvent)
    assert event.administration_id == outcome.saved_id
    assert (event.ctcae_term, event.ctcae_grade, event.window) == (
        "Cerebrospinal fluid leakage",
        2,
        ReviewWindow.LATE,
    )
    assert (event.onset_date, event.treatment) == (date(2022, 6, 2), "caffeine")
    late_rows = register.select(ComplicationReview, "window = 'late'")
    assert {row.reviewed_by for row in late_rows} == {"B"}


@pytest.mark.parametrize(
    ("name", "more", "term"),
    [
        ("puncture_site_pain", {"nrs": 4}, "Back pain"),
        ("csf_fistula", {}, "Cerebrospinal fluid leakage"),
        ("hematoma", {"site": "spinal_epidural"}, "Hematoma"),
        ("hematoma", {"site": "cranial_subdural"}, "Intracranial hemorrhage"),
        ("arachnoiditis", {}, "Arachnoiditis"),
        ("orthostatic_hypotension", {}, "Hypotension"),
        ("post_puncture_headache", {}, "Cerebrospinal fluid leakage"),
        ("arachnoiditis", {"ctcae_term": "Meningitis"}, "Meningitis"),
    ],
)
def test_each_complication_has_its_default_term(log, register, name, more, term):
    log(with_answer(**{name: {"status": "present", **more}}))
    assert [event.ctcae_term for event in register.select(AdverseEvent)] == [term]


def test_other_events_stand_beside_the_six(log, register):
    log(with_answer(other=[{"ctcae_term": "Nausea", "ctcae_grade": 1}, {"ctcae_term": "Fever"}]))
    events = register.select(AdverseEvent)
    assert [(event.complication, event.ctcae_term) for event in events] == [
        (Complication.OTHER, "Nausea"),
        (Complication.OTHER, "Fever"),
    ]


def test_another_event_without_a_term_is_refused(log):
    (outcome,) = log(with_answer(other=[{"ctcae_grade": 1}]))
    assert "required_missing" in codes(outcome)


@pytest.mark.parametrize("where", ["session", "window", "answer"])
def test_a_death_given_with_grade_five_is_recorded(log, register, where):
    death = {"death_date": "2022-06-02"}
    answer = {"status": "present", "ctcae_grade": 5, **(death if where == "answer" else {})}
    window = {**ABSENT, "hematoma": answer, **(death if where == "window" else {})}
    line = {**SESSION, "complications": {"immediate": window}, **(death if where == "session" else {})}
    (outcome,) = log(line)
    assert outcome.saved_id
    assert register.select(Patient)[0].death_date == date(2022, 6, 2)


def test_two_dates_of_death_are_refused(log):
    answer = {"status": "present", "ctcae_grade": 5, "death_date": "2022-06-02"}
    (outcome,) = log({**with_answer(hematoma=answer), "death_date": "2022-06-03"})
    assert codes(outcome) == ["error"]


def test_a_death_other_than_the_recorded_one_is_refused(log, register, patient):
    register.change(patient.replace(death_date=date(2023, 1, 1)))
    (outcome,) = log({**SESSION, "death_date": "2022-06-03"})
    assert codes(outcome) == ["dates_out_of_order"]
    assert "2023-01-01" in lines_of(outcome)[0]


def test_a_death_before_what_is_recorded_is_refused(log, register, patient):
    register.add(Assessment(patient_id=patient.id, date=date(2022, 8, 1)))
    (outcome,) = log({**SESSION, "death_date": "2022-06-03"})
    assert codes(outcome) == ["death_before_event"]


def test_other_agents_are_logged(log, register):
    log(
        {
            **SESSION,
            "it_agents": [
                {"agent": "methotrexate", "dose_mg": 12},
                {"agent": "hydrocortisone", "dose_mg": 15.5},
            ],
        }
    )
    assert [(row.agent.value, row.dose_mg) for row in register.select(ItAgent)] == [
        ("methotrexate", 12),
        ("hydrocortisone", 15.5),
    ]


def test_a_session_that_was_not_given_says_whether_a_puncture_was_attempted(log, register):
    line = {
        "study_code": "TH-001",
        "performed_at": "2022-06-01T10:00",
        "status": "not_given",
        "status_reason": "fever",
        "puncture_attempted": False,
    }
    (outcome,) = log(line)
    assert outcome.saved_id
    assert register.select(Administration)[0].puncture_attempted is False


def test_giving_under_a_hold_needs_a_reason_and_an_oncologist(log, register, patient):
    since = datetime(2022, 5, 1, 9, tzinfo=UTC)
    register.add(Hold(patient_id=patient.id, reason=HoldReason.INFECTION, set_at=since, set_by="B"))
    (bare,) = log(SESSION)
    reasoned = {**SESSION, "reasons": {**REASONS, "on_hold": "fever gone"}, "hold_approved_by": "Dr. Pop"}
    (approved,) = log(reasoned)
    assert codes(bare) == ["on_hold", "required_missing"]
    assert approved.saved_id


def test_null_and_empty_text_are_nothing_entered(log, register):
    log({**SESSION, "notes": "", "performed_by": "  ", "kps": None})
    assert {"notes", "performed_by", "kps"}.isdisjoint(register.select(Administration)[0].values)


def test_a_missing_file_is_one_sentence(register, workplace, tmp_path):
    with pytest.raises(FileSituation) as situation:
        list(log_file(register, tmp_path / "none.jsonl", now=workplace.clock()))
    assert situation.value.place == str(tmp_path / "none.jsonl")


def test_a_file_is_read_line_by_line(register, workplace, tmp_path):
    path = tmp_path / "sessions.jsonl"
    path.write_text(f"{json.dumps(SESSION)}\r\n\nnonsense", encoding="utf-8")
    outcomes = list(log_file(register, path, now=workplace.clock()))
    assert [outcome.saved_id is not None for outcome in outcomes] == [True, False]
    assert lines_of(outcomes[1])[0].startswith(f"not_json: {path}, line 3: ")


def test_an_account_that_may_log_nothing_is_refused(register, log):
    register.identity = Identity("adi", frozenset({Role.ADMINISTRATOR}))
    with pytest.raises(NotAllowed):
        log(SESSION)


def test_a_nurse_logs_a_session(register, log):
    register.identity = Identity("nora", frozenset({Role.NURSE}))
    assert log(SESSION)[0].saved_id


def test_a_line_signs_nothing_whoever_logs_it(register, log):
    before = register.audit.newest_hash()
    (outcome,) = log({**SESSION, "signed_by": "Dr. Sandu", "signed_meaning": "reviewed"})
    assert codes(outcome) == ["unknown_field", "unknown_field"]
    assert register.audit.newest_hash() == before


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ({**SESSION, "it_agents": [{"agent": "thiotepa", "dose_mg": -5}]}, "Dose: -5 is outside"),
        (with_answer(hematoma={"status": "perhaps"}), "Answer: “perhaps” is none of"),
        ({**SESSION, "reasons": {"inr_missing": 5}}, "reasons.inr_missing: “5” is not"),
    ],
)
def test_a_refusal_names_the_field_of_its_own_record(log, typed, label):
    (outcome,) = log(typed)
    assert f": {label}" in lines_of(outcome)[0]


def test_line_ends_of_windows_are_line_ends(register, log):
    assert log({**SESSION, "notes": "first\r\nsecond"})[0].saved_id
    assert register.select(Administration)[0].notes == "first\nsecond"

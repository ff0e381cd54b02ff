"""What is exported comes back the same; what is de-identified names nobody."""

import csv
import re
from datetime import UTC, date, datetime

import pytest

from models.actions.save_session import save_session
from models.exchange.csv_export import export_csv
from models.exchange.csv_tables import import_tables
from models.exchange.deidentification import KINDS, deidentified_headers
from models.fields import Day, HistoricalDay, LongText, Moment, Text
from models.partial_date import PartialDate
from models.permissions import Identity
from models.records import (
    RECORDS,
    Administration,
    AdverseEvent,
    Assessment,
    ComplicationReview,
    Hold,
    ItAgent,
    Patient,
    ProtocolPhase,
    StaffMember,
    Therapy,
)
from models.records.staff import StaffRole
from models.session_entry import ReviewAnswer, ReviewEntry, SessionEntry
from models.situations import FileSituation, NotAllowed
from models.storage.opening import create_register, open_register
from models.storage.patient_queries import read_course
from models.storage.verification import verify_register
from models.thresholds import Thresholds
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    Change,
    ComplicationStatus,
    EntryMode,
    HoldReason,
    OtherAgent,
    ReviewWindow,
    Role,
    SessionStatus,
    TherapyKind,
)

SECRET = "Zsófia-Ștefana"
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SET_AT = datetime(2022, 9, 1, 9, tzinfo=UTC)


def secret_texts(kind):
    """The secret in every field that somebody types freely."""
    return {
        field.name: f"{SECRET} {field.name}"[: field.longest]
        for field in kind.clinical_fields()
        if isinstance(field, Text) and field.name not in ("study_code", "ctcae_version")
    }


@pytest.fixture
def filled(register, new_patient):
    """A register with a row in every table, changed, voided and signed ones, and the secret in every text."""
    patient = register.add(
        new_patient(
            **secret_texts(Patient),
            bc_diagnosis_date=PartialDate(2019),
            bm_date=PartialDate(2020, 5),
            death_date=date(2024, 5, 6),
        )
    )
    key = {"patient_id": patient.id}
    register.add(
        ProtocolPhase(
            key, valid_from=date(2022, 1, 10), phase=1, dose_mg=150.0, interval_days=21.0, tolerance_days=3.0
        )
    )
    sessions = [
        logged(register, patient, datetime(2022, month, 1, 10, 30, 15, tzinfo=UTC)) for month in (6, 7)
    ]
    register.void(sessions[1], reason=f"entered twice, says {SECRET}")
    register.change(sessions[0].replace(notes="another, =1+1\nwith a second line"), reason="typed in a hurry")
    register.add(Assessment(secret_texts(Assessment), **key, date=date(2022, 8, 1), mri=Change.STABLE))
    register.add(Therapy(secret_texts(Therapy), **key, kind=TherapyKind.SYSTEMIC, start=PartialDate(2022, 2)))
    register.add(Hold(secret_texts(Hold), **key, reason=HoldReason.OTHER, set_at=SET_AT, lifted_at=NOW))
    register.add(StaffMember(name=SECRET, role=StaffRole.NURSE))
    return register


def logged(register, patient, moment):
    answers = {each: ReviewAnswer(ComplicationStatus.ABSENT) for each in REVIEWED_COMPLICATIONS}
    first = REVIEWED_COMPLICATIONS[0]
    answers[first] = ReviewAnswer(
        ComplicationStatus.PRESENT, nrs=3, event=AdverseEvent(secret_texts(AdverseEvent))
    )
    session = Administration(
        secret_texts(Administration),
        patient_id=patient.id,
        performed_at=moment,
        status=SessionStatus.GIVEN,
        dose_mg=112.5,
    )
    entry = SessionEntry(
        administration=session,
        agents=(ItAgent(agent=OtherAgent.METHOTREXATE, dose_mg=12.0),),
        reviews={ReviewWindow.IMMEDIATE: ReviewEntry(answers, reviewed_by=SECRET)},
    )
    return save_session(
        register,
        entry,
        read_course(register, patient),
        thresholds=Thresholds(),
        now=NOW,
        entry_mode=EntryMode.IMPORTED,
    )


@pytest.fixture
def another(tmp_path, workplace):
    path = tmp_path / "other" / "register.db"
    create_register(path, "ion", "another password", workplace)
    opened = open_register(path, "ion", "another password", workplace)
    yield opened
    opened.close()


def contents(files):
    return {file.name: file.read_bytes() for file in files}


def test_an_export_has_a_file_for_each_table_with_its_rows(filled, tmp_path):
    files = export_csv(filled, tmp_path / "made" / "out")
    assert {file.stem for file in files} == {kind.table for kind in RECORDS}
    with (tmp_path / "made" / "out" / "administrations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["dose_mg"] for row in rows] == ["112.5", "112.5"]
    assert [bool(row["voided_at"]) for row in rows] == [False, True]
    assert rows[0]["notes"] == "another, =1+1\nwith a second line"
    assert list(rows[0])[:3] == ["id", "study_code", "performed_at"]
    assert "patient_id" not in rows[0]


def test_export_import_export_is_the_same_to_the_byte(filled, another, tmp_path):
    first = export_csv(filled, tmp_path / "first")
    import_tables(another, list(reversed(first)), now=NOW)
    assert contents(export_csv(another, tmp_path / "second")) == contents(first)
    assert verify_register(another).faults == ()


def test_a_voided_patient_who_shares_a_code_comes_back_with_her_rows(filled, another, tmp_path, new_patient):
    wrong = filled.add(new_patient("TH-002", family_name="Wrong"))
    filled.add(Assessment(patient_id=wrong.id, date=date(2022, 2, 2)))
    filled.void(wrong, reason="typed twice")
    right = filled.add(new_patient("TH-002", family_name="Right"))
    filled.add(Assessment(patient_id=right.id, date=date(2022, 2, 3)))
    first = export_csv(filled, tmp_path / "first")
    import_tables(another, first, now=NOW)
    assert contents(export_csv(another, tmp_path / "second")) == contents(first)


def test_an_export_is_audited(filled, tmp_path):
    export_csv(filled, tmp_path / "out", deidentify=True)
    *_, entry = filled.audit.entries()
    assert entry["action"] == "export"
    assert '"deidentified":true' in entry["after"]


def test_a_nurse_may_not_export(filled, tmp_path):
    filled.identity = Identity("nora", frozenset({Role.NURSE}))
    with pytest.raises(NotAllowed):
        export_csv(filled, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_deidentified_export_holds_no_name_account_key_date_or_typed_text(filled, tmp_path):
    files = export_csv(filled, tmp_path / "out", deidentify=True)
    content = b"".join(file.read_bytes() for file in files).decode()
    assert SECRET not in content
    for name in ("ana", "Ioana", "Ștefănescu"):
        assert not re.search(rf"\b{name}\b", content)
    assert not re.search(r"\d{4}-\d{2}", content)
    assert not re.search(r"[0-9a-f]{8}-", content)
    assert "staff.csv" not in {file.name for file in files}


def test_a_deidentified_export_counts_days_from_lm_diagnosis(filled, tmp_path):
    export_csv(filled, tmp_path / "out", deidentify=True)

    def rows(name):
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    (patient,) = rows("patients")
    assert (patient["study_code"], patient["age_at_lm_years"]) == ("TH-001", "56")
    assert patient["death_date_day"] == str((date(2024, 5, 6) - date(2022, 1, 10)).days)
    assert (patient["bc_diagnosis_date_day"], patient["bc_diagnosis_date_known_to"]) == (
        str((date(2019, 1, 10) - date(2022, 1, 10)).days),
        "year",
    )
    (session,) = rows("administrations")
    assert (session["id"], session["performed_at_day"]) == ("1", "142")
    review = rows("complication_reviews")[0]
    assert (review["administration_id"], review["adverse_event_id"]) == ("1", "1")
    assert rows("adverse_events")[0]["ctcae_term"] == "other"


def test_a_deidentified_export_leaves_out_who_withdrew_and_tops_ages(register, new_patient, tmp_path):
    register.add(new_patient(birth_date=date(1925, 1, 1)))
    register.add(new_patient("TH-002", research_consent_withdrawn_date=date(2023, 1, 1)))
    export_csv(register, tmp_path / "out", deidentify=True)
    with (tmp_path / "out" / "patients.csv").open(encoding="utf-8", newline="") as file:
        assert [(row["study_code"], row["age_at_lm_years"]) for row in csv.DictReader(file)] == [
            ("TH-001", "90")
        ]


def test_no_column_of_a_deidentified_table_identifies():
    for kind in KINDS:
        headers = set(deidentified_headers(kind))
        for field in kind.clinical_fields():
            is_date = isinstance(field, Day | HistoricalDay | Moment)
            is_typed = isinstance(field, Text | LongText)
            if field.identifies or is_date or is_typed:
                assert field.name not in headers - {"study_code", "ctcae_term", "ctcae_version"}


def test_a_folder_with_names_gets_no_deidentified_export(filled, tmp_path):
    before = contents(export_csv(filled, tmp_path / "out"))
    with pytest.raises(FileSituation):
        export_csv(filled, tmp_path / "out", deidentify=True)
    assert contents((tmp_path / "out").iterdir()) == before


def test_an_import_refuses_a_deidentified_table(filled, another, tmp_path):
    from models.exchange.refusals import FileRefused

    files = export_csv(filled, tmp_path / "out", deidentify=True)
    with pytest.raises(FileRefused) as refusal:
        import_tables(another, files, now=NOW)
    assert refusal.value.lines()[0].startswith("unknown_field: ")


def test_reviews_of_the_register_are_all_exported(filled, tmp_path):
    export_csv(filled, tmp_path / "out")
    text = (tmp_path / "out" / "complication_reviews.csv").read_text(encoding="utf-8")
    assert text.count("\n") == 1 + len(filled.select(ComplicationReview, voided=True))

"""``report`` writes PDFs whole, into folders it makes, and tells the audit trail."""

import csv
import json
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, open_register
from models.storage.patient_queries import patient_by_study_code
from reports.page_edges import short_hash

PATIENTS = """study_code,family_name,given_name,birth_date,sex,lm_diagnosis_date,arm
TH-1,Ștefan,Ana,1960-02-03,female,2021-05-06,IT
TH-2,Pop,Maria,1961-02-03,female,2021-05-06,SOC
"""
SESSIONS = """study_code,performed_at,status,dose_mg
TH-1,2021-06-01T10:00+03:00,given,150
TH-1,2021-06-22T10:00+03:00,given,150
"""
EARLIER_SESSION = """study_code,performed_at,status,dose_mg
TH-1,2021-05-20T10:00+03:00,given,150
"""


@pytest.fixture
def filled(run, database: Path, tmp_path: Path) -> Path:
    (tmp_path / "patients.csv").write_text(PATIENTS, encoding="utf-8")
    assert run("import", tmp_path / "patients.csv", "--database", database).exit_code == 0
    return database


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def test_a_patient_is_printed_with_the_newest_hash_of_the_audit_trail(run, filled: Path, tmp_path: Path):
    path = tmp_path / "new folder" / "patient.pdf"
    result = run("report", "patient", "TH-1", "--database", filled, "--output", path)
    assert (result.exit_code, result.stdout) == (0, f"{path}\n")
    text = text_of(path)
    assert "TH-1" in text
    assert "Ștefan" in text


def test_the_hash_on_paper_is_that_of_the_prints_own_entry(run, filled: Path, tmp_path: Path):
    run("report", "patient", "TH-1", "--database", filled, "--output", tmp_path / "patient.pdf")

    workplace = Workplace("0.0-test", work=WorkFactor(1, 1024, 1))
    with closing(open_register(filled, "ana", "a long password", workplace)) as register:
        (entry,) = [each for each in register.audit.entries() if each["action"] == "print"]
        assert entry["record_id"] == patient_by_study_code(register, "TH-1").id
    assert short_hash(entry["hash"]) in text_of(tmp_path / "patient.pdf")


def test_every_patient_is_printed_into_a_folder(run, filled: Path, tmp_path: Path):
    folder = tmp_path / "all"
    assert run("report", "patients", "--database", filled, "--output", folder).exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["TH-1.pdf", "TH-2.pdf"]


def test_the_audit_trail_says_how_many_files_of_a_batch_were_written(run, filled: Path, tmp_path: Path):
    folder = tmp_path / "all"
    (folder / "TH-2.pdf").mkdir(parents=True)  # in the way of the second file
    assert run("report", "patients", "--database", filled, "--output", folder).exit_code == 1
    workplace = Workplace("0.0-test", work=WorkFactor(1, 1024, 1))
    with closing(open_register(filled, "ana", "a long password", workplace)) as register:
        told = [json.loads(each["after"]) for each in register.audit.entries() if each["action"] == "print"]
    assert told == [
        {"report": "patient summaries"},
        {"report": "patient summaries", "written": "1", "of": "2"},
    ]


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (((), ("--deidentify",)), "TH-1.pdf: the folder holds summaries with names"),
        ((("--deidentify",), ()), "TH-1-deidentified.pdf: the folder holds de-identified summaries"),
    ],
)
def test_files_with_names_and_without_are_kept_out_of_one_folder_and_no_print_is_noted(
    run, filled: Path, tmp_path: Path, kinds, told: str
):
    folder = tmp_path / "all"
    arguments = ("report", "patients", "--database", filled, "--output", folder)
    first, second = kinds
    assert run(*arguments, *first).exit_code == 0
    lying = sorted(folder.iterdir())
    refused = run(*arguments, *second)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr == f"error: {folder / told}; choose another\n"
    assert sorted(folder.iterdir()) == lying
    workplace = Workplace("0.0-test", work=WorkFactor(1, 1024, 1))
    with closing(open_register(filled, "ana", "a long password", workplace)) as register:
        noted = [each for each in register.audit.entries() if each["action"] == "print"]
    assert len(noted) == 2, "the first batch, and how many files it wrote"


@pytest.mark.parametrize(
    ("option", "title"), [((), "Cohort report"), (("--deidentify",), "Cohort report, de-identified")]
)
def test_the_cohort_is_printed_and_noted_under_its_name(run, filled: Path, tmp_path: Path, option, title):
    path = tmp_path / "cohort.pdf"
    result = run("report", "cohort", *option, "--database", filled, "--output", path)
    assert (result.exit_code, result.stdout) == (0, f"{path}\n")
    assert title in text_of(path)
    workplace = Workplace("0.0-test", work=WorkFactor(1, 1024, 1))
    with closing(open_register(filled, "ana", "a long password", workplace)) as register:
        (entry,) = [each for each in register.audit.entries() if each["action"] == "print"]
    assert json.loads(entry["after"]) == {"report": title.lower()}


def session_ids(run, filled: Path, folder: Path) -> list[str]:
    (folder / "administrations.csv").write_text(SESSIONS, encoding="utf-8")
    assert run("import", folder / "administrations.csv", "--database", filled).exit_code == 0
    assert run("export", "--format", "csv", "--database", filled, "--output", folder / "out").exit_code == 0
    with (folder / "out" / "administrations.csv").open(encoding="utf-8", newline="") as table:
        return [row["id"] for row in csv.DictReader(table)]


def test_a_session_is_printed_by_its_identifier(run, filled: Path, tmp_path: Path):
    first, _ = session_ids(run, filled, tmp_path)
    path = tmp_path / "new folder" / "session.pdf"
    result = run("report", "session", first, "--database", filled, "--output", path)
    assert (result.exit_code, result.stdout) == (0, f"{path}\n")
    text = text_of(path)
    assert "Session record" in text
    assert "Ștefan, Ana" in text
    assert "was cycle" not in text


def test_a_session_printed_under_another_number_says_so(run, filled: Path, tmp_path: Path):
    _, second = session_ids(run, filled, tmp_path)
    arguments = ("--database", filled, "--output", tmp_path / "session.pdf")
    run("report", "session", second, *arguments)
    (tmp_path / "administrations.csv").write_text(EARLIER_SESSION, encoding="utf-8")
    assert run("import", tmp_path / "administrations.csv", "--database", filled).exit_code == 0
    run("report", "session", second, *arguments)
    assert "3 (was cycle 2)" in text_of(tmp_path / "session.pdf")


def test_a_session_that_does_not_exist_is_one_line_and_no_file(run, refused, filled: Path, tmp_path: Path):
    told = refused(run("report", "session", "nothing", "--database", filled, "--output", tmp_path / "s.pdf"))
    assert told == "error: nothing: no session has the identifier nothing\n"
    assert not (tmp_path / "s.pdf").exists()


def test_a_patient_who_does_not_exist_is_one_line_and_no_file(run, refused, filled: Path, tmp_path: Path):
    told = refused(run("report", "patient", "TH-9", "--database", filled, "--output", tmp_path / "p.pdf"))
    assert told == "no_such_patient: TH-9: no patient has the study code TH-9\n"
    assert not (tmp_path / "p.pdf").exists()


def test_a_file_that_cannot_be_written_is_one_line(run, refused, filled: Path, tmp_path: Path):
    (tmp_path / "taken").write_bytes(b"")
    output = tmp_path / "taken" / "patient.pdf"
    told = refused(run("report", "patient", "TH-1", "--database", filled, "--output", output))
    assert told.startswith(f"error: {output}: ")


def test_who_withdrew_her_consent_is_refused_before_a_print_is_noted(run, refused, database, tmp_path: Path):
    header, first, _ = PATIENTS.splitlines()
    table = f"{header},research_consent_withdrawn_date\n{first},2022-01-01\n"
    (tmp_path / "patients.csv").write_text(table, encoding="utf-8")
    assert run("import", tmp_path / "patients.csv", "--database", database).exit_code == 0
    output = tmp_path / "p.pdf"
    told = refused(
        run("report", "patient", "TH-1", "--deidentify", "--database", database, "--output", output)
    )
    assert "withdrew her consent to research" in told
    assert not output.exists()
    workplace = Workplace("0.0-test", work=WorkFactor(1, 1024, 1))
    with closing(open_register(database, "ana", "a long password", workplace)) as register:
        assert all(each["action"] != "print" for each in register.audit.entries())


@pytest.mark.parametrize("arguments", [["session"], ["patient"], ["everything"], ["patient", "TH-1", "TH-2"]])
def test_what_is_not_offered_is_wrong_usage(run, filled: Path, tmp_path: Path, arguments: list[str]):
    result = run("report", *arguments, "--database", filled, "--output", tmp_path / "p.pdf")
    assert result.exit_code == 2

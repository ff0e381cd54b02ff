"""``import`` writes whole tables or nothing, and ``export`` gives them back."""

from pathlib import Path

import pytest

HEADER = "study_code,family_name,given_name,birth_date,sex,lm_diagnosis_date\n"


@pytest.fixture
def patients(tmp_path: Path) -> Path:
    path = tmp_path / "tables" / "patients.csv"
    path.parent.mkdir()
    path.write_text(f"{HEADER}TH-1,Ștefan,Ana,1960-02-03,female,2021-05-06\n", encoding="utf-8")
    return path


def count_of(run, database: Path) -> str:
    return run("verify", "--database", database).stdout.splitlines()[1]


def test_rows_are_imported_and_counted(run, database: Path, patients: Path):
    result = run("import", patients, "--database", database)
    assert (result.exit_code, result.stdout) == (0, "patients: 1 rows\n")
    assert count_of(run, database) == "rows: 1"


def test_a_dry_run_writes_nothing(run, database: Path, patients: Path):
    assert run("import", patients, "--database", database, "--dry-run").exit_code == 0
    assert count_of(run, database) == "rows: 0"


@pytest.mark.parametrize(
    ("row", "code", "place"),
    [
        ("TH-2,Pop,Ana,1960-02-03,female", "cell_count", "line 3"),
        ("TH-2,Pop,Ana,1960-02-33,female,2021-05-06", "wrong_type", "birth_date, 1960-02-33"),
        ("TH-2,Pop,Ana,1960-02-03,woman,2021-05-06", "not_in_vocabulary", "sex, woman"),
        ("TH-2,Pop,,1960-02-03,female,2021-05-06", "required_missing", "given_name"),
        ("TH-1,Pop,Ana,1960-02-03,female,2021-05-06", "duplicate_study_code", "study_code"),
        ("TH-2,Pop,Ana,1960-02-03,female,2999-05-06", "date_in_future", "lm_diagnosis_date"),
    ],
)
def test_a_refused_row_refuses_everything_and_names_its_place(
    run, refused, database: Path, patients: Path, *, row: str, code: str, place: str
):
    with patients.open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    told = refused(run("import", patients, "--database", database))
    lines = [line for line in told.splitlines() if line.startswith(f"{code}: ")]
    assert len(lines) == 1
    assert f"{patients}, line 3" in lines[0]
    assert place in lines[0]
    assert count_of(run, database) == "rows: 0"


def test_an_unknown_column_is_refused(run, refused, database: Path, patients: Path):
    patients.write_text("study_code,famly_name\nTH-1,Pop\n", encoding="utf-8")
    told = refused(run("import", patients, "--database", database))
    assert "unknown_field: " in told
    assert "famly_name" in told


def test_rows_of_a_patient_who_does_not_exist_are_refused(run, refused, database: Path, tmp_path: Path):
    path = tmp_path / "assessments.csv"
    path.write_text("study_code,date\nTH-9,2022-01-01\n", encoding="utf-8")
    told = refused(run("import", path, "--database", database))
    assert told.startswith("no_such_patient: ")
    assert "line 2" in told
    assert "TH-9" in told


def test_a_missing_file_is_one_line(run, refused, database: Path, tmp_path: Path):
    told = refused(run("import", tmp_path / "patients.csv", "--database", database))
    assert len(told.splitlines()) == 1
    assert str(tmp_path / "patients.csv") in told


def test_no_file_at_all_is_wrong_usage(run, database: Path):
    assert run("import", "--database", database).exit_code == 2


def test_what_was_exported_is_imported_the_same(run, database: Path, patients: Path, tmp_path: Path):
    run("import", patients, "--database", database)
    first, second = tmp_path / "first", tmp_path / "second"
    result = run("export", "--format", "csv", "--output", first, "--database", database)
    assert result.exit_code == 0
    other = tmp_path / "other.db"
    run("init", "--database", other, "--user", "ana")
    assert run("import", *sorted(first.glob("*.csv")), "--database", other).exit_code == 0
    run("export", "--format", "csv", "--output", second, "--database", other)
    assert {file.name: file.read_bytes() for file in first.iterdir()} == {
        file.name: file.read_bytes() for file in second.iterdir()
    }


def test_a_deidentified_export_names_nobody(run, database: Path, patients: Path, tmp_path: Path):
    run("import", patients, "--database", database)
    folder = tmp_path / "research"
    arguments = ("--format", "csv", "--output", folder, "--deidentify", "--database", database)
    assert run("export", *arguments).exit_code == 0
    content = b"".join(file.read_bytes() for file in folder.iterdir())
    assert "Ștefan".encode() not in content
    assert b"TH-1" in content


@pytest.mark.parametrize("kind", ["xlsx", "redcap", "fhir", "pdf"])
def test_a_format_that_is_not_offered_is_wrong_usage(run, database: Path, tmp_path: Path, kind: str):
    result = run("export", "--format", kind, "--output", tmp_path / "out", "--database", database)
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()

"""``log`` saves each line by itself, says so at once, and tells every refusal with its place."""

import json
from pathlib import Path

import pytest

PATIENTS = """study_code,family_name,given_name,birth_date,sex,lm_diagnosis_date
TH-1,Ștefan,Ana,1960-02-03,female,2021-05-06
"""
ABSENT = {"status": "absent"}
SESSION = {
    "study_code": "TH-1",
    "performed_at": "2022-06-01T10:00",
    "status": "given",
    "dose_mg": 150,
    "entry_mode": "retrospective",
    "complications": {
        "immediate": {
            "puncture_site_pain": {"status": "present", "nrs": 4, "ctcae_grade": 1},
            "csf_fistula": ABSENT,
            "hematoma": {"status": "not_assessed"},
            "arachnoiditis": ABSENT,
            "orthostatic_hypotension": ABSENT,
            "post_puncture_headache": ABSENT,
        }
    },
}


@pytest.fixture
def log(run, database: Path, tmp_path: Path):
    """Logs lines, given as text or as objects, into a register that knows the patient TH-1."""
    (tmp_path / "patients.csv").write_text(PATIENTS, encoding="utf-8")
    assert run("import", tmp_path / "patients.csv", "--database", database).exit_code == 0

    def invoke(*lines: str | dict):
        path = tmp_path / "sessions.jsonl"
        texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
        path.write_text("\n".join(texts), encoding="utf-8")
        return run("log", "--file", path, "--database", database)

    return invoke


def exported_ids(run, database: Path, folder: Path) -> list[str]:
    run("export", "--format", "csv", "--output", folder, "--database", database)
    lines = (folder / "administrations.csv").read_text(encoding="utf-8").splitlines()
    return [line.split(",")[0] for line in lines[1:]]


def test_a_saved_session_is_told_with_its_key(run, log, database: Path, tmp_path: Path):
    result = log(SESSION)
    assert (result.exit_code, result.stderr) == (0, "")
    (key,) = exported_ids(run, database, tmp_path / "out")
    assert result.stdout == f"saved {key}\n"


@pytest.mark.parametrize(
    ("line", "code", "place"),
    [
        ("{bad", "not_json", "line 2"),
        ("[1]", "not_json", "line 2"),
        ({**SESSION, "study_code": "TH-9"}, "no_such_patient", "line 2, study_code, TH-9"),
        ({**SESSION, "dosis": 1}, "unknown_field", "line 2, dosis"),
        ({**SESSION, "dose_mg": "much"}, "wrong_type", "line 2, dose_mg, much"),
        ({**SESSION, "status": "perhaps"}, "not_in_vocabulary", "line 2, status, perhaps"),
        ({**SESSION, "dose_mg": 4000}, "dose_impossible", "line 2, dose_mg"),
        ({**SESSION, "performed_at": "2020-01-01T10:00"}, "before_lm_diagnosis", "line 2, performed_at"),
        (
            {**SESSION, "complications": {"immediate": {}}},
            "review_incomplete",
            "line 2, complications.immediate",
        ),
        ({**SESSION, "entry_mode": "bedside", "dexamethasone_mg": 8}, "dexamethasone_high", "line 2"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isidentifier() else "",
)
def test_a_refused_line_is_told_and_the_rest_goes_on(run, log, database, tmp_path, *, line, code, place):
    later = {**SESSION, "performed_at": "2022-07-13T10:00"}
    result = log(SESSION, line, later)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    told = [each for each in result.stderr.splitlines() if each.startswith(f"{code}: ")]
    assert told
    assert f"{tmp_path / 'sessions.jsonl'}, {place}" in told[0]
    assert result.stdout.count("saved ") == 2
    assert len(exported_ids(run, database, tmp_path / "out")) == 2


def test_a_typed_reason_lets_a_warning_pass(log):
    warned = {**SESSION, "entry_mode": "bedside", "preservative_free_confirmed": True, "dexamethasone_mg": 8}
    refused = log(warned)
    codes = {line.split(":")[0] for line in refused.stderr.splitlines()}
    assert "dexamethasone_high" in codes
    assert log({**warned, "reasons": dict.fromkeys(codes, "typed reason")}).exit_code == 0


def test_a_missing_file_is_one_line(run, refused, database: Path, tmp_path: Path):
    told = refused(run("log", "--file", tmp_path / "missing.jsonl", "--database", database))
    assert told.startswith(f"error: {tmp_path / 'missing.jsonl'}: the file cannot be read")


def test_without_a_file_the_usage_is_wrong(run, database: Path):
    assert run("log", "--database", database).exit_code == 2

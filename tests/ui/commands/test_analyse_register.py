"""``analyse`` on a register gives both endpoints, by arm, from its own records."""

import json
from pathlib import Path

import pypdfium2
import pytest

PATIENTS = """study_code,family_name,given_name,birth_date,sex,lm_diagnosis_date,\
arm,death_date,last_contact_date,kps_at_lm
TH-1,Ștefan,Ana,1960-02-03,female,2020-01-15,IT,,2021-07-15,80
TH-2,Pop,Maria,1961-02-03,female,2020-01-15,IT,2021-01-15,,90
TH-3,Albu,Elena,1962-02-03,female,2020-01-15,SOC,2020-07-15,,70
TH-4,Marin,Ioana,1963-02-03,female,2020-01-15,SOC,2020-10-15,,100
TH-5,Dinu,Irina,1964-02-03,female,2020-01-15,SOC,,2020-01-15,100
"""
ASSESSMENTS = """study_code,date,lm_progression,progression_basis
TH-1,2020-11-15,true,imaging
TH-2,2020-09-15,false,
"""


@pytest.fixture
def filled(run, database: Path, tmp_path: Path) -> Path:
    (tmp_path / "patients.csv").write_text(PATIENTS, encoding="utf-8")
    (tmp_path / "assessments.csv").write_text(ASSESSMENTS, encoding="utf-8")
    files = (tmp_path / "patients.csv", tmp_path / "assessments.csv")
    result = run("import", *files, "--database", database)
    assert result.exit_code == 0, result.stderr
    return database


def document_of(run, *arguments: object) -> dict:
    result = run("analyse", "--json", *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def test_both_endpoints_are_compared_by_arm_and_warn_of_immortal_time(run, filled: Path):
    document = document_of(run, "--database", filled)
    further = {"safety", "response", "baseline", "correlations", "time_varying"}
    assert set(document) == {"pfs", "os"} | further
    # PFS: events at 10 and 12 months, so half is reached between them, as R's quantile.survfit has it.
    for name, median in (("pfs", 11), ("os", 12)):
        result = document[name]
        assert (result["n"], result["reference"]) == (4, "SOC")
        assert set(result["groups"]) == {"all", "IT", "SOC"}
        assert result["groups"]["IT"]["median"] == median
        assert "immortal_time" in result["warnings"]


def test_who_is_left_out_is_named_by_study_code(run, filled: Path):
    dropped = document_of(run, "--database", filled)["os"]["dropped"]
    assert dropped == [{"row": "TH-5", "column": "os_months", "reason": "no_time"}]
    text = run("analyse", "--database", filled).stdout
    assert "left out: TH-5, os_months: time is zero or negative" in text


def test_a_cut_off_censors_what_happened_later(run, filled: Path):
    document = document_of(run, "--database", filled, "--as-of", "2020-08-15")
    assert document["os"]["groups"]["all"]["events"] == 1
    assert document["os"]["groups"]["IT"]["median"] is None


def test_another_column_of_the_register_may_be_compared(run, filled: Path):
    document = document_of(
        run, "--database", filled, "--group", "kps_at_lm", "--covariates", "age_at_lm_years"
    )
    assert set(document["os"]["groups"]) == {"all", "100", "70", "80", "90"}
    assert "immortal_time" not in document["os"]["warnings"]


def test_the_text_names_endpoints_and_arms_in_words(run, filled: Path):
    text = run("analyse", "--database", filled).stdout
    assert text.index("Progression-free survival") < text.index("Overall survival")
    assert "IT + SOC" in text


def test_the_figure_holds_both_endpoints_on_two_pages(run, filled: Path, tmp_path: Path):
    path = tmp_path / "figures" / "survival.pdf"
    assert run("analyse", "--database", filled, "--figure", path).exit_code == 0
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 2
    document.close()


def test_an_unknown_column_is_one_line_with_the_register(run, refused, filled: Path):
    told = refused(run("analyse", "--database", filled, "--group", "shoe_size", "--json"))
    assert told == f"error: {filled}, shoe_size: there is no such column\n"


def test_an_empty_register_is_one_line(run, refused, database: Path):
    told = refused(run("analyse", "--database", database, "--json"))
    assert told == f"error: {database}: no patient can be analysed\n"

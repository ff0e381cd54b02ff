"""``analyse`` on any CSV file: text, strict JSON, figures, and one sentence for each thing that is wrong."""

import json
from pathlib import Path

import pypdfium2
import pytest

COHORT = Path(__file__).resolve().parents[2] / "data" / "cohort.csv"
OS = ("--duration", "os_months", "--event", "os_event")


def no_constant(name: str) -> None:
    raise ValueError(f"{name} is not strict JSON")


def table(folder: Path, content: str | bytes) -> Path:
    path = folder / "table.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def test_json_alone_stands_on_stdout_and_is_strict(run):
    result = run("analyse", "--csv", COHORT, *OS, "--group", "group", "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    document = json.loads(result.stdout, parse_constant=no_constant)
    assert document["n"] == 14
    assert document["reference"] == "SOC"
    assert document["groups"]["IT"]["median"] == 22
    assert [each["months"] for each in document["groups"]["all"]["survival_at"]] == [6, 12, 24]
    assert document["groups"]["all"]["rmst"] is None


def test_every_option_reaches_the_analysis(run):
    result = run(
        *("analyse", "--csv", COHORT, *OS, "--group", "group", "--reference", "IT", "--json"),
        *("--covariates", "kps,lm_mri_type", "--times", "3,9", "--rmst", "18", "--landmark", "6"),
    )
    document = json.loads(result.stdout)
    assert document["reference"] == "IT"
    assert [each["months"] for each in document["groups"]["all"]["survival_at"]] == [3, 9]
    assert document["groups"]["all"]["rmst"]["tau"] == 18
    assert document["landmark"]["months"] == 6
    terms = [row["term"] for row in document["cox"]["efron"]]
    assert terms[:2] == ["group=SOC", "kps"]
    assert any(term.startswith("lm_mri_type=") for term in terms)


def test_survival_at_zero_is_everybody(run):
    result = run("analyse", "--csv", COHORT, *OS, "--times", "0,6.5", "--json")
    start, later = json.loads(result.stdout)["groups"]["all"]["survival_at"]
    assert start == {"months": 0, "at_risk": 14, "estimate": 1, "ci": [None, None]}
    assert later["months"] == 6.5


def test_a_bad_cell_is_named_by_its_line_behind_empty_lines(run, refused, tmp_path):
    path = table(tmp_path, 'g,os_months,os_event\n"a\nb",5,1\n\nA,6,2\n')
    assert f"{path}, line 5, os_event, 2: " in refused(run("analyse", "--csv", path, *OS))


def test_the_text_tells_medians_tests_and_warnings_in_words(run):
    result = run("analyse", "--csv", COHORT, *OS, "--group", "group")
    assert result.exit_code == 0
    assert "22 (6 – NR)" in result.stdout
    assert "log-rank: chi² 5.27, df 1, p 0.022, exact permutation p 0.021" in result.stdout
    assert "0.20 (0.04 – 0.96), 0.045" in result.stdout
    assert "events_per_variable" not in result.stdout
    assert "10 events or fewer per variable" in result.stdout


@pytest.mark.parametrize(
    ("suffix", "start"), [("pdf", b"%PDF-"), ("svg", b"<?xml"), ("png", b"\x89PNG"), ("PNG", b"\x89PNG")]
)
def test_a_figure_is_written_in_each_kind(run, tmp_path: Path, suffix: str, start: bytes):
    path = tmp_path / "new folder" / f"survival.{suffix}"
    assert run("analyse", "--csv", COHORT, *OS, "--group", "group", "--figure", path).exit_code == 0
    assert path.read_bytes().startswith(start)
    assert list(path.parent.iterdir()) == [path]


def test_the_figure_of_a_table_is_one_page(run, tmp_path: Path):
    run("analyse", "--csv", COHORT, *OS, "--group", "group", "--figure", tmp_path / "survival.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "survival.pdf")
    assert len(document) == 1
    document.close()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--csv", "t.csv"],
        ["--csv", "t.csv", *OS, "--database", "r.db"],
        ["--csv", "t.csv", *OS, "--as-of", "2022-01-01"],
        ["--csv", "t.csv", *OS, "--figure", "survival.jpg"],
        ["--csv", "t.csv", *OS, "--times", "6,x"],
        ["--csv", "t.csv", *OS, "--times", "6,,12"],
        ["--csv", "t.csv", *OS, "--times", "-1"],
        ["--csv", "t.csv", *OS, "--rmst", "nan"],
        ["--csv", "t.csv", *OS, "--landmark", "-1"],
        ["--database", "r.db", "--duration", "os_months"],
        ["--database", "r.db", "--as-of", "yesterday"],
    ],
)
def test_wrong_usage_exits_with_2(run, arguments: list[str]):
    result = run("analyse", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_missing_file_is_one_line(run, refused, tmp_path: Path):
    told = refused(run("analyse", "--csv", tmp_path / "missing.csv", *OS, "--json"))
    assert told.startswith(f"error: {tmp_path / 'missing.csv'}: the file cannot be read")
    assert len(told.splitlines()) == 1


def test_a_folder_is_no_table(run, refused, tmp_path: Path):
    assert "cannot be read" in refused(run("analyse", "--csv", tmp_path, *OS))


@pytest.mark.parametrize(
    ("content", "place", "sentence"),
    [
        ("", "table.csv", "the file has no header"),
        ("os_months,os_event\n", "table.csv, os_months", "the table has no rows"),
        ("os_months,os_event\n3,1\n4\n", "table.csv, line 3", "the line has 1 cells, the header 2"),
        ("os_months,os_event\n3,1,2\n", "table.csv, line 2", "the line has 3 cells, the header 2"),
        ("os_months\n3\n", "table.csv, os_event", "there is no such column"),
        ("os_months,os_event,os_event\n3,1,1\n", "os_event", "more than one column has this name"),
        ("os_months,os_event\nsoon,1\n", "line 2, os_months, soon", "soon is not a number"),
        ("os_months,os_event\n3,2\n", "os_event, 2", "neither 0 or 1 nor true or false"),
        ("os_months,os_event\n3,{x}\n", "os_event, {x}", "{x} is neither 0 or 1 nor true or false"),
        ("os_months,os_event\n,1\n-2,1\n", "os_months", "none of the 2 rows can be used"),
        (b"os_months,os_event\n3,1\n4,\xff\n", "table.csv, line 3", "the file is not UTF-8"),
        ('os_months,os_event\n3,"1\n', "table.csv, line", "the line cannot be read"),
        ("os_months;os_event\n3;1\n", "os_months", "there is no such column"),
    ],
)
def test_what_is_wrong_in_a_table_is_one_line_with_its_place(
    run, refused, tmp_path: Path, *, content: str | bytes, place: str, sentence: str
):
    path = table(tmp_path, content)
    told = refused(run("analyse", "--csv", path, *OS, "--json"))
    assert len(told.splitlines()) == 1
    assert str(path) in told
    assert place in told
    assert sentence in told


@pytest.mark.parametrize(
    "option",
    [("--group", "missing"), ("--covariates", "kps,missing"), ("--group", "group", "--reference", "XX")],
)
def test_an_option_that_names_nothing_in_the_table_is_one_line(run, refused, option: tuple[str, ...]):
    told = refused(run("analyse", "--csv", COHORT, *OS, *option))
    assert str(COHORT) in told
    assert option[-1].split(",")[-1] in told


def test_a_figure_that_cannot_be_written_leaves_stdout_empty(run, refused, tmp_path: Path):
    (tmp_path / "taken").write_bytes(b"")
    figure = tmp_path / "taken" / "survival.pdf"
    told = refused(run("analyse", "--csv", COHORT, *OS, "--json", "--figure", figure))
    assert "survival.pdf" in told


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter(run, tmp_path: Path):
    path = table(tmp_path, b"\xef\xbb\xbfos_months,os_event\r\n3,1\r\n4,0\r\n")
    assert json.loads(run("analyse", "--csv", path, *OS, "--json").stdout)["n"] == 2


def test_rows_left_out_are_listed(run, tmp_path: Path):
    path = table(tmp_path, "os_months,os_event\n3,1\n,1\n0,1\n5,0\n")
    document = json.loads(run("analyse", "--csv", path, *OS, "--json").stdout)
    assert [row["row"] for row in document["dropped"]] == [2, 3]
    text = run("analyse", "--csv", path, *OS).stdout
    assert "left out: 2, os_months: missing" in text


def test_the_word_none_is_a_level_and_not_a_gap(run, tmp_path: Path):
    rows = "os_months,os_event,therapy\n3,1,None\n4,1,None\n5,0,drug\n6,1,drug\n"
    document = json.loads(
        run("analyse", "--csv", table(tmp_path, rows), *OS, "--group", "therapy", "--json").stdout
    )
    assert document["n"] == 4
    assert set(document["groups"]) == {"all", "None", "drug"}

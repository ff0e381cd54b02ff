from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from click.testing import CliRunner, Result

from models.demonstration.published_file import read_published
from models.program_version import PROGRAM_VERSION
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace
from ui.commands.command_line import command_line
from ui.commands.surroundings import Surroundings

DATA = Path(__file__).parents[2] / "data"
SURROUNDINGS = Surroundings(
    workplace=lambda: Workplace(PROGRAM_VERSION, work=WorkFactor(1, 1024, 1)),
    environment={"THECALOG_PASSWORD": "another password"},
)


def run(*arguments: Any) -> Result:
    return CliRunner().invoke(command_line, [str(each) for each in arguments], obj=SURROUNDINGS)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo") / "demo"


@pytest.fixture(scope="module")
def built(folder: Path) -> Result:
    return run("demo", "--output", folder, "--no-window", "--patients", 2)


def printed_password(built: Result) -> str:
    (line,) = [line for line in built.stdout.splitlines() if line.startswith("password: ")]
    return line.removeprefix("password: ")


def test_a_demonstration_is_a_register_with_a_pdf_each_and_one_of_the_cohort(
    built: Result, folder: Path
) -> None:
    assert built.exit_code == 0, built.output
    assert (folder / "cohort.pdf").read_bytes().startswith(b"%PDF")
    names = sorted(path.name for path in (folder / "patients").iterdir())
    assert names == [f"TH-{number:03d}.pdf" for number in range(1, 15)]


def test_the_printed_password_opens_it_whatever_the_environment_says(built: Result, folder: Path) -> None:
    assert printed_password(built) != SURROUNDINGS.environment["THECALOG_PASSWORD"]
    password_file = folder.parent / "password.txt"
    password_file.write_text(printed_password(built))
    verified = run("verify", "--database", folder / "register.db", "--password-file", password_file)
    assert verified.exit_code == 0, verified.output


def test_every_published_statistic_stands_beside_the_recomputed_one(built: Result) -> None:
    lines = built.stdout.splitlines()
    for each in read_published():
        (line,) = [line for line in lines if line.startswith(f"{each.statistic}  ")]
        assert each.published in line
        assert each.recomputed in line


def test_the_table_as_printed_is_refused_for_patient_8_and_leaves_nothing(tmp_path: Path) -> None:
    refused = run(
        "demo", "--output", tmp_path / "demo", "--no-window", "--cohort", DATA / "cohort_as_printed.csv"
    )
    assert refused.exit_code == 1
    assert refused.stderr.startswith("pfs_exceeds_os: cohort_as_printed.csv, line 9, patient 8: ")
    assert len(refused.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    refused = run("demo", "--output", tmp_path, "--no-window")
    assert refused.exit_code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_demonstration_without_screen_opens_no_window(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    built = run("demo", "--output", tmp_path / "demo", "--cohort", one_patient(tmp_path))
    assert built.exit_code == 0, built.output


def one_patient(folder: Path) -> Path:
    path = folder / "one.csv"
    path.write_text("\n".join((DATA / "cohort.csv").read_text("utf-8").splitlines()[:2]) + "\n", "utf-8")
    return path


def test_every_page_of_a_drawn_analysis_says_that_its_data_are_invented(
    built: Result, folder: Path, tmp_path: Path
) -> None:
    password = tmp_path / "password"
    password.write_text(printed_password(built), encoding="utf-8")
    figure = tmp_path / "survival.pdf"
    access = ("--database", folder / "register.db", "--password-file", password)
    assert run("analyse", *access, "--figure", figure).exit_code == 0
    document = pypdfium2.PdfDocument(figure)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert ["invented data" in text for text in texts] == [True, True]

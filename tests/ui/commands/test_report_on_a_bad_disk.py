"""A print that cannot be written is one line and exit code 1; what stood there stays, and nothing is half written."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from models.storage import written_file
from models.storage.opening import open_register
from models.storage.patient_queries import read_courses
from models.storage.site_settings import SITE_LOGO, write_settings
from models.vocabularies import Paper
from tests.ui.commands.conftest import ACCOUNT, PASSWORD, quick_workplace

PATIENTS = """study_code,family_name,given_name,birth_date,sex,lm_diagnosis_date,arm
TH-1,Ștefan,Ana,1960-02-03,female,2021-05-06,IT
TH-2,Pop,Maria,1961-02-03,female,2021-05-06,SOC
TH-3,Ene,Ioana,1962-02-03,female,2021-05-06,SOC
"""
SESSIONS = """study_code,performed_at,status,dose_mg
TH-1,2021-06-01T10:00+03:00,given,150
"""
REPORTS = ("session", "patient", "cohort", "patients")
FILE = "print.pdf"


@pytest.fixture
def filled(run, database: Path, tmp_path: Path) -> Path:
    for name, content in (("patients.csv", PATIENTS), ("administrations.csv", SESSIONS)):
        (tmp_path / name).write_text(content, encoding="utf-8")
        assert run("import", tmp_path / name, "--database", database).exit_code == 0
    return database


@pytest.fixture
def opened(filled: Path) -> Iterator:
    with closing(open_register(filled, ACCOUNT, PASSWORD, quick_workplace())) as register:
        yield register


@pytest.fixture
def printed(run, filled: Path, opened) -> Callable:
    """Prints a report to a file; that of every patient into a folder of that name."""
    about = {"session": [read_courses(opened)[0].administrations[0].id], "patient": ["TH-1"]}
    return lambda report, output: run(
        "report", report, *about.get(report, []), "--database", filled, "--output", output
    )


def fill_up(monkeypatch: pytest.MonkeyPatch, *, room_for: int = 0) -> None:
    """Leave room for so many files and half of another."""
    written, whole = [], written_file._write_synced

    def write(path: Path, content: bytes, *, mode: int) -> None:
        if len(written) == room_for:
            path.write_bytes(content[: len(content) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        whole(path, content, mode=mode)
        written.append(path)

    monkeypatch.setattr(written_file, "_write_synced", write)


@pytest.mark.parametrize("report", REPORTS)
def test_a_full_disk_is_one_line_and_leaves_nothing(printed, refused, tmp_path, monkeypatch, report) -> None:
    fill_up(monkeypatch)
    output = tmp_path / "out" / FILE
    place = output / "TH-1.pdf" if report == "patients" else output
    told = refused(printed(report, output))
    assert told == f"error: {place}: the disk is full; the file was not written\n"
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("report", REPORTS)
def test_what_stood_there_stays_where_the_disk_is_full(
    printed, refused, tmp_path, monkeypatch, report
) -> None:
    fill_up(monkeypatch)
    output = tmp_path / "out" / FILE
    place = output / "TH-1.pdf" if report == "patients" else output
    place.parent.mkdir(parents=True)
    place.write_bytes(b"older")
    refused(printed(report, output))
    assert place.read_bytes() == b"older"
    assert list(place.parent.iterdir()) == [place]


def test_a_batch_that_fails_in_the_middle_keeps_whole_files_only(
    printed, refused, tmp_path, monkeypatch
) -> None:
    fill_up(monkeypatch, room_for=2)
    told = refused(printed("patients", tmp_path / "all"))
    assert told == f"error: {tmp_path / 'all' / 'TH-3.pdf'}: the disk is full; the file was not written\n"
    assert sorted(path.name for path in (tmp_path / "all").iterdir()) == ["TH-1.pdf", "TH-2.pdf"]
    for path in (tmp_path / "all").iterdir():
        document = pypdfium2.PdfDocument(path)
        assert len(document) >= 1
        document.close()


@pytest.mark.parametrize("report", REPORTS)
def test_a_folder_that_may_not_be_written_to_is_one_line(
    printed, refused, tmp_path, monkeypatch, report
) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()

    def forbidden(path: Path, *_arguments: object, **_options: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(written_file, "_write_synced", forbidden)
    told = refused(printed(report, folder if report == "patients" else folder / FILE))
    assert told.startswith(f"error: {folder}")
    assert told.count("\n") == 1
    assert "may not be written here" in told
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("report", REPORTS)
def test_a_logo_that_is_no_picture_keeps_no_page_back(printed, opened, tmp_path, report) -> None:
    opened.change_setting(SITE_LOGO, "iVBORw0KGgo=")
    result = printed(report, tmp_path / "out" / FILE)
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("report", REPORTS)
def test_every_report_is_printed_on_the_paper_of_the_site(printed, opened, tmp_path, report) -> None:
    write_settings(opened, {"paper": Paper.LETTER})
    output = tmp_path / "out" / FILE
    printed(report, output)
    document = pypdfium2.PdfDocument(output / "TH-1.pdf" if report == "patients" else output)
    assert document[0].get_size() == (612, 792)
    document.close()

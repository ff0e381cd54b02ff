"""Every page of the kept documents looks as it did; `make kept-pages` keeps anew what was changed on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from models.course import PatientCourse
from tests.reports.keep_pages import keep_pages
from tests.reports.kept_documents import DOCUMENTS, FOLDER, courses_to_print, pictures_of
from tests.reports.page_comparison import Picture, difference, rendered_pages

MOST_BYTES = 1_000_000
"""Of all pictures together."""


@pytest.fixture(scope="session")
def courses(tmp_path_factory: pytest.TempPathFactory) -> list[PatientCourse]:
    return courses_to_print(tmp_path_factory.mktemp("kept"))


def differences(name: str, pages: list[Picture], folder: Path) -> list[str]:
    """A sentence for each page that differs; the new page and its differences are written into ``folder``."""
    kept = pictures_of(name)
    told = [f"{name} has {len(pages)} pages and had {len(kept)}"] if len(kept) != len(pages) else []
    for number, (path, new) in enumerate(zip(kept, pages, strict=False), start=1):
        with Image.open(path) as before:
            found = difference(before, new)
        if found is not None:
            shown = folder / f"{path.stem}-differences.png"
            new.save(folder / path.name)
            found.picture.save(shown)
            told.append(f"{name}, page {number}, differs {found}: {folder / path.name}, {shown}")
    return told


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_page_looks_as_it_was_kept(name: str, courses: list[PatientCourse], tmp_path: Path) -> None:
    told = differences(name, rendered_pages(DOCUMENTS[name](courses)), tmp_path)
    assert told == [], "as intended? then `make kept-pages`"


def test_a_page_that_differs_is_named_with_the_place_and_two_pictures(tmp_path: Path) -> None:
    pages = [Image.open(path).convert("L") for path in pictures_of("session-record")]
    assert differences("session-record", [page.copy() for page in pages], tmp_path) == []
    pages[0].paste(0, (100, 200, 180, 220))
    (told,) = differences("session-record", pages, tmp_path)
    assert told.startswith("session-record, page 1, differs from ")
    assert "points down" in told
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "session-record-1-differences.png",
        "session-record-1.png",
    ]


def test_a_page_too_many_is_told(tmp_path: Path) -> None:
    pages = [Image.open(path).convert("L") for path in pictures_of("worksheet")]
    assert differences("worksheet", [*pages, pages[0]], tmp_path) == ["worksheet has 3 pages and had 2"]


def test_every_picture_is_that_of_a_document_and_all_are_small() -> None:
    every = set(FOLDER.iterdir())
    assert every == {path for name in DOCUMENTS for path in pictures_of(name)}
    assert sum(path.stat().st_size for path in every) < MOST_BYTES


def test_keeping_pages_that_are_kept_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in FOLDER.iterdir()}
    keep_pages()
    assert capsys.readouterr().out == ""
    assert {path: path.read_bytes() for path in FOLDER.iterdir()} == before

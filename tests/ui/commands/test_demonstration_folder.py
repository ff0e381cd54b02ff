from __future__ import annotations

from pathlib import Path

import pytest

from models.situations import FileSituation
from ui.commands.demonstration_folder import MARK, fresh_demonstration_folder


def made_by_a_demonstration(folder: Path, content: str = "old") -> None:
    with fresh_demonstration_folder(folder) as fresh:
        (fresh / "cohort.pdf").write_text(content)


def test_a_folder_that_a_demonstration_made_is_replaced(tmp_path: Path) -> None:
    made_by_a_demonstration(tmp_path / "demo", "old")
    made_by_a_demonstration(tmp_path / "demo", "new")
    assert (tmp_path / "demo" / "cohort.pdf").read_text() == "new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["demo"]


def test_a_folder_of_somebody_else_is_refused_and_stays(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(FileSituation), fresh_demonstration_folder(tmp_path):
        pytest.fail("the folder was given away")
    assert (tmp_path / "thesis.docx").read_text() == "years of work"


def test_a_file_put_into_the_demonstration_is_named_and_kept(tmp_path: Path) -> None:
    made_by_a_demonstration(tmp_path / "demo")
    (tmp_path / "demo" / "notes.txt").write_text("mine")
    with pytest.raises(FileSituation) as caught, fresh_demonstration_folder(tmp_path / "demo"):
        pytest.fail("the folder was given away")
    assert caught.value.place.endswith("notes.txt")
    assert (tmp_path / "demo" / "notes.txt").read_text() == "mine"


def test_a_failure_while_filling_leaves_the_old_folder_and_nothing_beside(tmp_path: Path) -> None:
    made_by_a_demonstration(tmp_path / "demo", "old")
    with pytest.raises(RuntimeError), fresh_demonstration_folder(tmp_path / "demo"):
        raise RuntimeError
    assert (tmp_path / "demo" / "cohort.pdf").read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["demo"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    made_by_a_demonstration(tmp_path / "demo")
    assert (tmp_path / "demo" / MARK).is_file()


def test_a_file_where_the_folder_should_be_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("a file")
    with pytest.raises(FileSituation, match="stands where"), fresh_demonstration_folder(tmp_path / "demo"):
        pytest.fail("the folder was given away")

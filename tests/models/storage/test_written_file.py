from __future__ import annotations

import errno
from pathlib import Path

import pytest

from models.situations import FileSituation
from models.storage import written_file
from models.storage.written_file import write_whole


def test_a_file_is_written_and_its_folders_made(tmp_path: Path) -> None:
    path = write_whole(tmp_path / "a" / "b" / "summary.pdf", b"whole")
    assert path.read_bytes() == b"whole"
    assert [item.name for item in path.parent.iterdir()] == ["summary.pdf"]


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_full_disk_leaves_the_older_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "summary.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(written_file.os, "fsync", full)
    with pytest.raises(FileSituation, match="disk is full") as caught:
        write_whole(path, b"new")
    assert caught.value.place == str(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_way_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "summary.pdf").mkdir()
    with pytest.raises(FileSituation, match="in the way"):
        write_whole(tmp_path / "summary.pdf", b"new")
    assert list(tmp_path.iterdir()) == [tmp_path / "summary.pdf"]


def test_a_file_where_a_folder_should_be_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(FileSituation, match="in the way"):
        write_whole(tmp_path / "out" / "summary.pdf", b"new")


def test_a_folder_that_may_not_be_written_to_is_one_clear_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(_path: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(written_file.Path, "replace", forbidden)
    with pytest.raises(FileSituation, match="may not be written"):
        write_whole(tmp_path / "summary.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(written_file.os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "summary.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_private_file_is_closed_to_others(tmp_path: Path) -> None:
    path = write_whole(tmp_path / "register.db.keys", b"sealed", private=True)
    assert path.stat().st_mode & 0o077 == 0

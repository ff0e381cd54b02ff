from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from models.site import SiteSettings
from models.situations import FileSituation
from ui.picture_reading import read_picture

LARGEST = 1_000_000
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    '<rect width="40" height="20" fill="red"/></svg>'
)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


def saved(path: Path, *, width: int = 60, height: int = 30) -> Path:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#0B6E8A"))
    picture.setText("Author", "somebody")
    assert picture.save(str(path))
    return path


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg"])
def test_a_png_and_a_jpeg_are_kept_as_png_in_their_size(tmp_path: Path, name: str) -> None:
    content = read_picture(saved(tmp_path / name), largest=LARGEST)
    SiteSettings.fields["site_logo"].check(content)
    read = QImage.fromData(content)
    assert (read.width(), read.height()) == (60, 30)
    assert content.startswith(b"\x89PNG")
    assert b"somebody" not in content


def test_a_drawing_becomes_a_picture_fine_enough_for_print(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(DRAWING)
    read = QImage.fromData(read_picture(tmp_path / "logo.svg", largest=LARGEST))
    assert (read.width(), read.height()) == (1000, 500)
    assert read.pixelColor(500, 250) == QColor("red")


def test_a_large_picture_is_made_smaller(tmp_path: Path) -> None:
    read = QImage.fromData(read_picture(saved(tmp_path / "l.png", width=3000, height=300), largest=LARGEST))
    assert (read.width(), read.height()) == (1000, 100)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.png", b""),
        ("text.jpg", b"a letter"),
        ("broken.png", b"\x89PNG\r\n\x1a\nnothing"),
        ("words.svg", b"<svg"),
        ("animation.png", b"GIF89a"),
    ],
)
def test_what_is_no_picture_is_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(FileSituation, match="no PNG, JPEG or SVG picture"):
        read_picture(tmp_path / name, largest=LARGEST)


def test_a_file_that_is_too_large_or_gone_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "large.png").write_bytes(bytes(LARGEST + 1))
    with pytest.raises(FileSituation, match="larger than 1 MB"):
        read_picture(tmp_path / "large.png", largest=LARGEST)
    with pytest.raises(FileSituation, match="cannot be read"):
        read_picture(tmp_path / "gone.png", largest=LARGEST)

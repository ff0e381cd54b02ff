"""Reads a picture somebody chose into the one form in which the register keeps pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from models.situations import FileSituation
from models.wording import QT_TRANSLATE_NOOP

LONGEST_SIDE = 1000
"""Pixels; more than print needs at the size of a letterhead."""
_MOST_PIXELS = 40_000_000
_NOT_A_PICTURE = QT_TRANSLATE_NOOP("Situation", "the file is no PNG, JPEG or SVG picture that can be read")


def read_picture(path: Path, *, largest: int) -> bytes:
    """The picture as PNG, no longer than 1000 pixels, without what else the file told of its origin.

    Raise ``FileSituation`` for a file that cannot be read, is larger than ``largest`` bytes, or holds no picture.
    """
    try:
        if path.stat().st_size > largest:
            raise FileSituation(
                QT_TRANSLATE_NOOP("Situation", "the picture is larger than {megabytes} MB"),
                place=path.name,
                megabytes=f"{largest / 1_000_000:g}",
            )
        content = path.read_bytes()
    except OSError as error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the picture cannot be read ({why})"),
            place=path.name,
            why=error.strerror,
        ) from None
    is_drawing = path.suffix.lower() == ".svg"
    picture = _drawn(content) if is_drawing else _decoded(content)
    if picture.isNull():
        raise FileSituation(_NOT_A_PICTURE, place=path.name)
    stored = _as_png(picture)
    if len(stored) > largest:  # a photograph may grow: it is no letterhead
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the picture has too many colours for a logo"), place=path.name
        )
    return stored


def _decoded(content: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if reader.format() not in (b"png", b"jpeg") or size.width() * size.height() > _MOST_PIXELS:
        return QImage()
    if max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(_fitted(size))
    return reader.read()


def _drawn(content: bytes) -> QImage:
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    picture = QImage(_fitted(size), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    return picture


def _fitted(size: QSize) -> QSize:
    return size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _as_png(picture: QImage) -> bytes:
    for key in picture.textKeys():
        picture.setText(key, "")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())

"""Sends a PDF to a printer that a person chose, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ui.paper.page_pictures import page_picture, page_sizes

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from ui.tasks import Progress

DOTS_PER_INCH = 300
"""Finer than letters need; a printer that can do more is sent no more."""
_POINTS_PER_INCH = 72


def choose_printer(parent: QWidget, name: str) -> QPrinter | None:
    """Ask for printer, pages and copies in the system's own dialog; None where a person thinks better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def send_to_printer(content: bytes, printer: QPrinter, progress: Progress) -> int:
    """Paint the pages that were chosen, each on a sheet of its own size; return how many. Beside the window.

    Raise ``Situation`` where the printer cannot be reached.
    """
    from PySide6.QtGui import QPainter

    from models.situations import Situation
    from models.wording import QT_TRANSLATE_NOOP

    sizes = page_sizes(content)
    numbers = _chosen(printer, sizes.count)
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise Situation(
            QT_TRANSLATE_NOOP("Situation", "the printer cannot be reached; nothing was printed"),
            place=printer.printerName() or printer.outputFileName(),
        )
    try:
        for done, number in enumerate(numbers):
            progress(done, len(numbers))
            if done:
                printer.newPage()
            width, height = sizes.sizes[number]
            pixels = round(width / _POINTS_PER_INCH * min(printer.resolution(), DOTS_PER_INCH))
            painter.drawImage(_on_sheet(printer, width / height), page_picture(content, number, width=pixels))
    finally:
        painter.end()
    return len(numbers)


def _chosen(printer: QPrinter, count: int) -> list[int]:
    """The pages that were asked for, from 0; all where no range was."""
    first, last = printer.fromPage(), printer.toPage()
    if not first:
        return list(range(count))
    return [number for number in range(count) if first <= number + 1 <= (last or count)]


def _on_sheet(printer: QPrinter, ratio: float) -> QRectF:
    """Where a page of that ratio of width to height stands on the sheet: as large as it goes, in the middle."""
    from PySide6.QtPrintSupport import QPrinter

    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    width = min(sheet.width(), sheet.height() * ratio)
    height = width / ratio
    return QRectF((sheet.width() - width) / 2, (sheet.height() - height) / 2, width, height)

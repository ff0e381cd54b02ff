"""A print is seen before it leaves: to a printer, into a file, or nowhere."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog

from analysis.palette import LIGHT
from models.permissions import Action
from ui.language import install_language
from ui.paper.preview import PrintPreview
from ui.theme.apply import apply_theme

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def preview(ward) -> PrintPreview:
    """The summary of a patient, asked for by key."""
    ward.log_in()
    ward.open_patient("popa")
    ward.press(Qt.Key.Key_P, CTRL)
    return ward.preview()


@pytest.fixture
def printer_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Stands in for a person who chooses a printer that prints into a file."""
    path = tmp_path / "printed.pdf"

    def choose(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    return path


def page_count(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def entries(ward) -> list[dict]:
    return list(ward.page.desk.register.audit.entries())


def test_every_page_is_shown_on_white(ward, preview) -> None:
    ward.wait(lambda: all(not page.pixmap().isNull() for page in preview.pages))
    assert len(preview.pages) == preview.sizes.count >= 3
    first = preview.pages[0].pixmap().toImage()
    assert first.pixelColor(3, 3).name() == "#ffffff"
    colours = {
        first.pixelColor(x, y).name() for x in range(0, first.width(), 7) for y in range(0, first.height(), 7)
    }
    assert len(colours) > 5, "there is something on the page"


def test_pages_and_buttons_have_names_that_can_be_read_out(ward, preview) -> None:
    assert preview.pages[1].accessibleName() == f"Page 2 of {preview.sizes.count}"
    buttons = (preview.leave, preview.to_file, preview.to_printer)
    assert [button.accessibleName() for button in buttons] == ["Close", "Save as PDF…", "Print…"]
    assert QApplication.focusWidget() is preview.to_printer


def test_a_print_goes_to_the_printer_that_was_chosen_with_every_page(ward, preview, printer_file) -> None:
    ward.click(preview.to_printer)
    ward.wait(printer_file.is_file)
    ward.rest()
    assert page_count(printer_file) == preview.sizes.count
    assert ward.page.patients.page.notice.words.text() == f"Sent to {printer_file}"
    assert ward.page.patients.page.printing.preview is None


def test_only_the_pages_that_were_asked_for_are_printed(ward, preview, printer_file, monkeypatch) -> None:
    choose = QPrintDialog.exec

    def choose_second_page(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        dialog.printer().setFromTo(2, 2)
        return choose(dialog)

    monkeypatch.setattr(QPrintDialog, "exec", choose_second_page)
    ward.press(Qt.Key.Key_P, CTRL, on=preview)
    ward.wait(printer_file.is_file)
    ward.rest()
    assert page_count(printer_file) == 1


def test_a_printer_that_cannot_be_reached_is_one_sentence_and_the_preview_stays(
    ward, preview, monkeypatch, tmp_path
) -> None:
    def choose(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    ward.click(preview.to_printer)
    ward.wait(preview.notice.isVisible)
    assert "the printer cannot be reached" in preview.notice.words.text().lower()
    assert preview.isVisible()
    assert preview.to_printer.isEnabled()


def test_a_file_that_cannot_be_written_is_one_sentence_and_the_preview_stays(
    ward, preview, monkeypatch, tmp_path
) -> None:
    (tmp_path / "TH-002.pdf").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "TH-002.pdf"), ""))
    ward.click(preview.to_file)
    ward.wait(preview.notice.isVisible)
    assert preview.notice.words.text().endswith(".")
    assert preview.isVisible()


def test_a_file_that_nobody_names_is_not_written(ward, preview, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    ward.click(preview.to_file)
    ward.rest()
    assert preview.isVisible()
    assert preview.to_file.isEnabled()


def test_escape_closes_the_preview_and_the_trail_knows_that_it_was_made(ward, preview) -> None:
    ward.press(Qt.Key.Key_Escape, on=preview)
    ward.wait(lambda: ward.page.patients.page.printing.preview is None)
    ward.come_back()
    assert entries(ward)[-1]["action"] == Action.PRINT
    ward.press(Qt.Key.Key_P, CTRL)
    assert ward.preview() is not preview


@pytest.mark.parametrize(
    ("scale", "room"),
    [(1.0, (600, 500)), (1.5, (922, 650)), (1.5, (1229, 691)), (2.0, (922, 650)), (2.0, (1229, 691))],
)
def test_on_a_small_screen_the_pages_shrink_and_the_buttons_stay_on_it(
    ward, monkeypatch, light_theme, scale: float, room: tuple[int, int]
) -> None:
    ward.log_in()
    ward.open_patient("popa")
    apply_theme(light_theme, LIGHT, scale)
    monkeypatch.setattr(PrintPreview, "_room", lambda _: QSize(*room))
    ward.press(Qt.Key.Key_P, CTRL)
    small = ward.preview()
    ward.wait(lambda: not small.pages[0].pixmap().isNull())
    assert small.width() <= room[0]
    assert small.height() <= room[1]
    for button in (small.leave, small.to_file, small.to_printer):
        assert small.rect().contains(button.geometry())
    assert small.pages[0].width() <= small.width()


def test_long_words_on_large_buttons_stay_on_a_small_screen(ward, monkeypatch, light_theme) -> None:
    ward.log_in()
    ward.open_patient("popa")
    install_language(light_theme, "ro")
    apply_theme(light_theme, LIGHT, 2.0)
    monkeypatch.setattr(PrintPreview, "_room", lambda _: QSize(922, 650))
    try:
        ward.press(Qt.Key.Key_P, CTRL)
        small = ward.preview()
        assert small.width() <= 922
        assert small.rect().contains(small.to_printer.geometry())
    finally:
        install_language(light_theme, "en")

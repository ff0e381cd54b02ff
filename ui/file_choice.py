"""Asks where files are to be saved or which one is to be read, and proposes the folder used last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_FOLDER = "folder_saved_to_last"


def ask_where_to_save(parent: QWidget, name: str) -> Path | None:
    """The file that was chosen, proposed as ``name`` with its ending; None where nothing was."""
    ending = Path(name).suffix
    title = QCoreApplication.translate("FileChoice", "Save as")
    words = QCoreApplication.translate("FileChoice", "{kind} file").format(kind=ending.lstrip(".").upper())
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(_folder() / name), f"{words} (*{ending})")
    if not chosen:
        return None
    path = Path(chosen)
    QCoreApplication.instance().setProperty(_FOLDER, str(path.parent))
    return path if path.suffix else path.with_suffix(ending)


def ask_for_folder(parent: QWidget) -> Path | None:
    """The folder that was chosen; None where none was."""
    title = QCoreApplication.translate("FileChoice", "Choose a folder")
    chosen = QFileDialog.getExistingDirectory(parent, title, str(_folder()))
    if not chosen:
        return None
    QCoreApplication.instance().setProperty(_FOLDER, chosen)
    return Path(chosen)


def ask_for_picture(parent: QWidget) -> Path | None:
    """The picture that was chosen; None where none was."""
    title = QCoreApplication.translate("FileChoice", "Choose a picture")
    words = QCoreApplication.translate("FileChoice", "Pictures")
    chosen, _ = QFileDialog.getOpenFileName(
        parent, title, str(_folder()), f"{words} (*.png *.jpg *.jpeg *.svg)"
    )
    return Path(chosen) if chosen else None


def _folder() -> Path:
    kept = QCoreApplication.instance().property(_FOLDER)
    return Path(kept or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

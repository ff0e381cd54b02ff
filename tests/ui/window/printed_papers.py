"""What a print leaves in a folder: saved under the name that is proposed for it, and read as text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtWidgets import QFileDialog

from models.permissions import Action


class PrintedPapers:
    """Answers the system's save dialog; ``paths`` are the files asked for, in order."""

    def __init__(self, ward, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.paths: list[Path] = []
        self._ward, self._folder = ward, folder
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._save)

    def text(self) -> str:
        """The words of the print that is shown, once it is saved."""
        self._ward.save_print()
        self._ward.wait(lambda: bool(self.paths) and self.paths[-1].is_file())
        self._ward.rest()
        return text_of(self.paths[-1])

    def noted(self) -> tuple[str, dict[str, Any]]:
        """Of what the last entry of the audit trail says that it was printed, and how it tells it."""
        entry = list(self._ward.page.desk.register.audit.entries())[-1]
        assert entry["action"] == Action.PRINT
        return entry["record_id"], json.loads(entry["after"])

    def _save(self, _parent: object, _title: str, proposed: str, *_: object) -> tuple[str, str]:
        self.paths.append(self._folder / Path(proposed).name)
        return str(self.paths[-1]), ""


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()

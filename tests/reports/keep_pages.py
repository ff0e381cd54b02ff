"""Keeps the pages of the reports anew: writes the pictures that differ, takes away those of pages that are no more."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from tests.reports.kept_documents import DOCUMENTS, FOLDER, courses_to_print, picture_of
from tests.reports.page_comparison import Picture, difference, rendered_pages


def keep_pages() -> None:
    """Make every document and look at each of its pages."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        courses = courses_to_print(Path(folder))
    wanted = set()
    for name, make in DOCUMENTS.items():
        for number, page in enumerate(rendered_pages(make(courses)), start=1):
            path = picture_of(name, number)
            wanted.add(path)
            if _is_another(path, page):
                page.save(path, optimize=True)
                sys.stdout.write(f"kept anew: {path.name}\n")
    for path in set(FOLDER.glob("*.png")) - wanted:
        path.unlink()
        sys.stdout.write(f"no page any more: {path.name}\n")


def _is_another(path: Path, page: Picture) -> bool:
    if not path.exists():
        return True
    with Image.open(path) as kept:
        return difference(kept, page) is not None


if __name__ == "__main__":
    keep_pages()

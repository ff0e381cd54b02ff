"""Files that are never half written: written beside, synced, then renamed over the old one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from models.situations import FileSituation
from models.wording import QT_TRANSLATE_NOOP

_CANNOT_WRITE = QT_TRANSLATE_NOOP("Situation", "the file cannot be written ({why})")


def write_whole(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write ``content`` beside ``path``, sync it, rename it; the folder is made. Raise ``FileSituation``.

    A reader sees the old file or the new one, also after a power cut. ``private`` keeps other users of the machine out.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise FileSituation(_CANNOT_WRITE, place=str(path), why=error.strerror) from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not private:
            Path(beside).chmod(0o666 & ~_current_umask())
        Path(beside).replace(path)
        sync_folder(path.parent)
    except OSError as error:
        Path(beside).unlink(missing_ok=True)
        raise FileSituation(_CANNOT_WRITE, place=str(path), why=error.strerror) from None


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _current_umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

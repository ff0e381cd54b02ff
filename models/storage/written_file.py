"""Files that are never half written: written beside, synced, then renamed over the old one."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from models.situations import FileSituation
from models.wording import QT_TRANSLATE_NOOP

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_IN_THE_WAY = frozenset({errno.EISDIR, errno.ENOTDIR, errno.EEXIST})


def write_whole(path: Path, content: bytes, *, private: bool = False) -> Path:
    """Write ``content`` beside ``path``, sync it, rename it; the folder is made. Return ``path``.

    A reader sees the old file or the new one, also after a power cut. ``private`` keeps other users of the machine out.
    Raise ``FileSituation`` where the disk is full, the folder may not be written to, or something is in the way;
    nothing is left behind then.
    """
    beside = path.parent / f".{uuid4().hex}.part"
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_synced(beside, content, mode=0o600 if private else 0o666)
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        _remove(beside)
        raise FileSituation(
            _sentence(error), place=str(path), why=error.strerror or type(error).__name__
        ) from error
    except BaseException:
        _remove(beside)
        raise
    return path


def sync_folder(folder: Path) -> None:
    """Make a new name itself durable where the system can: Windows and some network shares have no such call."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _write_synced(path: Path, content: bytes, *, mode: int) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    with suppress(OSError):  # where the folder itself cannot be reached, the first failure is the one to tell
        path.unlink(missing_ok=True)


def _sentence(error: OSError) -> str:
    if error.errno in _FULL:
        return QT_TRANSLATE_NOOP("Situation", "the disk is full; the file was not written")
    if error.errno in _IN_THE_WAY:
        return QT_TRANSLATE_NOOP(
            "Situation", "a file or folder of that name is in the way; the file was not written"
        )
    if error.errno in _FORBIDDEN:
        return QT_TRANSLATE_NOOP(
            "Situation",
            "the file may not be written here, or another program has it open; the file was not written",
        )
    return QT_TRANSLATE_NOOP("Situation", "the file cannot be written ({why})")

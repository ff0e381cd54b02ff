"""Writes a file beside its name and then renames it, so that nobody ever meets half a file."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from models.situations import FileSituation
from models.wording import Translate

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_IN_THE_WAY = frozenset({errno.EISDIR, errno.ENOTDIR, errno.EEXIST})


def write_file(path: Path, content: bytes, *, translate: Translate) -> Path:
    """Write ``content`` to ``path``, synced to the disk, making its folders; return ``path``.

    An older file stays as it was until the new one is whole. Raises FileSituation, naming the path, where the disk
    is full, the folder may not be written to, or something is in the way; nothing is left behind then.
    """
    beside = path.parent / f".{uuid4().hex}.part"
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_synced(beside, content)
        beside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        _remove(beside)
        raise FileSituation(_sentence(error, translate), place=str(path)) from error
    except BaseException:
        _remove(beside)
        raise
    return path


def _write_synced(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable where the system can: Windows and some network shares have no such call."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove(path: Path) -> None:
    with suppress(OSError):  # where the folder itself cannot be reached, the first failure is the one to tell
        path.unlink(missing_ok=True)


def _sentence(error: OSError, translate: Translate) -> str:
    if error.errno in _FULL:
        return translate("WrittenFile", "The disk is full. Nothing was written.")
    if error.errno in _IN_THE_WAY:
        return translate("WrittenFile", "A file or folder of that name is in the way. Nothing was written.")
    if error.errno in _FORBIDDEN:
        return translate(
            "WrittenFile",
            "The file may not be written here, or another program has it open. Nothing was written.",
        )
    reason = error.strerror or type(error).__name__
    return translate("WrittenFile", "The file cannot be written: {reason}.").format(reason=reason)

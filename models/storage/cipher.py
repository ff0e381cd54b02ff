"""Opens the sealed SQLite file: the one place that speaks to SQLCipher and knows its errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.situations import FileSituation
from models.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

KEY_BYTES = 32
_SQLITE_HEADER = b"SQLite format 3\x00"
_BUSY = QT_TRANSLATE_NOOP("Situation", "another window is writing to the register; try again")
_UNWRITABLE = QT_TRANSLATE_NOOP("Situation", "the register cannot be written ({why})")


def connect(path: Path, key: bytes) -> Connection:
    """Open or create the file under ``key`` (32 random bytes), with every pragma the register relies on.

    Raise ``FileSituation`` when the file cannot be opened under that key. Nothing of it is readable without the key,
    its write-ahead log included; temporary tables stay in memory.
    """
    from sqlcipher3 import dbapi2

    if len(key) != KEY_BYTES:
        raise ValueError("the data key has 32 bytes")
    refuse_clear_file(path)
    try:
        # The login opens the file beside the window and hands it over; one thread at a time uses it.
        connection: Connection = dbapi2.connect(
            str(path), isolation_level=None, timeout=10, check_same_thread=False
        )
    except dbapi2.Error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the register cannot be opened"), place=str(path)
        ) from None
    try:
        _apply_pragmas(connection, key)
    except dbapi2.Error as error:
        connection.close()
        sentence = _sentence_of(str(error))
        if sentence in (_BUSY, _UNWRITABLE):
            raise FileSituation(sentence, place=str(path), why=str(error)) from None
        raise FileSituation(
            QT_TRANSLATE_NOOP(
                "Situation", "the file is damaged, or is not the register this key file belongs to"
            ),
            place=str(path),
        ) from None
    return connection


def _apply_pragmas(connection: Connection, key: bytes) -> None:
    # Logging goes first: a wrong key would otherwise print the cipher's own error lines.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "recursive_triggers = ON",
        "temp_store = MEMORY",
        "secure_delete = ON",
        # 32 MB of pages stay decrypted: with SQLite's own 2 MB a search of 10 000 patients decrypts them at each key.
        "cache_size = -32768",
    ):
        connection.execute(f"PRAGMA {pragma}")


def refuse_clear_file(path: Path) -> None:
    """Raise ``FileSituation`` where the file is an ordinary SQLite file: a register is never in the clear."""
    try:
        with path.open("rb") as file:
            header = file.read(len(_SQLITE_HEADER))
    except FileNotFoundError:
        return
    except OSError as error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the register cannot be read ({why})"),
            place=str(path),
            why=error.strerror,
        ) from None
    if header == _SQLITE_HEADER:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "this is an ordinary SQLite file and no register"), place=str(path)
        )


def copy_sealed(source: Connection, destination: Path, key: bytes) -> None:
    """Copy the register online under the same key, then open the copy and check it whole.

    Raise ``FileSituation`` when the copy does not check out; it is removed then.
    """
    copy = connect(destination, key)
    try:
        source.backup(copy)
        if integrity_faults(copy):
            raise FileSituation(
                QT_TRANSLATE_NOOP("Situation", "the copy of the register is damaged"), place=str(destination)
            )
    except BaseException:
        copy.close()
        destination.unlink(missing_ok=True)
        raise
    copy.close()


def integrity_faults(connection: Connection) -> list[str]:
    """What SQLite's and SQLCipher's own checks complain of; empty when the file is sound."""
    from sqlcipher3 import dbapi2

    faults: list[Any] = []
    for check in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
        try:
            faults += connection.execute(f"PRAGMA {check}").fetchall()
        except dbapi2.DatabaseError as error:
            faults.append((check, error))
    return [" ".join(str(part) for part in row) for row in faults if row[0] != "ok"]


@contextmanager
def told_as_situations(place: str) -> Iterator[None]:
    """Turn what the disk and other programs do to the file into the user's situations."""
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.DatabaseError as error:
        sentence = _sentence_of(str(error))
        if not sentence:
            raise
        raise FileSituation(sentence, place=place, why=str(error)) from None


def _sentence_of(complaint: str) -> str:
    """What SQLite's words mean for whoever holds the file; empty where they tell of a fault of the program."""
    if "locked" in complaint or "busy" in complaint:
        return _BUSY
    if "full" in complaint or "I/O" in complaint or "readonly" in complaint or "unable to open" in complaint:
        return _UNWRITABLE
    if "malformed" in complaint or "not a database" in complaint:
        return QT_TRANSLATE_NOOP("Situation", "the register is damaged ({why})")
    return ""

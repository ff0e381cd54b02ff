"""The key file beside the register: the data key, wrapped once for each account and once for the recovery code.

An account's password goes through Argon2id (RFC 9106) into a key that opens its slot (AES-256-GCM). Account names and
failed attempts stand here in the clear, since nobody can write to the sealed file before a login.
"""

from __future__ import annotations

import base64
import json
import math
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from models.moment import moment_from_storage, stored_moment
from models.situations import FileSituation, LoginRefused, Situation
from models.storage.cipher import KEY_BYTES
from models.storage.written_file import write_whole
from models.wording import QT_TRANSLATE_NOOP

FORMAT = 1
RECOVERY = "recovery code"
FREE_ATTEMPTS = 5
WAIT_PER_FAILURE = timedelta(seconds=30)
WRONG_CODE = QT_TRANSLATE_NOOP("Situation", "the recovery code is wrong")
WRONG_PASSWORD = QT_TRANSLATE_NOOP("Situation", "the account or its password is wrong")
MOST_ATTEMPTS_KEPT = 1000


SHORTEST_PASSWORD = 8
LONGEST_NAME = 60


def check_password(password: str) -> None:
    """Raise ``Situation`` for a password too short to keep a file safe that anybody may copy."""
    if len(password) < SHORTEST_PASSWORD:
        raise Situation(
            QT_TRANSLATE_NOOP("Situation", "a password has at least {length} characters"),
            place="password",
            length=SHORTEST_PASSWORD,
        )


def check_account_name(name: str) -> None:
    """Raise ``Situation`` for a name that is empty, too long, not printable, or the recovery code's own."""
    if not name.strip():
        raise Situation(QT_TRANSLATE_NOOP("Situation", "an account needs a name"), place="account")
    if name != name.strip() or not name.isprintable() or len(name) > LONGEST_NAME or name == RECOVERY:
        raise Situation(QT_TRANSLATE_NOOP("Situation", "an account cannot have this name"), place=repr(name))


@dataclass(frozen=True)
class WorkFactor:
    """Argon2id's cost: RFC 9106's second recommended option."""

    iterations: int = 3
    memory_kib: int = 65536
    lanes: int = 4


@dataclass(frozen=True)
class Slot:
    """The data key wrapped for one account."""

    account: str
    work: WorkFactor
    salt: bytes
    nonce: bytes
    wrapped_key: bytes

    @classmethod
    def seal(cls, account: str, secret: str, data_key: bytes, work: WorkFactor) -> Slot:
        """Wrap ``data_key`` under ``secret``."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
        wrapping_key = _derive(secret, salt, work)
        return cls(
            account, work, salt, nonce, AESGCM(wrapping_key).encrypt(nonce, data_key, account.encode())
        )

    def open(self, secret: str) -> bytes | None:
        """The data key, or None when ``secret`` is wrong."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        wrapping_key = _derive(secret, self.salt, self.work)
        try:
            return AESGCM(wrapping_key).decrypt(self.nonce, self.wrapped_key, self.account.encode())
        except InvalidTag:
            return None


def _derive(secret: str, salt: bytes, work: WorkFactor) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    # A letter typed as one character or as letter and accent is the same password on every keyboard.
    typed = unicodedata.normalize("NFC", secret).encode("utf-8", "surrogatepass")
    return hash_secret_raw(
        typed,
        salt,
        time_cost=work.iterations,
        memory_cost=work.memory_kib,
        parallelism=work.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


@dataclass(frozen=True)
class Attempt:
    """A failed login, waiting to be copied into the audit trail."""

    account: str
    at: str


class KeyFile:
    """Reads and writes the key file; each write keeps the generation before it beside."""

    def __init__(self, path: Path, *, work: WorkFactor | None = None) -> None:
        self.path = path
        self._work = work or WorkFactor()
        self._slots: dict[str, Slot] = {}
        self._first_account = ""
        self._failures: dict[str, tuple[int, str]] = {}
        self._attempts: list[Attempt] = []
        self._newest_is_sound = True

    @staticmethod
    def beside(database: Path) -> Path:
        """Where the key file of a register stands."""
        return database.with_name(database.name + ".keys")

    @property
    def previous_path(self) -> Path:
        """The generation before."""
        return self.path.with_name(self.path.name + ".previous")

    @property
    def accounts(self) -> list[str]:
        """The accounts that can open the register."""
        return [account for account in self._slots if account != RECOVERY]

    @property
    def first_account(self) -> str:
        """The account that ``init`` made."""
        return self._first_account

    @classmethod
    def read(cls, path: Path, *, work: WorkFactor | None = None) -> KeyFile:
        """Read the file; where it is damaged, the generation before it. Raise ``FileSituation``."""
        key_file = cls(path, work=work)
        if not path.exists() and not key_file.previous_path.exists():
            raise FileSituation(
                QT_TRANSLATE_NOOP("Situation", "the key file of the register is missing"), place=str(path)
            )
        for generation in (path, key_file.previous_path):
            try:
                key_file._load(json.loads(generation.read_text("utf-8")))
            except (OSError, ValueError, LookupError, TypeError, AttributeError):
                continue
            key_file._newest_is_sound = generation is path
            return key_file
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the key file of the register cannot be read"), place=str(path)
        )

    def create(self, account: str, password: str) -> tuple[bytes, str]:
        """Make a data key with a slot for the first account and one for a recovery code; return both.

        The recovery code is shown once and stands nowhere.
        """
        data_key = secrets.token_bytes(KEY_BYTES)
        code = "-".join(_grouped(base64.b32encode(secrets.token_bytes(20)).decode()))
        self._first_account = account
        self._slots = {
            account: Slot.seal(account, password, data_key, self._work),
            RECOVERY: Slot.seal(RECOVERY, _plain_code(code), data_key, self._work),
        }
        self.write()
        return data_key, code

    def unlock(self, account: str, password: str, *, now: datetime) -> bytes:
        """The data key for the right password. Raise ``LoginRefused`` for a wrong one, or too soon after several.

        After five wrong passwords in a row the account waits 30 s more for each.
        """
        self._wait(account, now)
        data_key = self._open_slot(account, password)
        if data_key is None:
            self._note_failure(account, stored_moment(now))
            raise LoginRefused(WRONG_CODE if account == RECOVERY else WRONG_PASSWORD, place=account)
        if self._failures.pop(account, None):
            self.write()
        return data_key

    def _wait(self, account: str, now: datetime) -> None:
        count, last = self._failures.get(account, (0, ""))
        if count < FREE_ATTEMPTS:
            return
        if now < moment_from_storage(last):
            # The clock was set back: the wait starts again, so that it does not last until the old time returns.
            last = stored_moment(now)
            self._failures[account] = (count, last)
            self.write()
        remaining = moment_from_storage(last) + (count - FREE_ATTEMPTS + 1) * WAIT_PER_FAILURE - now
        if remaining > timedelta():
            raise LoginRefused(
                QT_TRANSLATE_NOOP(
                    "Situation", "too many wrong passwords; the account opens again in {seconds} s"
                ),
                place=account,
                seconds=math.ceil(remaining.total_seconds()),
            )

    def unlock_with_recovery_code(self, code: str, *, now: datetime) -> bytes:
        """The data key for the printed recovery code. Raise ``LoginRefused``; throttled like a password."""
        return self.unlock(RECOVERY, _plain_code(code), now=now)

    def sealed(self, account: str, password: str, data_key: bytes) -> Slot:
        """A slot for ``account``, which ``put`` takes; making it takes its time, so nothing should wait for it."""
        return Slot.seal(account, password, data_key, self._work)

    def put(self, slot: Slot) -> None:
        """Give an account its slot, in place of the one it had."""
        self._slots[slot.account] = slot
        self._failures.pop(slot.account, None)
        self.write()

    def set_password(self, account: str, password: str, data_key: bytes) -> None:
        """Give ``account`` a slot, in place of the one it had."""
        self.put(self.sealed(account, password, data_key))

    def failures_of(self, account: str) -> int:
        """How many wrong passwords were typed in a row, up to now."""
        return self._failures.get(account, (0, ""))[0]

    def remove(self, account: str) -> None:
        """Take the account's slot away: it can no longer open the register."""
        self._slots.pop(account, None)
        self.write()

    def take_attempts(self) -> list[Attempt]:
        """The failed logins not yet audited; forgotten here once returned, at the next write."""
        attempts, self._attempts = self._attempts, []
        return attempts

    def write(self) -> None:
        """Write beside, sync, rename; the file as it was, if it was sound, stays as the generation before."""
        if self._newest_is_sound and self.path.exists():
            write_whole(self.previous_path, self.path.read_bytes(), private=True)
        write_whole(self.path, json.dumps(self._content(), indent=1).encode(), private=True)
        self._newest_is_sound = True

    def _note_failure(self, account: str, at: str) -> None:
        if account in self._slots:
            self._failures[account] = (self._failures.get(account, (0, ""))[0] + 1, at)
        # Bounded, so that guessing names cannot fill the disk.
        self._attempts = [*self._attempts, Attempt(account[:200], at)][-MOST_ATTEMPTS_KEPT:]
        self.write()

    def _open_slot(self, account: str, password: str) -> bytes | None:
        slot = self._slots.get(account)
        if slot is not None:
            return slot.open(password)
        # An unknown account takes as long as a known one, so that names cannot be told apart by the clock.
        _derive(password, bytes(16), self._work)
        return None

    def _content(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "first_account": self._first_account,
            "slots": [_slot_to_json(slot) for slot in self._slots.values()],
            "failures": {
                name: {"count": count, "last": last} for name, (count, last) in self._failures.items()
            },
            "attempts": [{"account": attempt.account, "at": attempt.at} for attempt in self._attempts],
        }

    def _load(self, content: Mapping[str, Any]) -> None:
        if content["format"] > FORMAT:
            raise FileSituation(
                QT_TRANSLATE_NOOP("Situation", "the key file was written by a newer Thecalog"),
                place=str(self.path),
            )
        slots = [_slot_from_json(slot) for slot in content["slots"]]
        self._first_account = content["first_account"]
        self._slots = {slot.account: slot for slot in slots}
        self._failures = {
            name: (int(entry["count"]), stored_moment(moment_from_storage(entry["last"])))
            for name, entry in content["failures"].items()
        }
        self._attempts = [Attempt(entry["account"], entry["at"]) for entry in content["attempts"]]


def _slot_to_json(slot: Slot) -> dict[str, Any]:
    return {
        "account": slot.account,
        "argon2id": [slot.work.iterations, slot.work.memory_kib, slot.work.lanes],
        "salt": _encoded(slot.salt),
        "nonce": _encoded(slot.nonce),
        "wrapped_key": _encoded(slot.wrapped_key),
    }


def _encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _slot_from_json(entry: Mapping[str, Any]) -> Slot:
    decode = base64.b64decode
    return Slot(
        account=entry["account"],
        work=WorkFactor(*entry["argon2id"]),
        salt=decode(entry["salt"]),
        nonce=decode(entry["nonce"]),
        wrapped_key=decode(entry["wrapped_key"]),
    )


def _grouped(code: str) -> list[str]:
    return [code[start : start + 4] for start in range(0, len(code), 4)]


def _plain_code(code: str) -> str:
    return "".join(character for character in code.upper() if character.isalnum())

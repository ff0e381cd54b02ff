"""Answers what the rules ask about other patients while many are imported: from memory, not from the database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from models.name_likeness import Identity, persons_alike, plain_name
from models.records import Patient
from models.storage.keyed_rows import KnownPatient

_LETTERS = 2
_MOST_COMPARED = 50


class KnownPatients:
    """The patients of the register, and those of the files as they are taken in one by one.

    Look-alikes are sought among those who share the birth date or how both names begin, at most fifty of each: in a
    register where hundreds begin alike, another fifty notices would tell nobody anything.
    """

    def __init__(self, stored: Iterable[KnownPatient]) -> None:
        self._codes: set[str] = set()
        self._numbers: set[str] = set()
        self._by_birth: dict[date, list[tuple[str, Identity]]] = {}
        self._by_names: dict[frozenset[str], list[tuple[str, Identity]]] = {}
        for known in stored:
            birth = date.fromisoformat(known.birth_date)
            identity = Identity(known.family_name, known.given_name, birth)
            self._enter(known.study_code, known.hospital_number, identity)

    def take_in(self, patient: Patient) -> None:
        """Count a patient of the files among the known."""
        self._enter(patient.study_code or "", patient.hospital_number, Identity.of(patient))

    def study_code_taken(self, study_code: str, except_id: str | None) -> bool:  # noqa: ARG002 - all are others
        """Whether a patient before this one has the code."""
        return study_code in self._codes

    def hospital_number_taken(self, number: str, except_id: str | None) -> bool:  # noqa: ARG002
        """Whether a patient before this one has the number."""
        return number in self._numbers

    def patients_alike(self, patient: Patient) -> Sequence[str]:
        """Study codes of the known patients whose name or birth date could be taken for this one's."""
        identity = Identity.of(patient)
        by_birth = self._by_birth.get(identity.birth_date, []) if identity.birth_date else []
        by_names = self._by_names.get(_beginnings(identity), [])
        candidates = dict(chain(by_birth[-_MOST_COMPARED:], by_names[-_MOST_COMPARED:]))
        return [code for code, other in candidates.items() if persons_alike(identity, other)]

    def _enter(self, study_code: str, number: str | None, identity: Identity) -> None:
        self._codes.add(study_code)
        if number:
            self._numbers.add(number)
        if identity.birth_date is not None:
            self._by_birth.setdefault(identity.birth_date, []).append((study_code, identity))
        self._by_names.setdefault(_beginnings(identity), []).append((study_code, identity))


def _beginnings(identity: Identity) -> frozenset[str]:
    """How both names begin, in no order, since names are swapped by mistake."""
    return frozenset(plain_name(name)[:_LETTERS] for name in (identity.family_name, identity.given_name))

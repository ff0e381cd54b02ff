"""Finds the patients whose names could be taken for another's, so that lists can mark them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import combinations

from models.name_likeness import Identity, persons_alike, plain_name
from models.storage.keyed_rows import KnownPatient, known_patients
from models.storage.register import Register


def look_alike_ids(register: Register) -> frozenset[str]:
    """The ids of all patients with a look-alike in the register."""
    return look_alikes(known_patients(register))


def look_alikes(patients: Iterable[KnownPatient]) -> frozenset[str]:
    """The ids of those who resemble another of ``patients``.

    Compared are patients born on the same day and those whose names begin alike, also swapped; comparing everybody
    with everybody would take minutes in a large register.
    """
    known = list(patients)
    identities = {each.id: _identity(each) for each in known}
    found: set[str] = set()
    for key in (_birth_date, _beginnings):
        for group in _grouped(known, key):
            for one, other in combinations(group, 2):
                if one.id in found and other.id in found:
                    continue
                if persons_alike(identities[one.id], identities[other.id]):
                    found |= {one.id, other.id}
    return frozenset(found)


def _grouped(
    patients: list[KnownPatient], key: Callable[[KnownPatient], object]
) -> Iterable[list[KnownPatient]]:
    groups: dict[object, list[KnownPatient]] = {}
    for patient in patients:
        groups.setdefault(key(patient), []).append(patient)
    return (group for group in groups.values() if len(group) > 1)


def _birth_date(patient: KnownPatient) -> str:
    return patient.birth_date


def _beginnings(patient: KnownPatient) -> frozenset[str]:
    return frozenset((plain_name(patient.family_name)[:2], plain_name(patient.given_name)[:2]))


def _identity(patient: KnownPatient) -> Identity:
    return Identity(patient.family_name, patient.given_name, date.fromisoformat(patient.birth_date))

from __future__ import annotations

from models.storage.keyed_rows import KnownPatient
from models.storage.look_alikes import look_alikes


def known(key: str, family: str, given: str, born: str = "1970-01-01") -> KnownPatient:
    return KnownPatient(key, key, None, family, given, born)


def test_names_that_differ_in_diacritics_alone_are_alike() -> None:
    patients = [
        known("1", "Ștefănescu", "Ana", "1960-02-02"),
        known("2", "Stefanescu", "Ana", "1971-03-03"),
        known("3", "Popa", "Elena", "1980-04-04"),
    ]
    assert look_alikes(patients) == {"1", "2"}


def test_names_typed_the_wrong_way_round_are_alike() -> None:
    patients = [known("1", "Maria", "Ionescu", "1960-02-02"), known("2", "Ionescu", "Maria", "1971-03-03")]
    assert look_alikes(patients) == {"1", "2"}


def test_one_birth_date_and_one_name_in_common_are_alike() -> None:
    patients = [known("1", "Popescu", "Ana"), known("2", "Dumitru", "Ana"), known("3", "Radu", "Cristina")]
    assert look_alikes(patients) == {"1", "2"}


def test_nobody_is_like_herself() -> None:
    assert look_alikes([known("1", "Popa", "Elena")]) == frozenset()

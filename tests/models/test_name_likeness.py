"""Whether two patients could be one person typed twice."""

from datetime import date

import pytest

from models.name_likeness import Identity, names_similar, persons_alike, plain_name
from models.records import Patient


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ștefănescu", "STEFANESCU"),
        ("Ştefănescu", "Ștefănescu"),
        ("Popescu", "Popesc"),
        ("Popescu", "Popsecu"),
        ("Popescu", "Popescu-Ionescu"),
        ("Maria", "Maria Elena"),
        ("Constantinescu", "Konstantinesku"),
    ],
)
def test_names_are_similar(first, second):
    assert names_similar(first, second)
    assert names_similar(second, first)


@pytest.mark.parametrize(
    ("first", "second"), [("Popescu", "Ionescu"), ("Ion", "Ian"), ("", "Ion"), ("Ana", "Ada")]
)
def test_names_are_not_similar(first, second):
    assert not names_similar(first, second)


def test_a_plain_name_has_no_diacritics_capitals_or_hyphens():
    assert plain_name("  Țăran-Łuczak ") == "taran luczak"


BIRTH, OTHER_BIRTH = date(1970, 5, 5), date(1981, 1, 1)


@pytest.mark.parametrize(
    ("second", "are_alike"),
    [
        (Identity("POPESCU", "Stefania", OTHER_BIRTH), True),
        (Identity("Stefania", "Popescu", OTHER_BIRTH), True),
        (Identity("Ionescu", "Ștefania", BIRTH), True),
        (Identity("Popescu", "Elena", BIRTH), True),
        (Identity("Popescu", "Elena", OTHER_BIRTH), False),
        (Identity("Ionescu", "Elena", BIRTH), False),
    ],
)
def test_persons_are_alike_by_both_names_or_by_birth_date_and_one(second, are_alike):
    first = Identity("Popescu", "Ștefania", BIRTH)
    assert persons_alike(first, second) is are_alike
    assert persons_alike(second, first) is are_alike


def test_patients_are_compared_directly():
    patient = Patient(family_name="Popescu", given_name="Ana", birth_date=BIRTH)
    assert persons_alike(patient, patient.replace(family_name="popescu"))


def test_without_a_birth_date_only_the_names_count():
    assert not persons_alike(Identity("Popescu", "Ana"), Identity("Popescu", "Maria"))

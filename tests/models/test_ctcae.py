"""CTCAE v5.0 terms: the grades that exist, as in the NCI sheet, and the terms that complications are filed under."""

import pytest

from models.ctcae import TERMS, VERSION, default_term, find_term, grades_of, wording_of
from models.vocabularies import Complication, HematomaSite


@pytest.mark.parametrize(
    ("complication", "site", "term"),
    [
        (Complication.PUNCTURE_SITE_PAIN, None, "Back pain"),
        (Complication.CSF_FISTULA, None, "Cerebrospinal fluid leakage"),
        (Complication.POST_PUNCTURE_HEADACHE, None, "Cerebrospinal fluid leakage"),
        (Complication.HEMATOMA, None, "Hematoma"),
        (Complication.HEMATOMA, HematomaSite.SPINAL_EPIDURAL, "Hematoma"),
        (Complication.HEMATOMA, HematomaSite.CRANIAL_SUBDURAL, "Intracranial hemorrhage"),
        (Complication.ARACHNOIDITIS, None, "Arachnoiditis"),
        (Complication.ORTHOSTATIC_HYPOTENSION, None, "Hypotension"),
        (Complication.OTHER, None, None),
    ],
)
def test_each_complication_has_its_default_term(complication, site, term):
    assert default_term(complication, site) == term


@pytest.mark.parametrize(
    ("term", "grades"),
    [
        ("Back pain", (1, 2, 3)),
        ("Cerebrospinal fluid leakage", (1, 2, 3, 4, 5)),
        ("Arachnoiditis", (1, 2, 3, 4, 5)),
        ("Meningitis", (3, 4, 5)),
        ("Spinal cord compression", (3, 4, 5)),
        ("Bruising", (1, 2)),
        ("Presyncope", (2,)),
        ("Syncope", (3,)),
        ("Nausea", (1, 2, 3)),
        ("Platelet count decreased", (1, 2, 3, 4)),
        ("Headache", (1, 2, 3)),
    ],
)
def test_only_the_grades_of_a_term_exist(term, grades):
    assert grades_of(term) == grades


def test_a_term_is_found_whatever_its_capitals():
    assert grades_of("  back  PAIN ") == (1, 2, 3)


def test_free_text_may_have_any_grade():
    assert grades_of("Hiccups at night") == (1, 2, 3, 4, 5)


def test_terms_of_another_version_are_not_judged_by_this_one():
    assert grades_of("Back pain", version="6.0") == (1, 2, 3, 4, 5)
    assert VERSION == "5.0"


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name)
def test_every_grade_is_worded(term):
    assert all(wording for wording in term.wording.values())
    assert (5 in term.grades) == (term.wording.get(5) == "death")


def test_wording_is_empty_for_what_is_not_known():
    assert wording_of("Back pain", 5) == ""
    assert wording_of("Hiccups", 1) == ""
    assert wording_of("Syncope", 3) == "fainting; orthostatic collapse"


def test_every_default_term_is_a_known_term():
    terms = [default_term(complication) for complication in Complication]
    assert all(find_term(term) for term in terms if term is not None)

"""Drugs that are fatal by the intrathecal route, found by name."""

import pytest

from models.forbidden_agents import names_forbidden_agent, names_forbidden_agent_as_given


@pytest.mark.parametrize(
    "text",
    [
        *(
            "vincristine",
            "Vinblastine",
            "VINORELBINE",
            "vindesine",
            "vinflunine",
            "bortezomib",
            "vincristină",
        ),
        *("Oncovin", "Velcade", "Navelbine", "vinca alkaloid", "vincristin sulfate 2mg/2ml"),
    ],
)
def test_each_forbidden_drug_is_known_by_its_names(text):
    assert names_forbidden_agent(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "vincristin",
            "vincrystine",
            "vincirstine",
            "vincrisitne",
            "vnicristine",
            "wincristine",
            "Vinkristin",
        ),
        *(
            "vinblstine",
            "vinorrelbine",
            "bortezomb",
            "bortezomide",
            "Bortezobim",
            "Oncovn",
            "Velcad",
            "Navelbin",
        ),
        *("VinCRIStine", "vcr 2 mg", "Vincristină,2mg", "vinorelbină"),
    ],
)
def test_a_slip_of_the_keyboard_hides_no_forbidden_drug(text):
    assert names_forbidden_agent(text)


def test_a_long_note_is_searched_while_it_is_typed():
    note = " ".join(f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(600))
    assert names_forbidden_agent(f"{note} vincrystine") == "vincrystine"


@pytest.mark.parametrize(
    "text",
    [
        *("methotrexate", "trastuzumab", "vinegar", "Vincent", "", "Vincze", "vinylpyrrolidone", "Oncologie"),
        *(
            "carfilzomib",
            "pertuzumab",
            "vindecare",
            "vindecată",
            "inflamație",
            "influenza",
            "oncolog",
            "bromazepam",
        ),
        *("convins", "prednison", "thiotepa", "cytarabine", "hydrocortisone", "capecitabine", "lapatinib"),
    ],
)
def test_other_words_are_none(text):
    assert names_forbidden_agent(text) is None


def test_prose_may_deny_one_in_the_same_sentence_only():
    assert names_forbidden_agent_as_given("No vincristine in the room.") is None
    assert names_forbidden_agent_as_given("Consent was not signed. Vincristine 2 mg given.") == "Vincristine"
    assert names_forbidden_agent_as_given("fără vincristină; bortezomib 1.3 mg") == "bortezomib"

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


@pytest.mark.parametrize("text", ["methotrexate", "trastuzumab", "vinegar", "Vincent", "", "Vincze"])
def test_other_words_are_none(text):
    assert names_forbidden_agent(text) is None


def test_prose_may_deny_one_in_the_same_sentence_only():
    assert names_forbidden_agent_as_given("No vincristine in the room.") is None
    assert names_forbidden_agent_as_given("Consent was not signed. Vincristine 2 mg given.") == "Vincristine"
    assert names_forbidden_agent_as_given("fără vincristină; bortezomib 1.3 mg") == "bortezomib"

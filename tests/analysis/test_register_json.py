"""What ``analyse --json`` says of a register: every key of the contract, strict, and the published figures in it."""

from __future__ import annotations

import json

import pytest

from analysis.endpoint_survival import analyse_endpoints
from analysis.register_json import register_json


def refuse(name: str) -> None:
    raise ValueError(f"{name} is not strict JSON")


@pytest.fixture(scope="module")
def document(demonstration_courses):
    endpoints = analyse_endpoints(demonstration_courses)
    written = json.dumps(register_json(demonstration_courses, endpoints, times=(6, 12)), allow_nan=False)
    return json.loads(written, parse_constant=refuse)


def test_every_key_of_the_contract_is_there(document) -> None:
    assert list(document) == ["pfs", "os", "safety", "response", "baseline", "correlations", "time_varying"]


def test_the_published_counts_of_complications_are_in_it(document) -> None:
    """Trifănescu 2023: pain in all seven, each of the rare ones in one; intervals as R ``binom.test``."""
    rates = {name: each["patients"] for name, each in document["safety"]["complications"].items()}
    assert (rates["puncture_site_pain"]["present"], rates["puncture_site_pain"]["answered"]) == (7, 7)
    assert rates["csf_fistula"]["ci"] == pytest.approx([0.0036, 0.5787], abs=1e-4)


def test_the_published_response_is_in_it(document) -> None:
    """Trifănescu 2023: 71.4 % of the treated; 5/7 has the interval 0.2904 to 0.9633 (R ``binom.test``)."""
    rate = document["response"]["groups"]["IT"]["response_rate"]["of_all"]
    assert (rate["x"], rate["n"]) == (5, 7)
    assert rate["ci"] == pytest.approx([0.2904, 0.9633], abs=1e-4)


def test_the_published_age_is_in_it(document) -> None:
    """Trifănescu 2023: mean age 54.07, SE 2.58."""
    (age,) = [each for each in document["baseline"]["variables"] if each["name"] == "age_at_lm_years"]
    assert (age["groups"]["all"]["mean"], age["groups"]["all"]["se"]) == pytest.approx(
        (54.07, 2.58), abs=0.005
    )


def test_both_endpoints_have_a_time_varying_model(document) -> None:
    assert {name: each["exposed"] for name, each in document["time_varying"].items()} == {"pfs": 7, "os": 7}


def test_one_patient_is_written_with_null_for_what_cannot_be_said(demonstration_courses) -> None:
    alone = demonstration_courses[:1]
    written = json.dumps(register_json(alone, analyse_endpoints(alone)), allow_nan=False)
    assert json.loads(written, parse_constant=refuse)["os"]["n"] == 1

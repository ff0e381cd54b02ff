from __future__ import annotations

from models.records import AdverseEvent
from models.rules import event_findings
from models.vocabularies import Complication


def found(build, treatment: str) -> list[str]:
    event = AdverseEvent(
        patient_id="p",
        complication=Complication.OTHER,
        ctcae_term="Nausea",
        ctcae_version="5.0",
        treatment=treatment,
    )
    return [
        finding.code.value
        for finding in event_findings(event, None, thresholds=build.thresholds, now=build.now)
    ]


def test_an_event_reported_by_itself_cannot_be_treated_with_a_forbidden_agent(build):
    assert found(build, "intrathecal vincristine 1 mg") == ["forbidden_agent"]


def test_a_treatment_that_denies_it_raises_nothing(build):
    assert found(build, "ondansetron; no vincristine was given") == []

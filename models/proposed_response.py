"""The one response that an assessment's findings speak for: progressive disease. The oncologist confirms it."""

from __future__ import annotations

from models.records import Assessment
from models.vocabularies import Change, Response

COMPONENTS: tuple[str, ...] = ("neurological_exam", "mri")
"""The components of RANO-LM that are graded as a change; cytology is a result, and no rule derives from it."""


def progressive_components(assessment: Assessment) -> tuple[str, ...]:
    """The names of the components that are progressive."""
    return tuple(name for name in COMPONENTS if assessment.values.get(name) is Change.PROGRESSIVE)


def proposed_response(assessment: Assessment) -> Response | None:
    """PD where a component is progressive and no response is confirmed yet; nothing else is ever proposed.

    The composite table of RANO-LM is not derived: its overall response is a judgement (EORTC-RANO 2022, kappa 0.44).
    """
    if assessment.overall_response is not None or not progressive_components(assessment):
        return None
    return Response.PD

"""Rules about an assessment: alive on its day, a whole scorecard or none, a judgement that agrees with itself."""

from __future__ import annotations

from collections.abc import Iterator

from models.findings import Code, Finding
from models.records import Assessment
from models.records.assessment import SCORECARD_FIELDS
from models.rules.context import RecordContext
from models.vocabularies import Response, ScorecardAnswer


def assessed_alive(context: RecordContext[Assessment]) -> Iterator[Finding]:
    """Nobody is assessed, or progresses, after death."""
    assessment, death = context.record, context.death
    if assessment.date is None or death is None or assessment.date <= death:
        return
    code = Code.PROGRESSION_AFTER_DEATH if assessment.lm_progression else Code.AFTER_DEATH
    yield Finding.of(code, "date", table=assessment.table, value=assessment.date, limit=death)


def whole_scorecard(context: RecordContext[Assessment]) -> Iterator[Finding]:
    """All items of the scorecard, none, or a reason why it cannot be evaluated; a card that is not evaluable
    throughout has one too.
    """
    assessment = context.record
    missing = [name for name in SCORECARD_FIELDS if assessment.values.get(name) is None]
    if all(assessment.values.get(name) is ScorecardAnswer.NOT_EVALUABLE for name in SCORECARD_FIELDS):
        missing = ["rano_not_evaluable_reason"]
    is_started = len(missing) < len(SCORECARD_FIELDS)
    if is_started and missing and not (assessment.rano_not_evaluable_reason or "").strip():
        yield Finding.of(
            Code.SCORECARD_INCOMPLETE,
            missing[0],
            table=assessment.table,
            count=len(missing),
            missing_fields=missing,
            citation="RANO-LM 2019",
        )


def agreeing_judgement(context: RecordContext[Assessment]) -> Iterator[Finding]:
    """PD means progression, and progression means PD; a response that is not evaluable agrees with both."""
    assessment = context.record
    response, progression = assessment.overall_response, assessment.lm_progression
    if response in (None, Response.NE) or progression is None:
        return
    if (response is Response.PD) != progression:
        yield Finding.of(
            Code.RESPONSE_PROGRESSION_DISAGREE,
            "lm_progression",
            table=assessment.table,
            cause="progression" if progression else "no_progression",
            value=response,
        )


ASSESSMENT_RULES = (assessed_alive, whole_scorecard, agreeing_judgement)

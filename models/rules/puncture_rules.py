"""Rules about the puncture, where one was attempted: blood, anticoagulants, pressure, checklist, holds, fluid."""

from __future__ import annotations

from collections.abc import Iterator

from models.anticoagulants import CITATION, NO_SAFE_HOLD, hold_hours
from models.fields import Choice
from models.findings import Code, Finding
from models.records import Administration, AdverseEvent, Hold
from models.rules.context import SessionContext
from models.vocabularies import Anticoagulant, ChecklistAnswer, Complication, EntryMode

PRESSURE_ITEM = "checklist_raised_pressure_signs"
CHECKLIST_ITEMS: tuple[str, ...] = tuple(
    field.name for field in Administration.clinical_fields() if field.safe_answer is not None
)
LASTING = frozenset({Complication.CSF_FISTULA, Complication.HEMATOMA, Complication.ARACHNOIDITIS})
"""Complications that matter for the next puncture whatever their grade."""
LEAST_GRADE = 2


def platelets(context: SessionContext) -> Iterator[Finding]:
    """Platelets are known, and not too low for a puncture."""
    count, limit = context.session.platelets_10e9_l, context.thresholds.platelets_minimum_10e9_l
    if count is None:
        yield Finding.of(Code.PLATELETS_MISSING, "platelets_10e9_l")
    elif count < limit:
        yield Finding.of(
            Code.PLATELETS_LOW, "platelets_10e9_l", value=count, limit=limit, citation="AABB 2015"
        )


def inr(context: SessionContext) -> Iterator[Finding]:
    """INR is known, and not too high for a puncture."""
    value, limit = context.session.inr, context.thresholds.inr_maximum
    if value is None:
        yield Finding.of(Code.INR_MISSING, "inr")
    elif value > limit:
        yield Finding.of(Code.INR_HIGH, "inr", value=value, limit=limit, citation="ABN 2018")


def old_labs(context: SessionContext) -> Iterator[Finding]:
    """The blood was drawn no more than so many calendar days before."""
    drawn, limit = context.session.labs_drawn_at, context.thresholds.labs_age_days
    if drawn is None or context.day is None:
        return
    days = (context.day - drawn.date()).days
    if days > limit:
        yield Finding.of(Code.LABS_OLD, "labs_drawn_at", value=days, limit=limit)


def anticoagulant(context: SessionContext) -> Iterator[Finding]:
    """An anticoagulant was held long enough: as said, and as computed from drug, indication and last dose."""
    session = context.session
    drug = session.anticoagulant
    if drug is Anticoagulant.NONE:
        return
    if session.anticoagulant_held is False:
        yield Finding.of(
            Code.ANTICOAGULANT_NOT_HELD, "anticoagulant_held", cause="said", drug=drug, citation=CITATION
        )
        return
    hours = hold_hours(drug, session.anticoagulant_dose) if drug is not None else None
    if drug is None or hours is None:
        return
    if hours == NO_SAFE_HOLD:
        yield Finding.of(
            Code.ANTICOAGULANT_NOT_HELD, "anticoagulant", cause="avoid", drug=drug, citation=CITATION
        )
    elif session.anticoagulant_last_dose_at is not None and session.performed_at is not None:
        since = (session.performed_at - session.anticoagulant_last_dose_at).total_seconds() / 3600
        if 0 <= since < hours:
            yield Finding.of(
                Code.ANTICOAGULANT_NOT_HELD,
                "anticoagulant_last_dose_at",
                cause="computed",
                drug=drug,
                value=round(since, 1),
                limit=hours,
                citation=CITATION,
            )


def raised_pressure(context: SessionContext) -> Iterator[Finding]:
    """Signs of raised pressure, hydrocephalus, or a high opening pressure."""
    session, limit = context.session, context.thresholds.opening_pressure_maximum_cmh2o
    if session.checklist_raised_pressure_signs is ChecklistAnswer.YES:
        yield Finding.of(Code.RAISED_PRESSURE, PRESSURE_ITEM, cause="signs")
    if session.hydrocephalus:
        yield Finding.of(Code.RAISED_PRESSURE, "hydrocephalus", cause="hydrocephalus")
    pressure = session.opening_pressure_cmh2o
    if pressure is not None and pressure >= limit:
        yield Finding.of(
            Code.RAISED_PRESSURE, "opening_pressure_cmh2o", cause="pressure", value=pressure, limit=limit
        )


def unsafe_answers(context: SessionContext) -> Iterator[Finding]:
    """Each unsafe answer of the checklist; signs of raised pressure are told by their own rule."""
    for name in CHECKLIST_ITEMS:
        field = Administration.fields[name]
        answer = context.session.values.get(name)
        is_answered = answer is not None and answer != ChecklistAnswer.NOT_APPLICABLE
        if (
            name != PRESSURE_ITEM
            and isinstance(field, Choice)
            and is_answered
            and answer != field.safe_answer
        ):
            yield Finding.of(Code.CHECKLIST_UNSAFE, name, value=answer)


def open_hold(context: SessionContext) -> Iterator[Finding]:
    """A hold that stood at the time of the session: a reason and, at the bedside, an oncologist's name."""
    standing = [hold for hold in context.course.holds if _stood(hold, context)]
    for hold in standing:
        since = hold.set_at.date() if hold.set_at else None
        yield Finding.of(Code.ON_HOLD, "hold_approved_by", value=hold.reason, since=since, set_by=hold.set_by)
    is_bedside = context.entry_mode is EntryMode.BEDSIDE
    if standing and is_bedside and not (context.session.hold_approved_by or "").strip():
        yield Finding.of(Code.REQUIRED_MISSING, "hold_approved_by", table=Administration.table)


def _stood(hold: Hold, context: SessionContext) -> bool:
    moment = context.session.performed_at
    if hold.is_voided or moment is None or hold.set_at is None:
        return False
    return hold.set_at <= moment and (hold.lifted_at is None or hold.lifted_at > moment)


def unresolved_complication(context: SessionContext) -> Iterator[Finding]:
    """An open complication of earlier: of grade 2 or more, or a fistula, hematoma or arachnoiditis of any grade."""
    for event in context.course.events:
        if _is_unresolved(event, context):
            yield Finding.of(
                Code.UNRESOLVED_COMPLICATION,
                "status",
                value=event.ctcae_term,
                grade=event.ctcae_grade,
                since=event.onset_date,
                complication=event.complication,
            )


def matters_for_puncture(event: AdverseEvent) -> bool:
    """Whether an event, while it lasts, speaks against the next puncture."""
    return event.complication in LASTING or (event.ctcae_grade or 0) >= LEAST_GRADE


def _is_unresolved(event: AdverseEvent, context: SessionContext) -> bool:
    own = context.session.id
    if event.is_voided or (own is not None and event.administration_id == own):
        return False
    day = context.day
    if day is None or not matters_for_puncture(event):
        return False
    is_later = event.onset_date is not None and event.onset_date > day
    is_over = event.resolved_date is not None and event.resolved_date <= day
    return not is_later and not is_over


def little_fluid_withdrawn(context: SessionContext) -> Iterator[Finding]:
    """Less fluid was taken out than injected."""
    session = context.session
    withdrawn, injected = session.csf_withdrawn_ml, session.volume_ml
    if session.drug_given and withdrawn is not None and injected is not None and withdrawn < injected:
        yield Finding.of(Code.CSF_WITHDRAWN_LOW, "csf_withdrawn_ml", value=withdrawn, limit=injected)


PUNCTURE_RULES = (
    unsafe_answers,
    raised_pressure,
    platelets,
    inr,
    old_labs,
    anticoagulant,
    open_hold,
    unresolved_complication,
    little_fluid_withdrawn,
)

"""Rules about the order of dates. A partial date breaks a rule only when none of its completions can keep it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from models.findings import Code, Finding
from models.partial_date import PartialDate
from models.record import Record
from models.records import Hold, Patient, ProtocolPhase, Therapy
from models.rules.context import RecordContext, SessionContext

AnyDate = date | datetime | PartialDate

PATIENT_ORDER: tuple[tuple[str, str], ...] = (
    ("birth_date", "bc_diagnosis_date"),
    ("birth_date", "bm_date"),
    ("birth_date", "lm_diagnosis_date"),
    ("birth_date", "lvef_date"),
    ("birth_date", "ommaya_date"),
    ("birth_date", "death_date"),
    ("bc_diagnosis_date", "bm_date"),
    ("bc_diagnosis_date", "lm_diagnosis_date"),
    ("lm_diagnosis_date", "it_start"),
    ("it_start", "it_stop_date"),
    ("research_consent_date", "research_consent_withdrawn_date"),
    ("bc_diagnosis_date", "death_date"),
    ("bm_date", "death_date"),
    ("lm_diagnosis_date", "death_date"),
    ("lvef_date", "death_date"),
    ("ommaya_date", "death_date"),
    ("treatment_consent_date", "death_date"),
    ("research_consent_date", "death_date"),
    ("it_start", "death_date"),
    ("last_contact_date", "death_date"),
)
"""Earlier field, later field. Brain metastasis may come before or after leptomeningeal disease."""


def earliest(value: AnyDate) -> date:
    """The first day a date can stand for."""
    if isinstance(value, PartialDate):
        return value.earliest
    return value.date() if isinstance(value, datetime) else value


def latest(value: AnyDate) -> date:
    """The last day a date can stand for."""
    return value.latest if isinstance(value, PartialDate) else earliest(value)


def out_of_order(record: Record, earlier: str, later: str) -> Iterator[Finding]:
    """The finding of two fields of one record that stand in the wrong order."""
    first, second = record.values.get(earlier), record.values.get(later)
    if first is None or second is None:
        return
    both_moments = isinstance(first, datetime) and isinstance(second, datetime)
    if first > second if both_moments else earliest(first) > latest(second):
        yield Finding.of(
            Code.DATES_OUT_OF_ORDER,
            later,
            table=record.table,
            value=second,
            other_field=earlier,
            other_value=first,
        )


def patient_dates(context: RecordContext[Patient]) -> Iterator[Finding]:
    """Birth, diagnoses, treatment, last contact and death follow each other."""
    for earlier, later in PATIENT_ORDER:
        yield from out_of_order(context.record, earlier, later)


def therapy_dates(context: RecordContext[Therapy]) -> Iterator[Finding]:
    """A therapy starts after birth and before it stops."""
    therapy = context.record
    yield from out_of_order(therapy, "start", "stop")
    birth = context.course.patient.birth_date if context.course else None
    began = therapy.began
    if birth is not None and began is not None and began.latest < birth:
        yield Finding.of(
            Code.DATES_OUT_OF_ORDER,
            "date" if therapy.date is not None else "start",
            table=therapy.table,
            value=began,
            other_field="birth_date",
            other_table=Patient.table,
            other_value=birth,
        )


def hold_dates(context: RecordContext[Hold]) -> Iterator[Finding]:
    """A hold is set before it is lifted."""
    yield from out_of_order(context.record, "set_at", "lifted_at")


def phase_dates(context: RecordContext[ProtocolPhase]) -> Iterator[Finding]:
    """A phase begins before it ends."""
    yield from out_of_order(context.record, "valid_from", "until_date")


def session_dates(context: SessionContext) -> Iterator[Finding]:
    """Blood thinner, session and leaving the ward follow each other."""
    session = context.session
    yield from out_of_order(session, "anticoagulant_last_dose_at", "performed_at")
    yield from out_of_order(session, "performed_at", "discharged_at")


def review_dates(context: SessionContext) -> Iterator[Finding]:
    """A review comes after its session."""
    session = context.session
    for window, review in context.entry.reviews.items():
        if review.reviewed_at and session.performed_at and review.reviewed_at < session.performed_at:
            yield Finding.of(
                Code.DATES_OUT_OF_ORDER,
                "reviewed_at",
                table="complication_reviews",
                window=window,
                value=review.reviewed_at,
                other_field="performed_at",
                other_table=session.table,
                other_value=session.performed_at,
            )


def session_in_course(context: SessionContext) -> Iterator[Finding]:
    """A session comes after LM diagnosis and not after death."""
    day, diagnosis = context.day, context.course.patient.lm_diagnosis_date
    if day is None:
        return
    if diagnosis is not None and day < diagnosis:
        yield Finding.of(Code.BEFORE_LM_DIAGNOSIS, "performed_at", value=day, limit=diagnosis)
    if context.death is not None and day > context.death:
        yield Finding.of(Code.AFTER_DEATH, "performed_at", value=day, limit=context.death)


def begun_after_death(context: RecordContext[Therapy]) -> Iterator[Finding]:
    """No therapy begins after death."""
    began = context.record.began
    if began is not None and context.death is not None and began.earliest > context.death:
        field = "date" if context.record.date is not None else "start"
        yield Finding.of(Code.AFTER_DEATH, field, table=Therapy.table, value=began, limit=context.death)


def hold_after_death(context: RecordContext[Hold]) -> Iterator[Finding]:
    """No hold is set after death."""
    set_at = context.record.set_at
    if set_at is not None and context.death is not None and set_at.date() > context.death:
        yield Finding.of(
            Code.AFTER_DEATH, "set_at", table=Hold.table, value=set_at.date(), limit=context.death
        )


def approximate_dates(record: Record) -> Iterator[Finding]:
    """Notice each date that is known only to the month or year."""
    for name, value in record.values.items():
        if isinstance(value, PartialDate) and not value.is_whole:
            yield Finding.of(
                Code.APPROXIMATE_DATE, name, table=record.table, value=value, counted_as=value.middle()
            )

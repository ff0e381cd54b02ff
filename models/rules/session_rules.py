"""Rules about a session as a whole: a second one on the same day, and who witnessed it."""

from __future__ import annotations

from collections.abc import Iterator

from models.findings import Code, Finding
from models.name_likeness import plain_name
from models.rules.context import SessionContext
from models.rules.field_rules import is_future


def possible_duplicate(context: SessionContext) -> Iterator[Finding]:
    """Another session of the patient on the same day."""
    same_day = [other for other in context.others if context.day and other.performed_on == context.day]
    if same_day:
        yield Finding.of(
            Code.POSSIBLE_DUPLICATE, "performed_at", value=context.day, other=same_day[0].id or ""
        )


def same_person_witness(context: SessionContext) -> Iterator[Finding]:
    """Whoever performs a session does not witness it."""
    performer, witness = context.session.performed_by, context.session.witnessed_by
    if performer and witness and plain_name(performer) == plain_name(witness):
        yield Finding.of(Code.SAME_PERSON_WITNESS, "witnessed_by", value=witness, citation="HSC 2008/001")


def death_given(context: SessionContext) -> Iterator[Finding]:
    """A death given with the session is not in the future."""
    death = context.entry.death_date
    if death is not None and is_future(death, context.now):
        yield Finding.of(Code.DATE_IN_FUTURE, "death_date", table="patients", value=death)

"""The order in which people of the ward are proposed: those whose training for IT has passed come last."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from models.records import StaffMember


def training_expired(member: StaffMember, today: date) -> bool:
    """Whether the day up to which somebody is trained is past; False where none was entered."""
    return member.trained_until is not None and member.trained_until < today


def proposed_names(members: Iterable[StaffMember], today: date) -> tuple[str, ...]:
    """The names in order, without those who have left; each name once."""
    present = [member for member in members if member.name and not member.is_voided]
    ordered = sorted(present, key=lambda member: (training_expired(member, today), member.name or ""))
    return tuple(dict.fromkeys(member.name for member in ordered if member.name))

"""The columns in which the people of the ward are listed, and what is said of their training. No Qt."""

from __future__ import annotations

from datetime import date

from models.proposed_staff import training_expired
from models.records import StaffMember
from models.wording import Translate
from ui.forms.form_words import field_words
from ui.patients.value_words import NOTHING, value_words
from ui.typed_dates import shown_date
from ui.widgets.record_model import Column


def staff_columns(today: date, translate: Translate) -> list[Column[StaffMember]]:
    """Name, role, until when trained, and what follows from that on ``today``."""
    trained_until = field_words(StaffMember, StaffMember.fields["trained_until"], translate)
    return [
        Column(
            field_words(StaffMember, StaffMember.fields["name"], translate), lambda row: row.name or NOTHING
        ),
        Column(
            field_words(StaffMember, StaffMember.fields["role"], translate),
            lambda row: value_words(row, "role", translate) or NOTHING,
        ),
        Column(
            trained_until,
            lambda row: value_words(row, "trained_until", translate) or NOTHING,
            lambda row: row.trained_until,
        ),
        Column(translate("StaffTable", "State"), lambda row: state_words(row, today, translate)),
    ]


def state_words(member: StaffMember, today: date, translate: Translate) -> str:
    """Whether somebody has left, with the reason, or may take part by her training."""
    if member.voided_at is not None:
        words = translate("StaffTable", "Left {day}: {reason}")
        return words.format(day=shown_date(member.voided_at.date(), translate), reason=member.void_reason)
    if member.trained_until is None:
        return translate("StaffTable", "No IT training recorded")
    if training_expired(member, today):
        return translate("StaffTable", "IT training expired")
    return translate("StaffTable", "Trained for IT")

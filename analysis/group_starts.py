"""Says when the treatment that makes a group of the register began, and with which levels."""

from __future__ import annotations

from analysis.survival_data import GroupStart
from models.survival_rows import ARM, start_column
from models.vocabularies import Arm


def group_start_of(group: str | None) -> GroupStart | None:
    """The start of the arm's or a radiotherapy's treatment, a column of ``models.survival_rows``; None for others."""
    column = start_column(group) if group is not None else None
    if column is None:
        return None
    if group == ARM:
        return GroupStart(column, exposed=Arm.IT.value, unexposed=Arm.SOC.value)
    return GroupStart(column, exposed="1", unexposed="0")

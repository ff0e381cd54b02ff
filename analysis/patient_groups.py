"""Divides the patients of a register into the groups that a table sets beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.data_cut_off import known_on
from analysis.survival_data import DropReason
from models.course import PatientCourse
from models.endpoints import ExclusionReason
from models.survival_rows import ARM, level_of


@dataclass(frozen=True)
class LeftOutOfGroups:
    """A patient who is in no group, with the reason; ``missing`` where her level is not known."""

    study_code: str
    reason: ExclusionReason | DropReason


@dataclass(frozen=True, eq=False)
class PatientGroups:
    """``members`` by the code of their level in ``column``, by alphabet; nothing is divided where ``column`` is None.

    ``everyone`` is who is in the table, ``left_out`` who is not.
    """

    column: str | None
    members: Mapping[str, tuple[PatientCourse, ...]]
    everyone: tuple[PatientCourse, ...]
    left_out: tuple[LeftOutOfGroups, ...]

    @property
    def withdrawn(self) -> int:
        """How many took back their consent to research."""
        return sum(each.reason is ExclusionReason.CONSENT_WITHDRAWN for each in self.left_out)


def patient_groups(
    courses: Sequence[PatientCourse], *, group: str | None = ARM, as_of: date | None = None
) -> PatientGroups:
    """Group by a column of ``models.survival_rows`` that holds codes, each patient as known on ``as_of``."""
    members: dict[str, list[PatientCourse]] = {}
    everyone: list[PatientCourse] = []
    left_out: list[LeftOutOfGroups] = []
    for course in courses:
        found, level = _placed(course, group=group, as_of=as_of)
        if isinstance(found, ExclusionReason | DropReason):
            left_out.append(LeftOutOfGroups(course.patient.study_code or "", found))
            continue
        everyone.append(found)
        if level is not None:
            members.setdefault(level, []).append(found)
    by_alphabet = {level: tuple(members[level]) for level in sorted(members)}
    return PatientGroups(group, by_alphabet, tuple(everyone), tuple(left_out))


def _placed(
    course: PatientCourse, *, group: str | None, as_of: date | None
) -> tuple[PatientCourse | ExclusionReason | DropReason, str | None]:
    """The course as known, with its level; or why it is left out."""
    if course.patient.research_consent_withdrawn_date is not None:
        return ExclusionReason.CONSENT_WITHDRAWN, None
    known = known_on(course, as_of)
    if known is None:
        return ExclusionReason.AFTER_CUT_OFF, None
    if group is None:
        return known, None
    level = level_of(known, group)
    return (DropReason.MISSING if level is None else known), level

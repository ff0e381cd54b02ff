"""Divides the patients of a register into the groups that a table sets beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.data_cut_off import known_on
from analysis.number_cut import NumberCut, cut_in_two
from analysis.survival_data import DropReason
from models.course import PatientCourse
from models.endpoints import ExclusionReason
from models.survival_rows import ARM, is_number_column, level_of, number_of


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
    cut: NumberCut | None = None

    @property
    def withdrawn(self) -> int:
        """How many took back their consent to research."""
        return sum(each.reason is ExclusionReason.CONSENT_WITHDRAWN for each in self.left_out)


def patient_groups(
    courses: Sequence[PatientCourse],
    *,
    group: str | None = ARM,
    cut: float | None = None,
    as_of: date | None = None,
) -> PatientGroups:
    """Group by a column of ``models.survival_rows``, each patient as known on ``as_of``.

    A number is cut in two at ``cut``, at its median where that is None.
    """
    is_cut = group is not None and is_number_column(group)
    found_cut = number_cut(courses, group, cut) if group is not None and is_cut else None
    levels = {} if found_cut is None else dict(zip(map(id, courses), found_cut.groups, strict=True))
    members: dict[str, list[PatientCourse]] = {}
    everyone: list[PatientCourse] = []
    left_out: list[LeftOutOfGroups] = []
    for course in courses:
        found, level = _placed(course, group=group, as_of=as_of)
        if is_cut and isinstance(found, PatientCourse):
            level = levels.get(id(course))
            found = found if level is not None else DropReason.MISSING
        if isinstance(found, ExclusionReason | DropReason):
            left_out.append(LeftOutOfGroups(course.patient.study_code or "", found))
            continue
        everyone.append(found)
        if level is not None:
            members.setdefault(level, []).append(found)
    by_alphabet = {level: tuple(members[level]) for level in sorted(members)}
    return PatientGroups(group, by_alphabet, tuple(everyone), tuple(left_out), found_cut)


def number_cut(courses: Sequence[PatientCourse], column: str, at: float | None) -> NumberCut | None:
    """Where a number divides these patients, and on which side each lies."""
    return cut_in_two([number_of(course, column) for course in courses], at)


def _placed(
    course: PatientCourse, *, group: str | None, as_of: date | None
) -> tuple[PatientCourse | ExclusionReason | DropReason, str | None]:
    """The course as known, with its level; or why it is left out."""
    if course.patient.research_consent_withdrawn_date is not None:
        return ExclusionReason.CONSENT_WITHDRAWN, None
    known = known_on(course, as_of)
    if known is None:
        return ExclusionReason.AFTER_CUT_OFF, None
    if group is None or is_number_column(group):
        return known, None
    level = level_of(known, group)
    return (DropReason.MISSING if level is None else known), level

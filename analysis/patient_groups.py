"""Divides the patients of a register into the groups that a table sets beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.number_cut import NumberCut, cut_in_two
from analysis.survival_data import DropReason
from models.course import PatientCourse
from models.data_cut_off import known_on
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
    known = [_known(course, as_of) for course in courses]
    kept = [found for found in known if isinstance(found, PatientCourse)]
    levels, found_cut = _levels(kept, group, cut)
    level_of_kept = iter(levels)
    members: dict[str, list[PatientCourse]] = {}
    everyone: list[PatientCourse] = []
    left_out: list[LeftOutOfGroups] = []
    for course, found in zip(courses, known, strict=True):
        level = next(level_of_kept) if isinstance(found, PatientCourse) else None
        reason = found if isinstance(found, ExclusionReason) else DropReason.MISSING
        if isinstance(found, ExclusionReason) or (group is not None and level is None):
            left_out.append(LeftOutOfGroups(course.patient.study_code or "", reason))
            continue
        everyone.append(found)
        if level is not None:
            members.setdefault(level, []).append(found)
    by_alphabet = {level: tuple(members[level]) for level in sorted(members)}
    return PatientGroups(group, by_alphabet, tuple(everyone), tuple(left_out), found_cut)


def _known(course: PatientCourse, as_of: date | None) -> PatientCourse | ExclusionReason:
    """The course as known on ``as_of``, or why it is in no group whatever the column."""
    if course.patient.withdrew_consent:
        return ExclusionReason.CONSENT_WITHDRAWN
    return known_on(course, as_of) or ExclusionReason.AFTER_CUT_OFF


def _levels(
    courses: Sequence[PatientCourse], group: str | None, cut: float | None
) -> tuple[Sequence[str | None], NumberCut | None]:
    """The level of each course, None where it is not known; and where a number was cut, by these courses alone."""
    if group is None:
        return [None] * len(courses), None
    if not is_number_column(group):
        return [level_of(course, group) for course in courses], None
    found = cut_in_two([number_of(course, group) for course in courses], cut)
    return ([None] * len(courses) if found is None else found.groups), found

"""Names sessions briefly: by their cycle, runs of cycles put together, else by their day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.course import PatientCourse
from models.records import Administration
from models.wording import Translate
from reports.dates import day_text


def sessions_named(
    sessions: Iterable[Administration], course: PatientCourse, translate: Translate, *, dated: bool = False
) -> str:
    """ "Cycle 3", "Cycles 2 to 12, 14", "Session of 3 Jun 2025"; ``dated`` adds the day of a single cycle."""
    told = list(sessions)
    cycles = sorted(course.cycle_numbers[one.id] for one in told if one.id in course.cycle_numbers)
    days = [one.performed_on for one in told if one.id not in course.cycle_numbers and one.performed_on]
    parts = []
    if cycles:
        parts.append(_cycles_named(cycles, translate))
    if dated and len(told) == 1 and cycles:
        parts.append(day_text(told[0].performed_on, translate))
    if days:
        listed = ", ".join(day_text(day, translate) for day in days)
        pattern = (
            translate("PatientReport", "Session of {days}")
            if len(days) == 1
            else translate("PatientReport", "Sessions of {days}")
        )
        parts.append(pattern.format(days=listed))
    return ", ".join(parts)


def _cycles_named(cycles: Sequence[int], translate: Translate) -> str:
    if len(cycles) == 1:
        return translate("PatientReport", "Cycle {cycle}").format(cycle=cycles[0])
    runs = ", ".join(_run_named(first, last, translate) for first, last in _runs(cycles))
    return translate("PatientReport", "Cycles {cycles}").format(cycles=runs)


def _run_named(first: int, last: int, translate: Translate) -> str:
    if first == last:
        return str(first)
    if last == first + 1:
        return f"{first}, {last}"
    return translate("PatientReport", "{first} to {last}").format(first=first, last=last)


def _runs(cycles: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for cycle in cycles:
        if runs and cycle == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], cycle)
        else:
            runs.append((cycle, cycle))
    return runs

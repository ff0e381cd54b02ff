"""Turns a table into the clean times, events, groups and covariates that every survival method starts from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.refusal import AnalysisRefused
from analysis.table_columns import as_event, as_numbers, as_text, column_of, is_number_column, missing_in
from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Texts = npt.NDArray[np.object_]

MOST_LEVELS = 50
"""A column with more levels than this is no group but a name or a number: refused rather than fitted for hours."""

ALL = "all"
"""The name under which results hold every row together; no level of a group may be called so."""


class DropReason(Vocabulary):
    """Why a row could not be used."""

    MISSING = "missing", QT_TRANSLATE_NOOP("DropReason", "missing")
    NOT_POSITIVE = "not_positive", QT_TRANSLATE_NOOP("DropReason", "zero or negative time")


@dataclass(frozen=True)
class DroppedRow:
    """A row left out: its number in the table counted from 1 (or a name given by the caller), column and reason."""

    row: int | str
    column: str
    reason: str


def named_rows(dropped: Iterable[DroppedRow], names: pd.Series) -> tuple[DroppedRow, ...]:
    """The rows left out, those told by their number told by their name in ``names`` instead."""
    return tuple(
        replace(each, row=str(names.iloc[each.row - 1])) if isinstance(each.row, int) else each
        for each in dropped
    )


@dataclass(frozen=True, eq=False)
class Covariate:
    """One column of a regression: numbers, or the text of its levels."""

    name: str
    values: Numbers | Texts

    @property
    def is_number(self) -> bool:
        """True when the values are numbers and enter the model as they are."""
        return self.values.dtype.kind == "f"


@dataclass(frozen=True)
class GroupStart:
    """When a treatment that makes the groups began: ``column`` has the months from time zero, empty where it never did.

    ``exposed`` is the level of who had it, ``unexposed`` that of who had not.
    """

    column: str
    exposed: str
    unexposed: str


@dataclass(frozen=True, eq=False)
class SurvivalData:
    """The rows that can be used: all arrays have the same length, no value is missing, every time is above zero.

    ``durations`` are months from time zero, ``events`` true where the event was observed, ``group`` the level of each
    row (None when nothing is compared), ``reference`` the level the others are compared with.
    """

    durations: Numbers
    events: Flags
    group_column: str | None
    group: Texts | None
    reference: str | None
    covariates: tuple[Covariate, ...]
    dropped: tuple[DroppedRow, ...]
    entries: Numbers | None = None
    """Months at which each row comes under observation; None where all do at time zero."""
    group_start: GroupStart | None = None
    starts: Numbers | None = None
    """Months at which each row's treatment began, NaN where it never did or nobody knows when."""

    @property
    def n(self) -> int:
        """Number of rows used."""
        return len(self.durations)

    @property
    def n_events(self) -> int:
        """Number of events observed."""
        return int(self.events.sum())

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of the group that have rows, by alphabet."""
        return () if self.group is None else levels_of(self.group)

    def of_level(self, level: str) -> tuple[Numbers, Flags]:
        """Times and events of one level, or of every row for ``all``."""
        if level == ALL or self.group is None:
            return self.durations, self.events
        chosen = self.group == level
        return self.durations[chosen], self.events[chosen]

    def after(self, months: float) -> SurvivalData:
        """The rows still under observation after ``months``, their clock restarted there (a landmark).

        Where a treatment that starts later makes the groups, each row is in the group that it was in by then: who is
        treated after the landmark had to live until her treatment, and counts as untreated. A row that is in the group
        of the treated from a day that nobody knows is left out.
        """
        by_then = self._group_by(months)
        kept = self.durations > months
        if by_then is not None:
            kept &= np.array([level is not None for level in by_then], dtype=np.bool_)
        group = None if by_then is None else by_then[kept]
        levels = () if group is None else levels_of(group)
        return replace(
            self,
            durations=self.durations[kept] - months,
            events=self.events[kept],
            group=group,
            reference=self.reference if self.reference in levels else default_reference(levels),
            covariates=tuple(Covariate(each.name, each.values[kept]) for each in self.covariates),
            starts=None if self.starts is None else self.starts[kept],
        )

    def _group_by(self, months: float) -> Texts | None:
        """The group of each row as it was after ``months``, None for a row of which nobody knows."""
        start = self.group_start
        if start is None or self.starts is None or self.group is None:
            return self.group
        begun = self.starts <= months
        levels = np.where(begun, start.exposed, start.unexposed).astype(object)
        levels[np.isnan(self.starts) & (self.group == start.exposed)] = None
        return levels


def levels_of(values: Texts) -> tuple[str, ...]:
    """The different values, by alphabet whatever their case."""
    return tuple(sorted(set(values.tolist()), key=lambda level: (level.casefold(), level)))


def default_reference(levels: Sequence[str]) -> str | None:
    """``SOC`` where there is such a level, else the first by alphabet."""
    if not levels:
        return None
    return "SOC" if "SOC" in levels else levels[0]


def survival_data(
    frame: pd.DataFrame,
    *,
    duration: str,
    event: str,
    group: str | None = None,
    reference: str | None = None,
    covariates: Sequence[str] = (),
    entry: str | None = None,
    group_start: GroupStart | None = None,
) -> SurvivalData:
    """Read the named columns, leave out rows with a missing value or a time of zero or less, and say which.

    ``entry`` names the column with the months at which a row comes under observation (delayed entry); ``group_start``
    says when the treatment that makes the group began, which a landmark asks for. The group is
    categorical whatever it holds; a covariate is a number when all its values are. Raises
    ``AnalysisRefused`` for a missing column, a time that is no number, an event that is neither 0/1 nor true/false,
    a reference that is no level, or when no row is left.
    """
    names = [name for name in dict.fromkeys(covariates) if name != group]
    used = [duration, event, *(each for each in (group, entry) if each is not None), *names]
    columns = {name: column_of(frame, name) for name in used}
    times = as_numbers(columns[duration], duration)
    events = as_event(columns[event], event)
    kept, dropped = _usable_rows(columns, times, duration)
    if not kept.any():
        raise _nothing_left(len(frame), duration)
    levels = None if group is None else as_text(columns[group])[kept]
    return SurvivalData(
        durations=times[kept],
        events=events[kept],
        group_column=group,
        group=levels,
        reference=_chosen_reference(levels, reference, group),
        covariates=tuple(_covariate(columns[name], name, kept) for name in names),
        dropped=dropped,
        entries=None if entry is None else as_numbers(columns[entry], entry)[kept],
        group_start=group_start,
        starts=None if group_start is None else _starts(frame, group_start.column)[kept],
    )


@dataclass(frozen=True, eq=False)
class AnalysedRows:
    """The rows for the curves and those for the models, which also need every covariate; None where none has."""

    curves: SurvivalData
    models: SurvivalData | None

    @property
    def dropped(self) -> tuple[DroppedRow, ...]:
        """Those left out of either."""
        return (self.models or self.curves).dropped

    @property
    def fewer_in_models(self) -> tuple[int, int] | None:
        """How many rows and events the models have, where those are not the rows of the curves."""
        if self.models is None or self.models.n == self.curves.n:
            return None
        return self.models.n, self.models.n_events


def analysed_rows(
    frame: pd.DataFrame, *, covariates: Sequence[str], every_row_in_curves: bool, **columns: Any
) -> AnalysedRows:
    """The rows of both, which are the same unless ``every_row_in_curves``.

    ``columns`` and refusals are those of ``survival_data``.
    """
    if not (covariates and every_row_in_curves):
        rows = survival_data(frame, covariates=covariates, **columns)
        return AnalysedRows(rows, rows)
    everybody = survival_data(frame, **columns)
    try:
        return AnalysedRows(everybody, survival_data(frame, covariates=covariates, **columns))
    except AnalysisRefused:
        return AnalysedRows(everybody, None)


def _starts(frame: pd.DataFrame, name: str) -> Numbers:
    return np.asarray(pd.to_numeric(column_of(frame, name)), dtype=np.float64)


def _usable_rows(
    columns: dict[str, pd.Series], times: Numbers, duration: str
) -> tuple[Flags, tuple[DroppedRow, ...]]:
    first_reason: dict[int, DroppedRow] = {}
    for name, values in columns.items():
        for position in np.flatnonzero(missing_in(values)).tolist():
            first_reason.setdefault(position, DroppedRow(position + 1, name, DropReason.MISSING.value))
    for position in np.flatnonzero(times <= 0).tolist():
        first_reason.setdefault(position, DroppedRow(position + 1, duration, DropReason.NOT_POSITIVE.value))
    kept = np.ones(len(times), dtype=np.bool_)
    kept[list(first_reason)] = False
    return kept, tuple(first_reason[position] for position in sorted(first_reason))


def _nothing_left(n_rows: int, duration: str) -> AnalysisRefused:
    if n_rows == 0:
        return AnalysisRefused(QT_TRANSLATE_NOOP("Situation", "the table has no rows"), place=duration)
    return AnalysisRefused(
        QT_TRANSLATE_NOOP(
            "Situation",
            "none of the {rows} rows can be used: a value is missing, or {column} is zero or negative",
        ),
        place=duration,
        rows=n_rows,
        column=duration,
    )


def _chosen_reference(levels: Texts | None, reference: str | None, group: str | None) -> str | None:
    if levels is None:
        if reference is not None:
            raise AnalysisRefused(
                QT_TRANSLATE_NOOP("Situation", "a reference level needs a group"), place=reference
            )
        return None
    present = levels_of(levels)
    _check_number_of_levels(str(group), present)
    if ALL in present:
        raise AnalysisRefused(
            QT_TRANSLATE_NOOP("Situation", 'a group may not be called "{name}"'),
            place=f"{group}, {ALL}",
            name=ALL,
        )
    if reference is None:
        return default_reference(present)
    if reference not in present:
        raise AnalysisRefused(
            QT_TRANSLATE_NOOP("Situation", "{reference} is no level of {group}, which has {levels}"),
            place=f"{group}, {reference}",
            reference=reference,
            group=group,
            levels=", ".join(present),
        )
    return reference


def _covariate(values: pd.Series, name: str, kept: Flags) -> Covariate:
    if is_number_column(values):
        return Covariate(name, as_numbers(values, name)[kept])
    texts = as_text(values)[kept]
    _check_number_of_levels(name, levels_of(texts))
    return Covariate(name, texts)


def _check_number_of_levels(column: str, levels: Sequence[str]) -> None:
    if len(levels) > MOST_LEVELS:
        raise AnalysisRefused(
            QT_TRANSLATE_NOOP(
                "Situation", "{levels} different levels cannot be compared, the most is {most}"
            ),
            place=column,
            levels=len(levels),
            most=MOST_LEVELS,
        )

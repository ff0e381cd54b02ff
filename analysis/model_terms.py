"""Turns group and covariates into the columns of a regression, named as ``column=level`` or by their number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.survival_data import (
    Covariate,
    Flags,
    Numbers,
    SurvivalData,
    Texts,
    default_reference,
    levels_of,
)


@dataclass(frozen=True)
class Term:
    """One coefficient: its name, and the column of the table it comes from."""

    name: str
    column: str


@dataclass(frozen=True, eq=False)
class Design:
    """The model's columns, each brought to mean 0 and standard deviation 1 (``scale`` undoes that).

    ``terms`` lists every coefficient asked for; ``estimable`` marks those that are no constant and no combination of
    the ones before them. ``matrix`` has a column per estimable term.
    """

    terms: tuple[Term, ...]
    estimable: Flags
    matrix: Numbers
    scale: Numbers

    @property
    def estimable_terms(self) -> tuple[Term, ...]:
        """The terms that have a column in ``matrix``, in the same order."""
        return tuple(term for term, kept in zip(self.terms, self.estimable, strict=True) if kept)


def design_of(data: SurvivalData) -> Design:
    """Group first, then the covariates in the order given; text against its first level by alphabet.

    The group is compared with ``data.reference``. A column that adds nothing is left out as R's ``coxph`` does, which
    prints NA for it.
    """
    terms: list[Term] = []
    columns: list[Numbers] = []
    if data.group is not None and data.group_column is not None:
        _add_levels(terms, columns, data.group_column, data.group, data.reference)
    for covariate in data.covariates:
        _add_covariate(terms, columns, covariate)
    raw = np.column_stack(columns) if columns else np.empty((data.n, 0))
    return _standardised(tuple(terms), raw)


def _add_covariate(terms: list[Term], columns: list[Numbers], covariate: Covariate) -> None:
    if covariate.is_number:
        terms.append(Term(covariate.name, covariate.name))
        columns.append(np.asarray(covariate.values, dtype=np.float64))
    else:
        values = np.asarray(covariate.values, dtype=np.object_)
        levels = levels_of(values)
        reference = levels[0] if levels else None
        if len(levels) == 1:
            terms.append(Term(covariate.name, covariate.name))
            columns.append(np.zeros(len(values)))
        _add_levels(terms, columns, covariate.name, values, reference)


def _add_levels(
    terms: list[Term], columns: list[Numbers], column: str, values: Texts, reference: str | None
) -> None:
    levels = levels_of(values)
    against = reference if reference in levels else default_reference(levels)
    for level in levels:
        if level != against:
            terms.append(Term(f"{column}={level}", column))
            columns.append((values == level).astype(np.float64))


def _standardised(terms: tuple[Term, ...], raw: Numbers) -> Design:
    if raw.shape[0] == 0:
        return Design(terms, np.zeros(len(terms), dtype=np.bool_), np.empty((0, 0)), np.empty(0))
    spread = raw.std(axis=0)
    largest = np.abs(raw).max(axis=0, initial=0.0)
    varies = spread > 1e-10 * np.maximum(largest, 1e-300)
    scale = np.where(varies, spread, 1.0)
    scaled = (raw - raw.mean(axis=0)) / scale
    estimable = varies & _adds_something(scaled)
    return Design(terms, estimable, scaled[:, estimable], scale[estimable])


def _adds_something(scaled: Numbers) -> Flags:
    """True for each column that is no linear combination of those before it (Gram-Schmidt in the given order)."""
    adds = np.zeros(scaled.shape[1], dtype=np.bool_)
    basis: list[Numbers] = []
    for index in range(scaled.shape[1]):
        rest = scaled[:, index].copy()
        for _ in range(2):  # twice is enough (Kahan): the second pass removes what rounding left
            for direction in basis:
                rest -= direction * float(direction @ rest)
        size = float(np.linalg.norm(rest))
        if size > 1e-7 * np.sqrt(len(rest)):
            adds[index] = True
            basis.append(rest / size)
    return adds

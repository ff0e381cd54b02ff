"""Cox regression of one variable at a time, with what could not be fitted and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.cox_model import CoxModel, cox_model
from analysis.survival_data import survival_data
from analysis.table_columns import column_of, is_number_column, missing_in


@dataclass(frozen=True)
class UnivariableModel:
    """One variable's own model on the rows that have a value; ``missing`` counts those that have none.

    ``model`` is None where nobody has a value, or where all have the same (``constant``).
    """

    variable: str
    missing: int
    constant: bool
    model: CoxModel | None

    @property
    def is_recorded(self) -> bool:
        """Whether anybody has a value."""
        return self.constant or self.model is not None


def univariable_cox(
    frame: pd.DataFrame,
    *,
    duration: str,
    event: str,
    variables: Sequence[str],
    categorical: Sequence[str] = (),
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> tuple[UnivariableModel, ...]:
    """A model for each of ``variables``, in their order, as R's ``coxph(Surv(duration, event) ~ variable)``.

    Text has levels, and so has a number that ``categorical`` names; the reference is ``SOC``, else the first level by
    alphabet. Each model keeps every row that has this one value. ``step`` is called before each.
    """
    models = []
    for done, name in enumerate(variables):
        step(done, len(variables))
        models.append(_one(frame, name, duration=duration, event=event, is_group=name in categorical))
    return tuple(models)


def _one(frame: pd.DataFrame, name: str, *, duration: str, event: str, is_group: bool) -> UnivariableModel:
    values = column_of(frame, name)
    missing = missing_in(values)
    present = values[~missing]
    if present.empty or present.nunique() < 2:
        return UnivariableModel(name, int(missing.sum()), not present.empty, None)
    has_levels = is_group or not is_number_column(values)
    data = survival_data(
        frame,
        duration=duration,
        event=event,
        group=name if has_levels else None,
        covariates=() if has_levels else (name,),
    )
    return UnivariableModel(name, int(missing.sum()), False, cox_model(data))

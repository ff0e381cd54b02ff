"""Cox regression of one endpoint of a register: each variable alone, the chosen ones together, hazards over time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.cox_model import CoxModel, cox_model
from analysis.proportional_hazards import ProportionalHazardsTest, proportional_hazards_test
from analysis.refusal import AnalysisRefused
from analysis.survival_data import named_rows, survival_data
from analysis.univariable_cox import UnivariableModel, univariable_cox
from models.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class RegressionResult:
    """Each variable alone, the model of the chosen ones, and who is in it.

    ``multivariable`` is None where no covariate is chosen, or where nobody has all of the values.
    """

    n: int
    events: int
    univariable: tuple[UnivariableModel, ...]
    multivariable: CoxModel | None

    @property
    def models(self) -> list[CoxModel]:
        """Every model that was fitted."""
        alone = [each.model for each in self.univariable if each.model is not None]
        return [*alone, *([self.multivariable] if self.multivariable is not None else [])]


def regress(
    rows: Sequence[Mapping[str, Any]],
    *,
    endpoint: str,
    variables: Sequence[str],
    group: str | None = None,
    covariates: Sequence[str] = (),
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> RegressionResult:
    """The models of ``endpoint`` (``os`` or ``pfs``) for ``rows`` of ``models.survival_rows``.

    ``variables`` are tested one by one; ``group``, always categorical, and ``covariates`` enter one model where there
    are covariates. Who lacks a value is named by study code. Raise ``AnalysisRefused`` where nobody has the endpoint.
    """
    duration, event = f"{endpoint}_months", f"{endpoint}_event"
    counted = [row for row in rows if row[duration] is not None]
    if not counted:
        raise AnalysisRefused(QT_TRANSLATE_NOOP("Situation", "no patient can be analysed"))
    frame = pd.DataFrame(counted)
    alone = univariable_cox(
        frame,
        duration=duration,
        event=event,
        variables=variables,
        categorical=() if group is None else (group,),
        step=lambda done, total: step(done, total + 1),
    )
    step(len(variables), len(variables) + 1)
    together = None
    if covariates:
        together = _together(frame, group, covariates, duration=duration, event=event)
    return RegressionResult(len(frame), int(frame[event].astype(bool).sum()), alone, together)


def _together(
    frame: pd.DataFrame, group: str | None, covariates: Sequence[str], *, duration: str, event: str
) -> CoxModel | None:
    try:
        data = survival_data(frame, duration=duration, event=event, group=group, covariates=covariates)
    except AnalysisRefused:
        return None
    return cox_model(replace(data, dropped=named_rows(data.dropped, frame["study_code"])))


def hazards_over_time(model: CoxModel) -> tuple[ProportionalHazardsTest, ...]:
    """The score tests of proportional hazards; none where the model has no estimate."""
    coefficients = model.fit.coefficients
    if coefficients is None or not len(coefficients):
        return ()
    return proportional_hazards_test(model.data.durations, model.data.events, model.design, coefficients)

"""Cox regression in which a patient counts as treated only from the day on which treatment begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import numpy as np
import pandas as pd

from analysis.cox import HazardRatio, wald_fit
from analysis.cox_models import has_few_events
from analysis.efron_maximum import efron_maximum
from analysis.efron_moments import efron_moments
from analysis.model_terms import design_of
from analysis.refusal import AnalysisRefused
from analysis.survival_data import (
    Covariate,
    DroppedRow,
    Flags,
    Numbers,
    SurvivalData,
    named_rows,
    survival_data,
)
from analysis.survival_warnings import SurvivalWarning, in_order
from models.course import PatientCourse
from models.survival_rows import survival_rows
from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP

EXPOSED = "it_given"
"""The name of the coefficient of intrathecal treatment."""
HALF_A_DAY_MONTHS = 0.5 / 30.4375
_INFORMATIVE = 1e-9
_NEVER = "never_after"


class StartUnknown(Vocabulary):
    """Why a patient is left out of this model alone."""

    GIVEN_ELSEWHERE = (
        "it_given_elsewhere",
        QT_TRANSLATE_NOOP("StartUnknown", "intrathecal treatment given elsewhere, its beginning not known"),
    )


@dataclass(frozen=True)
class TimeVaryingCox:
    """``exposed`` counts those whose treatment began while they were followed, ``events_exposed`` events after that.

    ``rows`` begin with the exposure, then come the covariates; None where the model as a whole has no estimate.
    ``dropped`` lists those left out.
    """

    n: int
    events: int
    exposed: int
    events_exposed: int
    dropped: tuple[DroppedRow, ...]
    rows: tuple[HazardRatio, ...] | None
    warnings: tuple[SurvivalWarning, ...]

    @property
    def events_per_variable(self) -> float:
        """Events over coefficients."""
        return self.events / max(1, len(self.rows or ()))

    @property
    def exposure(self) -> HazardRatio | None:
        """The hazard ratio of being treated against not yet or never treated; None where it has no estimate."""
        return next((row for row in self.rows or () if row.term == EXPOSED and row.hr is not None), None)


def time_varying_cox(
    data: SurvivalData, starts: Numbers, *, same_day: float = HALF_A_DAY_MONTHS
) -> TimeVaryingCox:
    """Cox model with an exposure that begins at ``starts`` (NaN: never) and covariates fixed at time zero.

    Each patient has a row (0, start] not exposed and a row (start, end] exposed (Andersen and Gill 1982; R
    ``coxph(Surv(start, stop, event) ~ ...)`` after ``tmerge``), Efron's ties, Wald intervals. A start at time zero
    counts from ``same_day`` on; one at or after the end counts for nothing. The answer is that of
    lifelines' ``CoxTimeVaryingFitter`` (see ``efron_maximum``).
    """
    from_zero = np.nan_to_num(np.asarray(starts, dtype=np.float64), nan=np.inf)
    begins = np.minimum(np.maximum(from_zero, same_day), data.durations)
    treated = begins < data.durations
    split = _split(data, begins, treated)
    exposed = np.concatenate([np.zeros(data.n), np.ones(int(treated.sum()))])
    entries = np.concatenate([np.zeros(data.n), begins[treated]])
    if not _tells_apart(split, entries, exposed):
        exposed = np.zeros_like(exposed)
    split = replace(split, covariates=(Covariate(EXPOSED, exposed), *split.covariates))
    design = design_of(split)
    fit = wald_fit(partial(efron_maximum, entries=entries), split.durations, split.events, design)
    found = set(fit.warnings)
    if has_few_events(data.n_events, design):
        found.add(SurvivalWarning.EVENTS_PER_VARIABLE)
    if not data.n_events:
        found.add(SurvivalWarning.NO_EVENTS)
    if data.dropped:
        found.add(SurvivalWarning.ROWS_DROPPED)
    return TimeVaryingCox(
        n=data.n,
        events=data.n_events,
        exposed=int(treated.sum()),
        events_exposed=int((treated & data.events).sum()),
        dropped=data.dropped,
        rows=fit.rows,
        warnings=in_order(found),
    )


def time_varying_it(
    rows: Sequence[Mapping[str, object]], *, endpoint: str, covariates: Sequence[str] = ()
) -> TimeVaryingCox:
    """Intrathecal trastuzumab as given, for one endpoint (``os`` or ``pfs``) of ``models.survival_rows``.

    Exposed from the first dose in this register on; never dosed, never exposed. Whoever had intrathecal treatment
    elsewhere is left out: its beginning is not known, and to count her as treated from time zero would credit the
    treatment with months that she may have lived before it. Left-out patients are named by study code. Raise
    ``AnalysisRefused`` where nobody is left.
    """
    duration, event = f"{endpoint}_months", f"{endpoint}_event"
    counted = [row for row in rows if row[duration] is not None]
    elsewhere = [row for row in counted if row.get("prior_it_cycles")]
    frame = pd.DataFrame([row for row in counted if not row.get("prior_it_cycles")])
    if frame.empty:
        raise AnalysisRefused(QT_TRANSLATE_NOOP("Situation", "no patient can be analysed"))
    ends = frame[duration].astype(float)
    frame[_NEVER] = frame["first_it_months"].astype(float).fillna(ends + 1.0)
    data = survival_data(frame, duration=duration, event=event, covariates=(*covariates, _NEVER))
    dropped = (
        *(
            DroppedRow(str(row["study_code"]), "prior_it_cycles", StartUnknown.GIVEN_ELSEWHERE.value)
            for row in elsewhere
        ),
        *named_rows(data.dropped, frame["study_code"]),
    )
    starts = np.asarray(data.covariates[-1].values, dtype=np.float64)
    return time_varying_cox(replace(data, covariates=data.covariates[:-1], dropped=dropped), starts)


def time_varying_endpoints(
    courses: Sequence[PatientCourse], *, as_of: date | None = None, covariates: Sequence[str] = ()
) -> Mapping[str, TimeVaryingCox | None]:
    """``time_varying_it`` of ``pfs`` and ``os``; None where nobody can be analysed for the endpoint."""
    rows = survival_rows(courses, as_of=as_of)
    found: dict[str, TimeVaryingCox | None] = {}
    for endpoint in ("pfs", "os"):
        try:
            found[endpoint] = time_varying_it(rows, endpoint=endpoint, covariates=covariates)
        except AnalysisRefused:
            found[endpoint] = None
    return found


def _split(data: SurvivalData, begins: Numbers, treated: Flags) -> SurvivalData:
    """A row for the time before the start, then one for the time after it for those who have any."""
    before = np.where(treated, begins, data.durations)
    return SurvivalData(
        durations=np.concatenate([before, data.durations[treated]]),
        events=np.concatenate([data.events & ~treated, data.events[treated]]),
        group_column=None,
        group=None,
        reference=None,
        covariates=tuple(
            Covariate(each.name, np.concatenate([each.values, each.values[treated]]))
            for each in data.covariates
        ),
        dropped=data.dropped,
    )


def _tells_apart(split: SurvivalData, entries: Numbers, exposed: Numbers) -> bool:
    """Whether at any event some of those at risk are exposed and others are not."""
    if not split.events.any():
        return False
    moments = efron_moments(split.durations, split.events, exposed[:, None], np.zeros(1), entries=entries)
    return float(moments.information.sum()) > _INFORMATIVE

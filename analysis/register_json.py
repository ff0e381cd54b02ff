"""Everything that ``analyse --json`` says of a register: both endpoints, then each further question under its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from analysis.baseline_correlations import baseline_correlations
from analysis.baseline_json import baseline_json, correlations_json
from analysis.baseline_table import baseline_table
from analysis.endpoint_survival import SurvivalEndpoint
from analysis.refusal import AnalysisRefused
from analysis.response import analyse_response
from analysis.response_json import response_json
from analysis.safety import analyse_safety
from analysis.safety_json import safety_json
from analysis.survival_analysis import SurvivalAnalysis
from analysis.survival_json import survival_json
from analysis.time_varying_cox import time_varying_endpoints
from analysis.time_varying_json import time_varying_json
from models.course import PatientCourse
from models.survival_rows import ARM


def register_json(
    courses: Sequence[PatientCourse],
    endpoints: Mapping[SurvivalEndpoint, SurvivalAnalysis],
    *,
    as_of: date | None = None,
    group: str | None = None,
    covariates: Sequence[str] = (),
    times: Sequence[float] = (),
) -> dict[str, Any]:
    """``endpoints`` under ``pfs`` and ``os``, and ``safety, response, baseline, correlations, time_varying``.

    The last is by endpoint, and always of intrathecal trastuzumab. A part for which nobody is left is None.
    """
    compared = group or ARM
    return {
        **{endpoint.value: survival_json(result) for endpoint, result in endpoints.items()},
        "safety": safety_json(analyse_safety(courses, as_of=as_of, times=times)),
        "response": _unless_refused(
            lambda: response_json(analyse_response(courses, as_of=as_of, group=compared, times=times))
        ),
        "baseline": _unless_refused(
            lambda: baseline_json(baseline_table(courses, group=compared, as_of=as_of))
        ),
        "correlations": _unless_refused(
            lambda: correlations_json(baseline_correlations(courses, group=compared, as_of=as_of))
        ),
        "time_varying": time_varying_json(
            time_varying_endpoints(courses, as_of=as_of, covariates=covariates)
        ),
    }


def _unless_refused(part: Callable[[], Any]) -> Any:
    try:
        return part()
    except AnalysisRefused:
        return None

"""What the filters of the Analysis place ask for. No Qt."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date

OS = "os"
PFS = "pfs"
ARM = "arm"
LM_DIAGNOSIS, BC_DIAGNOSIS, BRAIN_METASTASIS = "lm_diagnosis", "bc_diagnosis", "brain_metastasis"
"""The values of ``models.endpoints.Origin``, which the filters know without reading records."""
DEFAULT_TIMES = (6.0, 12.0, 24.0)
_MOST_TIMES = 12
_LONGEST_MONTHS = 1200.0


class NotMonths(ValueError):
    """Text that is no number of months above 0, or no list of them."""


@dataclass(frozen=True)
class AnalysisRequest:
    """One set of filters.

    ``endpoint`` is ``os`` or ``pfs``; ``origin`` one of ``models.endpoints.Origin``, where overall survival counts
    from. ``group`` and ``covariates`` name columns of ``models.survival_rows``, None compares nothing; a number is cut
    into two groups at ``cut``, at its median where that is None. ``as_of`` is a data cut-off; ``any_basis`` counts
    progressions however shown, not on imaging alone; ``rmst_months`` None means the longest time that every group
    reaches; ``landmark_months`` None none. ``comparator`` is the code of a published median, drawn as a reference.
    ``stepwise`` shows stepwise selection on the page of regression.
    """

    endpoint: str = OS
    origin: str = LM_DIAGNOSIS
    group: str | None = ARM
    cut: float | None = None
    as_of: date | None = None
    any_basis: bool = False
    times: tuple[float, ...] = DEFAULT_TIMES
    rmst_months: float | None = None
    landmark_months: float | None = None
    covariates: tuple[str, ...] = ()
    comparator: str = ""
    stepwise: bool = False

    @property
    def counted_from(self) -> str:
        """Where the endpoint counts from: progression-free survival always from LM diagnosis."""
        return self.origin if self.endpoint == OS else LM_DIAGNOSIS

    @property
    def covariates_used(self) -> tuple[str, ...]:
        """The covariates of the model: those that are not compared as groups already."""
        return tuple(name for name in self.covariates if name != self.group)


def parse_months(text: str) -> float | None:
    """A number of months, None for nothing typed; raise NotMonths for anything else. Comma or point decimals."""
    if not text.strip():
        return None
    return _months(text.strip().replace(",", "."))


def parse_cut(text: str) -> float | None:
    """A number, None for nothing typed; raise NotMonths for anything else. Comma or point decimals."""
    if not text.strip():
        return None
    try:
        cut = float(text.strip().replace(",", ".").replace("−", "-"))
    except ValueError:
        raise NotMonths(text) from None
    if not math.isfinite(cut):
        raise NotMonths(text)
    return cut


def parse_times(text: str) -> tuple[float, ...]:
    """Months apart by commas, semicolons or blanks, in order and each once; the usual three for nothing typed."""
    typed = [part for part in re.split(r"[,;\s]+", text.strip()) if part]
    if not typed:
        return DEFAULT_TIMES
    if len(typed) > _MOST_TIMES:
        raise NotMonths(text)
    return tuple(sorted({_months(part) for part in typed}))


def _months(text: str) -> float:
    try:
        months = float(text)
    except ValueError:
        raise NotMonths(text) from None
    if not 0 < months <= _LONGEST_MONTHS:
        raise NotMonths(text)
    return months

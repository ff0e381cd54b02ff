"""The limits that rules compare with: defaults from the literature, each a setting of the site."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Self

_NO_LIMIT_IS_HIGHER = 100_000


@dataclass(frozen=True)
class Thresholds:
    """Limits with their units in the name. Guidelines disagree: the program warns, it does not prescribe."""

    platelets_minimum_10e9_l: float = 50
    """AABB 2015; AABB/ICTMG 2025 would allow 20 (jama.2025.7529)."""
    inr_maximum: float = 1.4
    """Association of British Neurologists 2018."""
    labs_age_days: float = 7
    dose_minimum_mg: float = 5
    dose_maximum_mg: float = 150
    """Range over the published reports, Trifănescu et al. 2023."""
    incident_dose_mg: float = 300
    impossible_dose_mg: float = 1000
    dose_jump_factor: float = 1.5
    dexamethasone_maximum_mg: float = 4
    interval_days: float = 21
    interval_tolerance_days: float = 3
    opening_pressure_maximum_cmh2o: float = 25
    kps_at_lm_minimum: int = 70
    """The study asked for more than 60."""

    @classmethod
    def from_setting(cls, stored: object) -> Self:
        """What a register keeps as its setting: whatever there is no limit, or has no name here, leaves the default.

        A file may have been edited, or written by a program that knew other limits: the rules still answer.
        """
        typed = stored if isinstance(stored, Mapping) else {}
        return cls(**{name: typed[name] for name in _NAMES & typed.keys() if _is_limit(typed[name])})


_NAMES = frozenset(field.name for field in fields(Thresholds))


def _is_limit(value: object) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and math.isfinite(value) and 0 <= value < _NO_LIMIT_IS_HIGHER  # type: ignore[arg-type, operator]

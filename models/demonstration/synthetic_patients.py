"""Adds synthetic patients to a cohort, for registers of any size: the same rows through the same path."""

from __future__ import annotations

import random

from models.demonstration.cohort_file import CohortPatient
from models.vocabularies import Arm, LmMriType

_REGIMENS = (
    "tucatinib-capecitabine-trastuzumab",
    "pertuzumab-trastuzumab",
    "T-DM1",
    "lapatinib-capecitabine",
)
_MEAN_OS_MONTHS = {Arm.IT: 16.0, Arm.SOC: 10.0}
_LONGEST_OS_MONTHS = 48
_SESSIONS_A_MONTH = 30.4 / 21


def synthetic_patients(count: int, *, seed: int) -> tuple[CohortPatient, ...]:
    """``count`` patients drawn with ``seed``: the same seed gives the same patients."""
    draw = random.Random(seed)
    return tuple(_synthetic_patient(draw, str(number)) for number in range(1, count + 1))


def _synthetic_patient(draw: random.Random, name: str) -> CohortPatient:
    arm = draw.choice((Arm.IT, Arm.SOC))
    os_months = min(_LONGEST_OS_MONTHS, 1 + int(draw.expovariate(1 / _MEAN_OS_MONTHS[arm])))
    os_event = draw.random() < 0.75
    pfs_months = draw.randint(1, os_months)
    # A death is an event of progression-free survival as well.
    pfs_event = os_event or draw.random() < 0.6
    lm_months = draw.randint(0, 120)
    cycles = max(1, int(pfs_months * _SESSIONS_A_MONTH)) if arm is Arm.IT else 0
    return CohortPatient(
        patient=name,
        group=arm,
        age_years=draw.randint(28, 80),
        kps=draw.choice((60, 70, 80, 90, 100)),
        bm_months=max(0, lm_months - draw.randint(0, 24)) if draw.random() < 0.9 else None,
        bm_surgery=draw.random() < 0.3,
        wbrt=draw.random() < 0.7,
        sbrt=draw.random() < 0.5,
        lm_months=lm_months,
        lm_mri_type=draw.choice((LmMriType.A, LmMriType.B, LmMriType.C)),
        it_cycles=cycles,
        craniospinal_rt=draw.random() < 0.2 and os_months > 2,
        systemic_therapy=draw.choice(_REGIMENS),
        pfs_months=pfs_months,
        pfs_event=pfs_event,
        os_months=os_months,
        os_event=os_event,
    )

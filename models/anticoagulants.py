"""How long a drug against clotting is held before a lumbar puncture.

Association of British Neurologists 2018 (Practical Neurology 18:436, table 2), creatinine clearance of 50 ml/min or
more. Where it gives a range the longer time stands; without an indication, the time of the treatment dose.
"""

from __future__ import annotations

from models.vocabularies import Anticoagulant, AnticoagulantDose

CITATION = "ABN 2018, pn.bmj.com/content/18/6/436"
NO_SAFE_HOLD = float("inf")
"""Fondaparinux at treatment dose: the source advises against the puncture and gives no time."""

_PROPHYLACTIC_HOURS: dict[Anticoagulant, float] = {
    Anticoagulant.LMWH: 12,
    Anticoagulant.FONDAPARINUX: 36,
    Anticoagulant.FACTOR_XA_INHIBITOR: 24,
}
_HOURS: dict[Anticoagulant, float] = {
    Anticoagulant.WARFARIN: 5 * 24,
    Anticoagulant.LMWH: 24,
    Anticoagulant.HEPARIN: 6,
    Anticoagulant.FONDAPARINUX: NO_SAFE_HOLD,
    Anticoagulant.FACTOR_XA_INHIBITOR: 48,
    Anticoagulant.DABIGATRAN: 72,
    Anticoagulant.P2Y12_INHIBITOR: 7 * 24,
}


def hold_hours(drug: Anticoagulant, dose: AnticoagulantDose | None = None) -> float | None:
    """Hours between the last dose and the puncture; None where no time is known for the drug."""
    if dose is AnticoagulantDose.PROPHYLACTIC and drug in _PROPHYLACTIC_HOURS:
        return _PROPHYLACTIC_HOURS[drug]
    return _HOURS.get(drug)

"""The words of the register's two endpoints, for figures and tables."""

from __future__ import annotations

from analysis.endpoint_survival import SurvivalEndpoint
from analysis.figures.survival_summary import SurvivalWording
from analysis.survival_data import ALL
from models.vocabularies import Arm
from models.wording import Translate


def endpoint_wording(endpoint: SurvivalEndpoint, translate: Translate) -> SurvivalWording:
    """What the curve of an endpoint counts, its events, and the arms as they are called everywhere."""
    names = {arm.value: translate("Arm", arm.label) for arm in Arm}
    names[ALL] = translate("SurvivalFigure", "all")
    months = translate("SurvivalFigure", "months since LM diagnosis")
    if endpoint is SurvivalEndpoint.OS:
        alive = translate("SurvivalFigure", "alive")
        return SurvivalWording(alive, translate("SurvivalFigure", "deaths"), months, names)
    alive = translate("SurvivalFigure", "alive without progression")
    return SurvivalWording(alive, translate("SurvivalFigure", "progressions or deaths"), months, names)

"""The statistics of the paper beside those recomputed from the register, with the reason for every difference."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportlab.platypus import CondPageBreak, Flowable

from analysis.published_comparison import ComparedStatistic
from analysis.wording.published_wording import reason_text, statistic_words
from models.demonstration.study_codes import PUBLISHED_PATIENTS
from models.wording import Translate
from reports.field_text import value_text
from reports.tables import Cell, Column
from reports.typesetting import Typesetting

_PER_CENT = re.compile(r"(?<=\d)%")
_RANGE = re.compile(r"(?<=\d)%?-(?=\d)")
_ROOM_TO_BEGIN = 220.0
"""A long table does not begin on what is left of a page below this height, in points."""


def published(statistics: Sequence[ComparedStatistic], typesetting: Typesetting) -> list[Flowable]:
    """The table "Published and recomputed"; nothing where there is nothing to compare."""
    if not statistics:
        return []
    translate = typesetting.translate
    columns = [
        Column(translate("CohortReport", "Statistic"), weight=3),
        Column(translate("CohortReport", "Published"), weight=1.6),
        Column(translate("CohortReport", "Recomputed"), weight=3),
        Column(translate("CohortReport", "Agrees"), wrap=False, weight=0.1),
        Column(translate("CohortReport", "Reason for the difference, or note"), weight=4),
    ]
    lead = translate(
        "CohortReport",
        "Computed again from the paper's own {n} patients as they stand in this register; patients added to it do not "
        "count. The paper prints no event indicators; those used reproduce its hazard ratios and medians. Plain means "
        "and correlations of survival times ignore censoring.",
    ).format(n=PUBLISHED_PATIENTS)
    return [
        CondPageBreak(_ROOM_TO_BEGIN),
        typesetting.section(translate("CohortReport", "Published and recomputed")),
        typesetting.lead(lead),
        typesetting.table(columns, [_row(one, translate) for one in statistics]),
    ]


def _row(one: ComparedStatistic, translate: Translate) -> list[Cell]:
    told = map(_as_elsewhere, statistic_words(one, translate))
    return [*told, value_text(one.agrees, translate), _as_elsewhere(reason_text(one, translate))]


def _as_elsewhere(text: str) -> str:
    """Per cent and ranges as the rest of the report writes them: ``32 %``, ``9.9–81.6 %``."""
    return _PER_CENT.sub(" %", _RANGE.sub("–", text))

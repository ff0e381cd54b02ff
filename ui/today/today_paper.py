"""Words the lists of Today for paper: the rows as they are shown, with birth date and planned session. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.form_address import FormKind
from models.storage.planned_sessions import PlannedSession
from models.wording import Translate
from reports.today_list import TodayGroup, TodayRow
from ui.today.today_lists import TodayList, TodayRowWords


def paper_groups(
    lists: Sequence[TodayList], plans: Mapping[str, PlannedSession], translate: Translate
) -> list[TodayGroup]:
    """Each list with its rows; ``plans`` by the patients' keys."""
    return [
        TodayGroup(
            each.title, tuple(_row(row, plans.get(row.entry.patient_id), translate) for row in each.rows)
        )
        for each in lists
    ]


def _row(shown: TodayRowWords, plan: PlannedSession | None, translate: Translate) -> TodayRow:
    entry = shown.entry
    is_to_come = entry.draft is None and entry.address.kind is FormKind.SESSION
    return TodayRow(
        study_code=entry.study_code,
        name=shown.name,
        birth_date=plan.birth_date if plan else None,
        waits=shown.words,
        planned=_planned(plan, translate) if plan and is_to_come else "",
        is_held=is_to_come and entry.hold is not None,
    )


def _planned(plan: PlannedSession, translate: Translate) -> str:
    """ "Cycle 8, 150 mg"."""
    parts = []
    if plan.cycle is not None:
        parts.append(translate("PatientReport", "Cycle {cycle}").format(cycle=plan.cycle))
    if plan.dose_mg is not None:
        parts.append(f"{plan.dose_mg:g} mg")
    return ", ".join(parts)

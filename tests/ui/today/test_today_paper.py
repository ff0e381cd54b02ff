from __future__ import annotations

from datetime import date, datetime

from models.form_address import FormAddress, FormKind
from models.storage.drafts import Draft
from models.storage.planned_sessions import PlannedSession
from models.storage.today_queries import TodayEntry, TodayLists
from models.vocabularies import HoldReason
from models.wording import untranslated
from ui.today.today_lists import today_lists
from ui.today.today_paper import paper_groups

NOW = datetime(2026, 11, 23, 14, 5).astimezone()
PLAN = PlannedSession(date(1986, 6, 17), cycle=36, dose_mg=150.0)


def entry(kind: FormKind = FormKind.SESSION, **changes: object) -> TodayEntry:
    return TodayEntry(
        **{
            "address": FormAddress(kind, "1"),
            "study_code": "TH-002",
            "name": "Popa, Elena",
            "day": NOW.date(),
            **changes,
        }
    )


def printed(plan: PlannedSession | None = PLAN, **lists: tuple[TodayEntry, ...]):
    shown = today_lists(TodayLists(**lists), now=NOW, account="ana", translate=untranslated)
    groups = paper_groups(shown, {"1": plan} if plan else {}, untranslated)
    return {group.title: group.rows[0] for group in groups if group.rows}


def test_a_due_row_has_the_words_of_the_screen_with_birth_date_cycle_and_dose() -> None:
    row = printed(due=(entry(),))["Due within a week"]
    assert (row.study_code, row.name, row.birth_date) == ("TH-002", "Popa, Elena", PLAN.birth_date)
    assert (row.waits, row.planned) == ("due today, 23 Nov 2026", "Cycle 36, 150 mg")
    assert not row.is_held


def test_without_a_protocol_the_cycle_stands_alone() -> None:
    row = printed(PlannedSession(None, cycle=3), due=(entry(),))["Due within a week"]
    assert row.planned == "Cycle 3"


def test_a_planned_session_under_a_hold_is_marked() -> None:
    row = printed(overdue=(entry(hold=HoldReason.PLATELETS),))["Overdue"]
    assert row.is_held
    assert row.waits.endswith("on hold: low platelets")


def test_a_row_about_no_session_to_come_plans_none() -> None:
    held = entry(FormKind.LIFTING, hold=HoldReason.PLATELETS)
    rows = printed(on_hold=(held,), unsigned=(entry(FormKind.SIGNATURE),))
    assert {title: row.planned for title, row in rows.items()} == {"On hold": "", "Not signed": ""}


def test_a_draft_of_a_new_patient_is_named_as_such() -> None:
    address = FormAddress(FormKind.RECORD, part="patients")
    draft = Draft("1", "ana", address, {}, None, NOW)
    row = printed(drafts=(entry(address=address, draft=draft, name="", study_code=""),))[
        "Drafts to go on with"
    ]
    assert (row.name, row.birth_date, row.planned) == ("New patient", None, "")

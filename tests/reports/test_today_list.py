from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.wording import untranslated
from reports.stylesheet import PageSize
from reports.today_list import TodayGroup, TodayRow, today_list
from tests.reports.paper_reading import HOSTILE, fonts_of, letters_outside_the_frame

ELENA = TodayRow(
    "TH-002", "Popa, Elena", date(1986, 6, 17), "in 4 days, 27 Nov 2026", planned="Cycle 36, 150 mg"
)


@pytest.fixture
def told(read, print_facts):
    """The text of a list in one line."""

    def printed(*groups: TodayGroup) -> str:
        return " ".join(read(today_list(groups, print_facts, translate=untranslated)).text.split())

    return printed


def test_a_row_has_two_identifiers_what_waits_and_what_is_planned(told) -> None:
    text = told(TodayGroup("Due within a week", (ELENA,)))
    assert "TH-002 Popa, Elena 17 Jun 1986 In 4 days, 27 Nov 2026 Cycle 36, 150 mg" in text


def test_nothing_planned_has_no_column(told) -> None:
    due, draft = ELENA, replace(ELENA, planned="")
    assert "Planned" not in told(TodayGroup("Drafts", (draft,)))
    assert "Planned" in told(TodayGroup("Drafts", (draft,)), TodayGroup("Overdue", (due,)))


def test_lists_stand_in_their_order_under_their_titles_and_empty_ones_are_left_out(told) -> None:
    text = told(
        TodayGroup("Overdue", (ELENA, ELENA)), TodayGroup("On hold", ()), TodayGroup("Not signed", (ELENA,))
    )
    assert text.index("Overdue (2)") < text.index("Not signed (1)")
    assert "On hold" not in text


def test_the_page_says_of_which_moment_it_is(told) -> None:
    text = told(TodayGroup("Overdue", (ELENA,)))
    assert "As it stood on 23 Nov 2026, 14:05; what was saved later is not on it." in text
    assert "Page 1 of 1" in text


def test_a_day_without_work_says_so(told) -> None:
    for groups in ((), (TodayGroup("Overdue", ()),)):
        assert "Nothing is to be done today." in told(*groups)


def test_a_planned_session_under_a_hold_is_stressed(print_facts) -> None:
    held = replace(ELENA, waits="on hold: low platelets", is_held=True)
    for row, is_bold in ((held, True), (replace(held, is_held=False), False)):
        content = today_list([TodayGroup("Overdue", (row,))], print_facts, translate=untranslated)
        (font,) = fonts_of(content, "On hold: low platelets")
        assert ("Semibold" in font) == is_bold


def test_what_waits_takes_the_room_that_names_leave(read, print_facts) -> None:
    held = replace(
        ELENA,
        waits="8 days overdue, 19 Nov 2026 · on hold: low platelets",
        planned="Cycle 36, 150 mg",
        is_held=True,
    )
    (page,) = read(today_list([TodayGroup("Overdue", (held,))], print_facts, translate=untranslated)).pages
    assert "8 days overdue, 19 Nov 2026 · on hold: low platelets" in page.text


def test_a_long_list_repeats_its_header_on_every_page_and_names_no_title_alone(read, print_facts) -> None:
    groups = [TodayGroup(f"List {number}", (ELENA,) * 13) for number in range(12)]
    pdf = read(today_list(groups, print_facts, translate=untranslated))
    assert len(pdf.pages) > 2
    for page in pdf.pages:
        assert page.text.count("What waits") == 1
        lines = [line for line in page.text.splitlines() if line.strip()]
        rows = [line for line in lines if line.startswith(("List ", "TH-002"))]
        assert not rows[-1].startswith("List ")
    assert f"Page 2 of {len(pdf.pages)}" in pdf.pages[1].text


def test_a_list_without_a_patient_yet_has_empty_cells(told) -> None:
    assert "New patient Patient, kept 23 Nov 2026 14:05" in told(
        TodayGroup("Drafts", (TodayRow("", "New patient", None, "Patient, kept 23 Nov 2026 14:05"),))
    )


@pytest.mark.parametrize("page", list(PageSize))
@pytest.mark.parametrize("typed", HOSTILE)
def test_no_text_leaves_its_frame_whatever_is_typed(read, print_facts, typed, page) -> None:
    row = TodayRow(typed[:40], typed, date(1986, 6, 17), typed, planned=typed[:60], is_held=True)
    content = today_list(
        [TodayGroup(typed, (row, ELENA))], replace(print_facts, page=page), translate=untranslated
    )
    assert letters_outside_the_frame(read(content)) == []


def test_the_same_rows_make_the_same_bytes(print_facts) -> None:
    groups = [TodayGroup("Overdue", (ELENA,))]
    first, second = (today_list(groups, print_facts, translate=untranslated) for _ in range(2))
    assert first == second

from __future__ import annotations

import pytest

from ui.mnemonics import with_mnemonics


def test_each_label_has_a_letter_of_its_own() -> None:
    labels = with_mnemonics(["Trastuzumab", "Time", "Dexamethasone", "CSF withdrawn", "CSF fistula"])
    assert labels == ["&Trastuzumab", "T&ime", "&Dexamethasone", "&CSF withdrawn", "CSF &fistula"]


def test_letters_of_buttons_are_left_alone() -> None:
    assert with_mnemonics(["Site"], taken="s") == ["S&ite"]


def test_where_all_letters_are_taken_they_are_shared() -> None:
    assert with_mnemonics(["INR", "INR", "INR", "INR"]) == ["&INR", "I&NR", "IN&R", "&INR"]


@pytest.mark.parametrize(("label", "shown"), [("Pain & fever", "&Pain && fever"), ("–", "–"), ("șă", "șă")])
def test_signs_and_letters_no_keyboard_has_everywhere_are_no_mnemonics(label: str, shown: str) -> None:
    assert with_mnemonics([label]) == [shown]


def test_a_label_gives_way_to_one_that_has_no_other_letter() -> None:
    assert with_mnemonics(["Date", "Dose", "Do"]) == ["D&ate", "D&ose", "&Do"]


def test_letters_go_as_far_as_they_can() -> None:
    assert with_mnemonics(["AB", "AC", "A"]) == ["A&B", "A&C", "&A"]

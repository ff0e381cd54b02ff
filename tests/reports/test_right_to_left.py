"""The order in which right-to-left text is printed, against orders worked out by hand and against python-bidi."""

from __future__ import annotations

import random
import unicodedata

import pytest
from bidi import get_base_level, get_display

from analysis.wording.isolated_facts import isolated
from reports.right_to_left import TypedLine, printed_order

BY_HAND = [
    # One line each: as it is read, as it is printed from left to right (UAX #9, worked out with its rules by hand).
    ("ניתן 150 mg", "mg 150 ןתינ"),
    ("ניתן 1,5 ml היום", "םויה ml 1,5 ןתינ"),
    ("KPS 80 לפני", "KPS 80 ינפל"),
    ("לפני KPS 80 ואחרי", "ירחאו KPS 80 ינפל"),
    ("ב-13/11/2025", "13/11/2025-ב"),
    ("כאב (NRS 4)", "(NRS 4) באכ"),
    ("גיל ≥ 70", "70 ≤ ליג"),
    ("Dr. כהן 2", "Dr. 2 ןהכ"),
    ("150 mg", "150 mg"),
    ("12 מרים", "םירמ 12"),
    ("שם…", "…םש"),
]


@pytest.mark.parametrize(("read", "printed"), BY_HAND)
def test_a_typed_line_has_the_direction_of_its_first_letter(read: str, printed: str) -> None:
    assert printed_order(read) == printed


def test_the_order_is_that_of_an_outside_reference_whatever_is_typed() -> None:
    drawn = random.Random(9)
    for _ in range(3000):
        line = "".join(drawn.choices("אבגabc123 .,%+-:/\u0661\u0662 –אa", k=drawn.randint(1, 25))).strip()
        if any(unicodedata.bidirectional(letter) == "R" for letter in line):
            base = "R" if get_base_level(line) else "L"
            assert printed_order(line) == get_display(line, base_dir=base), ascii(line)


def test_brackets_are_seen_in_a_mirror_where_they_are_turned_round() -> None:
    assert printed_order("[א] (ב) {ג} <ד>") == "<ד> {ג} (ב) [א]"
    assert printed_order("a (b) א") == "a (b) א"


def test_facts_side_by_side_have_a_direction_each_and_leave_that_of_their_line_alone() -> None:
    assert printed_order("TH-001 · כה 150 mg · 13 Nov 2025") == "TH-001 · mg 150 הכ · 13 Nov 2025"
    assert printed_order("מרים כהן (לוי) · 13 Nov") == "(יול) ןהכ םירמ · 13 Nov"


def test_a_fact_within_a_line_of_the_program_is_read_in_its_own_direction() -> None:
    line = f"{isolated('כהן 150 mg')}, grade 2, {isolated('Ana')}"
    assert printed_order(line) == "mg 150 ןהכ, grade 2, Ana"
    assert printed_order("כהן 150 mg, grade 2") == "mg, grade 2 150 ןהכ"


def test_a_fact_cannot_end_its_own_isolate() -> None:
    assert printed_order(f"a {isolated('א' + chr(0x2069) + 'b')}, 1") == "a bא, 1"


def test_a_fact_that_is_read_from_the_left_is_left_as_it_is() -> None:
    assert isolated("Ana Popescu") == "Ana Popescu"


def _broken(line: str, letters: int) -> list[str]:
    return TypedLine.of(line).broken(letters, len)


def test_a_line_that_begins_with_a_number_goes_by_what_stands_before_it_in_its_paragraph() -> None:
    assert _broken("ניתן Herceptin 150 mg היום", 14) == ["Herceptin ןתינ", "םויה 150 mg"]
    assert _broken("ניתן היום 150 mg לחולה", 9) == ["םויה ןתינ", "mg 150", "הלוחל"]


def test_each_line_of_a_paragraph_has_the_direction_of_the_paragraph() -> None:
    assert _broken("אבגד KPS, הוזח", 5) == ["דגבא", ",KPS", "חזוה"]
    assert _broken("KPS, אבגד הוזח", 5) == ["KPS,", "דגבא", "חזוה"]


def test_a_word_longer_than_its_line_goes_on_in_the_next_as_it_is_read() -> None:
    assert _broken("אבגדהו ז", 4) == ["דגבא", "ז וה"]


def test_arabic_letters_are_joined_and_keep_their_vowel_signs() -> None:
    printed = printed_order("مُحمد")
    assert "\N{ARABIC DAMMA}" in printed
    letters = [letter for letter in printed if unicodedata.category(letter) == "Lo"]
    assert all(0xFE70 <= ord(letter) <= 0xFEFF for letter in letters)


def test_a_sign_stands_before_its_letter_where_the_stand_in_font_has_it() -> None:
    assert printed_order("מִר") == "ר\N{HEBREW POINT HIRIQ}מ"


def test_the_word_for_god_in_a_name_is_no_letter_that_the_font_lacks() -> None:
    assert "\N{ARABIC LIGATURE ALLAH ISOLATED FORM}" not in printed_order("عبد الله")

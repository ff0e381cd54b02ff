from __future__ import annotations

import pytest

from reports.right_to_left import printed_order
from reports.stylesheet import Stylesheet
from reports.text import (
    TypedParagraph,
    bold,
    clean,
    joined,
    labelled,
    marked_paragraph,
    markup,
    paragraph,
    shortened,
    stacked,
    text_width,
)

FONT = {"font": "SourceSansPro", "size": 9.0}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
        ("salt & water", "salt &amp; water"),
        ('O\'Neill "Jo"', "O&#x27;Neill &quot;Jo&quot;"),
        ("one\r\ntwo\rthree\nfour", "one<br/>two<br/>three<br/>four"),
        ("&amp;", "&amp;amp;"),
        ("a\tb", "a b"),
        (None, ""),
        (7, "7"),
    ],
)
def test_typed_text_becomes_markup_that_prints_it_as_typed(typed: object, expected: str) -> None:
    assert markup(typed) == expected


def test_plain_words_are_set_as_markup_of_them_would_be(sheet: Stylesheet) -> None:
    typed = "  150 mg and more words than fit one line of a narrow column  "
    plain, marked = paragraph(typed, sheet.cell), marked_paragraph(markup(typed), sheet.cell)
    assert plain.wrap(60, 500) == marked.wrap(60, 500)
    assert [words for _, words in plain.blPara.lines] == [words for _, words in marked.blPara.lines]
    assert vars(plain.frags[0]).keys() == vars(marked.frags[0]).keys()
    assert plain.frags[0].text.split() == typed.split()


def test_control_and_direction_characters_are_dropped() -> None:
    assert clean("a\x00b\x07c\x1b\u202ed\ufeffe\u200bf") == "abcdef"


def test_a_lone_surrogate_becomes_a_square() -> None:
    assert clean("a\ud800b") == "a□b"


def test_a_letter_typed_in_two_pieces_is_composed() -> None:
    assert clean("s\N{COMBINING COMMA BELOW}") == "ș"


def test_a_character_no_font_has_becomes_a_square() -> None:
    assert "□□□" in markup("王小明")


def test_other_scripts_are_set_in_the_face_that_has_them() -> None:
    assert markup("Ana Коваль שם").count("<font name=") == 2
    assert '<font name="DejaVuSans">' in markup("שם")


def test_hebrew_is_turned_round_and_digits_in_it_are_not() -> None:
    assert printed_order("מרים 12") == "12 םירמ"


def test_a_hebrew_name_leaves_the_date_behind_it_whole() -> None:
    turned = printed_order("TH-001 · כה · 13 Nov 2025")
    assert turned == "TH-001 · הכ · 13 Nov 2025"


def test_arabic_letters_are_joined() -> None:
    assert all(0xFE70 <= ord(letter) <= 0xFEFF for letter in printed_order("محمد"))


def test_a_long_right_to_left_note_keeps_its_first_word_on_the_first_line(sheet: Stylesheet) -> None:
    note = paragraph("ראשון " + "מילה " * 40 + "אחרון", sheet.body)
    assert isinstance(note, TypedParagraph)
    _, height = note.wrap(150, 1000)
    lines = ["".join(fragment.text for fragment in line.words) for line in note.blPara.lines]
    assert height > 2 * sheet.body.leading
    assert lines[0].strip().endswith("ןושאר")
    assert lines[-1].strip().startswith("ןורחא")


def test_parts_are_joined_and_empty_ones_left_out() -> None:
    assert joined([bold("a&b"), markup(""), markup("c")], " · ") == "<b>a&amp;b</b> · c"
    assert stacked([markup("a"), markup(""), markup("b")]) == "a<br/>b"


def test_a_label_stands_above_a_right_to_left_text_and_before_any_other(sheet: Stylesheet) -> None:
    assert len(labelled(bold("Reason:"), "repeated", sheet.body)) == 1
    above, below = labelled(bold("Reason:"), "מרים כהן", sheet.body)
    assert above.getPlainText() == "Reason:"
    assert isinstance(below, TypedParagraph)


def test_a_text_too_wide_is_cut_with_an_ellipsis_within_the_width() -> None:
    cut = shortened("Institutul Oncologic București " * 4, width=100, **FONT)
    assert cut.endswith("…")
    assert text_width(cut, **FONT) <= 100


def test_a_text_that_fits_is_not_cut() -> None:
    assert shortened("TH-003", width=100, **FONT) == "TH-003"

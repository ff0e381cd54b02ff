from __future__ import annotations

import pytest
from reportlab.platypus import Paragraph

from analysis.wording.isolated_facts import isolated
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


@pytest.mark.parametrize("height", [25, 35, 60])
def test_the_rest_of_a_divided_note_begins_with_words(sheet: Stylesheet, height: float) -> None:
    note = paragraph("one\ntwo\nthree\nfour\nfive\nsix", sheet.cell)
    _, whole = note.wrap(100, 500)
    heights = [part.wrap(100, 500)[1] for part in note.split(100, height)]
    assert len(heights) == 2
    assert sum(heights) == whole


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


def test_a_long_right_to_left_note_keeps_its_first_word_on_the_first_line(sheet: Stylesheet) -> None:
    note = paragraph("ראשון " + "מילה " * 40 + "אחרון", sheet.body)
    assert isinstance(note, TypedParagraph)
    _, height = note.wrap(150, 1000)
    lines = ["".join(fragment.text for fragment in line.words) for line in note.blPara.lines]
    assert height > 2 * sheet.body.leading
    assert lines[0].strip().endswith("ןושאר")
    assert lines[-1].strip().startswith("ןורחא")


NOTE = "המטופלת קיבלה 150 mg של Herceptin ביום שני, והרגישה טוב מאוד לאחר מכן; KPS 80 (לפני הטיפול 70). "


def _lines(note: Paragraph) -> list[tuple[str, float]]:
    """What stands in each line and where its right edge is, in points."""
    lines = zip(note.blPara.lines, note._offsets, strict=True)
    return [
        ("".join(word.text for word in line.words), line.maxWidth - line.extraSpace + offset)
        for line, offset in lines
    ]


@pytest.mark.parametrize("width", [120, 200, 320])
def test_every_line_of_a_right_to_left_note_ends_at_its_right_edge(sheet: Stylesheet, width: int) -> None:
    note = paragraph(NOTE * 3, sheet.body)
    note.wrap(width, 1000)
    edges = [edge for _, edge in _lines(note)]
    assert len(edges) > 3
    assert edges == pytest.approx([edges[0]] * len(edges), abs=0.01)
    assert edges[0] <= width


def test_a_word_from_the_right_stays_beside_its_label(sheet: Stylesheet) -> None:
    note = paragraph("ניתן 150 mg", sheet.body)
    note.wrap(400, 1000)
    assert note._offsets == [0.0]
    assert note.getPlainText() == "mg 150 ןתינ"


def test_lines_from_the_left_begin_at_the_left_edge_beside_a_note_from_the_right(sheet: Stylesheet) -> None:
    note = paragraph(f"Note:\n{NOTE}\nNone.", sheet.cell)
    note.wrap(150, 1000)
    first, *between, last = note._offsets
    assert (first, last) == (0.0, 0.0)
    assert max(between) > 0


def test_the_parts_of_a_divided_note_have_each_line_where_it_stood(sheet: Stylesheet) -> None:
    note = paragraph(NOTE * 4, sheet.body)
    note.wrap(200, 1000)
    whole = _lines(note)
    parts = note.split(200, 4.5 * sheet.body.leading)
    assert len(parts) == 2
    for part in parts:
        part.wrap(200, 1000)
    assert [words for words, _ in (*_lines(parts[0]), *_lines(parts[1]))] == [words for words, _ in whole]
    assert [edge for part in parts for _, edge in _lines(part)] == pytest.approx([edge for _, edge in whole])


def test_a_line_with_a_fact_from_the_right_stands_as_every_line_of_the_program(sheet: Stylesheet) -> None:
    line = paragraph(f"{isolated('כהן 150 mg')}, grade 2", sheet.cell)
    line.wrap(400, 1000)
    assert (line.getPlainText(), line._offsets) == ("mg 150 ןהכ, grade 2", [0.0])


def test_the_stand_in_of_a_bold_style_is_bold(sheet: Stylesheet) -> None:
    for style, font in ((sheet.cell, "DejaVuSans"), (sheet.cell_group, "DejaVuSans-Bold")):
        note = paragraph("מרים", style)
        note.wrap(400, 1000)
        assert {fragment.fontName for fragment in note.frags} == {font}


def test_isolates_that_somebody_pasted_are_printed_nowhere() -> None:
    assert clean("\u2068Ana\u2069") == "Ana"
    assert markup("\u2068Ana\u2069") == "Ana"
    assert "\u2068" not in markup("\u2068שם\u2069")


def test_the_ellipsis_of_a_hebrew_text_stands_where_it_ends_as_read() -> None:
    cut = shortened("מרים כהן מקבלת טיפול ומרגישה טוב", width=60, **FONT)
    assert cut.endswith("…")
    assert printed_order(cut).startswith("…")
    assert text_width(cut, **FONT) <= 60


def test_the_ellipsis_of_a_name_behind_a_code_belongs_to_the_name() -> None:
    cut = shortened("TH-003 · מרים כהן מקבלת טיפול ומרגישה טוב", width=90, **FONT)
    assert printed_order(cut).startswith("TH-003 · …")


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

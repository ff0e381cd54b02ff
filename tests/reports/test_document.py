from __future__ import annotations

import base64
import re
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2 as pdfium
import pytest
from reportlab.platypus import PageBreak

from models.wording import untranslated
from reports.blocks import BoxEntry, boxed
from reports.document import build, section, subsection
from reports.page_edges import DocumentFacts, PageEdges, short_hash
from reports.stylesheet import MARGIN, SMALLEST_SIZE, PageSize, Stylesheet
from reports.tables import Column, data_table
from reports.text import paragraph
from tests.reports.paper_reading import letters_outside_the_frame

HOSTILE = [
    "Țărîș-Ștefănescu, Ioană",
    "O'Neill & <b>Sons</b></para>",
    "مريم الأحمد",
    "מרים כהן",
    "王小明 😀 \x00\x1b\ud800",
    "x" * 300,
    "&amp;&#0;<font name='Nothing'>",
    "",
]


def _three_pages(sheet: Stylesheet) -> list[object]:
    return [
        section("Open problems", sheet),
        PageBreak(),
        section("Sessions", sheet),
        subsection("Complications", sheet),
        PageBreak(),
        section("Outcome", sheet),
    ]


def test_every_page_has_identifier_number_time_printer_site_and_audit_hash(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    pdf = read(build(_three_pages(sheet), facts, translate=untranslated))
    assert len(pdf.pages) == 3
    for number, page in enumerate(pdf.pages, start=1):
        flat = " ".join(page.text.split())
        assert "TH-003 · Țărîș-Ștefănescu, Ioana" in flat
        assert f"Page {number} of 3" in flat
        assert "Printed 23 Nov 2026, 14:05 by Dr. Ana Popescu" in flat
        assert "Audit trail 9f3a 61c2 8d70 1b4e" in flat
        assert "Institutul Oncologic, București" in flat


LOGO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGPgzuuCIwZkDgBlWggZEYFTtgAAAABJRU5ErkJggg=="
)
"""A PNG of 4 × 2 pixels."""


def _pictures(content: bytes) -> list[int]:
    """How many pictures stand on each page."""
    document = pdfium.PdfDocument(content)
    kind = pdfium.raw.FPDF_PAGEOBJ_IMAGE
    return [len(list(document[at].get_objects(filter=[kind]))) for at in range(len(document))]


def test_the_logo_stands_on_the_first_page_beside_the_name_of_the_site(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    plain = build(_three_pages(sheet), facts, translate=untranslated)
    with_logo = build(_three_pages(sheet), replace(facts, site_logo=LOGO), translate=untranslated)
    assert _pictures(plain) == [0, 0, 0]
    assert _pictures(with_logo) == [1, 0, 0]
    left = [
        min(box[0] for letter, box in read(each).pages[0].letters if letter == "I")
        for each in (plain, with_logo)
    ]
    assert left[0] < left[1]
    assert "Institutul Oncologic, București" in read(with_logo).pages[0].text


def test_invented_data_is_marked_on_every_page(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    marked = read(build(_three_pages(sheet), replace(facts, demonstration=True), translate=untranslated))
    plain = read(build(_three_pages(sheet), facts, translate=untranslated))
    assert all("invented data" in page.text for page in marked.pages)
    assert "invented data" not in plain.text


def test_off_label_use_is_said_on_every_page_where_it_is_set(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    pdf = read(build(_three_pages(sheet), replace(facts, off_label=True), translate=untranslated))
    assert all("Intrathecal trastuzumab is off-label" in page.text for page in pdf.pages)


def test_only_embedded_fonts_are_used_and_no_helvetica_is_listed(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    story = [
        section("מרים", sheet),
        data_table([Column("A")], [["a"], [None], ["王"]], sheet=sheet, width=facts.page.text_width),
        boxed(
            "Findings",
            [BoxEntry("a", "b", "c")],
            sheet=sheet,
            width=facts.page.text_width,
            translate=untranslated,
        ),
    ]
    content = build(story, replace(facts, demonstration=True), translate=untranslated)
    pdf = read(content)
    assert {name.split("+")[-1] for name, _ in pdf.fonts} >= {
        "SourceSansPro-Regular",
        "SourceSansPro-Semibold",
    }
    assert all(embedded for _, embedded in pdf.fonts)
    assert not re.search(rb"Helvetica|Times-|Courier|ZapfDingbats", content)
    assert content.count(b"/Type /Font\n") <= content.count(b"/FontFile2")


def test_the_file_says_title_author_language_date_and_labels(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    content = build(_three_pages(sheet), replace(facts, language="ro"), translate=untranslated)
    pdf = read(content)
    assert pdf.metadata["Title"] == "Patient summary · TH-003 · Țărîș-Ștefănescu, Ioana"
    assert pdf.metadata["Author"] == "Dr. Ana Popescu"
    assert pdf.metadata["CreationDate"].startswith("D:20261123140500")
    assert facts.audit_hash in pdf.metadata["Keywords"]
    assert pdf.labels == ["TH-003 1", "TH-003 2", "TH-003 3"]
    assert re.search(rb"/Lang \(ro\)", content)


def test_headings_are_bookmarks_of_their_pages(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    pdf = read(build(_three_pages(sheet), facts, translate=untranslated))
    assert pdf.bookmarks == [
        ("Open problems", 0, 0),
        ("Sessions", 0, 1),
        ("Complications", 1, 1),
        ("Outcome", 0, 2),
    ]


def test_a_subsection_without_a_section_is_raised(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    assert read(build([subsection("Alone", sheet)], facts, translate=untranslated)).bookmarks == [
        ("Alone", 0, 0)
    ]


def test_the_same_facts_make_the_same_bytes(facts: DocumentFacts, sheet: Stylesheet) -> None:
    first, second = (build(_three_pages(sheet), facts, translate=untranslated) for _ in range(2))
    later = replace(facts, printed_at=datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    assert first == second
    assert first != build(_three_pages(sheet), later, translate=untranslated)


def test_a_time_of_printing_without_its_offset_is_refused(facts: DocumentFacts) -> None:
    with pytest.raises(ValueError, match="offset"):
        replace(facts, printed_at=datetime(2026, 11, 23))


@pytest.mark.parametrize("page", list(PageSize))
def test_the_paper_is_the_one_asked_for(
    read, facts: DocumentFacts, sheet: Stylesheet, page: PageSize
) -> None:
    read_page = read(build([], replace(facts, page=page), translate=untranslated)).pages[0]
    assert (read_page.width, read_page.height) == pytest.approx((page.width, page.height), abs=0.01)


def test_an_empty_story_is_one_page(read, facts: DocumentFacts) -> None:
    pdf = read(build([], facts, translate=untranslated))
    assert len(pdf.pages) == 1
    assert "Page 1 of 1" in pdf.text


@pytest.mark.parametrize("typed", HOSTILE)
def test_no_text_leaves_the_page_whatever_is_typed(
    read, facts: DocumentFacts, sheet: Stylesheet, typed: str
) -> None:
    hostile = replace(
        facts,
        title=typed,
        identifier=typed,
        printed_by=typed,
        site_name=typed,
        study_code=typed,
        identity=tuple((typed, typed) for _ in range(7)),
        demonstration=True,
        off_label=True,
    )
    width = facts.page.text_width
    story = [
        section(typed, sheet),
        paragraph(typed * 5, sheet.body),
        data_table([Column(typed), Column("B", typed)], [[typed, typed]] * 40, sheet=sheet, width=width),
        boxed(typed, [BoxEntry(typed, typed, typed)] * 3, sheet=sheet, width=width, translate=untranslated),
    ]
    assert letters_outside_the_frame(read(build(story, hostile, translate=untranslated))) == []


def test_typed_markup_is_printed_and_not_obeyed(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    typed = "O'Neill & <b>Sons</b> 5 < 7"
    hostile = replace(facts, identity=(("Name", typed),), identifier=typed)
    text = read(build([section(typed, sheet)], hostile, translate=untranslated)).text
    assert text.count(typed) >= 3


def test_a_heading_is_kept_with_the_beginning_of_a_long_table(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    rows = [[f"row {number}"] for number in range(90)]
    for height in range(20, 46):
        story = [
            *[paragraph("filled", sheet.body) for _ in range(height)],
            section("Sessions of the patient", sheet),
            data_table([Column("Header of the table")], rows, sheet=sheet, width=facts.page.text_width),
        ]
        pdf = read(build(story, facts, translate=untranslated))
        page = next(page for page in pdf.pages if "Sessions of the patient" in page.text)
        assert "row 0" in page.text, height


def test_a_long_table_begins_on_the_page_of_its_heading(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    rows = [[f"row {number}"] for number in range(90)]
    story = [
        paragraph("filled", sheet.body),
        section("Sessions", sheet),
        data_table([Column("Header")], rows, sheet=sheet, width=facts.page.text_width),
    ]
    assert "row 0" in read(build(story, facts, translate=untranslated)).pages[0].text


def test_no_style_is_smaller_than_print_can_be_read(sheet: Stylesheet) -> None:
    styles = [style for style in vars(sheet).values() if hasattr(style, "fontSize")]
    assert len(styles) > 10
    assert min(style.fontSize for style in styles) >= SMALLEST_SIZE


def test_the_footer_grows_with_its_text_and_the_page_makes_room(
    facts: DocumentFacts, sheet: Stylesheet
) -> None:
    short = PageEdges(facts, sheet, untranslated)
    long = PageEdges(replace(facts, site_name="Institutul Oncologic " * 10), sheet, untranslated)
    assert long.bottom > short.bottom >= MARGIN


@pytest.mark.parametrize(
    ("given", "shown"), [("9f3a61c28d701b4e77", "9f3a 61c2 8d70 1b4e"), ("9f3a6", "9f3a 6"), ("", "")]
)
def test_the_hash_is_shown_short_in_groups_of_four(given: str, shown: str) -> None:
    assert short_hash(given) == shown

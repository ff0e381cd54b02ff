from __future__ import annotations

import pypdfium2 as pdfium
from reportlab.platypus import Flowable

from models.wording import untranslated
from reports.blocks import BoxEntry, Signature, Tone, boxed, key_value_block, signature_lines
from reports.document import build
from reports.page_edges import DocumentFacts
from reports.stylesheet import MARGIN, PageSize, Stylesheet

WIDTH = PageSize.A4.text_width


def test_labels_and_values_are_read_down_one_column_and_then_the_next(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    pairs = [("Alpha", "1a"), ("Beta", "2b"), ("Gamma", "3c")]
    page = read(
        build([key_value_block(pairs, sheet=sheet, width=WIDTH)], facts, translate=untranslated)
    ).pages[0]
    left = {letter: box[0] for letter, box in page.letters if letter in "abc" and 0 < box[1] < 760}
    assert left["a"] < left["c"]
    assert "Alpha" in page.text
    assert "3c" in page.text


def test_an_identity_without_pairs_is_no_fault(sheet: Stylesheet, facts: DocumentFacts) -> None:
    assert build([key_value_block([], sheet=sheet, width=WIDTH)], facts, translate=untranslated)


def test_a_finding_is_printed_with_its_mark_and_its_typed_reason(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    entries = [BoxEntry("INR 1.5 is above 1.4", mark="Warning", reason="<i>repeated</i> & normal")]
    box = boxed("Findings", entries, sheet=sheet, width=WIDTH, translate=untranslated, tone=Tone.WARNING)
    text = read(build([box], facts, translate=untranslated)).text
    assert "Warning: INR 1.5 is above 1.4" in text
    assert "Reason: <i>repeated</i> & normal" in text


def test_a_box_goes_on_over_pages_and_loses_nothing(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    entries = [BoxEntry(f"finding{number:03d}", "Warning", "typed reason " * 30) for number in range(60)]
    entries.append(BoxEntry(" ".join(f"w{number:04d}" for number in range(2500))))
    box = boxed("Findings", entries, sheet=sheet, width=WIDTH, translate=untranslated)
    pdf = read(build([box], facts, translate=untranslated))
    assert all(f"finding{number:03d}" in pdf.text for number in range(60))
    assert all(f"w{number:04d}" in pdf.text for number in range(2500))
    for page in pdf.pages:
        assert max(letter[1][2] for letter in page.letters) <= page.width - MARGIN + 0.5


def test_a_box_is_closed_on_every_page(facts: DocumentFacts, sheet: Stylesheet) -> None:
    entries = [BoxEntry("sentence", "Warning", "typed reason " * 30) for _ in range(60)]
    box = boxed("Findings", entries, sheet=sheet, width=WIDTH, translate=untranslated, tone=Tone.DANGER)
    document = pdfium.PdfDocument(build([box], facts, translate=untranslated))
    for page in document:
        image = page.render(scale=2).to_pil().convert("RGB")
        column = [image.getpixel((image.width // 2, y)) for y in range(image.height)]
        red = [y for y, (r, g, b) in enumerate(column) if r > 150 and g < 120 and b < 120]
        assert max(red) - min(red) > 50
    document.close()


def test_a_signature_line_has_name_role_and_date(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    lines = signature_lines(
        [Signature("Performed by", "Dr. Ana Popescu", "23 Nov 2026"), Signature("Witness")],
        sheet=sheet,
        width=WIDTH,
        translate=untranslated,
    )
    text = read(build([lines], facts, translate=untranslated)).text
    assert all(
        word in text
        for word in ("Performed by", "Dr. Ana Popescu", "23 Nov 2026", "Witness", "Signature", "Date")
    )


def _kept(count: int, sheet: Stylesheet) -> Flowable:
    entries = [BoxEntry(f"sentence {number:03d} " + "to be read " * 20) for number in range(count)]
    return boxed("To be kept in mind", entries, sheet=sheet, width=WIDTH, translate=untranslated)


def test_a_box_no_taller_than_half_a_page_is_not_divided(
    read, facts: DocumentFacts, sheet: Stylesheet, filled_up_to
) -> None:
    for left in (40, 80, 120, 160, 200):
        story = [filled_up_to(left), _kept(8, sheet)]
        pages = read(build(story, facts, translate=untranslated)).pages
        assert [page.text.count("sentence") for page in pages] == [0, 8]


def test_a_taller_box_has_its_title_on_every_page(
    read, facts: DocumentFacts, sheet: Stylesheet, filled_up_to
) -> None:
    story = [filled_up_to(200), _kept(60, sheet)]
    pages = read(build(story, facts, translate=untranslated)).pages
    assert len(pages) > 2
    assert [page.text.count("To be kept in mind") for page in pages] == [1] * len(pages)
    assert sum(page.text.count("sentence") for page in pages) == 60

from __future__ import annotations

import pytest

from models.wording import untranslated
from reports.document import build, section
from reports.page_edges import DocumentFacts
from reports.stylesheet import MARGIN, PageSize, Stylesheet
from reports.tables import Column, ContinuedRow, GroupRow, data_table, number_column

WIDTH = PageSize.A4.text_width
NOTE = "Mild <b>back pain</b> & nausea after the puncture, O'Neill's reading; resolved in two hours. " * 4
COLUMNS = [
    number_column("Cycle"),
    Column("Date", wrap=False),
    number_column("Dose", "mg"),
    Column("Notes", weight=3),
]


def _rows(count: int, note: str = "") -> list[list[str | int | None]]:
    return [[number, "23 Nov 2026", "150", note] for number in range(1, count + 1)]


def test_200_rows_keep_their_header_on_every_page(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    pdf = read(
        build([data_table(COLUMNS, _rows(200), sheet=sheet, width=WIDTH)], facts, translate=untranslated)
    )
    assert len(pdf.pages) > 3
    assert all("Cycle" in page.text and "Notes" in page.text for page in pdf.pages)
    assert pdf.text.count("23 Nov 2026 150") == 200


def test_a_long_note_is_whole_and_inside_the_page(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    pdf = read(
        build([data_table(COLUMNS, _rows(30, NOTE), sheet=sheet, width=WIDTH)], facts, translate=untranslated)
    )
    flat = " ".join(pdf.text.split())
    assert flat.count("<b>back pain</b> & nausea after the puncture, O'Neill's reading;") == 30 * 4
    for page in pdf.pages:
        assert min(box[0] for _, box in page.letters) >= MARGIN - 0.5
        assert max(box[2] for _, box in page.letters) <= page.width - MARGIN + 0.5


def test_no_row_is_split_over_pages(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    rows = [[number, "23 Nov 2026", "150", f"begin{number} {NOTE} end{number}"] for number in range(1, 31)]
    pdf = read(build([data_table(COLUMNS, rows, sheet=sheet, width=WIDTH)], facts, translate=untranslated))
    for number in range(1, 31):
        begin, end = f"begin{number} ", f"end{number}\n"
        page = next(page for page in pdf.pages if begin in page.text)
        assert end in page.text + "\n"


def test_a_row_taller_than_a_page_is_divided_and_nothing_is_lost(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    words = " ".join(f"w{number:04d}" for number in range(3000))
    rows = [*_rows(3), [4, "23 Nov 2026", "150", words], *_rows(2)]
    pdf = read(build([data_table(COLUMNS, rows, sheet=sheet, width=WIDTH)], facts, translate=untranslated))
    assert all(f"w{number:04d}" in pdf.text for number in range(3000))
    for page in pdf.pages:
        assert min(box[1] for _, box in page.letters) > 20


def test_a_word_without_a_break_stays_in_its_column(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    columns = [Column("Note"), number_column("Dose", "mg")]
    for word in ("x" * 400, "šm" * 200, "ש" * 300, "王" * 300):
        pdf = read(
            build(
                [data_table(columns, [[word, "150"]], sheet=sheet, width=WIDTH)],
                facts,
                translate=untranslated,
            )
        )
        page = pdf.pages[0]
        assert max(box[2] for _, box in page.letters) <= page.width - MARGIN + 0.5


def test_numbers_end_at_the_same_place(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    rows = [["a", "7"], ["b", "17"], ["c", "117"]]
    table = data_table([Column("Name"), number_column("Number")], rows, sheet=sheet, width=WIDTH)
    pdf = read(build([table], facts, translate=untranslated))
    body = [
        box for letter, box in pdf.pages[0].letters if letter == "7" and 300 < box[1] < 760 and box[0] > 300
    ]
    assert len(body) == 3
    assert max(box[2] for box in body) - min(box[2] for box in body) < 0.1


def test_a_group_row_is_never_the_last_of_its_page(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    rows: list[object] = []
    for number in range(60):
        rows += [GroupRow(f"Group {number:02d}."), [f"member {number:02d}.", "1"]]
    table = data_table([Column("Name"), number_column("n")], rows, sheet=sheet, width=WIDTH)
    pdf = read(build([table], facts, translate=untranslated))
    assert len(pdf.pages) > 1
    for number in range(60):
        page = next(page for page in pdf.pages if f"Group {number:02d}." in page.text)
        assert f"member {number:02d}." in page.text


def test_many_columns_shrink_to_the_page(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    columns = [number_column(f"Measurement {number}", "cmH2O") for number in range(14)]
    table = data_table(columns, [["123.45"] * 14], sheet=sheet, width=WIDTH)
    assert sum(table._argW) == pytest.approx(WIDTH)
    pdf = read(build([table], facts, translate=untranslated))
    assert max(box[2] for _, box in pdf.pages[0].letters) <= pdf.pages[0].width - MARGIN + 0.5


def test_an_empty_table_shows_its_header(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    story = [section("Sessions", sheet), data_table(COLUMNS, [], sheet=sheet, width=WIDTH)]
    assert "Cycle Date" in " ".join(read(build(story, facts, translate=untranslated)).text.split())


def test_a_row_with_a_cell_too_few_is_a_fault_of_the_caller(sheet: Stylesheet) -> None:
    with pytest.raises(ValueError, match="3 cells under 4 columns"):
        data_table(COLUMNS, [["1", "2", "3"]], sheet=sheet, width=WIDTH)


def test_rows_that_go_on_with_another_stay_on_its_page(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    rows = []
    for number in range(1, 40):
        rows.append([number, "", "", f"begin{number}"])
        rows += [ContinuedRow(["", "", "", f"goes on {line}"]) for line in range(5)]
        rows.append(ContinuedRow(["", "", "", f"end{number}"]))
    pdf = read(build([data_table(COLUMNS, rows, sheet=sheet, width=WIDTH)], facts, translate=untranslated))
    assert len(pdf.pages) > 2
    for number in range(1, 40):
        page = next(page for page in pdf.pages if f"begin{number}\n" in page.text)
        assert f"end{number}\n" in page.text + "\n"


def test_very_many_rows_that_go_on_are_divided_after_the_first(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    rows = [[1, "", "", "begin"], *(ContinuedRow(["", "", "", f"line {line}"]) for line in range(200))]
    pdf = read(build([data_table(COLUMNS, rows, sheet=sheet, width=WIDTH)], facts, translate=untranslated))
    assert len(pdf.pages) > 2
    assert "line 0" in next(page for page in pdf.pages if "begin" in page.text).text


@pytest.mark.parametrize("count", [5, 7, 30])
def test_no_page_has_fewer_than_three_rows_of_a_divided_table(
    read, facts: DocumentFacts, sheet: Stylesheet, filled_up_to, count: int
) -> None:
    for left in range(20, 330, 9):
        story = [filled_up_to(left), data_table(COLUMNS, _rows(count), sheet=sheet, width=WIDTH)]
        pages = read(build(story, facts, translate=untranslated)).pages
        rows = [page.text.count("23 Nov 2026 150") for page in pages]
        assert sum(rows) == count
        assert [number for number in rows if number in (1, 2)] == []


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7])
def test_rows_of_which_three_fill_a_page_are_divided_all_the_same(
    read, facts: DocumentFacts, sheet: Stylesheet, filled_up_to, count: int
) -> None:
    words = " ".join(f"w{number:04d}" for number in range(430))
    table = data_table(
        COLUMNS,
        [[n, "23 Nov 2026", "150", words] for n in range(count)],
        sheet=sheet,
        width=WIDTH,
    )
    story = [filled_up_to(200), section("Sessions", sheet), table]
    pages = read(build(story, facts, translate=untranslated)).pages
    assert sum(page.text.count("w0429") for page in pages) == count
    assert [page for page in pages[1:] if "w0000" not in page.text] == []


def test_a_unit_in_brackets_stays_on_one_line_of_the_header(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    columns = [Column("Comparison", weight=6), number_column("Estimate (95 % CI)", weight=0.5)]
    table = data_table(columns, [["follow-up", "41"]], sheet=sheet, width=WIDTH)
    text = read(build([table], facts, translate=untranslated)).text
    assert "(95 % CI)" in text.replace("\N{NO-BREAK SPACE}", " ")

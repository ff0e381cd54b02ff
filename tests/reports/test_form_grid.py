from __future__ import annotations

from models.wording import untranslated
from reports.document import build
from reports.form_grid import COLUMNS, Asked, form_heading, form_rows
from reports.handwriting import Ruled, Ticks
from reports.page_edges import DocumentFacts
from reports.stylesheet import PageSize
from reports.typesetting import Typesetting

TYPESETTING = Typesetting.on(PageSize.A4, untranslated)
COLUMN = TYPESETTING.width / COLUMNS


def short(label: str, **options: object) -> Asked:
    return Asked(label, Ruled(TYPESETTING, room=COLUMN, grows=False), **options)


def rows_of(asked: list[Asked]) -> list[list[str]]:
    return [[each.label for each, _ in row.entries] for row in form_rows(asked, TYPESETTING)]


def spans_of(asked: list[Asked]) -> list[list[int]]:
    return [[span for _, span in row.entries] for row in form_rows(asked, TYPESETTING)]


def test_questions_stand_in_the_order_asked_in_rows_of_twelve_columns() -> None:
    asked = [short(name, columns=5) for name in "ABCD"]
    assert rows_of(asked) == [["A", "B"], ["C", "D"]]


def test_room_in_an_earlier_row_is_taken_by_what_is_asked_on_the_same_condition() -> None:
    asked = [short("A", columns=8), short("B", columns=12), short("C", columns=4)]
    assert rows_of(asked) == [["A", "C"], ["B"]]


def test_a_question_with_a_condition_of_its_own_stays_behind_what_it_depends_on() -> None:
    asked = [short("A", columns=8), short("B", columns=12), short("C", columns=4, condition=print)]
    assert rows_of(asked) == [["A"], ["B"], ["C"]]


def test_an_answer_that_takes_a_whole_line_stands_below_the_others() -> None:
    long = Asked("Reason", Ruled(TYPESETTING, room=TYPESETTING.width))
    assert rows_of([long, short("A"), short("B")]) == [["A", "B"], ["Reason"]]


def test_the_room_left_in_a_row_goes_to_what_grows() -> None:
    name = Asked("Name", Ruled(TYPESETTING, room=COLUMN))
    assert spans_of([short("A", columns=2), name]) == [[2, 10]]


def test_a_label_breaks_where_that_saves_a_row() -> None:
    long = short("A label that is rather long")
    assert spans_of([short("A", columns=2), long]) == [[2, 3]]
    assert spans_of([short("A", columns=10), long]) == [[10, 2]]


def test_every_answer_keeps_its_own_words_on_the_page(read, facts: DocumentFacts) -> None:
    asked = [Asked("Drug was", Ticks(["given", "partly given"], TYPESETTING)), short("Dose")]
    story = [form_heading("Session", TYPESETTING), *form_rows(asked, TYPESETTING)]
    pdf = read(build(story, facts, translate=untranslated))
    for words in ("Session", "Drug was", "given", "partly given", "Dose"):
        assert words in pdf.text
    assert [title for title, _, _ in pdf.bookmarks] == ["Session"]

from __future__ import annotations

import pytest

from models.wording import untranslated
from reports.blocks import BoxEntry
from reports.document import build
from reports.line_breaks import unbroken, unbroken_title
from reports.page_edges import DocumentFacts
from reports.stylesheet import PageSize
from reports.tables import Column
from reports.typesetting import Typesetting


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Efron gives 0.193 p 0.042", "Efron gives 0.193 p~0.042"),
        ("p <0.001", "p~<0.001"),
        ("only with OS = 10", "only with OS~=~10"),
        ("at risk (T ≥ t), events (T < t)", "at risk (T~≥~t), events (T~<~t)"),
        ("all n = 14, n 7", "all n~=~14, n~7"),
        ("with 95 % CI", "with 95~%~CI"),
        ("cu IC 95 % log-log", "cu IC~95~% log-log"),
        ("χ² 2.28, df 1", "χ²~2.28, df~1"),
        ("HR 0.37 (0.09 – 1.46)", "HR~0.37 (0.09~–~1.46)"),
        ("difference 2.5 (−1.5 – 6.5)", "difference 2.5 (−1.5~–~6.5)"),
        ("trastuzumab 150 mg", "trastuzumab 150~mg"),
    ],
)
def test_a_number_stays_on_the_line_of_what_it_belongs_to(text: str, kept: str) -> None:
    assert unbroken(text) == kept.replace("~", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize("text", ["step 5", "a p below 0.05", "12 of 14 patients", "C linear – nodular", ""])
def test_other_spaces_may_end_a_line(text: str) -> None:
    assert unbroken(text) == text


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("24 months", "24~months"),
        ("At 12 months\n(95 % CI)", "At 12~months\n(95~%~CI)"),
        ("cycle 5 and later, n 57", "cycle 5 and later, n~57"),
        ("Dose (mg per kg)", "Dose (mg~per~kg)"),
    ],
)
def test_the_title_of_a_column_keeps_its_unit_and_its_count(title: str, kept: str) -> None:
    assert unbroken_title(title) == kept.replace("~", "\N{NO-BREAK SPACE}")


def test_no_line_of_a_paragraph_a_table_or_a_caution_begins_with_its_number(
    read, facts: DocumentFacts
) -> None:
    typesetting = Typesetting.on(PageSize.A4, untranslated)
    for words in range(60, 100):
        text = "x" * (words % 7) + " of the groups" * (words // 7) + " p 0.042"
        story = [
            typesetting.body(text),
            typesetting.lead(text),
            typesetting.table([Column("Reason")], [[text]]),
            typesetting.box([BoxEntry(text)]),
        ]
        lines = read(build(story, facts, translate=untranslated)).text.splitlines()
        assert not [line for line in lines if line.startswith("0.042")]

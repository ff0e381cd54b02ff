from __future__ import annotations

from models.wording import untranslated
from reports.document import build
from reports.fact_columns import Fact, FactGroup, balanced, fact_columns
from reports.stylesheet import PageSize
from reports.typesetting import Typesetting
from tests.reports.paper_reading import fonts_of


def group(title: str, facts: int) -> FactGroup:
    return FactGroup(title, tuple(Fact(f"{title}{number}", "yes") for number in range(facts)))


def titles(columns: list[list[FactGroup]]) -> list[list[str]]:
    return [[each.title for each in groups] for groups in columns]


def test_groups_keep_their_order_and_the_longest_column_is_as_short_as_can_be() -> None:
    groups = [group("A", 2), group("B", 9), group("C", 3), group("D", 4), group("E", 1)]
    assert titles(balanced(groups)) == [["A"], ["B"], ["C", "D", "E"]]
    assert titles(balanced(groups[:4], columns=2)) == [["A", "B"], ["C", "D"]]


def test_a_group_without_facts_takes_no_room() -> None:
    assert titles(balanced([group("A", 0), group("B", 2), group("C", 1)])) == [["B"], ["C"]]


def test_without_any_fact_nothing_is_printed() -> None:
    typesetting = Typesetting.on(PageSize.A4, untranslated)
    assert fact_columns(balanced([group("A", 0)]), typesetting) == []


def test_a_stressed_value_is_printed_in_bold(facts) -> None:
    typesetting = Typesetting.on(PageSize.A4, untranslated)

    def fonts(*, stressed: bool) -> set[str]:
        columns = [[FactGroup("A", (Fact("Infection at the site", "surely", stressed=stressed),))]]
        return fonts_of(build(fact_columns(columns, typesetting), facts, translate=untranslated), "surely")

    assert fonts(stressed=True).isdisjoint(fonts(stressed=False))

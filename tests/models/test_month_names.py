from __future__ import annotations

from models.month_names import short_month
from models.wording import untranslated


def test_months_are_named_from_january_on():
    assert [short_month(number, untranslated) for number in (1, 11, 12)] == ["Jan", "Nov", "Dec"]


def test_a_month_is_looked_up_among_the_dates():
    asked = []
    short_month(5, lambda context, text: asked.append((context, text)) or text)
    assert ("Dates", "May") in asked

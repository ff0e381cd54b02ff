from datetime import date

import pytest

from models.partial_date import PartialDate
from models.wording import untranslated
from models.written_date import written_date


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 3), "3 Nov 2026"),
        (PartialDate(2026, 11), "Nov 2026"),
        (PartialDate(2026), "2026"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(day, text):
    assert written_date(day, untranslated) == text


def test_the_month_stands_in_the_readers_language():
    assert written_date(date(2026, 11, 3), lambda _context, text: text.lower()) == "3 nov 2026"

from __future__ import annotations

from datetime import date

from models.thresholds import Thresholds
from models.wording import untranslated
from reports.dates import day_text
from reports.patient_sections.trends import trends
from reports.stylesheet import PageSize
from reports.typesetting import Typesetting

TODAY = date(2026, 11, 23)
TYPESETTING = Typesetting.on(PageSize.A4, untranslated)


def test_first_lowest_highest_and_last_stand_with_their_days(told, paper_courses) -> None:
    values = {0: 12.0, 21: 3.0, 42: 30.0, 63: 8.0}
    course = paper_courses.course(
        administrations=[
            paper_courses.session(day, csf_cells_per_ul=cells, kps=None) for day, cells in values.items()
        ]
    )
    days = [day_text(paper_courses.session(day).performed_on, untranslated) for day in values]
    first, lowest, highest, last = days
    assert f"CSF cells (/µl) 4 12 ({first}) 3 ({lowest}) 30 ({highest}) 8 ({last})" in told(course)


def test_a_value_that_came_twice_has_the_day_on_which_it_was_reached(told, paper_courses) -> None:
    sessions = [paper_courses.session(day, kps=kps) for day, kps in {0: 70, 21: 90, 42: 90}.items()]
    reached = day_text(sessions[1].performed_on, untranslated)
    text = told(paper_courses.course(administrations=sessions))
    assert f"90 ({reached}) 90 ({day_text(sessions[2].performed_on, untranslated)})" in text


def test_nothing_measured_is_no_section(paper_courses) -> None:
    assert not trends(paper_courses.course(), TYPESETTING, thresholds=Thresholds(), today=TODAY)

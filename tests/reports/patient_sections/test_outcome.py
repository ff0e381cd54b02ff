from __future__ import annotations

from datetime import date

from models.records import Assessment
from models.vocabularies import Response


def test_the_outcome_tells_the_best_and_the_first_response_and_how_long_it_lasted(
    told, paper_courses
) -> None:
    def look(key: str, day: date, response: Response) -> Assessment:
        return Assessment(id=key, date=day, overall_response=response)

    course = paper_courses.course(
        patient=paper_courses.patient(death_date=date(2026, 8, 15)),
        assessments=[
            look("a", date(2026, 2, 15), Response.SD),
            look("b", date(2026, 3, 15), Response.PR),
            look("c", date(2026, 5, 15), Response.CR),
        ],
    )
    text = told(course)
    assert "Best response CR complete response" in text
    assert "First response 15 Mar 2026" in text
    assert "Duration of response 5 months, progression or death" in text


def test_without_an_assessment_no_response_is_told(told, paper_courses) -> None:
    assert "Best response" not in told(paper_courses.course())

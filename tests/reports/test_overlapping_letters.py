"""Letters on one another are found where they are planted, and no report has any, whatever people type."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from models.wording import untranslated
from reports.patient_report import patient_report
from reports.session_report import session_report
from reports.stylesheet import PageSize, paper_stylesheet
from reports.worksheet import worksheet
from tests.reports.overlapping_letters import overlapping_letters
from tests.reports.paper_reading import HOSTILE, letters_outside_the_frame, read_pdf

WORDS = "Afterwards she walked to the bus, fjäll ĂÂÎȘȚ (AVATAR)"


def page_of(*lines: tuple[float, float, str]) -> bytes:
    """A page with lines of 9 points, each from a place."""
    file = BytesIO()
    canvas = Canvas(file, invariant=1)
    style = paper_stylesheet().cell
    for across, up, words in lines:
        canvas.setFont(style.fontName, 9)
        canvas.drawString(across, up, words)
    canvas.save()
    return file.getvalue()


def test_lines_as_far_apart_as_the_stylesheet_sets_them_do_not_overlap() -> None:
    close = paper_stylesheet().cell.leading
    assert overlapping_letters(read_pdf(page_of((90, 500, WORDS), (90, 500 - close, WORDS)))) == []


@pytest.mark.parametrize("apart", [0.0, 2.0, 4.0, 5.0])
def test_lines_that_stand_on_one_another_are_found_with_their_words(apart: float) -> None:
    found = overlapping_letters(read_pdf(page_of((90, 500, "Dose given"), (92, 500 - apart, "Lot number"))))
    assert found
    assert {each.page for each in found} == {1}
    assert any("Dose" in each.first for each in found)


def test_a_cell_that_runs_into_the_next_one_is_found() -> None:
    found = overlapping_letters(read_pdf(page_of((90, 500, "pertuzumab-trastuzumab"), (160, 500, "L3–L4"))))
    assert found


def test_a_cell_that_ends_before_the_next_one_is_none() -> None:
    assert overlapping_letters(read_pdf(page_of((90, 500, "pertuzumab"), (160, 500, "L3–L4")))) == []


@pytest.mark.parametrize("page", list(PageSize))
@pytest.mark.parametrize("typed", HOSTILE)
def test_no_letters_stand_on_one_another_whatever_is_typed(
    print_facts, paper_courses, typed: str, page: PageSize
) -> None:
    facts = replace(print_facts, page=page, site_name=typed, printed_by=typed, demonstration=True)
    course = paper_courses.hostile(typed)
    people = dict.fromkeys(("performed_by", "witnessed_by", "prescribed_by", "lot_number"), typed[:60])
    first, *rest = course.administrations
    course = replace(course, administrations=(first.replace(**people), *rest))
    for content in (
        session_report(course.administrations[0], course, facts, translate=untranslated),
        patient_report(course, facts, translate=untranslated),
        worksheet(course, facts, translate=untranslated),
    ):
        pdf = read_pdf(content)
        assert overlapping_letters(pdf) == []
        assert letters_outside_the_frame(pdf) == []


@pytest.mark.parametrize("page", list(PageSize))
def test_no_letters_stand_on_one_another_in_the_demonstration(
    print_facts, demonstration_courses, page: PageSize
) -> None:
    facts = replace(print_facts, page=page)
    for course in demonstration_courses[::7]:
        contents = [patient_report(course, facts, translate=untranslated)]
        contents += [
            session_report(session, course, facts, translate=untranslated)
            for session in course.administrations[:2]
        ]
        for content in (*contents, worksheet(course, facts, translate=untranslated)):
            pdf = read_pdf(content)
            assert overlapping_letters(pdf) == []
            assert letters_outside_the_frame(pdf) == []

"""The course figure: no text meets another, nothing leaves the sheet, every mark leads back to its row."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from analysis.figures.course_canvas import CourseScale
from analysis.figures.course_figure import course_figure, drawn_course
from analysis.figures.figure_file import FigureFormat, figure_bytes
from analysis.figures.figure_style import PRINT, SCREEN_DARK, SCREEN_LIGHT
from analysis.refusal import AnalysisRefused
from analysis.wording.isolated_facts import isolated
from models.wording import untranslated

AS_OF = date(2026, 11, 23)
CHECKOUT = Path(__file__).parents[3]
STYLES = {"light": SCREEN_LIGHT, "dark": SCREEN_DARK, "print": PRINT}
HARD = (
    "without_sessions",
    "one_session_on_the_day_of_diagnosis",
    "many_sessions",
    "therapies_around_diagnosis",
    "therapies_named_from_the_right",
    "events_without_end",
)


def drawn(course, style=SCREEN_LIGHT, *, as_of=AS_OF, translate=untranslated):
    return course_figure(course, style=style, translate=translate, as_of=as_of)


def texts_of(figure):
    (axes,) = figure.axes
    figure.canvas.draw()
    return [text for text in (*axes.texts, *axes.get_xticklabels()) if text.get_text()]


def words_of(figure):
    return [text.get_text() for text in texts_of(figure)]


def assert_legible(figure):
    """No two texts overlap by more than half a pixel, and none leaves the figure."""
    renderer = figure.canvas.get_renderer()
    width, height = figure.canvas.get_width_height()
    boxes = [(text.get_text(), text.get_window_extent(renderer)) for text in texts_of(figure)]
    assert boxes
    for text, box in boxes:
        assert box.x0 >= 0, text
        assert box.x1 <= width, text
        assert box.y0 >= 0, text
        assert box.y1 <= height, text
    for (one, first), (other, second) in combinations(boxes, 2):
        across = min(first.x1, second.x1) - max(first.x0, second.x0)
        # The box of a line of text is higher than its letters: neighbouring lines may share its edge.
        high = min(first.y1, second.y1) - max(first.y0, second.y0)
        assert across <= 0.5 or high <= 1.5, (one, other)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("number", range(1, 10))
def test_no_text_of_a_published_patient_meets_another(demonstration_courses, number, style):
    assert_legible(drawn(demonstration_courses[number - 1], style))


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("case", HARD)
def test_no_text_of_a_hard_course_meets_another(hard_courses, case, style):
    assert_legible(drawn(getattr(hard_courses, case)(), style))


def test_a_larger_scale_enlarges_everything_alike(demonstration_courses):
    large = drawn(demonstration_courses[0], SCREEN_LIGHT.scaled(2))
    usual = drawn(demonstration_courses[0])
    assert tuple(large.get_size_inches()) == pytest.approx(tuple(2 * usual.get_size_inches()))
    assert_legible(large)


def test_the_figure_on_paper_is_as_wide_as_the_text(demonstration_courses):
    assert drawn(demonstration_courses[0], PRINT).get_size_inches()[0] == pytest.approx(6.85, abs=0.005)


def test_only_lanes_with_something_in_them_are_drawn(demonstration_courses, hard_courses):
    words = words_of(drawn(demonstration_courses[7]))
    assert "Dose (mg)" not in words
    assert "Complications" not in words
    assert "KPS" in words
    assert "Systemic therapy" in words
    assert "Response" not in words_of(drawn(hard_courses.without_sessions()))


def test_thirty_five_cycle_numbers_are_thinned_to_those_that_have_room(demonstration_courses):
    words = words_of(drawn(demonstration_courses[1], PRINT))
    assert {"1", "10", "20", "30"} <= set(words)
    assert "29" not in words


def test_progression_and_the_end_are_named(demonstration_courses):
    words = words_of(drawn(demonstration_courses[2]))
    assert "progression (imaging)" in words
    assert "death" in words
    assert "last seen alive" in words_of(drawn(demonstration_courses[0]))


def test_names_from_the_right_take_no_more_room_than_their_letters(hard_courses):
    style = SCREEN_LIGHT.scaled(2)
    found = {
        text.get_text(): text
        for text in texts_of(drawn(hard_courses.therapies_named_from_the_right(), style))
    }
    text = found["טרסטוזומאב 150 mg"]
    figure = text.get_figure()
    measured = CourseScale(0.0, 1.0, 1.0, style).text_points(text.get_text()) * 2 * figure.dpi / 72
    assert text.get_window_extent().width == pytest.approx(measured / 1.04, rel=0.03)


def test_what_the_program_says_of_a_name_from_the_right_stands_behind_it(hard_courses):
    words = words_of(drawn(hard_courses.therapies_named_from_the_right()))
    assert f"{isolated('קפציטבין 1000 mg')}, no date" in words
    assert f"{isolated('Xeloda עברית 150')}, 48 months before LM" in words


def test_what_is_invented_is_said(demonstration_courses, hard_courses):
    assert any("invented" in text for text in words_of(drawn(demonstration_courses[0])))
    assert not any("invented" in text for text in words_of(drawn(hard_courses.without_sessions())))


def test_every_sign_that_occurs_is_explained(hard_courses):
    words = " ".join(words_of(drawn(hard_courses.events_without_end())))
    for entry in ("1–5: CTCAE grade", "• present", "– absent", "? not assessed", "dashed box", "+ positive"):
        assert entry in words


def test_partly_and_not_given_sessions_differ_from_given_ones_without_colour(hard_courses):
    words = " ".join(words_of(drawn(hard_courses.many_sessions(30, 21))))
    assert "hollow bar: partly given" in words
    assert "× not given" in words


def test_therapy_long_before_diagnosis_says_how_long(hard_courses):
    words = words_of(drawn(hard_courses.therapies_around_diagnosis()))
    assert "WBRT 30 Gy / 10, 32 months before LM" in words
    assert "capecitabine, no date" in words
    assert "≈ pertuzumab + trastuzumab" in words


def test_a_name_without_room_is_cut_and_stays_whole_in_its_mark(hard_courses):
    course = hard_courses.therapies_around_diagnosis()
    found = drawn_course(course, style=PRINT, translate=untranslated, as_of=AS_OF)
    assert any(
        text.startswith("trastuzumab deruxtecan") and text.endswith("…") for text in words_of(found.figure)
    )
    (mark,) = [placed.mark for placed in found.placed if placed.mark.record_id == "on"]
    assert mark.text == course.therapies[3].regimen


def test_the_mark_under_the_pointer_leads_to_its_row(demonstration_courses):
    course = demonstration_courses[0]
    found = drawn_course(course, style=SCREEN_LIGHT, translate=untranslated, as_of=AS_OF)
    sessions = {session.id for session in course.administrations}
    for placed in found.placed:
        middle = ((placed.left + placed.right) / 2, (placed.top + placed.bottom) / 2)
        assert placed in found.marks_at(*middle)
    dosed = [placed.mark for placed in found.placed if placed.mark.lane == "dose"]
    assert {mark.record_id for mark in dosed} == sessions


def test_dollar_signs_in_what_is_typed_are_no_formula(hard_courses):
    course = hard_courses.therapies_around_diagnosis()
    priced = tuple(each.replace(regimen=r"$\oops{$") for each in course.therapies)
    figure = drawn(replace(course, therapies=priced))
    assert any(r"$\oops{$" in words for words in words_of(figure))


def test_text_is_looked_up_in_the_readers_language(demonstration_courses):
    words = words_of(drawn(demonstration_courses[0], translate=lambda _, text: f"«{text}»"))
    assert {"«Dose (mg)»", "«months since LM diagnosis»", "«Puncture-site pain»", "«death»"} - set(words) == {
        "«death»"
    }


def test_the_same_course_gives_the_same_bytes(demonstration_courses):
    first, second = (figure_bytes(drawn(demonstration_courses[3], PRINT), FigureFormat.SVG) for _ in range(2))
    assert first == second


def test_a_course_without_the_day_of_diagnosis_is_refused(hard_courses):
    course = hard_courses.course(patient=hard_courses.patient(lm_diagnosis_date=None))
    with pytest.raises(AnalysisRefused):
        drawn(course)


def test_drawing_a_course_loads_no_statistics_library():
    """lifelines and scipy.stats cost seconds (a patient's page opens in a tenth of one)."""
    code = (
        "import sys, analysis.figures.course_figure;"
        "print([name for name in ('lifelines', 'scipy.stats', 'pandas', 'matplotlib.pyplot') if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=CHECKOUT
    )
    assert found.stdout.strip() == "[]"

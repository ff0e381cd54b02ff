"""The trends: every value stands where it was recorded, nothing unknown is drawn as 0, no text meets another."""

from datetime import date, timedelta
from itertools import combinations

import pytest

from analysis.figures.course_marks import CourseMark
from analysis.figures.figure_caption import captioned_bytes
from analysis.figures.figure_file import FigureFormat
from analysis.figures.figure_style import PRINT, SCREEN_DARK, SCREEN_LIGHT
from analysis.figures.measure_lane import PointLook
from analysis.figures.time_window import TimeWindow
from analysis.figures.trend_panels import Trend, TrendAxis, trend_panels
from analysis.figures.trends_figure import drawn_trends
from analysis.refusal import AnalysisRefused
from analysis.trends import patient_trends
from models.records import Patient
from models.thresholds import Thresholds
from models.vocabularies import Complication, ComplicationStatus, SessionStatus
from models.wording import untranslated

AS_OF = date(2026, 11, 23)
STYLES = {"light": SCREEN_LIGHT, "dark": SCREEN_DARK, "print": PRINT}


def trends_of(course):
    return patient_trends(course, as_of=AS_OF, thresholds=Thresholds())


def drawn(course, *, by=TrendAxis.TIME, style=SCREEN_LIGHT, window=None):
    return drawn_trends(trends_of(course), by=by, style=style, translate=untranslated, window=window)


def panel_of(course, trend, by=TrendAxis.TIME):
    panels = trend_panels(trends_of(course), by=by, translate=untranslated)
    return next(panel for panel in panels if panel.trend is trend)


def words_of(found):
    (axes,) = found.figure.axes
    return [text.get_text() for text in axes.texts]


def assert_legible(figure):
    (axes,) = figure.axes
    figure.canvas.draw()
    renderer = figure.canvas.get_renderer()
    width, height = figure.canvas.get_width_height()
    texts = [text for text in (*axes.texts, *axes.get_xticklabels()) if text.get_text()]
    boxes = [(text.get_text(), text.get_window_extent(renderer)) for text in texts]
    for text, box in boxes:
        assert box.x0 >= 0, text
        assert box.x1 <= width, text
        assert box.y0 >= 0, text
        assert box.y1 <= height, text
    for (one, first), (other, second) in combinations(boxes, 2):
        across = min(first.x1, second.x1) - max(first.x0, second.x0)
        high = min(first.y1, second.y1) - max(first.y0, second.y0)
        assert across <= 0.5 or high <= 1.5, (one, other)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("by", TrendAxis)
@pytest.mark.parametrize("number", [0, 1, 5])
def test_no_text_of_a_treated_patient_meets_another(demonstration_courses, number, by, style):
    assert_legible(drawn(demonstration_courses[number], by=by, style=style).figure)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_a_patient_without_sessions_has_her_scores(demonstration_courses, style):
    found = drawn(demonstration_courses[8], style=style)
    assert_legible(found.figure)
    assert any(word.startswith("nothing recorded: Pain (NRS), CSF cells") for word in words_of(found))


def test_two_hundred_sessions_and_hardly_any_stay_legible(hard_courses):
    for course in (hard_courses.many_sessions(), hard_courses.one_session_on_the_day_of_diagnosis()):
        for by in TrendAxis:
            assert_legible(drawn(course, by=by).figure)


def test_the_points_of_pain_stand_at_their_cycle_and_score(demonstration_courses):
    course = demonstration_courses[0]
    points = panel_of(course, Trend.PAIN, TrendAxis.CYCLE).points
    trends = trends_of(course)
    assert [point.month for point in points] == list(range(1, 13))
    assert [point.value for point in points] == [each.nrs for each in trends.pain]
    assert [point.look for point in points[:3]] == [PointLook.FILLED] * 3
    assert [point.look for point in points[9:]] == [PointLook.OPEN] * 3


def test_pain_that_was_not_assessed_is_a_sign_below_and_no_point(hard_courses):
    session = hard_courses.session(5)
    statuses = {Complication.PUNCTURE_SITE_PAIN.value: ComplicationStatus.NOT_ASSESSED}
    course = hard_courses.course(
        administrations=[session], reviews=list(hard_courses.reviews(session, **statuses))
    )
    (point,) = panel_of(course, Trend.PAIN).points
    assert (point.value, point.sign) == (None, "?")
    assert "? not assessed" in " ".join(words_of(drawn(course)))


def test_a_missing_value_breaks_the_line(hard_courses):
    values = (10.0, 8.0, None, 6.0, 5.0)
    sessions = [hard_courses.session(21 * n, csf_cells_per_ul=value) for n, value in enumerate(values)]
    course = hard_courses.course(administrations=sessions)
    found = drawn(course)
    (axes,) = found.figure.axes
    points = panel_of(course, Trend.CSF_CELLS).points
    gap = [point.month for point in points][2]
    lines = [line for line in axes.lines if line.get_linestyle() == "-" and line.get_zorder() == 4]
    ends = {(round(min(line.get_xdata()), 3), round(max(line.get_xdata()), 3)) for line in lines}
    expected = [(points[0].month, points[1].month), (points[3].month, points[4].month)]
    assert {(round(low, 3), round(high, 3)) for low, high in expected} <= ends
    assert any(point.value is None and point.month == gap for point in points)
    assert "a gap in a line: no value recorded" in " ".join(words_of(found))


def test_an_interval_outside_its_band_is_a_diamond(demonstration_courses):
    regular = panel_of(demonstration_courses[1], Trend.INTERVAL)
    assert {point.look for point in regular.points} == {PointLook.FILLED}
    assert {(band.low, band.high) for band in regular.bands} == {(18.0, 24.0)}
    sixteen_days = panel_of(demonstration_courses[5], Trend.INTERVAL)
    assert {point.value for point in sixteen_days.points} == {16.0}
    assert {point.look for point in sixteen_days.points} == {PointLook.DIAMOND}


def test_the_dose_so_far_begins_with_what_was_given_elsewhere(hard_courses):
    patient = hard_courses.patient(prior_it_cycles=2, prior_it_dose_mg=300.0)
    course = hard_courses.course(patient=patient, administrations=[hard_courses.session(5)])
    points = panel_of(course, Trend.DOSE, TrendAxis.CYCLE).points
    assert [(point.month, point.value) for point in points] == [(2.0, 300.0), (3.0, 450.0)]
    assert any("300 mg given elsewhere" in word for word in words_of(drawn(course)))


def test_scores_between_sessions_are_left_out_over_cycles_and_counted(demonstration_courses):
    panel = panel_of(demonstration_courses[0], Trend.KPS, TrendAxis.CYCLE)
    assert (len(panel.points), panel.left_out) == (12, 7)


def test_every_mark_leads_to_its_row_where_it_stands(demonstration_courses):
    course = demonstration_courses[0]
    found = drawn(course)
    known = {row.id for row in (*course.administrations, *course.assessments, course.patient)}
    assert found.placed
    for placed in found.placed:
        assert isinstance(placed.mark, CourseMark)
        assert placed.mark.record_id in known
        left, top, right, bottom = found.area_of(placed)
        assert placed in found.marks_near((left + right) / 2, (top + bottom) / 2)


def test_a_part_is_as_high_as_the_whole(demonstration_courses):
    whole = drawn(demonstration_courses[0])
    part = drawn(demonstration_courses[0], window=TimeWindow(5, 8))
    assert part.figure.get_size_inches()[1] == whole.figure.get_size_inches()[1]
    assert {placed.mark for placed in part.placed} < {placed.mark for placed in whole.placed}
    assert_legible(part.figure)


def test_nothing_recorded_is_refused_with_a_sentence(hard_courses):
    empty = hard_courses.course(patient=Patient(study_code="TH-009", lm_diagnosis_date=date(2022, 1, 15)))
    with pytest.raises(AnalysisRefused):
        drawn(empty)


def test_time_without_a_day_of_diagnosis_is_refused_and_cycles_are_not(hard_courses):
    patient = hard_courses.patient(lm_diagnosis_date=None)
    course = hard_courses.course(patient=patient, administrations=[hard_courses.session(5, kps=80)])
    with pytest.raises(AnalysisRefused):
        drawn(course)
    assert_legible(drawn(course, by=TrendAxis.CYCLE).figure)


def test_a_session_not_given_has_no_cycle(hard_courses):
    sessions = [
        hard_courses.session(5),
        hard_courses.session(26, status=SessionStatus.NOT_GIVEN, dose_mg=None),
    ]
    found = panel_of(hard_courses.course(administrations=sessions), Trend.PAIN, TrendAxis.CYCLE)
    assert [point.month for point in found.points] == [1.0]


@pytest.mark.parametrize("kind", FigureFormat)
def test_each_format_is_written_with_its_caption(demonstration_courses, kind):
    figure = drawn(demonstration_courses[5], style=PRINT).figure
    content = captioned_bytes(figure, "TH-006. 12 sessions.", kind, style=PRINT)
    assert content.startswith({"pdf": b"%PDF", "svg": b"<?xml", "png": b"\x89PNG"}[kind.value])


def test_a_year_long_gap_between_sessions_is_drawn(hard_courses):
    sessions = [hard_courses.session(0), hard_courses.session(400)]
    (point,) = panel_of(hard_courses.course(administrations=sessions), Trend.INTERVAL).points
    assert point.value == timedelta(days=400).days
    assert point.look is PointLook.DIAMOND

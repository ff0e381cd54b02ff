"""Other origins, numbers cut in two and published medians, as the filters ask for them."""

from __future__ import annotations

from statistics import median

import pytest
from PySide6.QtCore import Qt

from models.months import age_in_years
from tests.ui.analysis.test_survival_reading import reading_of, tables
from ui.analysis.analysis_request import AnalysisRequest, NotMonths, parse_cut
from ui.analysis.published_medians import reference_of


def test_from_breast_cancer_diagnosis_patients_enter_at_lm_diagnosis(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(origin="bc_diagnosis"))
    assert "from breast cancer diagnosis, entering at LM diagnosis" in reading.caption
    assert "delayed_entry" in [notice.code for notice in reading.on_numbers]
    shown = tables(reading)
    assert not {"restricted_mean", "proportional_hazards", "landmark"} & shown.keys()
    assert shown["log_rank"].rows[0][-1] == "–"
    assert "collapsed" in [notice.code for notice in reading.on_numbers]
    at_start = [row for row in shown["survival_at"].rows if row[0] == "All"]
    assert int(at_start[0][2]) < 14, "at six months after breast cancer few had LM already"


def test_from_brain_metastasis_those_without_one_are_listed(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(origin="brain_metastasis"))
    without = {
        str(course.patient.study_code) for course in demonstration_courses if course.patient.bm_date is None
    }
    listed = {row[0] for row in tables(reading)["left_out"].rows if row[1] == "no date to count from"}
    assert listed == without


def test_progression_free_survival_always_counts_from_lm_diagnosis(demonstration_courses) -> None:
    plain = reading_of(demonstration_courses, AnalysisRequest("pfs"))
    assert (
        reading_of(demonstration_courses, AnalysisRequest("pfs", origin="bc_diagnosis")).caption
        == plain.caption
    )


def test_a_number_is_cut_at_its_median_unless_told_otherwise(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(group="age_at_lm_years"))
    assert "by age at LM diagnosis, cut at its median 54" in reading.caption
    names = [row[0] for row in tables(reading)["medians"].rows]
    assert names == ["<54", "≥54", "All"]
    other = reading_of(demonstration_courses, AnalysisRequest(group="age_at_lm_years", cut=60))
    assert "cut at 60" in other.caption


def test_the_median_is_that_of_the_patients_whom_the_endpoint_counts(demonstration_courses) -> None:
    request = AnalysisRequest(origin="brain_metastasis", group="age_at_lm_years")
    reading = reading_of(demonstration_courses, request)
    out = {row[0] for row in tables(reading)["left_out"].rows}
    counted = [each.patient for each in demonstration_courses if each.patient.study_code not in out]
    ages = [age_in_years(each.birth_date, each.lm_diagnosis_date) for each in counted]
    assert f"n {len(ages)}, " in reading.caption
    assert f"cut at its median {median(ages):g} " in reading.caption


def test_before_anybody_has_entered_there_is_no_survival(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(origin="bc_diagnosis", times=(6, 12)))
    rows = tables(reading)["survival_at"].rows
    nobody = [row for row in rows if row[2] == "0"]
    assert nobody
    assert {row[3:] for row in nobody if float(row[1]) <= 12} == {("–", "–")}


def test_a_cut_that_leaves_one_side_empty_says_that_there_is_nothing_to_compare(
    demonstration_courses,
) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(group="age_at_lm_years", cut=200))
    assert "one_group" in [notice.code for notice in reading.on_numbers]


def test_published_medians_stand_with_their_sources(demonstration_courses) -> None:
    table = tables(reading_of(demonstration_courses))["published_series"]
    rows = {row[0]: row for row in table.rows}
    assert rows["Kumthekar 2022"][3:5] == ("34", "8.3 (5.2 – 19.6)")
    assert all(row[-1] for row in table.rows)


def test_a_published_median_is_drawn_only_beside_its_own_endpoint() -> None:
    reference = reference_of(AnalysisRequest(comparator="zagouri_os"))
    assert reference is not None
    assert (reference.label, reference.months) == ("Zagouri 2020, 24 studies: 13.2", 13.2)
    assert reference_of(AnalysisRequest("pfs", comparator="zagouri_os")) is None


@pytest.mark.parametrize(("typed", "cut"), [("", None), ("60", 60.0), ("1,5", 1.5), ("-2", -2.0)])
def test_a_cut_is_read_with_either_decimal_sign(typed: str, cut: float | None) -> None:
    assert parse_cut(typed) == cut


@pytest.mark.parametrize("typed", ["old", "nan", "inf", "1 2"])
def test_what_is_no_number_is_no_cut(typed: str) -> None:
    with pytest.raises(NotMonths):
        parse_cut(typed)


def test_the_field_for_the_cut_is_there_for_numbers_alone(windows, demonstration_courses, qtbot) -> None:
    page = windows.complete(demonstration_courses)
    assert not page.filters.cut.isVisible()
    windows.after(page, lambda: page.filters.group.set_value("age_at_lm_years"))
    assert page.filters.cut.isVisible()
    page.filters.cut.setFocus()
    qtbot.keyClicks(page.filters.cut, "60")
    windows.after(page, lambda: qtbot.keyClick(page.filters.cut, Qt.Key.Key_Return))
    assert "cut at 60" in page.survival.sheet.caption.text()


def test_another_origin_is_chosen_by_key(windows, demonstration_courses, qtbot) -> None:
    page = windows.complete(demonstration_courses)
    page.filters.origin.setFocus()
    windows.after(page, lambda: qtbot.keyClick(page.filters.origin, Qt.Key.Key_Down))
    assert "from breast cancer diagnosis" in page.survival.sheet.caption.text()
    assert not page.filters.landmark.isEnabled()
    assert page.survival.sheet.on_groups.remedies == []


def test_medians_of_the_other_endpoint_are_not_offered(windows, demonstration_courses) -> None:
    page = windows.complete(demonstration_courses)
    windows.after(page, lambda: page.filters.comparator.set_value("zagouri_os"))
    windows.after(page, lambda: page.filters.endpoint.set_value("pfs"))
    assert page.filters.comparator.value() == "none"

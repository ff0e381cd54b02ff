"""What the groups page says: numbers of R and the paper, methods by name, and sentences where there is no number."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.figures.figure_style import PRINT
from analysis.refusal import AnalysisRefused
from analysis.wording.groups_wording import interval_text, number_text
from analysis.wording.result_table import ResultTable
from models.course import PatientCourse
from models.records import Patient
from models.wording import untranslated
from tests.ui.analysis.conftest import a_course
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.groups_reading import read_groups
from ui.analysis.reading import Reading, ReadingContext

NOT_NUMBERS = ("nan", "inf", "None", "significant")


def reading_of(courses, request: AnalysisRequest | None = None, **facts) -> Reading:
    context = ReadingContext(
        **{"today": date(2026, 11, 23), "demonstration": False, **facts},
        translate=untranslated,
        step=lambda _done, _total: None,
    )
    return read_groups(courses, request or AnalysisRequest(), context)


def tables(reading: Reading) -> dict[str, ResultTable]:
    return {table.code: table for table in reading.tables}


def row(table: ResultTable, name: str) -> dict[str, str]:
    (found,) = [each for each in table.rows if each[0] == name]
    return dict(zip([column.title for column in table.columns], found, strict=True))


def test_the_caption_says_n_by_group_method_filter_and_date(demonstration_courses) -> None:
    assert reading_of(demonstration_courses).caption == (
        "n 14: IT + SOC 7, SOC 7 · one test a characteristic, by its type; p adjusted after Holm · by arm · all data "
        "· 23 Nov 2026"
    )


def test_a_number_is_described_and_compared_in_its_first_row(demonstration_courses) -> None:
    table = tables(reading_of(demonstration_courses))["baseline"]
    # published.csv: mean KPS 78.57 (3.61), median IT 90, SOC 70, all 75.
    kps = row(table, "KPS at LM")
    assert kps["All, n 14"] == "78.57 ± 3.61"
    assert (kps["Test"], kps["p"], kps["p, Holm"]) == ("Mann–Whitney", "0.56", "1.00")
    at = [each[0] for each in table.rows].index("KPS at LM")
    assert [cell.split(" ")[0] for cell in table.rows[at + 1][1:4]] == ["90", "70", "75"]


def test_a_yes_and_no_is_one_row_of_counts_and_shares(demonstration_courses) -> None:
    surgery = row(tables(reading_of(demonstration_courses))["baseline"], "Brain surgery")
    assert surgery["IT + SOC, n 7"] == "6 (86 %)"
    # reference.json: Fisher 0.004662; times 19 tests 0.0886.
    assert (surgery["Test"], surgery["p"], surgery["p, Holm"]) == ("Fisher", "0.005", "0.089")


def test_for_whom_a_number_can_be_asked_is_said(demonstration_courses) -> None:
    rows = tables(reading_of(demonstration_courses))["baseline"].rows
    at = [each[0] for each in rows].index("Time to brain metastasis, months")
    assert rows[at + 2][1:4] == ("6", "7", "13")
    assert rows[at + 2][0].strip() == "patients it applies to"


def test_cycles_are_described_and_not_compared(demonstration_courses) -> None:
    cycles = row(tables(reading_of(demonstration_courses))["baseline"], "IT cycles")
    assert cycles["IT + SOC, n 7"] == "12.14 ± 4.01"
    assert (cycles["Test"], cycles["p"], cycles["p, Holm"]) == ("not compared", "–", "–")


def test_the_tests_of_the_paper_stand_in_tables_of_their_own(demonstration_courses) -> None:
    found = tables(reading_of(demonstration_courses))
    age = row(found["paper_means"], "Age, years")
    assert (age["n"], age["Difference"], age["p, Student"]) == ("7, 7", "−1.57", "0.77")
    assert row(found["paper_medians"], "KPS at LM")["95 % CI"] == "(−10 – 20)"
    assert "IT + SOC minus SOC" in found["paper_means"].note
    assert [each[1] for each in found["paper_normality"].rows[:3]] == ["IT + SOC", "SOC", "All"]


def test_both_correlations_are_named_and_survival_is_not_among_them(demonstration_courses) -> None:
    table = tables(reading_of(demonstration_courses))["correlations"]
    titles = [column.title for column in table.columns]
    assert {"Pearson r", "Spearman ρ"} <= set(titles)
    at = [each[0] for each in table.rows].index("Age · Time to LM") + 1
    # published.csv: 0.779, p 0.039; Spearman 0.607.
    assert table.rows[at] == ("", "IT + SOC", "7", "0.78", "(0.06 – 0.97)", "0.039", "0.61", "0.15", "0.17")
    assert not [each for each in table.rows if "survival" in each[0].lower()]


def test_more_groups_have_their_tests_in_a_table_below(demonstration_courses) -> None:
    found = tables(reading_of(demonstration_courses, AnalysisRequest(group="stage_at_diagnosis")))
    assert "Test" not in [column.title for column in found["baseline"].columns]
    assert row(found["comparison"], "KPS at LM")["Test"] == "Kruskal–Wallis"
    assert "paper_means" not in found


def test_without_groups_nothing_is_compared(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(group=None))
    found = tables(reading)
    assert [column.title for column in found["baseline"].columns] == ["Characteristic", "All, n 14"]
    assert set(found) == {"baseline", "paper_normality", "correlations"}
    assert reading.caption == "n 14 · all data · 23 Nov 2026"


def test_the_exact_methods_are_named_below_the_table(demonstration_courses) -> None:
    note = tables(reading_of(demonstration_courses))["baseline"].note
    assert "Mann–Whitney: exact over every split" in note
    assert "over the 19 tests" in note


def test_many_patients_have_their_asymptotic_tests_named(many_courses) -> None:
    found = tables(reading_of(many_courses))
    assert row(found["baseline"], "KPS at LM")["Test"] == "Mann–Whitney, normal"
    assert "too many splits to count" in found["baseline"].note


def test_a_data_cut_off_leaves_out_later_patients_by_name(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(as_of=date(2026, 1, 1)))
    left_out = tables(reading)["groups_left_out"]
    assert ("TH-004", "diagnosed after the data cut-off") in left_out.rows
    assert "data cut-off 1 Jan 2026" in reading.caption


def test_who_has_no_known_group_is_listed_with_the_column() -> None:
    courses = [a_course(number, months=6, died=True) for number in range(3)]
    with_one = [*courses, a_course(9, months=6, died=True, csf_shunt=True)]
    left_out = tables(reading_of(with_one, AnalysisRequest(group="csf_shunt")))["groups_left_out"]
    assert left_out.rows[0] == ("TH-0000", "missing: CSF shunt")


def test_every_warning_of_the_result_is_a_notice(demonstration_courses) -> None:
    codes = {notice.code for notice in reading_of(demonstration_courses).on_numbers}
    assert codes == {"small_groups", "treatment_at_any_time", "grows_with_time"}


def test_the_demonstration_says_what_is_invented(demonstration_courses) -> None:
    (notice,) = reading_of(demonstration_courses, demonstration=True).on_groups
    assert "Ki67, LM certainty, CSF cytology and LVEF of each patient are invented" in notice.sentence
    assert reading_of(demonstration_courses).on_groups == ()


def test_the_figure_is_told_in_words_and_drawn_for_paper(demonstration_courses) -> None:
    (figure,) = reading_of(demonstration_courses).figures
    assert "KPS at LM: median IT + SOC 90, SOC 70" in figure.description
    assert figure.caption.startswith("Every patient, by group. n 14: IT + SOC 7, SOC 7 · by arm")
    assert figure.draw(PRINT).get_size_inches()[0] == pytest.approx(PRINT.width)


@pytest.mark.parametrize("group", ["arm", "er", "lm_mri_type", "sbrt", None])
@pytest.mark.parametrize("count", [1, 2, 3, 8, 14])
def test_no_cell_is_ever_without_a_meaning(demonstration_courses, group: str | None, count: int) -> None:
    reading = reading_of(demonstration_courses[-count:], AnalysisRequest(group=group))
    cells = [cell for table in reading.tables for each in table.rows for cell in each]
    assert [cell for cell in cells if any(word in cell for word in NOT_NUMBERS)] == []
    assert not [cell for cell in cells if cell.startswith("-")]
    for figure in reading.figures:
        figure.draw(PRINT)


def test_a_group_that_nobody_has_is_one_sentence(demonstration_courses) -> None:
    with pytest.raises(AnalysisRefused):
        reading_of(demonstration_courses, AnalysisRequest(group="prior_spinal_surgery"))


def test_patients_of_whom_nothing_is_known_are_counted() -> None:
    reading = reading_of([PatientCourse(Patient(study_code=f"TH-{number}")) for number in range(4)])
    assert reading.figures == ()
    assert reading.caption.startswith("n 4: SOC 4")


def test_nobody_to_describe_is_one_sentence() -> None:
    with pytest.raises(AnalysisRefused) as refused:
        reading_of([])
    assert refused.value.sentence() == "no patient can be analysed with these filters"


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(-0.001, 2, "0.00"), (-0.04, 1, "0"), (-3.25, 2, "−3.25"), (41.0, 1, "41"), (None, 1, "–")],
)
def test_a_number_has_a_true_minus_and_no_minus_on_nothing(value, decimals: int, text: str) -> None:
    assert number_text(value, decimals) == text


def test_an_interval_that_is_not_defined_is_a_dash() -> None:
    assert interval_text((None, None)) == "–"

"""What the safety page says: captions, notices, tables, and one sentence where there is nothing to say."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.figures.figure_style import PRINT
from analysis.refusal import AnalysisRefused
from analysis.wording.result_table import ResultTable
from models.vocabularies import REVIEWED_COMPLICATIONS, Complication, Stage
from models.wording import untranslated
from tests.analysis.safety_builders import FIRST_DAY, FISTULA, NOT_ASSESSED, PAIN, PRESENT, Course
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.reading import Reading, ReadingContext
from ui.analysis.safety_reading import read_safety

NOT_NUMBERS = ("nan", "inf", "None")


def reading_of(courses, request: AnalysisRequest | None = None, **facts) -> Reading:
    context = ReadingContext(
        **{"today": date(2026, 11, 23), "demonstration": False, **facts},
        translate=untranslated,
        step=lambda _done, _total: None,
    )
    return read_safety(courses, request or AnalysisRequest(), context)


def tables(reading: Reading) -> dict[str, ResultTable]:
    return {table.code: table for table in reading.tables}


def rows(table: ResultTable) -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:] for row in table.rows}


def test_the_published_rates_stand_with_their_exact_intervals(demonstration_courses) -> None:
    found = rows(tables(reading_of(demonstration_courses))["per_patient"])
    assert found["Puncture-site pain"] == ("7/7", "100 %", "(59 – 100 %)", "0")
    for name in ("CSF fistula", "Hematoma", "Arachnoiditis", "Orthostatic hypotension"):
        assert found[name] == ("1/7", "14 %", "(0.4 – 58 %)", "0")


def test_sessions_count_only_what_was_answered(demonstration_courses) -> None:
    found = rows(tables(reading_of(demonstration_courses))["per_session"])
    assert found["Arachnoiditis"] == ("1/68", "1 %", "(<0.1 – 8 %)", "17")


def test_the_caption_says_n_method_filter_and_date(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses)
    assert reading.caption == (
        "n 14, with a puncture 7, sessions with a puncture 85 · exact Clopper–Pearson intervals, Aalen–Johansen with "
        "death competing · all data · 23 Nov 2026"
    )
    cut = reading_of(demonstration_courses, AnalysisRequest(as_of=date(2026, 6, 1)))
    assert "data cut-off 1 Jun 2026" in cut.caption
    assert all("data cut-off 1 Jun 2026" in figure.caption for figure in cut.figures)


def test_the_demonstration_says_what_is_invented(demonstration_courses) -> None:
    assert reading_of(demonstration_courses).on_groups == ()
    notices = reading_of(demonstration_courses, demonstration=True).on_groups
    assert [notice.code for notice in notices] == ["date_invented"]
    assert "which patient had which complication" in notices[0].sentence


def test_that_sessions_are_not_independent_is_said(demonstration_courses) -> None:
    codes = [notice.code for notice in reading_of(demonstration_courses).on_numbers]
    assert codes[:2] == ["sessions_not_independent", "not_assessed"]


def test_pending_reviews_are_counted_in_words() -> None:
    courses = [Course().session(immediate={}).built()]
    notice = next(each for each in reading_of(courses).on_numbers if each.code == "reviews_pending")
    assert notice.sentence.endswith("Sessions: before leaving 0, 24 to 72 hours later 1.")


def test_a_group_of_patients_is_a_table_of_its_own(demonstration_courses) -> None:
    assert "by_group" not in tables(reading_of(demonstration_courses))  # all with a puncture are of one arm
    table = tables(reading_of(demonstration_courses, AnalysisRequest(group="stage_at_diagnosis")))["by_group"]
    assert table.title == "Stage at diagnosis, per patient"
    assert sum(int(column.title.rsplit(" ", 1)[1]) for column in table.columns[1:]) == 7


def test_times_asked_for_are_the_columns_of_the_incidence(demonstration_courses) -> None:
    table = tables(reading_of(demonstration_courses, AnalysisRequest(times=(3.0, 60.0))))[
        "cumulative_incidence"
    ]
    assert [column.title for column in table.columns[-2:]] == ["3 months", "60 months"]
    assert rows(table)["Any but pain"] == ("7", "4", "1", "29 % (4 – 61 %)", "–")


def test_what_began_and_ended_on_the_first_day_has_no_curve(demonstration_courses) -> None:
    """Everyone had pain after the first puncture: nothing of any complication is left to draw over time."""
    codes = [figure.code for figure in reading_of(demonstration_courses).figures]
    assert codes == ["complications", "incidence-any-but-pain"]
    courses = [Course("A").session(immediate={PAIN: PRESENT}), Course("B").session(immediate={})]
    assert "incidence-any" in [
        figure.code for figure in reading_of([each.built() for each in courses]).figures
    ]


def test_every_figure_can_be_drawn_for_paper(demonstration_courses) -> None:
    for figure in reading_of(demonstration_courses).figures:
        assert figure.draw(PRINT).get_size_inches()[0] == pytest.approx(PRINT.width)


def test_what_was_reported_beside_the_six_is_listed_by_term() -> None:
    course = Course().session(immediate={})
    course.event(Complication.OTHER, administration_id="s1", ctcae_term="Nausea", ctcae_grade=2)
    found = tables(reading_of([course.built()]))
    assert found["other_events"].rows == (
        ("Nausea", "1/1 · 100 % (2 – 100 %)", "1/1 · 100 % (2 – 100 %)", "1", "2", "0"),
    )
    assert rows(found["worst_grade"])["Nausea"] == ("·", "1", "·", "·", "·", "·")


def test_a_withdrawn_consent_is_listed() -> None:
    withdrawn = Course("B", research_consent_withdrawn_date=date(2022, 5, 1)).session(immediate={})
    courses = [Course("A").session(immediate={}).built(), withdrawn.built()]
    assert tables(reading_of(courses))["safety_left_out"].rows == (("B", "research consent withdrawn"),)


def test_who_is_missing_from_the_incidence_is_named() -> None:
    courses = [Course("A").session(immediate={}).built(), Course("B").session().built()]
    assert "not counted: B." in tables(reading_of(courses))["cumulative_incidence"].note


@pytest.mark.parametrize(
    "course",
    [
        Course().session(),
        Course().session(immediate={FISTULA: NOT_ASSESSED}),
        Course(last_contact_date=FIRST_DAY).session(immediate={PAIN: PRESENT}),
        Course(stage_at_diagnosis=Stage.IV).session(immediate={}).event(FISTULA),
        Course(death_date=FIRST_DAY).session(immediate={}),
    ],
    ids=["nothing answered", "one open", "one day", "an undated event", "died that day"],
)
def test_no_cell_is_ever_without_a_meaning(course) -> None:
    for request in (AnalysisRequest(), AnalysisRequest(group="stage_at_diagnosis", times=(0.5, 400.0))):
        reading = reading_of([course.built()], request)
        cells = [cell for table in reading.tables for row in table.rows for cell in row]
        assert [cell for cell in cells if not cell or any(word in cell for word in NOT_NUMBERS)] == []
        for figure in reading.figures:
            figure.draw(PRINT)


@pytest.mark.parametrize("courses", [[], [Course()]], ids=["nobody", "nobody with a puncture"])
def test_nobody_with_a_puncture_is_one_sentence(courses) -> None:
    with pytest.raises(AnalysisRefused) as refused:
        reading_of([course.built() for course in courses])
    assert refused.value.sentence() == "no patient with a puncture can be analysed with these filters"


def test_where_nothing_was_assessed_one_sentence_stands_in_place_of_tables_and_figures() -> None:
    nothing = dict.fromkeys(REVIEWED_COMPLICATIONS, NOT_ASSESSED)
    pending, unasked = Course("TH-001").session(), Course("TH-002").session(immediate=nothing, late=nothing)
    reading = reading_of([pending.built(), unasked.built()])
    assert (reading.figures, reading.tables) == ((), ())
    (notice,) = (*reading.on_groups, *reading.on_numbers)
    assert notice.sentence.startswith("Sessions with a puncture: 2. None of them was assessed")


def test_one_answer_or_one_event_is_enough_for_the_tables() -> None:
    answered = Course().session(immediate={PAIN: PRESENT})
    reported = Course().session().event(PAIN, administration_id="s1", ctcae_grade=1)
    for course in (answered, reported):
        assert "per_patient" in tables(reading_of([course.built()]))


def test_the_newest_death_is_dated_as_everything_else_on_the_page() -> None:
    died = Course("TH-001", death_date=date(2025, 3, 15), last_contact_date=None).session(immediate={})
    alive = Course("TH-002").session(immediate={})
    said = " ".join(notice.sentence for notice in reading_of([died.built(), alive.built()]).on_numbers)
    assert "the newest death, 15 Mar 2025" in said

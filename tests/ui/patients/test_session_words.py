from __future__ import annotations

import pytest

from models.findings import Code, Finding
from models.records import AdverseEvent, ComplicationReview
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow, Route, SessionStatus
from models.wording import untranslated
from tests.models.course_builders import a_course, an_earlier_session
from ui.patients.session_words import complication_words, findings_words, place_words, session_title


def answers(
    status: ComplicationStatus, window: ReviewWindow = ReviewWindow.IMMEDIATE
) -> list[ComplicationReview]:
    return [
        ComplicationReview(administration_id="earlier", window=window, complication=each, status=status)
        for each in (Complication.CSF_FISTULA, Complication.HEMATOMA)
    ]


def words(*, reviews=(), events=(), **changes) -> str:
    session = an_earlier_session("2022-06-01", **changes)
    course = a_course(administrations=[session], reviews=reviews, events=events)
    return complication_words(session, course, untranslated)


BOTH_ABSENT = [
    *answers(ComplicationStatus.ABSENT),
    *answers(ComplicationStatus.ABSENT, ReviewWindow.LATE),
]


def test_answered_and_absent_is_none() -> None:
    assert words(reviews=BOTH_ABSENT) == "none"


def test_an_unanswered_window_is_never_none() -> None:
    assert words() == "review pending"
    assert words(reviews=answers(ComplicationStatus.ABSENT)) == "none, late review pending"


def test_what_nobody_assessed_is_counted() -> None:
    reviews = [
        *answers(ComplicationStatus.NOT_ASSESSED),
        *answers(ComplicationStatus.ABSENT, ReviewWindow.LATE),
    ]
    assert words(reviews=reviews) == "none, 2 not assessed"


def test_events_carry_their_grade_or_a_question_mark() -> None:
    events = [
        AdverseEvent(
            id="1", administration_id="earlier", complication=Complication.PUNCTURE_SITE_PAIN, ctcae_grade=1
        ),
        AdverseEvent(
            id="2", administration_id="earlier", complication=Complication.OTHER, ctcae_term="Nausea"
        ),
    ]
    assert words(reviews=BOTH_ABSENT, events=events) == "site pain 1, nausea ?"


def test_a_headache_that_belongs_to_a_fistula_is_told_without_a_grade() -> None:
    present = {"administration_id": "earlier", "window": ReviewWindow.IMMEDIATE, "adverse_event_id": "1"}
    reviews = [
        ComplicationReview(complication=each, status=ComplicationStatus.PRESENT, **present)
        for each in (Complication.CSF_FISTULA, Complication.POST_PUNCTURE_HEADACHE)
    ]
    fistula = AdverseEvent(
        id="1", administration_id="earlier", complication=Complication.CSF_FISTULA, ctcae_grade=2
    )
    late = answers(ComplicationStatus.ABSENT, ReviewWindow.LATE)
    assert words(reviews=[*reviews, *late], events=[fistula]) == "CSF fistula 2, headache"


def test_a_session_that_was_not_given_says_so_first() -> None:
    assert words(status=SessionStatus.NOT_GIVEN, puncture_attempted=False) == "not given"


def test_the_place_is_the_level_or_the_reservoir() -> None:
    session = an_earlier_session("2022-06-01", route=Route.OMMAYA_RESERVOIR)
    assert place_words(session, untranslated) == "Ommaya"


def test_warnings_are_counted_before_notices() -> None:
    kept = [Finding.of(Code.INR_HIGH).kept(), Finding.of(Code.DATE_INVENTED).kept()]
    assert findings_words(an_earlier_session("2022-06-01", findings=kept), untranslated) == "1 warning"
    assert findings_words(an_earlier_session("2022-06-01", findings=kept[1:]), untranslated) == "1 notice"
    assert findings_words(an_earlier_session("2022-06-01"), untranslated) == "–"


@pytest.mark.parametrize(
    ("status", "printed_as", "title"),
    [
        (SessionStatus.GIVEN, (), "Cycle 1, 1 Jun 2022"),
        (SessionStatus.GIVEN, (1,), "Cycle 1, 1 Jun 2022"),
        (SessionStatus.GIVEN, (2, 1, 3), "Cycle 1 (was cycle 2, 3), 1 Jun 2022"),
        (SessionStatus.NOT_GIVEN, (1,), "Session of 1 Jun 2022 (was cycle 1)"),
    ],
)
def test_the_title_has_the_number_now_and_those_on_paper(status, printed_as, title) -> None:
    session = an_earlier_session("2022-06-01", status=status)
    course = a_course(administrations=[session])
    assert session_title(session, course, untranslated, printed_as=printed_as) == title

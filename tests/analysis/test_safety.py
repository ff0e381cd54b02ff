"""Rates, grades, times, strata and first complications of a register, against hand counts and the published cohort."""

import json
from datetime import date, timedelta

import pytest

from analysis.complication_answers import ANY, ANY_BUT_PAIN, COUNTED
from analysis.safety import analyse_safety
from analysis.safety_json import safety_json
from analysis.safety_strata import StrataKind
from analysis.safety_warnings import SafetyWarning
from models.endpoints import ExclusionReason
from models.months import add_months
from models.vocabularies import Complication, HematomaSite, Route, SessionStatus
from tests.analysis.safety_builders import (
    FIRST_DAY,
    FISTULA,
    LATE,
    NOT_ASSESSED,
    PAIN,
    PRESENT,
    Course,
)

PUBLISHED = {
    "puncture_site_pain": (7, 7),
    "csf_fistula": (1, 7),
    "hematoma": (1, 7),
    "arachnoiditis": (1, 7),
    "orthostatic_hypotension": (1, 7),
}


def analysed(*courses, **options):
    return analyse_safety([course.built() for course in courses], **options)


def share(found):
    return found.x, found.n


def strata(result, kind):
    found = next((each for each in result.strata if each.kind is kind), None)
    return {} if found is None else {each.code: each for each in found.strata}


@pytest.mark.parametrize(("key", "expected"), PUBLISHED.items())
def test_the_demonstration_gives_the_published_counts(demonstration_courses, key, expected):
    """Trifănescu 2023, 3.4: pain in all seven, the others in one of seven each; intervals of R binom.test."""
    found = analyse_safety(demonstration_courses).rate(key).patients.rate
    assert share(found) == expected
    interval = (0.5904, 1.0) if expected == (7, 7) else (0.0036, 0.5787)
    assert found.ci == pytest.approx(interval, abs=5e-5)


def test_only_patients_with_a_puncture_are_counted(demonstration_courses):
    result = analyse_safety(demonstration_courses)
    assert (result.n, result.punctured, result.sessions) == (14, 7, 85)  # 7 x 12.14 cycles, Table 1
    assert result.hematoma_sites == {HematomaSite.CRANIAL_SUBDURAL: 1}


def test_a_rate_counts_those_answered_and_names_the_others():
    result = analysed(
        Course("A").session(immediate={PAIN: PRESENT}),
        Course("B").session(immediate={}),
        Course("C").session(immediate={PAIN: NOT_ASSESSED}),
        Course("D").session(),
    )
    for part in (result.rate(PAIN.value).patients, result.rate(PAIN.value).sessions):
        assert share(part.rate) == (1, 2)
        assert (part.not_assessed, part.pending) == (1, 1)
    assert result.pending[LATE] == 4


def test_present_in_one_session_counts_for_the_patient_and_one_session():
    course = Course()
    for number in range(4):
        course.session(
            FIRST_DAY + timedelta(days=21 * number), immediate={PAIN: PRESENT} if number == 2 else {}
        )
    rate = analysed(course).rate(PAIN.value)
    assert share(rate.patients.rate) == (1, 1)
    assert share(rate.sessions.rate) == (1, 4)


def test_worst_grades_are_those_seen_and_count_the_ungraded():
    def with_events(code, *grades):
        course = Course(code).session(immediate={})
        for number, grade in enumerate(grades):
            course.event(FISTULA, id=f"{code}{number}", administration_id="s1", ctcae_grade=grade)
        return course

    found = analysed(with_events("A", 1, 3), with_events("B", None, 2), with_events("C", None)).rate(
        FISTULA.value
    )
    assert found.grades.by_grade == (0, 1, 1, 0, 0)
    assert found.grades.not_graded == 1
    assert found.events == 5


def test_time_to_the_first_is_in_months_from_the_first_puncture_with_its_cycle():
    course = Course().session(immediate={}).session(add_months(FIRST_DAY, 2), immediate={FISTULA: PRESENT})
    course.session(add_months(FIRST_DAY, 3), immediate={FISTULA: PRESENT})
    found = analysed(course).rate(FISTULA.value).first
    assert (found.months.n, found.months.median) == (1, 2.0)
    assert (found.cycles.least, found.cycles.greatest) == (2.0, 2.0)


def test_events_beside_the_six_are_counted_by_term_whatever_its_capitals():
    other = Complication.OTHER
    result = analysed(
        Course("A")
        .session(immediate={})
        .event(other, administration_id="s1", ctcae_term="Nausea", ctcae_grade=1)
        .event(other, onset_date=FIRST_DAY + timedelta(days=5), ctcae_term="nausea", ctcae_grade=2),
        Course("B").session(immediate={}),
        Course("C").session(),
        Course("D").session().event(other, onset_date=FIRST_DAY, ctcae_term="Fever"),
    )
    nausea, fever = result.others
    assert (nausea.term, share(nausea.patients), nausea.events) == ("Nausea", (1, 2), 2)
    assert share(nausea.sessions) == (1, 2)
    assert nausea.grades.worst == 2
    assert (fever.term, share(fever.patients), fever.grades.not_graded) == ("Fever", (1, 3), 1)


class TestStrata:
    def test_by_cycle_are_the_first_the_early_and_the_later(self):
        course = Course()
        for number in range(7):
            answers = {PAIN: PRESENT} if number in (0, 3, 6) else {}
            course.session(FIRST_DAY + timedelta(days=21 * number), immediate=answers)
        found = strata(analysed(course), StrataKind.CYCLE)
        assert {code: share(each.rates[PAIN.value]) for code, each in found.items()} == {
            "1": (1, 1),
            "2-4": (1, 3),
            "5+": (1, 3),
        }

    def test_by_dexamethasone_tell_none_from_not_recorded(self):
        course = Course()
        for number, dose in enumerate((0.0, 2.0, 4.0, 3.0, None)):
            day = FIRST_DAY + timedelta(days=21 * number)
            course.session(day, immediate={}, dexamethasone_mg=dose)
        result = analysed(course)
        yes_no = strata(result, StrataKind.DEXAMETHASONE)
        assert {code: each.n for code, each in yes_no.items()} == {"without": 1, "with": 3, "not_recorded": 1}
        by_mg = strata(result, StrataKind.DEXAMETHASONE_MG)
        assert {code: each.n for code, each in by_mg.items()} == {"2": 1, "4": 1, "another": 1}

    def test_by_dose_are_bands_where_the_doses_are_many(self):
        def sessions(*doses):
            course = Course()
            for number, dose in enumerate(doses):
                course.session(FIRST_DAY + timedelta(days=number), immediate={}, dose_mg=dose)
            return {code: each.n for code, each in strata(analysed(course), StrataKind.DOSE).items()}

        assert sessions(80.0, 150.0, 150.0) == {"80": 1, "150": 2}
        assert sessions(30, 80, 100, 150, 160, 75) == {"<80": 2, "80-149": 2, "150": 1, ">150": 1}

    def test_a_session_without_drug_stands_apart(self):
        course = (
            Course()
            .session(immediate={})
            .session(
                FIRST_DAY + timedelta(days=1),
                immediate={},
                status=SessionStatus.NOT_GIVEN,
                puncture_attempted=True,
                dose_mg=None,
            )
        )
        assert set(strata(analysed(course), StrataKind.DOSE)) == {"150", "no_drug"}
        assert set(strata(analysed(course), StrataKind.CYCLE)) == {"1", "no_drug"}

    def test_by_window_count_only_what_the_window_answered(self):
        course = (
            Course()
            .session(immediate={PAIN: PRESENT}, late={})
            .session(FIRST_DAY + timedelta(days=21), immediate={})
        )
        found = strata(analysed(course), StrataKind.WINDOW)
        assert {code: share(each.rates[PAIN.value]) for code, each in found.items()} == {
            "immediate": (1, 2),
            "late": (0, 1),
        }

    def test_by_group_count_patients_and_need_two_levels(self):
        courses = [Course("A").session(immediate={PAIN: PRESENT}), Course("B").session(immediate={})]
        found = strata(analysed(*courses, levels={"A": "II", "B": "IV"}), StrataKind.GROUP)
        assert {code: share(each.rates[PAIN.value]) for code, each in found.items()} == {
            "II": (1, 1),
            "IV": (0, 1),
        }
        assert strata(analysed(*courses, levels={"A": "IT", "B": "IT"}), StrataKind.GROUP) == {}


class TestFirstComplication:
    def test_is_the_share_of_a_small_set_worked_out_by_hand(self):
        """Of four: one with it on the day, one at month 3, one dead at month 2, one censored at month 6."""
        result = analysed(
            Course("A").session(immediate={FISTULA: PRESENT}),
            Course("B").session(immediate={}).event(FISTULA, onset_date=add_months(FIRST_DAY, 3)),
            Course("C", death_date=add_months(FIRST_DAY, 2)).session(immediate={}),
            Course("D", last_contact_date=add_months(FIRST_DAY, 6)).session(immediate={}),
            times=(0.0, 2.0, 3.0, 12.0),
        )
        first = result.first_of(FISTULA.value)
        assert (first.n, first.events, first.deaths) == (4, 2, 1)
        assert [each.estimate for each in first.at_times] == [0.25, 0.25, 0.5, None]
        assert [each.estimate for each in first.death_at_times] == [0.0, 0.25, 0.25, None]
        assert [each.at_risk for each in first.at_times] == [4, 3, 2, 0]

    def test_counts_before_death_on_the_same_day(self):
        course = Course(death_date=FIRST_DAY + timedelta(days=1)).session(immediate={})
        course.event(FISTULA, onset_date=FIRST_DAY + timedelta(days=1), ctcae_grade=5)
        first = analysed(course).first_of(ANY)
        assert (first.events, first.deaths) == (1, 0)

    def test_leaves_out_whom_nobody_asked_and_what_has_no_date(self):
        first = analysed(
            Course("A").session(immediate={}),
            Course("B").session(),
            Course("C").session(immediate={}).event(FISTULA),
        ).first_of(FISTULA.value)
        assert first.n == 1
        assert first.left_out == ("B", "C")

    def test_ends_at_the_data_cut_off(self):
        course = Course().session(immediate={}).event(FISTULA, onset_date=add_months(FIRST_DAY, 3))
        first = analysed(course, as_of=add_months(FIRST_DAY, 2)).first_of(FISTULA.value)
        assert (first.events, first.curves.last_time) == (0, 2.0)


class TestLeftOut:
    def test_a_withdrawn_consent_is_in_no_number_and_named(self):
        withdrawn = Course("B", research_consent_withdrawn_date=date(2022, 5, 1)).session(
            immediate={PAIN: PRESENT}
        )
        result = analysed(Course("A").session(immediate={}), withdrawn)
        assert (result.n, result.punctured) == (1, 1)
        assert share(result.rate(PAIN.value).patients.rate) == (0, 1)
        assert [(each.study_code, each.reason) for each in result.left_out] == [
            ("B", ExclusionReason.CONSENT_WITHDRAWN)
        ]

    def test_a_diagnosis_after_the_cut_off_is_named(self):
        result = analysed(Course("A").session(immediate={}), as_of=date(2022, 1, 9))
        assert result.left_out[0].reason is ExclusionReason.AFTER_CUT_OFF


def test_warnings_say_what_the_numbers_do_not():
    day = FIRST_DAY + timedelta(days=21)
    result = analysed(
        Course("A", prior_it_cycles=2)
        .session(immediate={PAIN: NOT_ASSESSED}, route=Route.OMMAYA_RESERVOIR)
        .session(day, immediate={}, late={})
        .event(FISTULA)
    )
    assert {
        SafetyWarning.SESSIONS_NOT_INDEPENDENT,
        SafetyWarning.NOT_ASSESSED,
        SafetyWarning.REVIEWS_PENDING,
        SafetyWarning.UNDATED_EVENTS,
        SafetyWarning.CYCLES_ELSEWHERE,
        SafetyWarning.RESERVOIR,
        SafetyWarning.FEW_AT_RISK,
    } <= set(result.warnings)
    whole = analysed(*(Course(code).session(immediate={}, late={}) for code in "ABC"), times=(6.0,))
    assert whole.warnings == ()


def degenerate():
    yield "no patients", []
    yield "no punctures", [Course()]
    yield "one, nothing answered", [Course().session()]
    yield "one, seen for the last time that day", [Course(last_contact_date=FIRST_DAY).session(immediate={})]
    yield "all at once", [Course(code).session(immediate={PAIN: PRESENT}) for code in "ABC"]
    yield "no events", [Course(code).session(immediate={}, late={}) for code in "ABC"]


@pytest.mark.parametrize(
    "courses", [each for _, each in degenerate()], ids=[name for name, _ in degenerate()]
)
def test_what_is_not_defined_is_null_in_strict_json(courses):
    document = safety_json(analysed(*courses))
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    assert set(document["complications"]) == set(document["first"]) == set(COUNTED)


def test_json_carries_every_number_of_a_rate(demonstration_courses):
    document = safety_json(analyse_safety(demonstration_courses))
    assert document["complications"]["csf_fistula"]["sessions"] == {
        "present": 1,
        "answered": 85,
        "estimate": 1 / 85,
        "ci": pytest.approx([0.000298, 0.063813], abs=1e-6),
        "not_assessed": 0,
        "pending": 0,
    }
    assert document["complications"]["puncture_site_pain"]["worst_grades"]["1"] == 6
    assert [each["level"] for each in document["strata"]["cycle"]] == ["1", "2-4", "5+"]
    assert document["first"][ANY_BUT_PAIN]["at"][0]["at_risk"] == 2
    assert document["doses_mg"] == [150.0]

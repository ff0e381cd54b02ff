"""Response rates, durations and PFS over 12 months, against the paper, R and counts by hand."""

import csv
import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from analysis.endpoint_survival import SurvivalEndpoint
from analysis.kaplan_meier import survival_at
from analysis.published_cohort import PublishedCohort
from analysis.refusal import AnalysisRefused
from analysis.response import analyse_response
from analysis.response_json import response_json
from analysis.response_rates import response_counts
from analysis.response_warnings import ResponseWarning
from models.course import PatientCourse
from models.records import Assessment, Patient
from models.vocabularies import Arm, ProgressionBasis, Response

DATA = Path(__file__).parents[1] / "data"
LM = date(2022, 1, 15)


def followed(code, *looks, arm=Arm.IT, last=date(2023, 1, 15), died=False, **patient):
    """A patient with assessments given as (days after LM diagnosis, response, progressive)."""
    values = {"study_code": code, "arm": arm, "lm_diagnosis_date": LM, **patient}
    values["death_date" if died else "last_contact_date"] = last
    return PatientCourse(
        Patient(values),
        assessments=tuple(
            Assessment(
                date=LM + timedelta(days=days),
                overall_response=response,
                lm_progression=progressive,
                progression_basis=ProgressionBasis.IMAGING if progressive else None,
            )
            for days, response, progressive in looks
        ),
    )


def published(statistic):
    with (DATA / "published.csv").open(encoding="utf-8") as file:
        return next(row for row in csv.DictReader(file) if row["statistic"] == statistic)


def test_the_response_rate_of_the_it_group_is_the_papers(demonstration_courses):
    """published.csv: 71.4 %; interval of R binom.test(5, 7), STATISTICS D10."""
    rate = analyse_response(demonstration_courses).groups["IT"].response
    assert (rate.of_all.x, rate.of_all.n) == (5, 7)
    assert f"{100 * rate.of_all.estimate:.1f}%" == published("response rate after IT")["published"]
    assert rate.of_all.ci == pytest.approx((0.2904, 0.9633), abs=5e-5)
    assert rate.of_evaluable == rate.of_all


def test_nobody_who_responded_has_the_interval_of_none_of_seven(demonstration_courses):
    """R binom.test(0, 7): 0 to 0.4096."""
    rate = analyse_response(demonstration_courses).groups["SOC"].response.of_all
    assert (rate.x, rate.ci) == (0, pytest.approx((0.0, 0.4096), abs=5e-5))


def test_pfs_over_twelve_months_is_the_papers_share_with_who_was_censored_beside(demonstration_courses):
    """published.csv: 42.8 % are patients 1, 2 and 5 of seven (the paper cuts 42.857 off); patient 6 was censored at
    4 months."""
    found = analyse_response(demonstration_courses).groups["IT"].pfs_beyond
    assert (found.share.x, found.share.n, found.ended, found.censored) == (3, 7, 3, 1)
    assert published("durable response over 12 months")["recomputed"].startswith("3/7")
    assert found.share.ci == pytest.approx((0.099, 0.816), abs=5e-4)


@pytest.mark.parametrize("group", ["all", "IT", "SOC"])
def test_the_estimate_beside_it_is_that_of_r(demonstration_courses, group):
    """R survival 3.5, survfit with conf.type log-log, PFS at 12 months."""
    expected = json.loads((DATA / "reference.json").read_text(encoding="utf-8"))["pfs"][group]["survival_at"][
        1
    ]
    found = analyse_response(demonstration_courses).groups[group].pfs_beyond.kaplan_meier
    assert (found.months, found.at_risk) == (12, expected["at_risk"])
    assert (found.estimate, *found.ci) == pytest.approx((expected["estimate"], *expected["ci"]), abs=1e-6)


def test_the_share_is_lower_than_the_estimate_by_the_censored_alone(demonstration_courses):
    found = analyse_response(demonstration_courses).groups
    assert found["IT"].pfs_beyond.share.estimate < found["IT"].pfs_beyond.kaplan_meier.estimate
    soc = found["SOC"].pfs_beyond
    assert (soc.censored, soc.share.estimate) == (0, pytest.approx(soc.kaplan_meier.estimate))


def test_durations_of_response_are_those_of_the_five_who_responded(demonstration_courses):
    """By hand: 1+, 3, 12, 15 and 21+ months give 3/4, 1/2 and 1/4; R's median is the midpoint of 12 and 15."""
    found = analyse_response(demonstration_courses).groups["IT"].duration
    assert (found.n, found.events, found.median) == (5, 3, pytest.approx(13.5))
    steps = [survival_at(found.curve, month).estimate for month in (2, 3, 12, 15)]
    assert steps == pytest.approx([1.0, 0.75, 0.5, 0.25])


def test_a_duration_ends_with_progression_free_survival(demonstration_courses):
    by_code = {
        each.study_code: each for each in analyse_response(demonstration_courses).patients if each.duration
    }
    assert len(by_code) == 5
    for each in by_code.values():
        assert each.to_response + each.duration.months == pytest.approx(each.pfs.months)
        assert each.duration.event == each.pfs.event


def test_groups_are_those_of_the_survival_page(demonstration_courses):
    survival = PublishedCohort(demonstration_courses).survival[SurvivalEndpoint.PFS]
    found = analyse_response(demonstration_courses)
    assert {name: group.counts.n for name, group in found.groups.items()} == {
        name: group.n for name, group in survival.groups.items()
    }


COURSES = (
    followed("A", (90, Response.PR, False), (200, Response.CR, False), (300, Response.PD, True)),
    followed("B", (90, Response.SD, False)),
    followed("C", (90, Response.NE, False)),
    followed("D"),
    followed("E", (90, Response.PD, True), (200, Response.NE, False)),
)


def test_each_patient_counts_once_by_the_best_response():
    counts = analyse_response(COURSES).groups["all"].counts
    assert counts.best == {
        Response.CR: 1,
        Response.PR: 0,
        Response.SD: 1,
        Response.PD: 1,
        Response.NE: 1,
    }
    assert (counts.n, counts.evaluable, counts.not_recorded) == (5, 3, 1)


def test_not_evaluable_patients_are_in_one_denominator_and_missing_from_the_other():
    found = analyse_response(COURSES).groups["all"]
    assert (found.response.of_evaluable.n, found.response.of_all.n) == (3, 5)
    assert (found.disease_control.of_evaluable.x, found.disease_control.of_all.x) == (2, 2)
    assert ResponseWarning.NOT_EVALUABLE in analyse_response(COURSES).warnings
    assert ResponseWarning.NOT_EVALUABLE not in analyse_response(COURSES[:2]).warnings


def test_a_cut_off_takes_later_responses_away():
    early = analyse_response(COURSES, as_of=LM + timedelta(days=100)).groups["all"].counts
    assert (early.best[Response.CR], early.best[Response.PR]) == (0, 1)


def test_exactly_twelve_months_do_not_exceed_twelve():
    whole_year = followed("A", (365, Response.SD, False))
    ended = followed("B", (365, Response.PD, True))
    longer = followed("C", (366, Response.SD, False))
    found = analyse_response([whole_year, ended, longer]).groups["all"].pfs_beyond
    assert (found.share.x, found.ended, found.censored) == (1, 1, 1)


def test_a_response_after_a_progression_is_told():
    late = followed("A", (60, Response.PD, True), (120, Response.PR, False), (180, Response.PD, True))
    assert ResponseWarning.RESPONSE_AFTER_PROGRESSION in analyse_response([late]).warnings
    assert ResponseWarning.RESPONSE_AFTER_PROGRESSION not in analyse_response(COURSES).warnings


def test_responders_are_never_compared_and_that_is_said():
    assert ResponseWarning.RESPONDERS_NOT_COMPARED in analyse_response(COURSES).warnings
    assert ResponseWarning.RESPONDERS_NOT_COMPARED not in analyse_response(COURSES[1:]).warnings


def test_only_groups_made_by_a_treatment_carry_immortal_time():
    known = [followed(code, (90, Response.PR, False), kps_at_lm=kps) for code, kps in (("A", 80), ("B", 90))]
    assert ResponseWarning.IMMORTAL_TIME in analyse_response(known).warnings
    for group in (None, "kps_at_lm"):
        assert ResponseWarning.IMMORTAL_TIME not in analyse_response(known, group=group).warnings


def test_who_cannot_be_followed_or_grouped_is_listed_with_the_reason():
    courses = [
        followed("A", (90, Response.PR, False), kps_at_lm=80),
        followed("B", (90, Response.SD, False)),
        followed("C", kps_at_lm=80, research_consent_withdrawn_date=date(2022, 6, 1)),
    ]
    found = analyse_response(courses, group="kps_at_lm")
    assert found.n == 1
    assert [(each.row, each.column, each.reason) for each in found.dropped] == [
        ("C", "os_months", "consent_withdrawn"),
        ("B", "kps_at_lm", "missing"),
        ("A", "response_months", "no_time"),
    ]


@pytest.mark.parametrize("courses", [[], [followed("A", research_consent_withdrawn_date=LM)]])
def test_nobody_to_analyse_is_one_sentence(courses):
    with pytest.raises(AnalysisRefused) as refused:
        analyse_response(courses)
    assert refused.value.sentence() == "no patient can be analysed"


def test_a_group_that_is_no_column_is_refused():
    with pytest.raises(AnalysisRefused, match="no such column"):
        analyse_response(COURSES, group="shoe_size")


def test_without_a_response_there_is_no_duration_and_no_median():
    found = analyse_response(COURSES[1:])
    everyone = found.groups["all"]
    assert (everyone.duration.n, everyone.duration.median, everyone.to_response.median) == (0, None, None)
    assert ResponseWarning.NO_RESPONSE in found.warnings


def test_a_rate_of_nobody_is_not_defined():
    rate = response_counts([]).rate((Response.CR,)).of_all
    assert (rate.x, rate.n, rate.estimate, rate.ci) == (0, 0, None, (None, None))


@pytest.mark.parametrize(
    ("responders", "few"), [(0, False), (1, True), (2, True), (3, False)], ids=["0", "1", "2", "3"]
)
def test_fewer_than_three_responses_are_no_curve(responders, few):
    looks = ((90, Response.PR, False), (200, Response.PD, True))
    courses = [followed(f"R{number}", *looks) for number in range(responders)]
    found = analyse_response([*courses, followed("S", (90, Response.SD, False))])
    assert (ResponseWarning.FEW_RESPONDERS in found.warnings) is few


@pytest.mark.parametrize("count", [1, 2, 5, 14])
@pytest.mark.parametrize("group", [None, "arm", "er", "sex", "wbrt"])
def test_the_json_is_strict_for_any_few_patients(demonstration_courses, count, group):
    document = response_json(analyse_response(demonstration_courses[-count:], group=group))
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    assert document["groups"]["all"]["n"] == count


def test_the_json_says_what_the_docs_say(demonstration_courses):
    document = response_json(analyse_response(demonstration_courses))
    assert set(document) == {"n", "dropped", "groups", "warnings"}
    it = document["groups"]["IT"]
    assert it["best_response"] == {"CR": 1, "PR": 4, "SD": 1, "PD": 1, "NE": 0, "not_recorded": 0}
    assert it["response_rate"]["of_evaluable"]["x"] == 5
    assert it["disease_control_rate"]["of_all"]["x"] == 6
    assert it["months_to_response"] == {"n": 5, "median": 3.0, "quartiles": [3.0, 3.0]}
    assert it["duration_of_response"]["median_ci"] == [pytest.approx(3.0), None]
    assert it["pfs_beyond"]["censored_by"] == 1
    assert document["warnings"] == ["immortal_time", "responders_not_compared", "censored_early"]

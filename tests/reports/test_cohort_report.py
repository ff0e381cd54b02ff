from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.time_varying_cox import time_varying_endpoints
from models.records import Assessment
from models.vocabularies import Arm, LmMriType, ProgressionBasis
from models.wording import untranslated
from reports.cohort_report import cohort_report
from reports.full_pages import NEARLY_EMPTY
from reports.stylesheet import PageSize
from tests.reports.paper_reading import letters_outside_the_frame

REFERENCE = json.loads((Path(__file__).parents[1] / "data" / "reference.json").read_text())


def _section(text: str, beginning: str, end: str) -> str:
    return text[text.index(beginning) : text.index(end)]


@pytest.fixture
def pfs(cohort_text: str) -> str:
    return _section(cohort_text, "Group n Events", "Overall survival 0 3 6")


@pytest.fixture
def overall(cohort_text: str) -> str:
    after = cohort_text.index("Overall survival 0 3 6")
    return cohort_text[after:]


def test_every_page_is_marked_numbered_and_says_what_it_is(read, cohort_pdf) -> None:
    pages = read(cohort_pdf).pages
    for number, page in enumerate(pages, start=1):
        assert "Cohort of 14 patients" in page.text
        assert f"Page {number} of {len(pages)}" in page.text
        assert "invented data" in page.text
        assert "Audit trail 9f3a 61c2 8d70 1b4e" in page.text


def test_medians_of_both_endpoints_stand_with_their_intervals(pfs: str, overall: str) -> None:
    assert "All 14 12 6 (4–13)" in pfs
    assert "IT + SOC 7 5 15 (3–NR)" in pfs
    assert "SOC 7 7 6 (4–8)" in pfs
    assert "All 14 10 10 (6–22)" in overall
    assert "IT + SOC 7 3 22 (6–NR)" in overall
    assert "SOC 7 7 8 (5–10)" in overall


@pytest.mark.parametrize("endpoint", ["pfs", "os"])
def test_hazard_ratios_agree_with_r(request, endpoint: str) -> None:
    text = request.getfixturevalue("pfs" if endpoint == "pfs" else "overall")
    for method, name in (("efron", "Efron ties"), ("breslow", "Breslow ties"), ("firth", "profile CI")):
        expected = REFERENCE[endpoint][f"cox_it_{method}"]
        low, high = expected.get("ci") or expected["profile_ci"]
        p = expected.get("p") or expected["p_penalized_lr"]
        assert f"{name} {expected['hr']:.3f} ({low:.3f}–{high:.3f}) {p:.3f}" in text


def test_the_published_hazard_ratio_for_death_is_there(overall: str) -> None:
    assert "Cox, Breslow ties 0.198 (0.041–0.961) 0.045" in overall


def test_the_landmark_agrees_with_r(overall: str) -> None:
    expected = REFERENCE["landmark_os_6"]
    low, high = expected["ci"]
    assert f"{expected['hr_efron']:.3f} ({low:.3f}–{high:.3f}) p {expected['p']:.3f}" in overall
    assert f"n and events, all 14, 10 14, 10 {expected['n']}, {expected['events']}" in overall
    assert "At month 6: left out 4, treated later 0." in overall


def test_the_time_varying_model_stands_beside_the_naive_one_and_the_landmarks(
    overall: str, demonstration_courses
) -> None:
    found = time_varying_endpoints(demonstration_courses)["os"]
    low, high = found.exposure.ci
    table = overall[overall.index("Naive From month 3 From month 6 Time-varying") :]
    counts = table[table.index("n and events, IT + SOC 7, 3 ") : table.index("n and events, SOC")]
    assert counts.endswith(f" {found.exposed}, {found.events_exposed} ")
    ratios = table[table.index("Cox, Efron ties") : table.index("Cox, Firth")]
    assert ratios.endswith(f"{found.exposure.hr:.3f} ({low:.3f}–{high:.3f}) p {found.exposure.p:.3f} ")
    assert "counts her as untreated until the day of her first dose" in overall


def test_at_a_landmark_who_is_treated_later_is_untreated(read, print_facts, paper_courses) -> None:
    late = paper_courses.followed(1, death_date=date(2027, 3, 15))
    early = paper_courses.followed(2, death_date=date(2027, 1, 15))
    courses = [
        replace(late, administrations=(paper_courses.session(150),)),
        replace(early, administrations=(paper_courses.session(20),)),
        paper_courses.followed(3, death_date=date(2026, 10, 15), arm=Arm.SOC),
    ]
    text = " ".join(read(cohort_report(courses, print_facts, translate=untranslated)).text.split())
    assert "divided by who had had a first dose by then" in text
    assert "At month 3: left out 0, treated later 1. At month 6: left out 0, treated later 0." in text
    assert "n and events, IT + SOC 2, 2 1, 1 2, 2" in text
    assert "n and events, SOC 1, 1 2, 2 1, 1" in text


def test_what_is_said_of_the_landmarks_alone_stands_below_them(pfs: str) -> None:
    assert "About the landmarks: 10 events or fewer per variable of the Cox model" in pfs


def test_survival_at_times_stands_with_interval_and_number_at_risk(overall: str) -> None:
    assert "86 % (33–98) 7 at risk 64 % (15–90) 3 at risk 32 % (1–74) 1 at risk" in overall
    assert "14 % (0.7–46) 1 at risk 0 % 0 at risk" in overall


def test_every_warning_is_a_sentence_and_invented_starts_are_said(pfs: str, overall: str) -> None:
    for text in (pfs, overall):
        assert "Censoring differs between the groups: the permutation p assumes that it does not." in text
        assert "a treatment that starts after time zero" in text
        assert "The start dates of treatment in this demonstration are invented" in text
    assert "read the Firth estimate" in overall


def test_the_interval_stands_before_the_p_and_significance_is_no_word(cohort_text: str) -> None:
    assert "Comparison Estimate (95 % CI) p" in cohort_text
    assert "significan" not in cohort_text.lower()


def test_follow_up_restricted_means_and_proportional_hazards_are_there(overall: str) -> None:
    assert "Median follow-up, reverse Kaplan–Meier 24.0 months" in overall
    assert (
        "Restricted mean survival time to 20 months IT + SOC 15.9 (11.2–20.6) SOC 9.3 (5.8–12.7)" in overall
    )
    assert re.search(r"Difference, IT \+ SOC minus SOC 6\.6 \(0\.7–12\.4\) 0\.027", overall)
    assert "Proportional hazards, score test χ² 0.27, df 1 0.603" in overall


def test_published_stands_beside_recomputed_with_the_reason(cohort_text: str) -> None:
    part = cohort_text[cohort_text.index("Published and recomputed") :]
    assert "median OS all; IT; SOC (months) 10; 22; 8 10; 22; 8 yes" in part
    assert "the paper calls it Spearman" in part
    assert "from the paper's own 14 patients" in part


def test_one_patient_is_not_told_in_the_plural(read, print_facts, paper_courses) -> None:
    course = paper_courses.followed(1, death_date=date(2026, 9, 15))
    assert "Cohort of 1 patient" in read(
        cohort_report([course], print_facts, translate=untranslated)
    ).text.replace("Cohort of 1 patients", "")


def test_a_ward_s_report_has_nothing_of_the_paper(read, print_facts, paper_courses) -> None:
    courses = [
        paper_courses.followed(number, last_contact_date=date(2026, 6, 1 + number)) for number in range(4)
    ]
    text = read(cohort_report(courses, print_facts, translate=untranslated)).text
    assert "Published" not in text
    assert "invented" not in text
    assert "Trifănescu" not in text


def test_the_methods_name_what_was_run_and_cite_what_they_used(cohort_text: str) -> None:
    methods = _section(cohort_text, "Methods This demonstration", "References 1.")
    references = cohort_text[cohort_text.index("References 1.") :]
    for library in ("lifelines", "statsmodels", "firthmodels"):
        assert library in methods
    cited = [int(number) for group in re.findall(r"\[([\d, ]+)\]", methods) for number in group.split(",")]
    listed = sorted(int(number) for number in re.findall(r"(\d+)\. [A-Z][a-ză]+ [A-Z]{1,3}[,.]", references))
    assert "10.3390/cancers15092508" in references
    assert listed == list(range(1, len(listed) + 1))
    assert list(dict.fromkeys(cited)) == listed


def test_one_group_is_described_compared_with_nothing_and_has_no_immortal_time(
    read, print_facts, paper_courses
) -> None:
    courses = [
        paper_courses.followed(number, death_date=date(2026, 4 + number, 1), arm=Arm.SOC)
        for number in range(3)
    ]
    text = " ".join(read(cohort_report(courses, print_facts, translate=untranslated)).text.split())
    assert "Only one group has rows: there is nothing to compare." in text
    assert "Hazard ratio," not in text
    assert "log-rank test" not in text
    assert "Heinze" not in text
    assert "The groups are defined by a treatment" not in text


def test_patients_left_out_are_counted_and_a_withdrawn_one_is_not_named(
    read, print_facts, paper_courses
) -> None:
    courses = [
        paper_courses.followed(1, death_date=date(2026, 6, 1), arm=Arm.IT),
        paper_courses.followed(2, death_date=date(2026, 7, 1), arm=Arm.SOC),
        paper_courses.followed(3, arm=Arm.SOC),
        paper_courses.followed(4, arm=Arm.IT, research_consent_withdrawn_date=date(2026, 3, 1)),
    ]
    text = " ".join(read(cohort_report(courses, print_facts, translate=untranslated)).text.split())
    assert "In the register 2 2 4" in text
    assert "Research consent withdrawn 1 0 1" in text
    assert "Left out of overall survival: time is zero or negative 0 1 1" in text
    assert "Analysed for overall survival 1 1 2" in text
    assert "Left out of overall survival: TH-3 (time is zero or negative)." in text
    assert "TH-4" not in text


def test_no_patient_at_all_is_one_page_and_a_sentence(read, print_facts) -> None:
    pdf = read(cohort_report([], print_facts, translate=untranslated))
    assert len(pdf.pages) == 1
    assert "No patient can be analysed." in pdf.text
    assert "Cohort of 0 patients" in pdf.text


def test_a_cut_off_is_printed_and_takes_effect(read, print_facts, demonstration_courses) -> None:
    cut_off = date(2025, 6, 30)
    text = read(cohort_report(demonstration_courses, print_facts, translate=untranslated, as_of=cut_off)).text
    flat = " ".join(text.split())
    assert "Data cut-off 30 Jun 2025" in flat
    assert "What happened after 30 Jun 2025 is censored there." in flat
    assert "diagnosed after the data cut-off" in flat


def test_no_patient_is_named(cohort_text: str, demonstration_courses) -> None:
    for course in demonstration_courses:
        assert course.patient.family_name not in cohort_text


def test_fonts_are_embedded_and_bookmarks_name_the_sections(read, cohort_pdf) -> None:
    pdf = read(cohort_pdf)
    assert all(embedded for _, embedded in pdf.fonts)
    assert [title for title, level, _ in pdf.bookmarks if level == 0] == [
        "Patients",
        "Patient by patient",
        "Characteristics",
        "Progression-free survival",
        "Overall survival",
        "Regression",
        "Safety",
        "Response",
        "Characteristics, tested as in the paper",
        "Published and recomputed",
        "Methods",
        "References",
    ]


@pytest.mark.parametrize("page", list(PageSize))
def test_no_text_leaves_its_frame_with_a_hostile_regimen(read, print_facts, paper_courses, page) -> None:
    courses = [
        replace(
            paper_courses.hostile(typed),
            patient=paper_courses.patient(
                id=str(number),
                study_code=typed[:40],
                death_date=date(2026, 3 + number, 1),
                arm=Arm.IT if number % 2 else Arm.SOC,
                lm_mri_type=list(LmMriType)[number % 4],
            ),
        )
        for number, typed in enumerate(["<b>&</b>" * 20, "x" * 200, "מרים כהן", "Ș" * 200])
    ]
    pdf = read(cohort_report(courses, replace(print_facts, page=page), translate=untranslated))
    assert letters_outside_the_frame(pdf) == []


def test_the_same_courses_make_the_same_bytes(print_facts, paper_courses) -> None:
    courses = [
        paper_courses.followed(number, death_date=date(2026, 3 + number, 1), arm=list(Arm)[number % 2])
        for number in range(6)
    ]
    first, second = (cohort_report(courses, print_facts, translate=untranslated) for _ in range(2))
    assert first == second


def test_progression_by_imaging_counts_for_its_endpoint(read, print_facts, paper_courses) -> None:
    seen = Assessment(
        id="a",
        date=date(2026, 4, 15),
        lm_progression=True,
        progression_basis=ProgressionBasis.IMAGING,
    )
    courses = [
        replace(paper_courses.followed(1, death_date=date(2026, 8, 15), arm=Arm.IT), assessments=(seen,)),
        paper_courses.followed(2, death_date=date(2026, 7, 15), arm=Arm.SOC),
    ]
    text = " ".join(read(cohort_report(courses, print_facts, translate=untranslated)).text.split())
    assert "IT + SOC 1 1 3 (NR–NR)" in text
    assert "IT + SOC 1 1 7 (NR–NR)" in text


@pytest.fixture(scope="module", params=list(PageSize))
def printed_demonstration(request, read, print_facts, demonstration_courses):
    """The report of the demonstration on each paper, printed once for all that is read in it."""
    facts = replace(print_facts, page=request.param)
    return read(cohort_report(demonstration_courses, facts, translate=untranslated))


def test_nothing_of_the_demonstration_leaves_the_frame_of_its_page(printed_demonstration) -> None:
    assert letters_outside_the_frame(printed_demonstration) == []


def test_comparisons_and_landmarks_stand_whole_on_one_page(printed_demonstration) -> None:
    pages = printed_demonstration.pages
    for first, last in (
        ("Estimate (95 % CI)", "Median follow-up"),
        ("Naive From month 3", "Log-rank p, exact"),
    ):
        begun = [" ".join(each.text.split()) for each in pages]
        found = [text for text in begun if first in text]
        assert len(found) == 2
        assert all(text.count(last) == text.count(first) for text in found)


def test_a_figure_and_the_box_of_warnings_begin_no_page_alone(printed_demonstration) -> None:
    pages = printed_demonstration.pages
    for axis, heading in (
        ("months since the first puncture", "Cumulative incidence of the first complication but"),
        ("Any but pain 7 4 1", "Not every complication was asked about"),
        ("Kaplan–Meier: PFS at 12 months", "Whoever responds has lived until"),
    ):
        (found,) = [text for each in pages if axis in (text := " ".join(each.text.split()))]
        assert heading in found


def test_no_heading_ends_a_page_and_no_page_is_nearly_empty(read, cohort_pdf) -> None:
    pdf = read(cohort_pdf)
    titles = tuple(title for title, _, _ in pdf.bookmarks)
    for number, page in enumerate(pdf.pages, start=1):
        assert not " ".join(page.text.split()).endswith(titles)
        lowest = min(box[1] for _, box in page.letters if box[1] > 60)
        used = NEARLY_EMPTY if number == len(pdf.pages) else 0.5
        assert lowest < page.height * (1 - used)

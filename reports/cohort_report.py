"""The cohort on paper: who is in it, survival of the arms with every warning, methods, and the paper beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportlab.platypus import Flowable

from analysis.endpoint_survival import SurvivalEndpoint, analyse_endpoints
from analysis.published_comparison import published_comparison
from analysis.refusal import AnalysisRefused
from analysis.survival_analysis import SurvivalAnalysis
from models.course import PatientCourse
from models.demonstration.study_codes import cohort_courses
from models.survival_rows import arm_of, survival_rows
from models.vocabularies import Arm
from models.wording import Translate
from reports.cohort_sections.characteristics import cohort_characteristics
from reports.cohort_sections.flow import flow
from reports.cohort_sections.landmark import Landmark
from reports.cohort_sections.methods import methods
from reports.cohort_sections.published import published
from reports.cohort_sections.survival import survival, survival_part
from reports.dates import day_text
from reports.field_text import capitalised, value_text
from reports.full_pages import build_full_pages
from reports.page_edges import DocumentFacts
from reports.print_facts import PrintFacts
from reports.typesetting import Typesetting

LANDMARKS_MONTHS = (3.0, 6.0)


def cohort_report(
    courses: Sequence[PatientCourse],
    facts: PrintFacts,
    *,
    translate: Translate,
    as_of: date | None = None,
    landmarks_months: Sequence[float] = LANDMARKS_MONTHS,
    title: str | None = None,
) -> bytes:
    """The PDF of the cohort; the same bytes for the same courses and facts.

    ``as_of`` is a data cut-off, ``landmarks_months`` are where the landmark analyses start, ``title`` is what the
    report is called where not a cohort report. It names no patient.
    """
    demonstration = facts.demonstration or any(course.demonstration for course in courses)
    found, refusal = _analysed(courses, as_of=as_of, landmarks_months=landmarks_months)
    parts = [
        survival_part(
            endpoint, analysis, landmarks, demonstration=demonstration, as_of=as_of, translate=translate
        )
        for endpoint, (analysis, landmarks) in found.items()
    ]
    compared = published_comparison(cohort_courses(courses)) if demonstration else ()

    def story(typesetting: Typesetting) -> list[Flowable]:
        flowables = [
            *flow(courses, typesetting, as_of=as_of),
            *cohort_characteristics(courses, typesetting),
        ]
        if refusal is not None:
            flowables += _refused(refusal, typesetting)
        for part in parts:
            flowables += survival(part, typesetting)
        return [
            *flowables,
            *published(compared, typesetting),
            *methods([*_every_analysis(found)], typesetting, as_of=as_of, follows_study=demonstration),
        ]

    document = _document_facts(courses, facts, translate, as_of=as_of, demonstration=demonstration)
    document = replace(document, title=title or document.title)
    return build_full_pages(story, document, Typesetting.on(facts.page, translate))


Found = Mapping[SurvivalEndpoint, tuple[SurvivalAnalysis, tuple[Landmark, ...]]]


def _analysed(
    courses: Sequence[PatientCourse], *, as_of: date | None, landmarks_months: Sequence[float]
) -> tuple[Found, AnalysisRefused | None]:
    """The endpoints' results, each with its landmarks, or the reason why there are none."""
    try:
        naive = analyse_endpoints(courses, as_of=as_of)
        later = [
            (analyse_endpoints(courses, as_of=as_of, landmark_months=months, times=()), months)
            for months in landmarks_months
        ]
    except AnalysisRefused as refusal:
        return {}, refusal
    return {
        endpoint: (
            analysis,
            tuple(
                Landmark(each[endpoint], *_treated_by(months, courses, as_of=as_of)) for each, months in later
            ),
        )
        for endpoint, analysis in naive.items()
    }, None


def _every_analysis(found: Found) -> Iterator[SurvivalAnalysis]:
    for analysis, landmarks in found.values():
        yield analysis
        yield from (one.analysis for one in landmarks)


def _refused(refusal: AnalysisRefused, typesetting: Typesetting) -> list[Flowable]:
    translate = typesetting.translate
    return [
        typesetting.section(translate("CohortReport", "Survival")),
        typesetting.body(f"{capitalised(refusal.sentence(translate))}."),
    ]


def _treated_by(months: float, courses: Sequence[PatientCourse], *, as_of: date | None) -> tuple[int, int]:
    """Of the treated arm: how many had their first dose by so many months after LM diagnosis, and how many in all."""
    firsts = [
        row["first_it_months"] for row in survival_rows(courses, as_of=as_of) if row["arm"] == Arm.IT.value
    ]
    return sum(first is not None and first <= months for first in firsts), len(firsts)


def _document_facts(
    courses: Sequence[PatientCourse],
    facts: PrintFacts,
    translate: Translate,
    *,
    as_of: date | None,
    demonstration: bool,
) -> DocumentFacts:
    arms = [arm_of(course) for course in courses]
    per_arm = ", ".join(f"{value_text(arm, translate)} {arms.count(arm)}" for arm in Arm)
    identifier = translate("CohortReport", "Cohort of {n} patients").format(n=len(courses))
    cut_off = day_text(as_of, translate) or translate("CohortReport", "none")
    return DocumentFacts(
        title=translate("CohortReport", "Cohort report"),
        identifier=identifier,
        printed_at=facts.printed_at,
        printed_by=facts.printed_by,
        audit_hash=facts.audit_hash,
        language=facts.language,
        site_name=facts.site_name,
        site_logo=facts.site_logo,
        identity=(
            (translate("CohortReport", "Patients"), str(len(courses))),
            (translate("CohortReport", "Arms"), per_arm),
            (translate("CohortReport", "Data cut-off"), cut_off),
            (translate("CohortReport", "Time counted from"), translate("CohortReport", "LM diagnosis")),
        ),
        subject=translate("CohortReport", "Survival with intrathecal trastuzumab"),
        demonstration=demonstration,
        off_label=True,
        page=facts.page,
    )

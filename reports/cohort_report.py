"""The cohort on paper: who is in it, survival, regression, safety, response, methods, and the paper beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from matplotlib.figure import Figure
from reportlab.platypus import Flowable

from analysis.wording.date_cautions import cautions_on_dates
from models.course import PatientCourse
from models.survival_rows import arm_of
from models.vocabularies import Arm
from models.wording import Translate
from reports.cohort_results import CohortResults, EndpointResults, cohort_results
from reports.cohort_sections.characteristics import cohort_characteristics
from reports.cohort_sections.each_patient import each_patient
from reports.cohort_sections.flow import flow
from reports.cohort_sections.forest_plots import forests
from reports.cohort_sections.methods import methods
from reports.cohort_sections.paper_tests import paper_tests
from reports.cohort_sections.published import published
from reports.cohort_sections.regression import regression
from reports.cohort_sections.response import Swimmers, response, swimmers
from reports.cohort_sections.safety import IncidenceCurves, incidences, safety
from reports.cohort_sections.survival import SurvivalPart, refused, survival, survival_part
from reports.dates import day_text
from reports.field_text import value_text
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
    cautions: Sequence[str] = (),
) -> bytes:
    """The PDF of the cohort; the same bytes for the same courses and facts.

    ``as_of`` is a data cut-off, ``landmarks_months`` are where the landmark analyses start, ``title`` is what the
    report is called where not a cohort report, ``cautions`` what else has to be said of the patients. It names none.
    """
    results = cohort_results(
        courses,
        as_of=as_of,
        landmarks_months=landmarks_months,
        demonstration=facts.demonstration or any(course.demonstration for course in courses),
    )
    figures = _Figures.of(results, translate)

    def story(typesetting: Typesetting) -> list[Flowable]:
        return _story(results, figures, typesetting, cautions=cautions)

    document = _document_facts(results, facts, translate)
    document = replace(document, title=title or document.title)
    return build_full_pages(story, document, Typesetting.on(facts.page, translate))


@dataclass(frozen=True)
class _Figures:
    """Every figure drawn once, however often the report is built."""

    survival: tuple[SurvivalPart, ...]
    forests: tuple[tuple[EndpointResults, tuple[Figure, ...]], ...]
    incidences: tuple[IncidenceCurves, ...]
    swimmers: Swimmers | None

    @classmethod
    def of(cls, results: CohortResults, translate: Translate) -> _Figures:
        """Draw them."""
        return cls(
            survival=tuple(survival_part(found, results, translate) for found in results.endpoints),
            forests=tuple((found, forests(found, translate)) for found in results.endpoints),
            incidences=incidences(results.safety, translate),
            swimmers=swimmers(results, translate),
        )


def _story(
    results: CohortResults, figures: _Figures, typesetting: Typesetting, *, cautions: Sequence[str]
) -> list[Flowable]:
    """Every section in order; what the dates leave open is said once, with the patients."""
    of_dates = [
        each.sentence
        for each in cautions_on_dates(
            results.courses,
            as_of=results.as_of,
            approximate=results.approximate,
            translate=typesetting.translate,
        )
    ]
    return [
        *flow(results.courses, results.table.left_out, typesetting, cautions=[*of_dates, *cautions]),
        *each_patient(results.patients, typesetting),
        *cohort_characteristics(results.baseline, typesetting),
        *(refused(results.refusal, typesetting) if results.refusal is not None else ()),
        *(flowable for part in figures.survival for flowable in survival(part, typesetting)),
        *regression(figures.forests, typesetting, demonstration=results.demonstration),
        *safety(results, figures.incidences, typesetting, said=of_dates),
        *response(results, figures.swimmers, typesetting, said=of_dates),
        *paper_tests(results.baseline, typesetting),
        *published(results.published, typesetting),
        *methods(results, typesetting),
    ]


def _document_facts(results: CohortResults, facts: PrintFacts, translate: Translate) -> DocumentFacts:
    courses = results.courses
    arms = [arm_of(course) for course in courses]
    per_arm = ", ".join(f"{value_text(arm, translate)} {arms.count(arm)}" for arm in Arm)
    identifier = (
        translate("CohortReport", "Cohort of 1 patient")
        if len(courses) == 1
        else translate("CohortReport", "Cohort of {n} patients").format(n=len(courses))
    )
    cut_off = day_text(results.as_of, translate) or translate("CohortReport", "none")
    return DocumentFacts.of(
        facts,
        title=translate("CohortReport", "Cohort report"),
        identifier=identifier,
        identity=(
            (translate("CohortReport", "Patients"), str(len(courses))),
            (translate("CohortReport", "Arms"), per_arm),
            (translate("CohortReport", "Data cut-off"), cut_off),
            (translate("CohortReport", "Time counted from"), translate("CohortReport", "LM diagnosis")),
        ),
        subject=translate("CohortReport", "Survival with intrathecal trastuzumab"),
        demonstration=results.demonstration,
        off_label=True,
    )

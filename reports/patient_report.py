"""One patient on paper: open problems first, then course, disease, sessions, complications, therapy and outcome."""

from __future__ import annotations

from datetime import date

from matplotlib.figure import Figure
from reportlab.platypus import Flowable

from analysis.figures.course_figure import course_figure
from analysis.figures.figure_style import PRINT
from models.course import PatientCourse
from models.endpoints import last_contact
from models.exchange.deidentification import deidentified_course
from models.thresholds import Thresholds
from models.told_days import Intervals
from models.wording import Translate
from reports.dates import day_text
from reports.full_pages import build_full_pages
from reports.page_edges import DocumentFacts
from reports.paper_renderer import stand_ins_for_letters
from reports.patient_identity import Identity, deidentified_identity, patient_identity
from reports.patient_sections.assessments import assessments
from reports.patient_sections.complications import complications
from reports.patient_sections.disease import disease
from reports.patient_sections.findings_box import findings_box
from reports.patient_sections.open_problems import open_problems
from reports.patient_sections.outcome import outcome
from reports.patient_sections.sessions import sessions
from reports.patient_sections.therapies import holds, therapies
from reports.patient_sections.trends import trends
from reports.print_facts import PrintFacts
from reports.typesetting import Typesetting

DEFAULT_THRESHOLDS = Thresholds()
_LEAST_COURSE = 0.65
"""The share of its size at which the course can still be read."""


def patient_report(
    course: PatientCourse,
    facts: PrintFacts,
    *,
    translate: Translate,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
) -> bytes:
    """The PDF of one patient; the same bytes for the same course and facts.

    ``thresholds`` are the site's: the next due date follows them where the patient has no protocol.
    """
    document = _document_facts(
        course,
        facts,
        translate,
        title=translate("PatientReport", "Patient summary"),
        identifier=f"{course.patient.study_code} · {course.patient.full_name}",
        identity=patient_identity(course, facts.today, translate),
    )
    return _printed(course, document, translate, thresholds=thresholds, today=facts.today)


def deidentified_patient_report(course: PatientCourse, facts: PrintFacts, *, translate: Translate) -> bytes:
    """The PDF of one patient without names, dates, typed text, site or account: study code, and days as intervals.

    Raise ``Situation`` where she withdrew her consent to research. What a de-identified table leaves out is left out
    here too (``models.exchange.deidentification``), and the course ends at last contact: the day of printing, told as
    an interval, would give the dates away. Of the print its pages tell the year.
    """
    nobody = deidentified_course(course, left_out=translate("Report", "(left out)"))
    words = Intervals(translate, course.patient.lm_diagnosis_date)
    document = _document_facts(
        nobody,
        facts.naming_nobody(),
        translate,
        title=translate("PatientReport", "Patient summary, de-identified"),
        identifier=course.patient.study_code or "",
        identity=deidentified_identity(nobody, translate),
    )
    last = last_contact(course) or course.patient.lm_diagnosis_date or facts.today
    return _printed(nobody, document, words, thresholds=DEFAULT_THRESHOLDS, today=last)


def _printed(
    course: PatientCourse,
    document: DocumentFacts,
    translate: Translate,
    *,
    thresholds: Thresholds,
    today: date,
) -> bytes:
    with stand_ins_for_letters():
        figure = course_figure(course, style=PRINT, translate=translate, as_of=today)

    def story(typesetting: Typesetting) -> list[Flowable]:
        return [
            *_read_as(typesetting),
            *open_problems(course, typesetting, thresholds=thresholds, today=today),
            *_course(course, figure, typesetting),
            *disease(course, typesetting),
            *sessions(course, typesetting),
            *findings_box(course, typesetting),
            *complications(course, typesetting),
            *holds(course, typesetting),
            *assessments(course, typesetting),
            *trends(course, typesetting, thresholds=thresholds, today=today),
            *therapies(course, typesetting),
            *outcome(course, typesetting),
        ]

    return build_full_pages(story, document, Typesetting.on(document.page, translate))


def _read_as(typesetting: Typesetting) -> list[Flowable]:
    """How a page that names nobody tells days and what was typed; nothing on any other."""
    if not typesetting.names_nobody:
        return []
    translate = typesetting.translate
    days = translate("PatientReport", "Days are counted from LM diagnosis, which is day 0.")
    typed = translate("PatientReport", "Freely typed text is left out, with {mark} in its place.")
    left_out = translate("Report", "(left out)")
    return [typesetting.muted(f"{days} {typed.format(mark=left_out)}")]


def _course(course: PatientCourse, figure: Figure, typesetting: Typesetting) -> list[Flowable]:
    translate = typesetting.translate
    caption = translate("PatientReport", "From LM diagnosis on {day}; {n} sessions with drug.").format(
        day=day_text(course.patient.lm_diagnosis_date, translate),
        n=len(course.sessions_with_drug),
    )
    return [
        typesetting.section(translate("PatientReport", "Course")),
        typesetting.figure(figure, caption, least=_LEAST_COURSE),
    ]


def _document_facts(
    course: PatientCourse,
    facts: PrintFacts,
    translate: Translate,
    *,
    title: str,
    identifier: str,
    identity: Identity,
) -> DocumentFacts:
    return DocumentFacts.of(
        facts,
        title=title,
        identifier=identifier,
        study_code=course.patient.study_code or "",
        identity=identity,
        subject=translate("PatientReport", "Course of intrathecal trastuzumab"),
        demonstration=course.demonstration,
        off_label=True,
    )

"""One patient on paper: open problems first, then course, disease, sessions, complications, therapy and outcome."""

from __future__ import annotations

from matplotlib.figure import Figure
from reportlab.platypus import Flowable

from analysis.figures.course_figure import course_figure
from analysis.figures.figure_style import PRINT
from models.course import PatientCourse
from models.months import age_in_years
from models.records import Patient
from models.records.patient import IDENTITY
from models.survival_rows import arm_of
from models.thresholds import Thresholds
from models.wording import Translate
from reports.dates import day_text
from reports.field_text import field_label, field_value, value_text
from reports.full_pages import build_full_pages
from reports.page_edges import DocumentFacts
from reports.paper_renderer import stand_ins_for_letters
from reports.patient_sections.assessments import assessments
from reports.patient_sections.complications import complications
from reports.patient_sections.disease import disease
from reports.patient_sections.findings_box import findings_box
from reports.patient_sections.open_problems import open_problems
from reports.patient_sections.outcome import outcome
from reports.patient_sections.sessions import sessions
from reports.patient_sections.therapies import holds, therapies
from reports.print_facts import PrintFacts
from reports.typesetting import Typesetting

_TOLD_BY_NAME = frozenset(
    {
        *("study_code", "family_name", "given_name", "hospital_number", "birth_date", "sex"),
        "allergies",  # above everything else, among the open problems
    }
)
"""Fields of the identity that have their own place; whatever else is declared of it follows them."""
DEFAULT_THRESHOLDS = Thresholds()


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
    with stand_ins_for_letters():
        figure = course_figure(course, style=PRINT, translate=translate, as_of=facts.today)

    def story(typesetting: Typesetting) -> list[Flowable]:
        return [
            *open_problems(course, typesetting, thresholds=thresholds, today=facts.today),
            *_course(course, figure, typesetting),
            *disease(course, typesetting),
            *sessions(course, typesetting),
            *findings_box(course, typesetting),
            *complications(course, typesetting),
            *holds(course, typesetting),
            *assessments(course, typesetting),
            *therapies(course, typesetting),
            *outcome(course, typesetting),
        ]

    typesetting = Typesetting.on(facts.page, translate)
    return build_full_pages(story, _document_facts(course, facts, translate), typesetting)


def _course(course: PatientCourse, figure: Figure, typesetting: Typesetting) -> list[Flowable]:
    translate = typesetting.translate
    caption = translate("PatientReport", "From LM diagnosis on {day}; {n} sessions with drug.").format(
        day=day_text(course.patient.lm_diagnosis_date, translate),
        n=len(course.sessions_with_drug),
    )
    return [typesetting.section(translate("PatientReport", "Course")), typesetting.figure(figure, caption)]


def _document_facts(course: PatientCourse, facts: PrintFacts, translate: Translate) -> DocumentFacts:
    patient = course.patient
    return DocumentFacts(
        title=translate("PatientReport", "Patient summary"),
        identifier=f"{patient.study_code} · {patient.full_name}",
        printed_at=facts.printed_at,
        printed_by=facts.printed_by,
        audit_hash=facts.audit_hash,
        language=facts.language,
        site_name=facts.site_name,
        site_logo=facts.site_logo,
        study_code=patient.study_code or "",
        identity=_identity(course, facts, translate),
        subject=translate("PatientReport", "Course of intrathecal trastuzumab"),
        demonstration=facts.demonstration or course.demonstration,
        off_label=True,
        page=facts.page,
    )


def _identity(course: PatientCourse, facts: PrintFacts, translate: Translate) -> tuple[tuple[str, str], ...]:
    patient = course.patient
    pairs = [
        (translate("PatientReport", "Name"), patient.full_name),
        (field_label(Patient, "birth_date", translate), born_text(patient, facts, translate)),
        (field_label(Patient, "sex", translate), field_value(patient, "sex", translate)),
        (field_label(Patient, "hospital_number", translate), patient.hospital_number or "–"),
        (field_label(Patient, "arm", translate), value_text(arm_of(course), translate)),
        (
            field_label(Patient, "lm_diagnosis_date", translate),
            day_text(patient.lm_diagnosis_date, translate),
        ),
    ]
    pairs += [
        (field_label(Patient, field.name, translate), field_value(patient, field.name, translate))
        for field in Patient.clinical_fields()
        if field.section is IDENTITY and field.name not in _TOLD_BY_NAME and field.name in patient.values
    ]
    return tuple(pairs)


def born_text(patient: Patient, facts: PrintFacts, translate: Translate) -> str:
    """The birth date with the age on the day of printing, or at death."""
    if patient.birth_date is None:
        return ""
    day = day_text(patient.birth_date, translate)
    if patient.death_date is not None:
        age = age_in_years(patient.birth_date, patient.death_date)
        return translate("PatientReport", "{day} (died at {age})").format(day=day, age=age)
    age = age_in_years(patient.birth_date, facts.today)
    return translate("PatientReport", "{day} ({age} years)").format(day=day, age=age)

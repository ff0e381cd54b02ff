"""The papers that name nobody: a patient's summary and the cohort's report, for researchers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.print_names import PrintName
from ui.language import qt_translate
from ui.register_desk import RegisterDesk, sentence_of

if TYPE_CHECKING:
    from models.course import PatientCourse
    from reports.print_facts import PrintFacts
    from ui.printing import Printing
    from ui.tasks import Progress


def print_deidentified_summary(printing: Printing, course: PatientCourse) -> None:
    """Print one patient's summary by her study code alone; refused where she withdrew her consent to research."""
    from models.exchange.deidentification import refuse_withdrawn
    from models.situations import Situation
    from reports.print_facts import DEIDENTIFIED, patient_file_name

    try:
        refuse_withdrawn(course.patient)
    except Situation as situation:  # before a print is noted
        printing.refused.emit(sentence_of(situation))
        return

    def build(facts: PrintFacts, _progress: Progress) -> bytes:
        from reports.patient_report import deidentified_patient_report

        return deidentified_patient_report(course, facts, translate=qt_translate)

    patient = course.patient
    name = patient_file_name(patient.study_code or "", DEIDENTIFIED)
    printing.print_pdf(
        name, build, record_id=patient.id or "", report=PrintName.PATIENT_SUMMARY.named(deidentified=True)
    )


def print_deidentified_cohort(printing: Printing, desk: RegisterDesk) -> None:
    """Print the report of all patients without typed text, days and the site."""
    from reports.print_facts import DEIDENTIFIED

    def build(facts: PrintFacts, progress: Progress) -> bytes:
        from models.storage.patient_queries import read_courses
        from reports.deidentified_cohort_report import deidentified_cohort_report

        courses = desk.beside(lambda register: read_courses(register, progress=progress))(progress)
        return deidentified_cohort_report(courses, facts, translate=qt_translate)

    printing.print_pdf(
        f"cohort-{DEIDENTIFIED}.pdf",
        build,
        record_id="",
        report=PrintName.COHORT_REPORT.named(deidentified=True),
    )

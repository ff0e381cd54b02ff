"""The papers that the window prints: how each is made, what its file is called, what the audit trail calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.print_names import PrintName
from ui.language import qt_translate
from ui.printing import Printing
from ui.register_desk import RegisterDesk
from ui.tasks import Progress

if TYPE_CHECKING:
    from models.course import PatientCourse
    from models.storage.register import Register
    from reports.print_facts import PrintFacts
    from reports.today_list import TodayGroup


def print_patient_summary(printing: Printing, course: PatientCourse, desk: RegisterDesk) -> None:
    """Print one patient's summary; the proposed file name holds the study code and nothing else of hers."""
    from reports.print_facts import patient_file_name

    patient, thresholds = course.patient, desk.thresholds()

    def build(facts: PrintFacts, _progress: Progress) -> bytes:
        from reports.patient_report import patient_report

        return patient_report(course, facts, translate=qt_translate, thresholds=thresholds)

    name = patient_file_name(patient.study_code or "")
    printing.print_pdf(name, build, record_id=patient.id or "", report=PrintName.PATIENT_SUMMARY)


def print_cohort_report(printing: Printing, desk: RegisterDesk) -> None:
    """Print the report of all patients, which names none."""

    def build(facts: PrintFacts, progress: Progress) -> bytes:
        from models.storage.patient_queries import read_courses
        from reports.cohort_report import cohort_report

        courses = desk.beside(lambda register: read_courses(register, progress=progress))(progress)
        return cohort_report(courses, facts, translate=qt_translate)

    printing.print_pdf("cohort.pdf", build, record_id="", report=PrintName.COHORT_REPORT)


def print_worksheet(printing: Printing, course: PatientCourse | None, desk: RegisterDesk) -> None:
    """Print the sheet on which a session is written by hand: of one patient, or blank."""
    from reports.print_facts import patient_file_name

    thresholds, patient = desk.thresholds(), course.patient if course else None

    def build(facts: PrintFacts, _progress: Progress) -> bytes:
        from reports.worksheet import worksheet

        return worksheet(course, facts, translate=qt_translate, thresholds=thresholds)

    name = patient_file_name(patient.study_code or "", "worksheet") if patient else "worksheet.pdf"
    printing.print_pdf(
        name, build, record_id=(patient.id or "") if patient else "", report=PrintName.WORKSHEET
    )


def print_today_list(printing: Printing, desk: RegisterDesk) -> None:
    """Print the lists of Today as they stand now, in the order in which the account is shown them."""
    thresholds, now, identity = desk.thresholds(), desk.now(), desk.register.identity

    def groups(register: Register) -> list[TodayGroup]:
        from models.storage.planned_sessions import planned_sessions
        from models.storage.today_queries import read_today
        from ui.today.today_lists import lists_of_account
        from ui.today.today_paper import paper_groups

        read = read_today(register, thresholds, now=now)
        shown = lists_of_account(read, identity, now=now, translate=qt_translate)
        keys = {row.entry.patient_id for each in shown for row in each.rows} - {""}
        plans = planned_sessions(register, keys, thresholds, today=now.date())
        return paper_groups(shown, plans, qt_translate)

    def build(facts: PrintFacts, progress: Progress) -> bytes:
        from reports.today_list import today_list

        return today_list(desk.beside(groups)(progress), facts, translate=qt_translate)

    printing.print_pdf(f"today-{now:%Y-%m-%d}.pdf", build, record_id="", report=PrintName.TODAY_LIST)

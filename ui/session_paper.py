"""Prints one saved session for the chart, and notes the cycle number that the page carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.print_names import PrintName
from models.storage.printed_cycles import printed_cycles
from ui.language import qt_translate

if TYPE_CHECKING:
    from models.course import PatientCourse
    from models.records import Administration
    from reports.print_facts import PrintFacts
    from ui.printing import Printing
    from ui.register_desk import RegisterDesk
    from ui.tasks import Progress


def print_session_record(
    printing: Printing, session: Administration, course: PatientCourse, desk: RegisterDesk
) -> None:
    """Print the record of one session of ``course``; the proposed file name holds the study code and the day."""
    from reports.print_facts import patient_file_name

    key, thresholds = session.id or "", desk.thresholds()
    printed_as, cycle = printed_cycles(desk.register, key), course.cycle_numbers.get(key)

    def build(facts: PrintFacts, _progress: Progress) -> bytes:
        from reports.session_report import session_report

        return session_report(
            session, course, facts, translate=qt_translate, thresholds=thresholds, printed_as=printed_as
        )

    day = session.performed_on.isoformat() if session.performed_on else ""
    name = patient_file_name(course.patient.study_code or "", "session", *([day] if day else []))
    number = "" if cycle is None else str(cycle)
    printing.print_pdf(name, build, record_id=key, report=PrintName.SESSION_RECORD, cycle=number)

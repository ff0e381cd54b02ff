"""One session on one page, for the chart: what was prepared, punctured, given and observed, and who signed."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether

from models.course import PatientCourse
from models.records import Administration, Patient
from models.schedule import next_due_date
from models.thresholds import Thresholds
from models.wording import Translate
from reports.dates import day_text, moment_text
from reports.field_text import field_label, field_value
from reports.full_pages import build_full_pages
from reports.page_edges import DocumentFacts
from reports.patient_identity import born_text
from reports.patient_report import DEFAULT_THRESHOLDS
from reports.patient_sections.sessions import noted
from reports.print_facts import PrintFacts
from reports.session_sections.answers import answers
from reports.session_sections.first_to_read import first_to_read
from reports.session_sections.procedure import procedure
from reports.session_sections.sessions_before import sessions_before
from reports.session_sections.signatures import signatures
from reports.typesetting import Typesetting

PAGES = 1
"""Rows are closed up where that brings the record onto it."""


def session_report(
    session: Administration,
    course: PatientCourse,
    facts: PrintFacts,
    *,
    translate: Translate,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
    printed_as: Sequence[int] = (),
) -> bytes:
    """The PDF of one session of ``course``; the same bytes for the same course and facts.

    ``printed_as`` are the cycle numbers under which it was printed before: an earlier session entered since then
    changes the number, and the paper in the chart has the old one.
    """

    def story(typesetting: Typesetting) -> list[Flowable]:
        return [
            *first_to_read(session, course, typesetting),
            *procedure(session, course, typesetting),
            *answers(session, course, typesetting),
            *_notes(session, typesetting),
            KeepTogether([*sessions_before(session, course, typesetting), *signatures(session, typesetting)]),
        ]

    document = _document_facts(
        session, course, facts, translate, thresholds=thresholds, printed_as=printed_as
    )
    return build_full_pages(story, document, Typesetting.on(facts.page, translate), wanted=PAGES)


def _notes(session: Administration, typesetting: Typesetting) -> list[Flowable]:
    translate = typesetting.translate
    if not session.notes:
        return []
    return [typesetting.body(noted(translate("PatientReport", "Note:"), session.notes))]


def _document_facts(
    session: Administration,
    course: PatientCourse,
    facts: PrintFacts,
    translate: Translate,
    *,
    thresholds: Thresholds,
    printed_as: Sequence[int],
) -> DocumentFacts:
    patient = course.patient
    day = day_text(session.performed_on, translate)
    return DocumentFacts.of(
        facts,
        title=translate("SessionReport", "Session record"),
        identifier=f"{patient.study_code} · {patient.full_name} · {day}",
        study_code=patient.study_code or "",
        identity=(
            (translate("PatientReport", "Name"), patient.full_name),
            (field_label(Patient, "birth_date", translate), born_text(patient, facts.today, translate)),
            (field_label(Patient, "hospital_number", translate), patient.hospital_number or "–"),
            (translate("Record", session.title), moment_text(session.performed_at, translate)),
            (translate("PatientReport", "Cycle"), _cycle(session, course, printed_as, translate)),
            (
                field_label(Administration, "status", translate),
                field_value(session, "status", translate),
            ),
            (translate("SessionReport", "Next due"), _next_due(course, thresholds, translate)),
        ),
        subject=translate("SessionReport", "Session of intrathecal trastuzumab"),
        demonstration=course.demonstration,
        off_label=True,
    )


def _cycle(
    session: Administration, course: PatientCourse, printed_as: Sequence[int], translate: Translate
) -> str:
    """Its number now, with those it had on earlier prints: "8 (was cycle 7)"."""
    number = course.cycle_numbers.get(session.id or "")
    shown = "–" if number is None else str(number)
    others = [str(each) for each in dict.fromkeys(printed_as) if each != number]
    if not others:
        return shown
    was = translate("SessionReport", "was cycle {numbers}").format(numbers=", ".join(others))
    return f"{shown} ({was})"


def _next_due(course: PatientCourse, thresholds: Thresholds, translate: Translate) -> str:
    return day_text(next_due_date(course, thresholds), translate) or "–"

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
from reports.print_facts import PrintFacts
from reports.session_sections.answers import answers
from reports.session_sections.first_to_read import first_to_read
from reports.session_sections.procedure import procedure
from reports.session_sections.sessions_before import sessions_before
from reports.session_sections.signatures import signatures
from reports.text import bold, labelled
from reports.typesetting import CLOSER, Typesetting

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

    Where it takes more than a page, nobody signs on one that does not say what was done: the procedure stands there.
    ``printed_as`` are the cycle numbers under which it was printed before: an earlier session entered since then
    changes the number, and the paper in the chart has the old one.
    """

    def story(typesetting: Typesetting) -> list[Flowable]:
        return [
            *first_to_read(session, course, typesetting),
            *procedure(session, course, typesetting),
            *_notes(session, typesetting),
            *answers(session, course, typesetting),
            *sessions_before(session, course, typesetting),
            *signatures(session, typesetting),
        ]

    def on_more_pages(typesetting: Typesetting) -> list[Flowable]:
        return [
            *first_to_read(session, course, typesetting),
            *_notes(session, typesetting),
            *answers(session, course, typesetting),
            *sessions_before(session, course, typesetting),
            KeepTogether([*procedure(session, course, typesetting), *signatures(session, typesetting)]),
        ]

    document = _document_facts(
        session, course, facts, translate, thresholds=thresholds, printed_as=printed_as
    )
    typesetting = Typesetting.on(facts.page, translate)
    return build_full_pages(story, document, typesetting, wanted=PAGES, otherwise=on_more_pages)


def _notes(session: Administration, typesetting: Typesetting) -> list[Flowable]:
    translate = typesetting.translate
    if not session.notes:
        return []
    is_close = typesetting.closeness >= CLOSER
    style = typesetting.sheet.cell if is_close else typesetting.sheet.body
    return [*labelled(bold(translate("PatientReport", "Note:")), session.notes, style)]


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
            *_next_due(session, course, thresholds, translate),
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


def _next_due(
    session: Administration, course: PatientCourse, thresholds: Thresholds, translate: Translate
) -> list[tuple[str, str]]:
    """The day that this session leads to; nothing for one that a later session with drug came after."""
    due = next_due_date(course, thresholds)
    if due is None or not _is_newest(session, course):
        return []
    return [(translate("SessionReport", "Next due"), day_text(due, translate))]


def _is_newest(session: Administration, course: PatientCourse) -> bool:
    """Whether it is the newest session with drug."""
    given = course.sessions_with_drug
    return bool(given) and given[-1].id == session.id

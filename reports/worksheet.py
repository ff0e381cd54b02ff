"""The paper to take to the bedside: one session to be filled in by hand, on both sides of a sheet."""

from __future__ import annotations

from reportlab.platypus import Flowable, PageBreak

from models.course import PatientCourse
from models.thresholds import Thresholds
from models.wording import Translate
from reports.dates import day_text
from reports.full_pages import build_full_pages
from reports.page_edges import DocumentFacts
from reports.patient_report import DEFAULT_THRESHOLDS
from reports.print_facts import PrintFacts
from reports.typesetting import CLOSEST, Typesetting
from reports.worksheet_sections.complications import complications
from reports.worksheet_sections.declared_sections import (
    AT_THE_PUNCTURE,
    BEFORE_THE_PUNCTURE,
    declared_section,
    further_sections,
)
from reports.worksheet_sections.first_to_read import first_to_read
from reports.worksheet_sections.observations import afterwards, observations
from reports.worksheet_sections.people import people
from reports.worksheet_sections.whose import identifiers_again, printed_identity, short_name, written_identity

SIDES = 2
"""Of a sheet of paper."""


def worksheet(
    course: PatientCourse | None,
    facts: PrintFacts,
    *,
    translate: Translate,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
) -> bytes:
    """The PDF of a session to come; the same bytes for the same course and facts.

    Without a course it has lines for the identifiers, for whoever cannot ask the register.
    """
    document = _document_facts(course, facts, translate, thresholds)
    typesetting = Typesetting.on(facts.page, translate)
    return build_full_pages(lambda each: _story(course, each), document, typesetting, wanted=SIDES)


def _story(course: PatientCourse | None, typesetting: Typesetting) -> list[Flowable]:
    """The front, and the other side, where a blank sheet asks again whose it is.

    The drug stands on the front as long as it has room there.
    """
    drug, *at_the_puncture = (declared_section(section, typesetting) for section in AT_THE_PUNCTURE)
    is_full = typesetting.closeness == CLOSEST
    front = first_to_read(course, typesetting) if course else written_identity(typesetting)
    for section in BEFORE_THE_PUNCTURE:
        front += declared_section(section, typesetting)
    front += [*observations(typesetting), *([] if is_full else drug)]
    back: list[Flowable] = [] if course else identifiers_again(typesetting)
    back += drug if is_full else []
    for flowables in at_the_puncture:
        back += flowables
    back += [*afterwards(typesetting), *complications(typesetting)]
    for section in further_sections():
        back += declared_section(section, typesetting)
    return [*front, PageBreak(), *back, *people(typesetting)]


def _document_facts(
    course: PatientCourse | None, facts: PrintFacts, translate: Translate, thresholds: Thresholds
) -> DocumentFacts:
    patient = course.patient if course else None
    return DocumentFacts.of(
        facts,
        title=translate("Worksheet", "Session worksheet"),
        identifier=_identifier(course, translate),
        study_code=(patient.study_code or "") if patient else "",
        identity=(
            printed_identity(course, facts, translate=translate, thresholds=thresholds) if course else ()
        ),
        subject=translate("Worksheet", "Session of intrathecal trastuzumab, to be filled in by hand"),
        demonstration=bool(course and course.demonstration),
    )


def _identifier(course: PatientCourse | None, translate: Translate) -> str:
    """What stands on both sides: a name so long that it would push the birth date off the page is cut."""
    if course is None:
        return translate("Worksheet", "Blank sheet, for when the computer is down")
    patient = course.patient
    born = translate("Worksheet", "born {day}").format(day=day_text(patient.birth_date, translate))
    return f"{patient.study_code} · {short_name(patient)} · {born}"

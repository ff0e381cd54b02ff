"""Reads a patient's course into the lanes of its figure: pure data, in months since LM diagnosis."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from analysis.figures.course_clock import CourseClock
from analysis.figures.course_complications import complication_rows
from analysis.figures.course_marks import (
    CourseLanes,
    CourseMark,
    CytologyMark,
    KpsMark,
    Lane,
    OutcomeKind,
    OutcomeLine,
    ResponseMark,
    SessionMark,
)
from analysis.figures.course_therapies import therapy_lanes
from models.course import PatientCourse
from models.records import Administration, Assessment
from models.vocabularies import CsfCytology, ProgressionBasis, SessionStatus, TestResult
from models.wording import Translate

FIRST_MONTH = -6.0
"""What is a point in time and lies further back is not drawn, but counted."""

_AT_DIAGNOSIS = {TestResult.POSITIVE: CsfCytology.POSITIVE, TestResult.NEGATIVE: CsfCytology.NEGATIVE}


def course_lanes(course: PatientCourse, *, translate: Translate, as_of: date) -> CourseLanes:
    """The lanes of a course as it was known on ``as_of``: later rows are left out, later ends not known.

    Raise ``AnalysisRefused`` where LM diagnosis has no date.
    """
    clock = CourseClock.of(course, as_of)
    found = CourseLanes(
        sessions=tuple(_sessions(course, clock, translate)),
        complications=complication_rows(course, clock, translate),
        kps=tuple(sorted(_kps(course, clock, translate), key=lambda each: each.month)),
        cytology=tuple(sorted(_cytology(course, clock, translate), key=lambda each: each.month)),
        responses=tuple(_responses(course, clock, translate)),
        therapies=therapy_lanes(course, clock, translate),
        outcomes=tuple(_outcomes(course, clock, translate)),
        end_month=clock.end_month,
        not_drawn=0,
        demonstration=course.demonstration,
    )
    return found.drawn_from(FIRST_MONTH)


def course_marks(course: PatientCourse, *, translate: Translate, as_of: date) -> tuple[CourseMark, ...]:
    """Every mark of the figure with the table and id of its row, for hovering and for opening the row."""
    return course_lanes(course, translate=translate, as_of=as_of).marks


def mg_text(dose: float) -> str:
    """A dose without needless zeros."""
    return f"{dose:g}"


def _sessions(course: PatientCourse, clock: CourseClock, translate: Translate) -> Iterator[SessionMark]:
    for session in course.administrations:
        day = session.performed_on
        if day is None or not clock.knows(day):
            continue
        month = clock.month_of(day)
        cycle = course.cycle_numbers.get(session.id or "")
        yield SessionMark(
            month=month,
            status=session.status or SessionStatus.NOT_GIVEN,
            cycle=cycle,
            dose_mg=session.dose_mg if session.drug_given else None,
            dexamethasone_mg=session.dexamethasone_mg if session.drug_given else None,
            mark=CourseMark(
                Lane.DOSE,
                month,
                session.table,
                session.id or "",
                _session_text(session, cycle, translate),
                day,
            ),
        )


def _session_text(session: Administration, cycle: int | None, translate: Translate) -> str:
    if cycle is None:
        words = translate("CourseFigure", "Not given")
    else:
        words = translate("CourseFigure", "Cycle {cycle}").format(cycle=cycle)
        if session.dose_mg is not None:
            dose = translate("CourseFigure", "{dose} mg").format(dose=mg_text(session.dose_mg))
            words = f"{words}, {dose}"
        if session.dexamethasone_mg is not None:
            steroid = translate("CourseFigure", "dexamethasone {dose} mg")
            words = f"{words}, {steroid.format(dose=mg_text(session.dexamethasone_mg))}"
        if not session.fully_given:
            partly = translate("CourseFigure", "partly given")
            words = f"{words}, {partly}"
    return f"{words}: {session.status_reason}" if session.status_reason else words


def _looks(course: PatientCourse, clock: CourseClock) -> Iterator[tuple[date, Assessment]]:
    for assessment in course.assessments:
        if assessment.date is not None and clock.knows(assessment.date):
            yield assessment.date, assessment


def _kps(course: PatientCourse, clock: CourseClock, translate: Translate) -> Iterator[KpsMark]:
    patient = course.patient
    scores: list[tuple[date, int | None, str, str | None]] = [
        (clock.origin, patient.kps_at_lm, patient.table, patient.id),
        *((day, look.kps, look.table, look.id) for day, look in _looks(course, clock)),
        *(
            (session.performed_on, session.kps, session.table, session.id)
            for session in course.administrations
            if session.performed_on is not None and clock.knows(session.performed_on)
        ),
    ]
    for day, kps, table, record_id in scores:
        if kps is not None:
            month = clock.month_of(day)
            text = translate("CourseFigure", "KPS {kps}").format(kps=kps)
            yield KpsMark(month, kps, CourseMark(Lane.KPS, month, table, record_id or "", text, day))


def _cytology(course: PatientCourse, clock: CourseClock, translate: Translate) -> Iterator[CytologyMark]:
    patient = course.patient
    at_diagnosis = _AT_DIAGNOSIS.get(patient.csf_cytology_at_lm) if patient.csf_cytology_at_lm else None
    samples: list[tuple[date, CsfCytology | None, str, str | None]] = [
        (clock.origin, at_diagnosis, patient.table, patient.id),
        *((day, look.csf_cytology, look.table, look.id) for day, look in _looks(course, clock)),
        *(
            (session.performed_on, session.csf_cytology, session.table, session.id)
            for session in course.administrations
            if session.performed_on is not None and clock.knows(session.performed_on)
        ),
    ]
    for day, result, table, record_id in samples:
        if result is not None and result is not CsfCytology.NOT_DONE:
            month = clock.month_of(day)
            word = translate("CsfCytology", result.label)
            text = translate("CourseFigure", "CSF cytology {result}").format(result=word)
            yield CytologyMark(
                month, result, CourseMark(Lane.CYTOLOGY, month, table, record_id or "", text, day)
            )


def _responses(course: PatientCourse, clock: CourseClock, translate: Translate) -> Iterator[ResponseMark]:
    for day, look in _looks(course, clock):
        if look.overall_response is not None:
            month, text = clock.month_of(day), translate("Response", look.overall_response.label)
            mark = CourseMark(Lane.RESPONSE, month, look.table, look.id or "", text, day)
            yield ResponseMark(month, look.overall_response, mark)


def _outcomes(course: PatientCourse, clock: CourseClock, translate: Translate) -> Iterator[OutcomeLine]:
    yield from _progressions(course, clock, translate)
    patient = course.patient
    if clock.died:
        kind, label = OutcomeKind.DEATH, translate("CourseFigure", "death")
    else:
        kind, label = OutcomeKind.LAST_SEEN, translate("CourseFigure", "last seen alive")
    month = clock.end_month
    mark = CourseMark(Lane.OUTCOME, month, patient.table, patient.id or "", label, clock.end)
    yield OutcomeLine(month, label, kind, mark)


def _progressions(course: PatientCourse, clock: CourseClock, translate: Translate) -> Iterator[OutcomeLine]:
    """The first LM progression, and the first shown by imaging where that is another one: it ends PFS."""
    found = [(day, look) for day, look in _looks(course, clock) if look.lm_progression and day > clock.origin]
    found.sort(key=lambda each: each[0])
    on_imaging = [each for each in found if each[1].progression_basis is ProgressionBasis.IMAGING]
    shown = found[:1] + [each for each in on_imaging[:1] if each not in found[:1]]
    for day, look in shown:
        month, label = clock.month_of(day), translate("CourseFigure", "progression")
        if look.progression_basis is not None:
            basis = translate("ProgressionBasis", look.progression_basis.label)
            label = translate("CourseFigure", "progression ({basis})").format(basis=basis)
        mark = CourseMark(Lane.OUTCOME, month, look.table, look.id or "", label, day)
        yield OutcomeLine(month, label, OutcomeKind.PROGRESSION, mark)

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
    FluidMark,
    KpsMark,
    Lane,
    OutcomeKind,
    OutcomeLine,
    ResponseMark,
    SessionMark,
)
from analysis.figures.course_therapies import therapy_lanes
from models.course import PatientCourse
from models.records import Administration, Assessment, ItAgent
from models.results_at_diagnosis import CytologyAtDiagnosis
from models.vocabularies import CsfCytology, ProgressionBasis, SessionStatus
from models.wording import Translate

FIRST_MONTH = -6.0
"""What is a point in time and lies further back is not drawn, but counted."""

_AT_DIAGNOSIS = {
    CytologyAtDiagnosis.POSITIVE: CsfCytology.POSITIVE,
    CytologyAtDiagnosis.NEGATIVE: CsfCytology.NEGATIVE,
}


def course_lanes(course: PatientCourse, *, translate: Translate, as_of: date) -> CourseLanes:
    """The lanes of a course as it was known on ``as_of``: later rows are left out, later ends not known.

    Raise ``AnalysisRefused`` where LM diagnosis has no date.
    """
    clock = CourseClock.of(course, as_of)
    found = CourseLanes(
        sessions=tuple(_sessions(course, clock, translate)),
        complications=complication_rows(course, clock, translate),
        kps=tuple(sorted(_kps(course, clock, translate), key=lambda each: each.month)),
        csf_cells=tuple(_fluid(course, clock, translate, Lane.CSF_CELLS)),
        csf_protein=tuple(_fluid(course, clock, translate, Lane.CSF_PROTEIN)),
        cytology=tuple(sorted(_cytology(course, clock, translate), key=lambda each: each.month)),
        responses=tuple(_responses(course, clock, translate)),
        therapies=therapy_lanes(course, clock, translate),
        outcomes=tuple(_outcomes(course, clock, translate)),
        origin=clock.origin,
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
                _session_text(course, session, cycle, translate),
                day,
            ),
        )


def _session_text(
    course: PatientCourse, session: Administration, cycle: int | None, translate: Translate
) -> str:
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
        for agent in course.agents:
            if agent.administration_id == session.id and agent.agent is not None:
                words = f"{words}, {_agent_text(agent, translate)}"
        if not session.fully_given:
            partly = translate("CourseFigure", "partly given")
            words = f"{words}, {partly}"
    return f"{words}: {session.status_reason}" if session.status_reason else words


def _agent_text(agent: ItAgent, translate: Translate) -> str:
    name = translate("OtherAgent", agent.agent.label) if agent.agent is not None else ""
    if agent.dose_mg is None:
        return name
    return translate("CourseFigure", "{agent} {dose} mg").format(agent=name, dose=mg_text(agent.dose_mg))


def _fluid(
    course: PatientCourse, clock: CourseClock, translate: Translate, lane: Lane
) -> Iterator[FluidMark]:
    """One mark a session with fluid; without a value where its result is missing, which is a gap in the line."""
    words = {
        Lane.CSF_CELLS: translate("CourseFigure", "CSF cells {value} /µl"),
        Lane.CSF_PROTEIN: translate("CourseFigure", "CSF protein {value} mg/dl"),
    }[lane]
    for session in course.administrations:
        day = session.performed_on
        if not session.punctured or day is None or not clock.knows(day):
            continue
        value = session.csf_cells_per_ul if lane is Lane.CSF_CELLS else session.csf_protein_mg_dl
        month, text = clock.month_of(day), "" if value is None else words.format(value=f"{value:g}")
        yield FluidMark(month, value, CourseMark(lane, month, session.table, session.id or "", text, day))


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

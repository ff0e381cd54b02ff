"""Reads radiotherapy, operations, systemic lines and holds of a course into stretches of time."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.figures.course_clock import CourseClock
from analysis.figures.course_marks import CourseMark, Lane, Stretch
from models.course import PatientCourse
from models.partial_date import PartialDate
from models.records import Patient, Therapy
from models.vocabularies import TherapyKind
from models.wording import Translate

_LANES = {
    TherapyKind.RADIOTHERAPY: Lane.RADIOTHERAPY,
    TherapyKind.SURGERY: Lane.SURGERY,
    TherapyKind.SYSTEMIC: Lane.SYSTEMIC,
}


def therapy_lanes(
    course: PatientCourse, clock: CourseClock, translate: Translate
) -> dict[Lane, tuple[Stretch, ...]]:
    """The stretches of each lane that has any, by start, those without a date first."""
    found: dict[Lane, list[Stretch]] = {
        lane: [] for lane in (Lane.RADIOTHERAPY, Lane.SURGERY, Lane.SYSTEMIC, Lane.HOLDS)
    }
    for therapy in course.therapies:
        lane = _LANES.get(therapy.kind) if therapy.kind is not None else None
        if lane is not None and (therapy.began is None or clock.knows(therapy.began.earliest)):
            found[lane].append(_therapy(therapy, lane, clock, translate))
    found[Lane.SURGERY] += _reservoir(course, clock, translate)
    found[Lane.HOLDS] += _holds(course, clock, translate)
    return {
        lane: tuple(sorted(stretches, key=lambda each: (each.start is not None, each.start or 0.0)))
        for lane, stretches in found.items()
        if stretches
    }


def _therapy(therapy: Therapy, lane: Lane, clock: CourseClock, translate: Translate) -> Stretch:
    began = therapy.began
    stop = therapy.stop if therapy.kind is not TherapyKind.SURGERY else began
    ended = stop if stop is not None and clock.knows(stop.earliest) else None
    start_day = clock.day_of(began) if began is not None else None
    start = clock.month_of(start_day) if start_day is not None else None
    goes_on = ended is None and lane is Lane.SYSTEMIC and start is not None
    if start is None:
        end = None
    elif ended is not None:
        end = max(start, clock.month_of(clock.day_of(ended)))
    else:
        end = max(start, clock.end_month) if goes_on else start
    text = _text(therapy, translate)
    mark = CourseMark(lane, start, therapy.table, therapy.id or "", text, start_day, end)
    return Stretch(start, end, text, mark, goes_on=goes_on, approximate=_approximate(began, ended))


def _approximate(*dates: PartialDate | None) -> bool:
    return any(partial is not None and not partial.is_whole for partial in dates)


def _text(therapy: Therapy, translate: Translate) -> str:
    if therapy.kind is TherapyKind.SYSTEMIC:
        return therapy.regimen or translate("CourseFigure", "regimen not recorded")
    if therapy.kind is TherapyKind.SURGERY:
        return therapy.site or translate("CourseFigure", "site not recorded")
    technique = (
        translate("RadiotherapyTechnique", therapy.radiotherapy.label)
        if therapy.radiotherapy is not None
        else translate("CourseFigure", "technique not recorded")
    )
    if therapy.dose_gy is None:
        return technique
    dose = translate("CourseFigure", "{dose} Gy").format(dose=f"{therapy.dose_gy:g}")
    if therapy.fractions is None:
        return f"{technique} {dose}"
    return f"{technique} {dose} / {therapy.fractions}"


def _reservoir(course: PatientCourse, clock: CourseClock, translate: Translate) -> Iterator[Stretch]:
    patient = course.patient
    day = patient.ommaya_date
    if day is not None and clock.knows(day):
        month = clock.month_of(day)
        label = translate("Patient", Patient.ommaya_date.label)
        mark = CourseMark(Lane.SURGERY, month, patient.table, patient.id or "", label, day, month)
        yield Stretch(month, month, label, mark)


def _holds(course: PatientCourse, clock: CourseClock, translate: Translate) -> Iterator[Stretch]:
    for hold in course.holds:
        if hold.set_at is None or not clock.knows(hold.set_at.date()):
            continue
        day = hold.set_at.date()
        lifted = hold.lifted_at.date() if hold.lifted_at else None
        ended = lifted if clock.knows(lifted) else None
        start = clock.month_of(day)
        end = max(start, clock.month_of(ended) if ended else clock.end_month)
        text = translate("HoldReason", hold.reason.label) if hold.reason is not None else ""
        mark = CourseMark(Lane.HOLDS, start, hold.table, hold.id or "", text, day, end)
        yield Stretch(start, end, text, mark, goes_on=ended is None)

"""The sessions of one patient of the demonstration, as they would have been typed from the chart."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from models.demonstration.calendar import PROTOCOL_INTERVAL_DAYS
from models.demonstration.invented import InventedEvent
from models.demonstration.invented_rows import NURSE, PHARMACIST, PHYSICIAN, PRESCRIBER, InventedCase, at
from models.findings import Code
from models.records import Administration, AdverseEvent
from models.session_entry import ReviewAnswer, ReviewEntry, SessionEntry
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    ChecklistAnswer,
    Complication,
    ComplicationStatus,
    CsfAppearance,
    CsfCytology,
    Diluent,
    NeedleType,
    PunctureLevel,
    Relatedness,
    ReviewWindow,
    Route,
    SessionStatus,
)

CLOSE_TOGETHER = (
    "As published: {cycles} cycles in {months} months, closer than three weeks; the dates are invented."
)
_DOSE_MG = 150.0


def session_entry(case: InventedCase, number: int) -> SessionEntry:
    """Session ``number``, counted from 0, with both review windows answered."""
    return SessionEntry(
        administration=_administration(case, number),
        reviews={window: _review(case, number, window) for window in ReviewWindow},
        reasons=_reasons(case, number),
    )


def _reasons(case: InventedCase, number: int) -> dict[Code, str]:
    if number == 0 or case.calendar.interval_days >= PROTOCOL_INTERVAL_DAYS - 3:
        return {}
    reason = CLOSE_TOGETHER.format(cycles=case.cohort.it_cycles, months=case.cohort.os_months)
    return {Code.INTERVAL_SHORT: reason}


def _administration(case: InventedCase, number: int) -> Administration:
    day = case.calendar.sessions[number]
    steroid = case.invented.dexamethasone_mg
    return Administration(
        _checklist(),
        performed_at=at(day, 10, 15 * (case.index % 4)),
        status=SessionStatus.GIVEN,
        puncture_attempted=True,
        labs_drawn_at=at(day - timedelta(days=1), 8),
        platelets_10e9_l=float(150 + (case.index * 37 + number * 11) % 120),
        inr=1.0 + (case.index + number) % 3 / 10,
        last_mri_date=case.calendar.lm_diagnosis,
        hydrocephalus=False,
        route=Route.LUMBAR_PUNCTURE,
        puncture_level=PunctureLevel.L3_L4 if number % 4 else PunctureLevel.L4_L5,
        needle_type=NeedleType.ATRAUMATIC,
        needle_gauge=22,
        attempts=2 if (case.index + number) % 7 == 6 else 1,
        csf_withdrawn_ml=6.0,
        csf_appearance=CsfAppearance.CLEAR,
        csf_cells_per_ul=float(max(1, 18 - 2 * number + case.index)),
        csf_protein_mg_dl=float(60 + (case.index * 13 + number * 5) % 50),
        csf_cytology=CsfCytology.NOT_DONE,
        dose_mg=_DOSE_MG,
        dexamethasone_mg=float(steroid[number % len(steroid)]),
        lot_number=f"H{4100 + case.index * 10 + number // 4}B{number % 9 + 1}",
        lot_expiry=day + timedelta(days=300),
        diluent=Diluent.STERILE_WATER,
        preservative_free_confirmed=True,
        nrfit_used=True,
        volume_ml=5.0,
        kps=case.cohort.kps,
        pulse_lying_before=float(70 + (case.index + number) % 15),
        pain_nrs_before=(case.index + number) % 3,
        recumbency_min=60,
        prescribed_by=PRESCRIBER,
        prepared_by=PHARMACIST,
        checked_by=NURSE,
        performed_by=PHYSICIAN,
        witnessed_by=NURSE,
    )


def _checklist() -> dict[str, Any]:
    return {
        field.name: field.safe_answer
        for field in Administration.clinical_fields()
        if isinstance(field.safe_answer, ChecklistAnswer)
    }


def _review(case: InventedCase, number: int, window: ReviewWindow) -> ReviewEntry:
    day = case.calendar.sessions[number] + timedelta(days=0 if window is ReviewWindow.IMMEDIATE else 2)
    happened = [event for event in case.invented.events if event.cycle == number + 1]
    answers = {
        complication: _answer(case, number, window, complication, happened)
        for complication in REVIEWED_COMPLICATIONS
    }
    reviewed_at = at(min(day, case.calendar.last_seen), 13 if window is ReviewWindow.IMMEDIATE else 11)
    return ReviewEntry(answers=answers, reviewed_at=reviewed_at, reviewed_by=NURSE)


def _answer(
    case: InventedCase,
    number: int,
    window: ReviewWindow,
    complication: Complication,
    happened: list[InventedEvent],
) -> ReviewAnswer:
    if complication is Complication.PUNCTURE_SITE_PAIN and window is ReviewWindow.IMMEDIATE:
        return _pain(case, number)
    for event in happened:
        if window is _window_of(event) and complication is event.complication:
            return ReviewAnswer(ComplicationStatus.PRESENT, event=_adverse_event(case, number, event))
        explained = event.with_headache and complication is Complication.POST_PUNCTURE_HEADACHE
        if window is _window_of(event) and explained:
            return ReviewAnswer(ComplicationStatus.PRESENT)
    not_asked = complication is Complication.ARACHNOIDITIS and (case.index + number) % 5 == 4
    return ReviewAnswer(ComplicationStatus.NOT_ASSESSED if not_asked else ComplicationStatus.ABSENT)


def _window_of(event: InventedEvent) -> ReviewWindow:
    at_once = event.complication is Complication.ORTHOSTATIC_HYPOTENSION
    return ReviewWindow.IMMEDIATE if at_once else ReviewWindow.LATE


def _pain(case: InventedCase, number: int) -> ReviewAnswer:
    """Pain at every first session, later ones vary: less with dexamethasone, sometimes none, sometimes not asked."""
    pattern = (number * 3 + case.index) % 8
    if number and pattern == 5:
        return ReviewAnswer(ComplicationStatus.NOT_ASSESSED)
    if number and pattern in (2, 7):
        return ReviewAnswer(ComplicationStatus.ABSENT)
    steroid = case.invented.dexamethasone_mg[number % len(case.invented.dexamethasone_mg)]
    nrs = 2 + (case.index + number) % 3 + (1 if steroid == 0 else 0)
    event = AdverseEvent(
        ctcae_grade=1 if nrs < 5 else 2,
        relatedness=Relatedness.DEFINITE,
        resolved_date=_while_seen(case, case.calendar.sessions[number] + timedelta(days=1)),
    )
    return ReviewAnswer(ComplicationStatus.PRESENT, nrs=nrs, event=event)


def _adverse_event(case: InventedCase, number: int, event: InventedEvent) -> AdverseEvent:
    late = 0 if _window_of(event) is ReviewWindow.IMMEDIATE else 1
    onset = case.calendar.sessions[number] + timedelta(days=late)
    return AdverseEvent(
        complication=event.complication,
        ctcae_grade=event.grade,
        site=event.site,
        serious=event.serious,
        onset_date=onset,
        resolved_date=_while_seen(case, onset + timedelta(days=event.days)),
        relatedness=Relatedness.PROBABLE,
        treatment=event.treatment,
    )


def _while_seen(case: InventedCase, resolved: date) -> date | None:
    """A resolution nobody was there to see is not known."""
    return resolved if resolved <= case.calendar.last_seen else None

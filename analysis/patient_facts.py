"""What tables of the cohort say of one patient, derived from her course in one place."""

from __future__ import annotations

import re
from datetime import date

from models.course import PatientCourse
from models.months import age_in_years, months_between
from models.partial_date import PartialDate
from models.records import Therapy
from models.vocabularies import (
    Complication,
    ComplicationStatus,
    HematomaSite,
    RadiotherapyTechnique,
    Response,
    TherapyKind,
)

RESPONSE_ORDER = (Response.CR, Response.PR, Response.SD, Response.PD, Response.NE)
"""Best first."""
_OF_THE_BRAIN = re.compile(r"brain|cereb|crani|creier", re.IGNORECASE)
REGIMENS = ("tucatinib", "T-DM1", "T-DXd", "lapatinib", "pertuzumab")
"""The drug that names a regimen, looked for in this order; the paper groups its patients so."""


def age_at_lm(course: PatientCourse) -> int | None:
    """Whole years at LM diagnosis."""
    birth, diagnosis = course.patient.birth_date, course.patient.lm_diagnosis_date
    return age_in_years(birth, diagnosis) if birth and diagnosis else None


def months_to_lm(course: PatientCourse) -> float | None:
    """Months from the diagnosis of breast cancer to that of LM."""
    started, diagnosis = course.patient.bc_diagnosis_date, course.patient.lm_diagnosis_date
    if started is None or diagnosis is None:
        return None
    return months_between(started.middle(not_after=diagnosis), diagnosis)


def months_to_brain_metastasis(course: PatientCourse) -> float | None:
    """Months from the diagnosis of breast cancer to the first brain metastasis; None where there was none."""
    started, brain = course.patient.bc_diagnosis_date, course.patient.bm_date
    if started is None or brain is None:
        return None
    return _months(started, brain)


def _months(started: PartialDate, reached: PartialDate) -> float:
    day = reached.middle()
    return months_between(started.middle(not_after=day), day)


def it_cycles(course: PatientCourse) -> int:
    """Sessions with drug, and those given elsewhere."""
    return len(course.sessions_with_drug) + (course.patient.prior_it_cycles or 0)


def it_dose_mg(course: PatientCourse) -> float:
    """Trastuzumab given into the intrathecal space in all, elsewhere included."""
    here = sum(session.dose_mg or 0.0 for session in course.sessions_with_drug)
    return here + (course.patient.prior_it_dose_mg or 0.0)


def had_radiotherapy(course: PatientCourse, technique: RadiotherapyTechnique) -> bool:
    """Whether the technique was ever used."""
    return any(therapy.radiotherapy is technique for therapy in _of_kind(course, TherapyKind.RADIOTHERAPY))


def had_brain_surgery(course: PatientCourse) -> bool:
    """Whether an operation's site names the brain: the site is free text."""
    return any(names_the_brain(therapy.site or "") for therapy in _of_kind(course, TherapyKind.SURGERY))


def names_the_brain(site: str) -> bool:
    """Whether what was typed as the site of an operation names the brain."""
    return _OF_THE_BRAIN.search(site) is not None


def regimen_of(course: PatientCourse) -> str | None:
    """The drug that names the systemic line for LM: the first one that had not ended at LM diagnosis.

    Else the regimen as typed; None where no such line is recorded.
    """
    diagnosis = course.patient.lm_diagnosis_date
    lines = [
        line
        for line in _of_kind(course, TherapyKind.SYSTEMIC)
        if line.regimen and (line.stop is None or diagnosis is None or line.stop.latest > diagnosis)
    ]
    lines.sort(key=lambda line: (line.start is None, line.start.earliest if line.start else None))
    if not lines:
        return None
    typed = lines[0].regimen or ""
    return drug_named_in(typed) or typed


def drug_named_in(regimen: str) -> str | None:
    """The drug by which regimens are grouped, where what was typed names one of them."""
    return next((drug for drug in REGIMENS if drug.lower() in regimen.lower()), None)


def best_response(course: PatientCourse, *, as_of: date | None = None) -> Response | None:
    """The best overall response after LM diagnosis and up to ``as_of``, as the oncologist judged it each time."""
    diagnosis = course.patient.lm_diagnosis_date
    found = {
        look.overall_response
        for look in course.assessments
        if look.overall_response
        and look.date
        and (diagnosis is None or look.date > diagnosis)
        and (as_of is None or look.date <= as_of)
    }
    return next((response for response in RESPONSE_ORDER if response in found), None)


def ever_had(course: PatientCourse, kind: Complication, *, site: HematomaSite | None = None) -> bool:
    """Whether a review or an event says present; with ``site``, only at that site."""
    events = [event for event in course.events if event.complication is kind]
    if site is not None:
        return any(event.site is site for event in events)
    said = any(
        review.complication is kind and review.status is ComplicationStatus.PRESENT
        for review in course.reviews
    )
    return said or bool(events)


def _of_kind(course: PatientCourse, kind: TherapyKind) -> list[Therapy]:
    return [therapy for therapy in course.therapies if therapy.kind is kind]

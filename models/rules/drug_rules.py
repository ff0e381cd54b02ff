"""Rules about the drug, where it was given: dose, protocol, rhythm, lot, diluent, other agents."""

from __future__ import annotations

from collections.abc import Iterator

from models.fields import LongText, Text
from models.findings import Code, Finding
from models.forbidden_agents import FORBIDDEN, names_forbidden_agent, names_forbidden_agent_as_given
from models.records import Administration
from models.rules.context import SessionContext
from models.schedule import phase_on
from models.vocabularies import Diluent, Route, SessionStatus

DOSE_RANGE = "Trifănescu 2023, range over the published reports"
BENZYL_ALCOHOL = "US label: bacteriostatic water holds 1.1 % benzyl alcohol"
_PROSE = frozenset({"status_reason", "notes"})


def impossible_dose(context: SessionContext) -> Iterator[Finding]:
    """No dose is nothing, negative, or so high that its unit must be wrong."""
    dose, limit = context.session.dose_mg, context.thresholds.impossible_dose_mg
    if context.session.drug_given and dose is not None and not 0 < dose <= limit:
        yield Finding.of(Code.DOSE_IMPOSSIBLE, "dose_mg", value=dose, limit=limit)


def dose_not_given(context: SessionContext) -> Iterator[Finding]:
    """A session that was not given has no dose: one of the two was typed in error."""
    session = context.session
    if session.status is SessionStatus.NOT_GIVEN and session.dose_mg:
        yield Finding.of(Code.DOSE_IMPOSSIBLE, "dose_mg", cause="not_given", value=session.dose_mg)


def dose_outside_reports(context: SessionContext) -> Iterator[Finding]:
    """A dose outside the range of the published reports."""
    dose, thresholds = context.session.dose_mg, context.thresholds
    if not context.session.drug_given or dose is None or not 0 < dose <= thresholds.impossible_dose_mg:
        return
    if not thresholds.dose_minimum_mg <= dose <= thresholds.dose_maximum_mg:
        yield Finding.of(
            Code.DOSE_OUT_OF_RANGE,
            "dose_mg",
            value=dose,
            minimum=thresholds.dose_minimum_mg,
            maximum=thresholds.dose_maximum_mg,
            citation=DOSE_RANGE,
        )


def dose_off_protocol(context: SessionContext) -> Iterator[Finding]:
    """A dose other than the protocol's on that day; a dose partly given is lower and has its reason already."""
    session, phase = context.session, context.phase
    if not session.drug_given or session.dose_mg is None or phase is None or phase.dose_mg is None:
        return
    is_part = not session.fully_given and session.dose_mg < phase.dose_mg
    if session.dose_mg != phase.dose_mg and not is_part:
        yield Finding.of(Code.DOSE_OFF_PROTOCOL, "dose_mg", value=session.dose_mg, limit=phase.dose_mg)


def dose_jump(context: SessionContext) -> Iterator[Finding]:
    """A dose far above the last full one, unless the protocol's phase changed in between."""
    session = context.session
    full = [other for other in context.earlier if other.fully_given and other.dose_mg]
    if not session.drug_given or session.dose_mg is None or not full:
        return
    last = full[-1]
    factor = context.thresholds.dose_jump_factor
    if last.dose_mg is None or session.dose_mg <= factor * last.dose_mg:
        return
    if _phase_of(context, last) == context.phase:
        yield Finding.of(Code.DOSE_JUMP, "dose_mg", value=session.dose_mg, limit=last.dose_mg, factor=factor)


def _phase_of(context: SessionContext, earlier: Administration) -> object:
    day = earlier.performed_on
    if day is None:
        return None
    before = [
        other.performed_on
        for other in context.earlier[: context.earlier.index(earlier)]
        if other.performed_on is not None
    ]
    return phase_on(context.course.phases, day, before)


def medication_incident(context: SessionContext) -> Iterator[Finding]:
    """What should not have happened but did: an overdose, an expired lot, a route that was not there.

    The route is wrong where the drug went into an Ommaya reservoir that the patient did not have on that day.
    """
    session, day = context.session, context.day
    if not session.drug_given:
        return
    limit = context.thresholds.incident_dose_mg
    if session.dose_mg is not None and limit < session.dose_mg <= context.thresholds.impossible_dose_mg:
        yield Finding.of(
            Code.MEDICATION_INCIDENT, "dose_mg", cause="dose", value=session.dose_mg, limit=limit
        )
    if session.lot_expiry is not None and day is not None and session.lot_expiry < day:
        yield Finding.of(
            Code.MEDICATION_INCIDENT, "lot_expiry", cause="expired_lot", value=session.lot_expiry, limit=day
        )
    if session.route is Route.OMMAYA_RESERVOIR:
        placed = context.course.patient.ommaya_date
        if placed is None or (day is not None and placed > day):
            yield Finding.of(Code.MEDICATION_INCIDENT, "route", cause="route", value=session.route)


def short_interval(context: SessionContext) -> Iterator[Finding]:
    """Fewer calendar days since the last session with drug than protocol or default allow."""
    if not context.session.drug_given or context.day is None or not context.earlier_days:
        return
    phase, thresholds = context.interval_phase, context.thresholds
    interval = phase.interval_days if phase else None
    tolerance = phase.tolerance_days if phase else None
    interval = thresholds.interval_days if interval is None else interval
    tolerance = thresholds.interval_tolerance_days if tolerance is None else tolerance
    days = (context.day - context.earlier_days[-1]).days
    if days < interval - tolerance:
        yield Finding.of(Code.INTERVAL_SHORT, "performed_at", value=days, limit=interval, tolerance=tolerance)


def high_dexamethasone(context: SessionContext) -> Iterator[Finding]:
    """More dexamethasone than the study gave."""
    dose, limit = context.session.dexamethasone_mg, context.thresholds.dexamethasone_maximum_mg
    if context.session.drug_given and dose is not None and dose > limit:
        yield Finding.of(
            Code.DEXAMETHASONE_HIGH, "dexamethasone_mg", value=dose, limit=limit, citation="Trifănescu 2023"
        )


def unconfirmed_diluent(context: SessionContext) -> Iterator[Finding]:
    """A diluent that was not confirmed free of preservatives, or that holds one."""
    session = context.session
    if not session.drug_given:
        return
    if session.diluent is Diluent.BACTERIOSTATIC_WATER:
        yield Finding.of(
            Code.DILUENT_UNCONFIRMED,
            "diluent",
            cause="bacteriostatic",
            value=session.diluent,
            citation=BENZYL_ALCOHOL,
        )
    elif session.preservative_free_confirmed is not True:
        yield Finding.of(Code.DILUENT_UNCONFIRMED, "preservative_free_confirmed", citation=BENZYL_ALCOHOL)


def forbidden_agent(context: SessionContext) -> Iterator[Finding]:
    """No typed text may name a vinca alkaloid or bortezomib as given here.

    In short fields any mention counts; in prose (reason, notes) not where the sentence
    denies it or names another route. Names of people are left out.
    """
    session = context.session
    for field in Administration.clinical_fields():
        text = session.values.get(field.name)
        if not isinstance(field, Text) or field.suggests or not isinstance(text, str):
            continue
        is_prose = isinstance(field, LongText) or field.name in _PROSE
        named = names_forbidden_agent_as_given(text) if is_prose else names_forbidden_agent(text)
        if named:
            yield Finding.of(Code.FORBIDDEN_AGENT, field.name, value=named, citation=FORBIDDEN)
    for agent in context.entry.agents:
        named = names_forbidden_agent(str(agent.values.get("agent", "")))
        if named:
            yield Finding.of(
                Code.FORBIDDEN_AGENT, "agent", table=agent.table, value=named, citation=FORBIDDEN
            )


DRUG_RULES = (
    impossible_dose,
    dose_not_given,
    dose_off_protocol,
    dose_outside_reports,
    medication_incident,
    dose_jump,
    short_interval,
    high_dexamethasone,
    unconfirmed_diluent,
    forbidden_agent,
)

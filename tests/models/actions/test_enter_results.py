"""Results of the fluid arrive after the session: awaited ones fill in, others are corrected."""

import pytest

from models.actions.enter_results import enter_results
from models.permissions import Identity
from models.records import Administration
from models.situations import ChangedMeanwhile, Refused, Situation
from models.vocabularies import CsfCytology, Role, SignatureMeaning


@pytest.fixture
def session(register, build) -> Administration:
    """A signed session whose cytology is awaited."""
    patient = register.add(build.patient())
    session = register.add(build.session(patient_id=patient.id, csf_cytology=CsfCytology.PENDING))
    return register.change(
        session.replace(signed_at=build.now, signed_by="ana", signed_meaning=SignatureMeaning.REVIEWED)
    )


@pytest.fixture
def enter(register, build):
    return lambda session, reason="": enter_results(register, session, now=build.now, reason=reason)


def test_awaited_results_need_no_reason_and_leave_the_signature(register, session, enter):
    register.identity = Identity("maria", frozenset({Role.NURSE}))
    stored = enter(session.replace(csf_cells_per_ul=3.0, csf_cytology=CsfCytology.NEGATIVE))
    assert (stored.csf_cells_per_ul, stored.csf_cytology) == (3.0, CsfCytology.NEGATIVE)
    assert (stored.signed_by, stored.updated_by) == ("ana", "maria")
    last = list(register.audit.entries())[-2:]
    assert {entry["field"] for entry in last} == {"csf_cells_per_ul", "csf_cytology"}


def test_another_value_needs_a_reason_and_takes_the_signature_off(register, session, enter):
    stored = enter(session.replace(csf_protein_mg_dl=60.0))
    with pytest.raises(Situation, match="only with a reason"):
        enter(stored.replace(csf_protein_mg_dl=90.0))
    corrected = enter(stored.replace(csf_protein_mg_dl=90.0), reason="another tube")
    assert (corrected.csf_protein_mg_dl, corrected.signed_by) == (90.0, None)


def test_nothing_but_results_is_stored(session, enter):
    stored = enter(session.replace(dose_mg=80.0, csf_glucose_mg_dl=55.0))
    assert (stored.dose_mg, stored.csf_glucose_mg_dl) == (session.dose_mg, 55.0)


def test_a_result_out_of_range_is_refused(session, enter):
    with pytest.raises(Refused):
        enter(session.replace(csf_glucose_mg_dl=-1.0))


def test_results_entered_meanwhile_are_not_overwritten(session, enter):
    enter(session.replace(csf_glucose_mg_dl=55.0))
    with pytest.raises(ChangedMeanwhile):
        enter(session.replace(csf_glucose_mg_dl=60.0))

"""Any row but a session is judged and written in one step."""

from datetime import date

import pytest

from models.actions.save_record import save_record
from models.findings import Code
from models.records import Assessment, Patient
from models.situations import Refused, Situation
from models.storage.patient_queries import read_course
from models.vocabularies import LmCertainty, LmMriType, Response


def codes_of(refused) -> list[Code]:
    return [finding.code for _, finding in refused.value.findings]


def test_a_new_patient_is_stored(register, build):
    saved = save_record(register, build.patient(id=None), now=build.now)
    assert register.get(Patient, saved.id) == saved
    assert saved.version == 1


def test_a_study_code_that_is_taken_is_refused(register, build):
    save_record(register, build.patient(id=None), now=build.now)
    twin = build.patient(id=None, family_name="Marinescu", given_name="Elena")
    with pytest.raises(Refused) as refused:
        save_record(register, twin, now=build.now)
    assert Code.DUPLICATE_STUDY_CODE in codes_of(refused)
    assert register.count(Patient) == 1


def test_a_missing_value_is_refused_with_its_field(register, build):
    with pytest.raises(Refused) as refused:
        save_record(register, build.patient(id=None, given_name=None), now=build.now, place="form")
    assert codes_of(refused) == [Code.REQUIRED_MISSING]
    assert refused.value.place == "form, given_name"
    assert register.count(Patient) == 0


def test_a_warning_needs_its_reason_which_is_kept(register, build):
    unusual = build.patient(id=None, lm_certainty=LmCertainty.POSSIBLE, lm_mri_type=LmMriType.D)
    with pytest.raises(Refused) as refused:
        save_record(register, unusual, now=build.now)
    assert codes_of(refused) == [Code.LM_TYPE_UNUSUAL]
    reasons = {Code.LM_TYPE_UNUSUAL: "cytology was positive"}
    saved = save_record(register, unusual, now=build.now, reasons=reasons)
    assert [kept["reason"] for kept in saved.findings] == ["cytology was positive"]


def test_a_correction_needs_its_own_reason(register, build):
    saved = save_record(register, build.patient(id=None), now=build.now)
    corrected = saved.replace(kps_at_lm=90)
    with pytest.raises(Situation, match="only with a reason"):
        save_record(register, corrected, now=build.now)
    assert save_record(register, corrected, now=build.now, correction_reason="read again").kps_at_lm == 90


def test_a_row_is_judged_within_its_patients_course(register, build):
    patient = register.add(build.patient(death_date=date(2022, 3, 1)))
    late = Assessment(patient_id=patient.id, date=date(2022, 6, 1))
    with pytest.raises(Refused):
        save_record(register, late, now=build.now, course=read_course(register, patient))
    assert register.count(Assessment) == 0


def test_a_proposal_that_disagrees_is_a_warning(register, build):
    patient = register.add(build.patient())
    typed = Assessment(
        patient_id=patient.id,
        date=build.now.date(),
        overall_response=Response.PD,
        lm_progression=False,
    )
    with pytest.raises(Refused) as refused:
        save_record(register, typed, now=build.now, course=read_course(register, patient))
    assert codes_of(refused) == [Code.RESPONSE_PROGRESSION_DISAGREE]

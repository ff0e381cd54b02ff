"""The codes of the closed vocabularies, to the letter of the contract of files and command line."""

import pytest

from models import vocabularies
from models.fields import Choice
from models.records import RECORD_OF_TABLE, RECORDS
from models.vocabularies import REVIEWED_COMPLICATIONS, Vocabulary

CODES = {
    ("patients", "sex"): "female, male, other, unknown",
    ("patients", "arm"): "IT, SOC",
    ("patients", "stage_at_diagnosis"): "I, II, III, IV, unknown",
    ("patients", "histology"): "invasive_ductal, invasive_lobular, other, unknown",
    ("patients", "er"): "positive, negative, unknown",
    ("patients", "pr"): "positive, negative, unknown",
    ("patients", "her2_fish"): "positive, negative, unknown",
    ("patients", "csf_cytology_at_lm"): "positive, negative, unknown",
    ("patients", "her2_ihc"): "0, 1+, 2+, 3+, unknown",
    ("patients", "lm_certainty"): "confirmed, probable, possible",
    ("patients", "lm_mri_type"): "A, B, C, D",
    ("administrations", "status"): "given, partly_given, not_given",
    ("administrations", "route"): "lumbar_puncture, ommaya_reservoir",
    ("administrations", "puncture_level"): "L2-L3, L3-L4, L4-L5, L5-S1",
    ("administrations", "needle_type"): "atraumatic, cutting, other",
    ("administrations", "csf_appearance"): "clear, cloudy, xanthochromic, bloody",
    ("administrations", "csf_cytology"): "positive, equivocal, negative, not_done, pending",
    ("assessments", "csf_cytology"): "positive, equivocal, negative, not_done, pending",
    ("complication_reviews", "status"): "present, absent, not_assessed",
    ("complication_reviews", "window"): "immediate, late",
    ("adverse_events", "site"): "puncture_site, spinal_epidural, spinal_subdural, cranial_subdural",
    ("administrations", "checklist_consent"): "yes, no, not_applicable",
    ("assessments", "neurological_exam"): "improved, stable, progressive, not_done",
    ("assessments", "mri"): "improved, stable, progressive, not_done",
    ("assessments", "overall_response"): "CR, PR, SD, PD, NE",
    ("assessments", "progression_basis"): "imaging, clinical, cytology",
    ("therapies", "kind"): "systemic, radiotherapy, surgery",
    ("therapies", "radiotherapy"): "wbrt, sbrt, craniospinal, involved_field",
    ("holds", "reason"): (
        "complication, raised_pressure, hydrocephalus, platelets, coagulation, infection, patient_wish, other"
    ),
    ("it_agents", "agent"): "methotrexate, cytarabine, thiotepa, hydrocortisone",
    ("patients", "entry_mode"): "bedside, retrospective, imported",
}
ALL = [
    found
    for found in vars(vocabularies).values()
    if isinstance(found, type) and issubclass(found, Vocabulary) and found is not Vocabulary
]


@pytest.mark.parametrize(("place", "codes"), CODES.items(), ids=[".".join(place) for place in CODES])
def test_a_field_takes_the_codes_of_the_contract(place, codes):
    table, name = place
    field = RECORD_OF_TABLE[table].fields[name]
    assert isinstance(field, Choice)
    assert ", ".join(field.vocabulary.codes()) == codes


def test_the_six_complications_are_asked_in_the_order_of_the_contract():
    assert ", ".join(REVIEWED_COMPLICATIONS) == (
        "puncture_site_pain, csf_fistula, hematoma, arachnoiditis, orthostatic_hypotension, post_puncture_headache"
    )


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda vocabulary: vocabulary.__name__)
def test_every_code_is_ascii_and_every_member_has_a_label(vocabulary):
    assert all(member.value.isascii() and member.label for member in vocabulary)


def test_a_member_equals_its_code():
    assert vocabularies.Arm.IT == "IT"


def test_every_choice_has_codes():
    choices = [field for record in RECORDS for field in record.fields.values() if isinstance(field, Choice)]
    assert all(field.vocabulary.codes() for field in choices)

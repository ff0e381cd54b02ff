from __future__ import annotations

from datetime import date

import pytest

from models.partial_date import PartialDate
from models.records import Administration, Patient
from models.vocabularies import LmMriType, Route
from models.wording import untranslated
from reports.field_text import capitalised, field_label, field_value, lowered


def test_a_label_is_the_declared_one() -> None:
    assert field_label(Patient, "lm_mri_type", untranslated) == "LM type on MRI"


@pytest.mark.parametrize(
    ("record", "name", "shown"),
    [
        (Patient(lm_mri_type=LmMriType.B), "lm_mri_type", "B nodular"),
        (Patient(csf_shunt=False), "csf_shunt", "no"),
        (Patient(bc_diagnosis_date=PartialDate(2019, 3)), "bc_diagnosis_date", "Mar 2019"),
        (Patient(birth_date=date(1970, 5, 1)), "birth_date", "1 May 1970"),
        (Patient(ki67_percent=35.0), "ki67_percent", "35 %"),
        (Patient(kps_at_lm=0), "kps_at_lm", "0"),
        (Administration(dose_mg=80.5), "dose_mg", "80.5 mg"),
        (Administration(route=Route.OMMAYA_RESERVOIR), "route", "Ommaya reservoir"),
        (Administration(), "dose_mg", ""),
    ],
)
def test_a_value_is_shown_in_words_with_its_unit(record, name: str, shown: str) -> None:
    assert field_value(record, name, untranslated) == shown


def test_a_unit_that_the_header_says_is_left_out() -> None:
    assert field_value(Administration(dose_mg=150.0), "dose_mg", untranslated, unit=False) == "150"


def test_labels_are_translated_in_the_context_of_their_record() -> None:
    assert field_label(Patient, "sex", lambda context, text: f"{context}: {text}") == "Patient: Sex"


def test_abbreviations_keep_their_capitals() -> None:
    assert [lowered(text) for text in ("Arachnoiditis", "CSF fistula", "")] == [
        "arachnoiditis",
        "CSF fistula",
        "",
    ]
    assert capitalised("low platelets") == "Low platelets"

"""A correction changes what was saved; filling in what was awaited is none."""

from __future__ import annotations

from datetime import UTC, datetime

from models.corrections import corrected_fields
from models.records import Administration
from models.vocabularies import CsfCytology

SAVED = Administration(id="a", version=1, dose_mg=150.0, csf_cytology=CsfCytology.PENDING)


def names(after: Administration, before: Administration = SAVED) -> list[str]:
    return [field.name for field in corrected_fields(before, after)]


def test_another_value_in_place_of_a_saved_one_is_a_correction() -> None:
    assert names(SAVED.replace(dose_mg=80.0)) == ["dose_mg"]


def test_an_emptied_value_is_a_correction() -> None:
    assert names(SAVED.replace(dose_mg=None)) == ["dose_mg"]


def test_a_filled_empty_field_is_no_correction() -> None:
    assert names(SAVED.replace(inr=1.1)) == []


def test_a_result_that_was_pending_is_no_correction() -> None:
    assert names(SAVED.replace(csf_cytology=CsfCytology.NEGATIVE)) == []


def test_a_signature_is_no_correction() -> None:
    signed = SAVED.replace(signed_by="ana", signed_at=datetime(2026, 3, 1, tzinfo=UTC))
    assert names(signed.replace(signed_by="ion"), before=signed) == []


def test_a_new_record_corrects_nothing() -> None:
    assert names(Administration(dose_mg=80.0), before=Administration(dose_mg=150.0)) == []

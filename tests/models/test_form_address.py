from __future__ import annotations

import pytest

from models.form_address import FormAddress, FormKind


@pytest.mark.parametrize("kind", list(FormKind))
@pytest.mark.parametrize("part", ["", "late", "holds:platelets"])
def test_an_address_is_read_back_from_its_code(kind: FormKind, part: str) -> None:
    address = FormAddress(kind, "patient", "row", part)
    assert FormAddress.of_code(address.code, patient_id="patient", record_id="row") == address


def test_a_code_of_another_program_is_refused() -> None:
    with pytest.raises(ValueError, match="hologram"):
        FormAddress.of_code("hologram:3")

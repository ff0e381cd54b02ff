"""Which columns each table of an import or export has, read from the declared fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from models.fields import Field
from models.record import KEPT_COLUMNS, KeptRecord
from models.records import RECORDS, Administration, Patient

STUDY_CODE = "study_code"
PATIENT = "patient_id"
SESSION = "administration_id"
PERFORMED_AT = "performed_at"
EVENT = "adverse_event_id"


@dataclass(frozen=True)
class TableColumns:
    """The columns of one table: its declared fields, and the keys that stand for its links."""

    kind: type[KeptRecord]

    @property
    def of_patient(self) -> bool:
        """Whether a row belongs to a patient."""
        return PATIENT in self.kind.fields or self.of_session

    @property
    def of_session(self) -> bool:
        """Whether a row belongs, or can belong, to a session."""
        return SESSION in self.kind.fields

    @property
    def keys(self) -> dict[str, Field[Any]]:
        """Columns that are no field of the table but name a row it belongs to."""
        keys: dict[str, Field[Any]] = {}
        if self.of_patient:
            keys[STUDY_CODE] = Patient.fields[STUDY_CODE]
        if self.of_session:
            keys[PERFORMED_AT] = Administration.fields[PERFORMED_AT]
        return keys

    @property
    def accepted(self) -> dict[str, Field[Any]]:
        """Every header an import accepts, with the field that reads its cells."""
        return {**self.kind.fields, **self.keys}

    def exported(self, *, patient_keys: bool = False) -> list[str]:
        """The headers of an export: key, study code, clinical fields as declared, then what the register keeps."""
        clinical = [field.name for field in self.kind.clinical_fields() if field.name != PATIENT]
        if self.of_patient:
            clinical.insert(0, STUDY_CODE)
            if patient_keys and PATIENT in self.kind.fields:
                clinical.insert(1, PATIENT)
        kept = [name for name in self.kind.fields if name in KEPT_COLUMNS and name != "id"]
        return ["id", *clinical, *kept]


COLUMNS_OF_TABLE: dict[str, TableColumns] = {kind.table: TableColumns(kind) for kind in RECORDS}
"""By table name, in the order in which rows can be written."""

"""Where the forms of a saved row stand: the one that changes it, the one that marks it, the one that signs it."""

from __future__ import annotations

from models.form_address import FormAddress, FormKind
from models.record import KeptRecord
from models.records import Administration, Patient


def record_address(record: KeptRecord) -> FormAddress:
    """Where a row is added, or changed where it has been saved before."""
    if isinstance(record, Administration):
        return FormAddress(FormKind.SESSION, record.patient_id or "", record.id or "")
    return FormAddress(FormKind.RECORD, _patient_of(record), record.id or "", record.table)


def voiding_address(record: KeptRecord) -> FormAddress:
    """Where a row is marked as entered in error."""
    return FormAddress(FormKind.VOIDING, _patient_of(record), record.id or "", record.table)


def signature_address(session: KeptRecord) -> FormAddress:
    """Where a session is signed."""
    return FormAddress(FormKind.SIGNATURE, _patient_of(session), session.id or "")


def _patient_of(record: KeptRecord) -> str:
    return (record.id if isinstance(record, Patient) else record.values.get("patient_id")) or ""

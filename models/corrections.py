"""Which changes of a saved row correct it, and which only fill in what was still awaited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from models.fields import Field
from models.record import KEPT_COLUMNS, KeptRecord
from models.vocabularies import CsfCytology

SIGNATURE_FIELDS = ("signed_at", "signed_by", "signed_meaning")


def corrects(field: Field[Any], before: KeptRecord) -> bool:
    """Whether another value of ``field`` corrects one that was there before.

    A result that arrives late replaces "pending" without being a correction; so does a signature.
    """
    value = before.values.get(field.name)
    awaited = field.arrives_later and value == CsfCytology.PENDING
    return value is not None and not awaited and field.name not in (*SIGNATURE_FIELDS, "findings")


def corrected_fields(before: KeptRecord, after: KeptRecord) -> Iterator[Field[Any]]:
    """The fields that hold another value in ``after`` than the one they were saved with."""
    if before.version is None:
        return
    for name, field in before.fields.items():
        differs = before.values.get(name) != after.values.get(name)
        if differs and name not in KEPT_COLUMNS and corrects(field, before):
            yield field

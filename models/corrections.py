"""Which changes of a saved row correct it, which only fill in what was still awaited, and which unsign it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from models.fields import Field
from models.record import KEPT_COLUMNS, KeptRecord
from models.vocabularies import CsfCytology

SIGNATURE_FIELDS = ("signed_at", "signed_by", "signed_meaning")


def corrects(field: Field[Any], before: KeptRecord) -> bool:
    """Whether another value of ``field`` corrects one that was there before.

    A result that arrives late replaces "pending" without being a correction; so does a signature.
    """
    return corrects_value(field, before.values.get(field.name))


def corrects_value(field: Field[Any], value: Any) -> bool:
    """Whether replacing ``value`` of ``field`` is a correction."""
    awaited = field.arrives_later and value == CsfCytology.PENDING
    return value is not None and not awaited and field.name not in (*SIGNATURE_FIELDS, "findings")


def changed_fields(before: KeptRecord, after: KeptRecord) -> Iterator[Field[Any]]:
    """The fields that people fill in, or the findings kept with them, whose value differs."""
    for name, field in before.fields.items():
        is_kept = name in KEPT_COLUMNS and name != "findings"
        if not is_kept and before.values.get(name) != after.values.get(name):
            yield field


def corrected_fields(before: KeptRecord, after: KeptRecord) -> Iterator[Field[Any]]:
    """The fields that hold another value in ``after`` than the one they were saved with."""
    if before.version is None:
        return
    yield from (field for field in changed_fields(before, after) if corrects(field, before))


def takes_signature_off(before: KeptRecord, changed: Iterable[Field[Any]]) -> bool:
    """Whether changing these fields takes the signature off a signed row.

    Late results leave it; so does the signing itself, and so do findings that are only judged anew, since nothing
    that was signed reads otherwise.
    """
    typed = [field for field in changed if field.name != "findings"]
    if before.values.get("signed_at") is None or any(field.name in SIGNATURE_FIELDS for field in typed):
        return False
    return any(not field.arrives_later or corrects(field, before) for field in typed)

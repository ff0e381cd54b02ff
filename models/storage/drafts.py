"""Drafts: what is typed in an unfinished form, kept in the sealed file until it is saved or discarded.

A draft is nobody's record yet: it is not audited and counts nowhere. It keeps the name of the account that typed it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.form_address import FormAddress, FormKind
from models.moment import moment_from_storage, stored_moment
from models.permissions import Action
from models.records import Patient
from models.storage.audit_trail import canonical
from models.storage.register import Register, RowChange

TABLE = "drafts"


@dataclass(frozen=True)
class Draft:
    """One unfinished form. ``version`` is that of the row it changes, None where a new one is typed.

    ``name`` and ``study_code`` are the patient's, empty where the form belongs to none yet.
    """

    id: str
    account: str
    address: FormAddress
    typed: Any
    version: int | None
    kept_at: datetime
    name: str = ""
    study_code: str = ""


def keep_draft(
    register: Register, address: FormAddress, typed: Any, *, draft_id: str = "", version: int | None = None
) -> str:
    """Store what is typed, in place of what the draft held before; give its id.

    A draft that somebody else began stays hers. Listeners hear of a draft that is new.
    """
    from uuid6 import uuid7

    is_new = not draft_id
    key = draft_id or str(uuid7())
    with register.transaction():
        register.database.execute(
            "INSERT INTO drafts (id, account, form, patient_id, record_id, typed, updated_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
            " SET typed = excluded.typed, updated_at = excluded.updated_at",
            [
                key,
                register.identity.account,
                address.code,
                address.patient_id or None,
                address.record_id or None,
                canonical({"version": version, "typed": typed}),
                stored_moment(register.clock()),
            ],
        )
        if is_new:
            register.tell(RowChange(TABLE, key))
    return key


def forget_draft(register: Register, draft_id: str) -> None:
    """Delete a draft, since it was saved or discarded."""
    with register.transaction():
        register.database.execute("DELETE FROM drafts WHERE id = ?", [draft_id])
        register.tell(RowChange(TABLE, draft_id))


def read_drafts(register: Register, *, patient_id: str | None = None) -> list[Draft]:
    """Every draft, or those of one patient (empty: those of none), the newest first.

    Those of the settings are left out: they are offered on their own page.
    """
    register.identity.require(Action.READ, Patient.table)
    condition = "1" if patient_id is None else "coalesce(d.patient_id, '') = ?"
    rows = register.database.query(
        "SELECT d.*, p.study_code, p.family_name, p.given_name FROM drafts d"
        f" LEFT JOIN patients p ON p.id = d.patient_id WHERE {condition} AND p.voided_at IS NULL"
        " AND d.form <> ? ORDER BY d.updated_at DESC, d.id",
        [*([] if patient_id is None else [patient_id]), FormKind.SETTINGS.value],
    )
    return [_draft(row) for row in rows]


def own_draft(register: Register, address: FormAddress) -> Draft | None:
    """The newest draft that the account itself typed at an address without a patient; None where there is none."""
    rows = register.database.query(
        "SELECT d.*, NULL AS study_code, NULL AS family_name, NULL AS given_name FROM drafts d"
        " WHERE account = ? AND form = ? AND patient_id IS NULL ORDER BY updated_at DESC LIMIT 1",
        [register.identity.account, address.code],
    )
    return next((_draft(row) for row in rows), None)


def read_draft(register: Register, draft_id: str) -> Draft | None:
    """One draft; None where it was saved or discarded meanwhile."""
    return next((draft for draft in read_drafts(register) if draft.id == draft_id), None)


def _draft(row: dict[str, Any]) -> Draft:
    content = json.loads(row["typed"])
    address = FormAddress.of_code(
        row["form"], patient_id=row["patient_id"] or "", record_id=row["record_id"] or ""
    )
    return Draft(
        id=row["id"],
        account=row["account"],
        address=address,
        typed=content["typed"],
        version=content["version"],
        kept_at=moment_from_storage(row["updated_at"]),
        name=f"{row['family_name']}, {row['given_name']}" if row["family_name"] else "",
        study_code=row["study_code"] or "",
    )

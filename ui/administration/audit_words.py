"""Writes entries of the audit trail as the window lists them. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.records import RECORD_OF_TABLE
from models.site import SiteSettings
from models.storage.audit_queries import AuditLine
from models.wording import QT_TRANSLATE_NOOP, Translate
from ui.forms.form_words import field_words, title_words

_OTHERS = {
    "accounts": QT_TRANSLATE_NOOP("AuditTrail", "Account"),
    "settings": QT_TRANSLATE_NOOP("AuditTrail", "Setting"),
    "drafts": QT_TRANSLATE_NOOP("AuditTrail", "Draft"),
    "register": QT_TRANSLATE_NOOP("AuditTrail", "Register"),
}
_LONGEST = 120


def what_words(line: AuditLine, translate: Translate) -> str:
    """The record and the field: "Session, Dose", "Account ana"."""
    kind = RECORD_OF_TABLE.get(line.entity)
    if kind is None:
        words = translate("AuditTrail", _OTHERS[line.entity]) if line.entity in _OTHERS else line.entity
        if line.entity == SiteSettings.table and line.record_id in SiteSettings.fields:
            named = field_words(SiteSettings, SiteSettings.fields[line.record_id], translate)
        else:
            named = line.record_id if line.entity in ("accounts", "settings") else ""
        return ", ".join(part for part in (f"{words} {named}".strip(), line.field) if part)
    words = title_words(kind, translate)
    field = kind.fields.get(line.field)
    return f"{words}, {field_words(kind, field, translate)}" if field is not None else words


def content_words(content: Any, before: Any = None) -> str:
    """What an entry kept, in one short line; of a mapping only what differs from ``before``."""
    if content is None:
        return ""
    if isinstance(content, Mapping):
        known = before if isinstance(before, Mapping) else {}
        content = {name: value for name, value in content.items() if known.get(name) != value}
        words = ", ".join(f"{name}: {value}" for name, value in content.items() if not _is_key(name))
    elif isinstance(content, list):
        words = ", ".join(str(each) for each in content)
    else:
        words = str(content)
    return words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "…"


def _is_key(name: str) -> bool:
    return name in ("id", "version", "entry_mode", "created_at", "created_by") or name.endswith("_id")

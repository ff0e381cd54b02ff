"""Writes entries of the audit trail as the window lists them. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.record import KEPT_COLUMNS
from models.records import RECORD_OF_TABLE
from models.site import SiteSettings
from models.storage.audit_queries import AuditLine
from models.wording import QT_TRANSLATE_NOOP, Translate
from ui.forms.form_words import field_words, title_words

SHOWN = 32
"""How many letters of a content a row shows: more would push the reason out of sight."""

_OTHERS = {
    "accounts": QT_TRANSLATE_NOOP("AuditTrail", "Account"),
    "settings": QT_TRANSLATE_NOOP("AuditTrail", "Setting"),
    "drafts": QT_TRANSLATE_NOOP("AuditTrail", "Draft"),
    "register": QT_TRANSLATE_NOOP("AuditTrail", "Register"),
}


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


def before_words(line: AuditLine, translate: Translate, *, longest: int = SHOWN) -> str:
    """What stood there before."""
    return _shortened(_content_words(line, line.before, line.after, translate), longest)


def after_words(line: AuditLine, translate: Translate, *, longest: int = SHOWN) -> str:
    """What stands there since; of a mapping only what is new."""
    return _shortened(_content_words(line, line.after, line.before, translate), longest)


def _content_words(line: AuditLine, content: Any, other: Any, translate: Translate) -> str:
    if line.record_id == "site_logo" and content:
        return translate("AuditTrail", "a picture")
    if not isinstance(content, Mapping):
        return _value_words(content)
    kind = RECORD_OF_TABLE.get(line.entity) or (SiteSettings if line.entity == SiteSettings.table else None)
    known = other if isinstance(other, Mapping) else {}
    parts = []
    for name, value in content.items():
        if known.get(name) != value and not _is_kept(name):
            field = kind.fields.get(name) if kind is not None else None
            words = field_words(kind, field, translate) if kind is not None and field is not None else name
            parts.append(f"{words}: {_value_words(value)}")
    return ", ".join(parts)


def _value_words(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(str(each) for each in value) if isinstance(value, list) else str(value)


def _shortened(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[:longest].rstrip() + "…"


def _is_kept(name: str) -> bool:
    return name in KEPT_COLUMNS or name.endswith("_id")

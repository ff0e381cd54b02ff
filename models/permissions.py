"""Who may do what: one table of role, entity and action, asked where rows are read and written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from models.fields import Field
from models.situations import NotAllowed
from models.vocabularies import Role, Vocabulary
from models.wording import QT_TRANSLATE_NOOP


class Action(Vocabulary):
    """What an account does; also the audit trail's word for it."""

    READ = "read", QT_TRANSLATE_NOOP("Action", "read")
    INSERT = "insert", QT_TRANSLATE_NOOP("Action", "insert")
    UPDATE = "update", QT_TRANSLATE_NOOP("Action", "update")
    VOID = "void", QT_TRANSLATE_NOOP("Action", "void")
    SIGN = "sign", QT_TRANSLATE_NOOP("Action", "sign")
    LOGIN = "login", QT_TRANSLATE_NOOP("Action", "log in")
    FAILED_LOGIN = "failed_login", QT_TRANSLATE_NOOP("Action", "fail to log in")
    EXPORT = "export", QT_TRANSLATE_NOOP("Action", "export")
    PRINT = "print", QT_TRANSLATE_NOOP("Action", "print")
    RESTORE = "restore", QT_TRANSLATE_NOOP("Action", "restore")
    ADMINISTER = "administer", QT_TRANSLATE_NOOP("Action", "administer")


REGISTER = "register"
"""The entity of actions on the register as a whole."""

_WRITE = frozenset({Action.READ, Action.INSERT, Action.UPDATE, Action.VOID})
_READ = frozenset({Action.READ})
_CLINICAL_TABLES = (
    "patients",
    "administrations",
    "it_agents",
    "complication_reviews",
    "adverse_events",
    "holds",
    "assessments",
    "therapies",
)

ALLOWED: dict[tuple[Role, str], frozenset[Action]] = {
    **{(Role.NURSE, table): _WRITE for table in _CLINICAL_TABLES},
    **{(Role.ONCOLOGIST, table): _WRITE for table in _CLINICAL_TABLES},
    (Role.ONCOLOGIST, "administrations"): _WRITE | {Action.SIGN},
    (Role.NURSE, "protocol_phases"): _READ,
    (Role.ONCOLOGIST, "protocol_phases"): _WRITE,
    (Role.NURSE, "staff"): _READ,
    (Role.ONCOLOGIST, "staff"): _WRITE,
    (Role.ADMINISTRATOR, "staff"): _WRITE,
    (Role.ADMINISTRATOR, "accounts"): frozenset({Action.READ, Action.ADMINISTER}),
    (Role.ADMINISTRATOR, "settings"): frozenset({Action.READ, Action.ADMINISTER}),
    (Role.NURSE, "settings"): _READ,
    (Role.ONCOLOGIST, "settings"): _READ,
    (Role.NURSE, REGISTER): frozenset({Action.PRINT}),
    (Role.ONCOLOGIST, REGISTER): frozenset({Action.PRINT, Action.EXPORT}),
    (Role.ADMINISTRATOR, REGISTER): frozenset({Action.EXPORT, Action.RESTORE, Action.ADMINISTER}),
}
"""What each role may do with each entity. An account that holds several roles may do what any of them may."""


@dataclass(frozen=True)
class Identity:
    """Who is logged in: the account's name and its roles."""

    account: str
    roles: frozenset[Role]

    def may(self, action: Action, entity: str) -> bool:
        """Whether any of the roles allows it."""
        return any(action in ALLOWED.get((role, entity), frozenset()) for role in self.roles)

    def require(self, action: Action, entity: str) -> None:
        """Raise ``NotAllowed`` where no role allows it."""
        if not self.may(action, entity):
            raise NotAllowed(
                QT_TRANSLATE_NOOP("Situation", "the account {account} may not {action} here"),
                place=entity,
                account=self.account,
                action=action,
            )

    def require_fields(self, fields: Iterable[Field[object]], entity: str) -> None:
        """Raise ``NotAllowed`` for the first field that none of the roles may write."""
        for field in fields:
            if not field.writers & self.roles:
                raise NotAllowed(
                    QT_TRANSLATE_NOOP("Situation", "the account {account} may not write {field}"),
                    place=f"{entity}, {field.name}",
                    account=self.account,
                    field=field.name,
                )

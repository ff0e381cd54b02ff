"""Which pages administration has, who may open them, and how each is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from models.permissions import REGISTER, Action, Identity
from models.records import StaffMember
from models.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.register_desk import RegisterDesk

SETTINGS, STAFF, ACCOUNTS, AUDIT = "settings", "staff", "accounts", "audit"


@dataclass(frozen=True)
class AdministrationPage:
    """One page: ``label`` carries the mnemonic of its menu entry, ``allowed`` what an account must be able to do.

    ``make`` imports the page when it is opened. A page may have ``refresh()``, called whenever it is shown again,
    ``focus_first()``, and ``keep_draft()`` and ``may_leave()`` like a patient's page.
    """

    code: str
    label: str
    allowed: tuple[Action, str]
    make: Callable[[RegisterDesk], QWidget]


def _settings(desk: RegisterDesk) -> QWidget:
    from ui.administration.settings_page import SettingsPlace

    return SettingsPlace(desk)


def _staff(desk: RegisterDesk) -> QWidget:
    from ui.administration.staff_page import StaffPage

    return StaffPage(desk)


def _accounts(desk: RegisterDesk) -> QWidget:
    from ui.administration.accounts_page import AccountsPage

    return AccountsPage(desk)


def _audit(desk: RegisterDesk) -> QWidget:
    from ui.administration.audit_page import AuditPage

    return AuditPage(desk)


PAGES: tuple[AdministrationPage, ...] = (
    AdministrationPage(
        SETTINGS,
        QT_TRANSLATE_NOOP("Administration", "&Settings"),
        (Action.ADMINISTER, "settings"),
        _settings,
    ),
    AdministrationPage(
        STAFF,
        QT_TRANSLATE_NOOP("Administration", "Sta&ff"),
        (Action.INSERT, StaffMember.table),
        _staff,
    ),
    AdministrationPage(
        ACCOUNTS,
        QT_TRANSLATE_NOOP("Administration", "&Accounts"),
        (Action.ADMINISTER, "accounts"),
        _accounts,
    ),
    AdministrationPage(
        AUDIT,
        QT_TRANSLATE_NOOP("Administration", "Audit &trail"),
        (Action.ADMINISTER, REGISTER),
        _audit,
    ),
)


def pages_of(identity: Identity) -> list[AdministrationPage]:
    """The pages that an account may open, in their order."""
    return [page for page in PAGES if identity.may(*page.allowed)]

"""Says at the foot of the sidebar who is logged in, and as what."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from models.permissions import Identity
from models.vocabularies import Role
from ui.icons import Meaning
from ui.language import qt_translate
from ui.theme.spacing import space
from ui.theme.tokens import GROUP, TIGHT
from ui.theme.tones import Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label


class AccountFoot(QFrame):
    """The account's name above its roles."""

    def __init__(self, identity: Identity) -> None:
        super().__init__()
        self.setProperty("ground", "foot")
        roles = ", ".join(qt_translate("Role", role.label) for role in Role if role in identity.roles)
        self.name = text_label(identity.account, TextRole.BODY)
        self.roles = text_label(roles, TextRole.CAPTION, wrap=True)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name.setToolTip(identity.account)
        words = self.tr("Logged in: {account}, {roles}").format(account=identity.account, roles=roles)
        self.setAccessibleName(words)
        picture = IconLabel()
        picture.show_icon(Meaning.PATIENT, Tone.NEUTRAL)
        row = QHBoxLayout(self)
        space(row, margins=(TIGHT, GROUP, TIGHT, 0), gap=GROUP)
        row.addWidget(picture)
        column = QVBoxLayout()
        space(column, gap=0)
        row.addLayout(column, 1)
        column.addWidget(self.name)
        column.addWidget(self.roles)

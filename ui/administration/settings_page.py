"""The page of the site's settings: name and logo for print, the limits of the rules, the lock of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from models.actions.save_settings import save_settings
from models.findings import Finding
from models.form_address import FormAddress, FormKind
from models.rules.settings_rules import settings_findings
from models.site import SiteSettings
from models.storage.drafts import own_draft
from models.storage.site_settings import site_settings
from ui.drafts.draft_keeping import DraftKeeping
from ui.forms.field_set import merged
from ui.forms.fields_page import FieldsPage
from ui.forms.form_context import FormContext
from ui.leaving import may_discard
from ui.register_desk import RegisterDesk
from ui.theme.tones import Tone
from ui.widgets.notice_line import NoticeLine

ADDRESS = FormAddress(FormKind.SETTINGS)


class SettingsForm(FieldsPage):
    """Every setting with its default beside it; ``save`` stores a ``SiteSettings``."""

    def __init__(
        self, settings: SiteSettings, context: FormContext, save: Callable[[SiteSettings], SiteSettings]
    ) -> None:
        super().__init__(
            settings,
            context,
            save,
            title=self.tr("Settings of the site"),
            save_words=self.tr("Save settings"),
        )
        self.setAccessibleName(self.tr("Settings"))
        self.notice = NoticeLine()
        self.header.insertWidget(1, self.notice)
        self.form.changed.connect(self.notice.hide)

    def find(self) -> list[Finding]:
        """What cannot be read, is out of its range, or overtakes another limit."""
        findings = settings_findings(self.entry(), now=self.context.now())
        return merged(self.form.set.problems(), findings)


class SettingsPlace(QStackedWidget):
    """Shows the settings as they stand, or the draft of whoever typed some and did not save them."""

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__()
        self._desk = desk
        self.form: SettingsForm
        self._keeping: DraftKeeping
        self._open()

    def refresh(self) -> None:
        """Read the settings again, unless something is typed."""
        if not self.form.is_changed():
            self._open()

    def focus_first(self) -> None:
        """Bring the keyboard to the first setting."""
        self.form.focus_first()

    def keep_draft(self) -> bool:
        """Keep what is typed; give whether none of it would be lost now."""
        return self._keeping.keep_now()

    def may_leave(self) -> bool:
        """Keep what is typed as a draft; asks where it cannot be kept."""
        return self.keep_draft() or may_discard(self, self.form.accessibleName())

    def _open(self) -> None:
        register = self._desk.register
        read = site_settings(register)
        form = SettingsForm(
            read,
            self._desk.form_context(),
            lambda typed: save_settings(register, typed, read=read),
        )
        self.form = form
        self._keeping = DraftKeeping(form, ADDRESS, register, draft=own_draft(register, ADDRESS))
        form.saved.connect(self._tell_saved)
        form.discarded.connect(self._open)
        old = self.currentWidget()
        self.addWidget(form)
        self.setCurrentWidget(form)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()

    def _tell_saved(self) -> None:
        self._open()
        self.form.notice.say(self.tr("Settings saved"), Tone.GOOD)

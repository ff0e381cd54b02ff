"""The page of the site's settings: name and logo for print, the limits of the rules, the lock of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from models.actions.save_settings import save_settings
from models.findings import Finding
from models.form_address import FormAddress, FormKind
from models.rules.settings_rules import settings_findings
from models.site import SiteSettings
from models.storage.drafts import own_draft
from models.storage.site_settings import site_settings
from ui.drafts.draft_keeping import DraftKeeping
from ui.forms.entry_page import EntryPage
from ui.forms.field_set import merged
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_heading import FormHeading
from ui.forms.record_form import RecordForm
from ui.leaving import may_discard
from ui.register_desk import RegisterDesk
from ui.theme.tones import Tone
from ui.widgets.notice_line import NoticeLine

ADDRESS = FormAddress(FormKind.SETTINGS)


class SettingsForm(EntryPage):
    """Every setting with its default beside it; ``save`` stores a ``SiteSettings``."""

    def __init__(
        self, settings: SiteSettings, context: FormContext, save: Callable[[SiteSettings], SiteSettings]
    ) -> None:
        self.form = RecordForm(SiteSettings, context=context)
        super().__init__(context, name="", save_words=self.tr("Save settings"))
        self.setAccessibleName(self.tr("Settings"))
        self._save = save
        self.notice = NoticeLine()
        self.heading = FormHeading(self.tr("Settings of the site"), None, context.translate)
        self.heading.put_behind_title(self.draft_note)
        for part in (self.heading, self.notice, self.panel.general):
            self.header.addWidget(part)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.form.changed.connect(self._note_change)
        self.form.left.connect(self.check_soon)
        self.form.load(settings)
        self.note_untouched()

    def entry(self) -> SiteSettings:
        """The settings as typed."""
        typed: SiteSettings = self.form.read()
        return typed

    def find(self) -> list[Finding]:
        """What cannot be read, is out of its range, or overtakes another limit."""
        findings = settings_findings(self.entry(), now=self.context.now())
        return merged(self.form.set.problems(), findings)

    def store(self) -> SiteSettings:
        """Hand the settings to whoever saves them."""
        return self._save(self.entry())

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The field a finding is about."""
        return self.form.place_of(finding)

    def typed(self) -> dict[str, Any]:
        """The texts of the fields."""
        return {"fields": self.form.set.typed()}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        self.form.set.restore(typed["fields"])
        self.check_now()

    def focus_first(self) -> None:
        """Go to the name of the site."""
        self.form.focus_first()

    def _note_change(self) -> None:
        self.notice.hide()
        self.check_soon()
        self.changed.emit()


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

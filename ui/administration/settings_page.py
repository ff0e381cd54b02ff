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
from ui.forms.field_set import merged
from ui.forms.fields_page import FieldsPage
from ui.forms.form_context import FormContext
from ui.forms.form_words import field_words
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

    def typed(self) -> dict[str, Any]:
        """The texts of the fields, and those that stood there before anything was typed."""
        return {**super().typed(), "read": self.loaded_texts}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Lay what was typed over the settings as they stand now; say where somebody else changed the same ones."""
        before, fields = typed["read"], typed["fields"]
        changed = [name for name in self.form.fields if fields.get(name, "") != before.get(name, "")]
        laid_over = {name: fields.get(name, "") for name in changed}
        super().restore({"fields": {**self.loaded_texts, **laid_over}})
        contested = [name for name in changed if self.loaded_texts.get(name, "") != before.get(name, "")]
        if contested:
            self.notice.say(self._contested_words(contested), Tone.WARNING)

    def _contested_words(self, names: list[str]) -> str:
        translate = self.context.translate
        told = [
            f"{field_words(SiteSettings, SiteSettings.fields[name], translate)} ({self.loaded_texts.get(name) or '–'})"
            for name in names
        ]
        words = self.tr(
            "Somebody else changed these since you typed them; saving puts yours in place: {settings}"
        )
        return words.format(settings=", ".join(told))


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

"""The menu bar: what can be done from anywhere in the window."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from models.permissions import Action, Identity
from models.records import Patient
from ui.administration.administration_pages import PAGES, pages_of
from ui.application import Appearance
from ui.language import available_languages, qt_translate
from ui.view_settings import SCALES, ViewSettings


class WindowMenu(QObject):
    """Each signal is one entry; ``view_chosen`` carries the settings of the View menu.

    ``file_opening`` comes before the File menu shows, for what depends on the page that is seen at that moment.
    """

    file_opening = Signal()
    session_asked = Signal()
    patient_asked = Signal()
    summary_asked = Signal()
    deidentified_summary_asked = Signal()
    record_asked = Signal()
    worksheet_asked = Signal()
    blank_worksheet_asked = Signal()
    today_list_asked = Signal()
    cohort_report_asked = Signal()
    deidentified_cohort_asked = Signal()
    summaries_asked = Signal()
    lock_asked = Signal()
    switch_asked = Signal()
    log_out_asked = Signal()
    password_asked = Signal()
    administration_asked = Signal(str)
    quit_asked = Signal()
    about_asked = Signal()
    view_chosen = Signal(object)

    def __init__(self, window: QMainWindow, settings: ViewSettings) -> None:
        super().__init__(window)
        self._bar = window.menuBar()
        self._settings = settings
        self._file()
        self._view()
        self._administration()
        help_menu = self._menu(self.tr("&Help"))
        help_menu.addAction(self.tr("&About Thecalog")).triggered.connect(self.about_asked)

    def set_visible(self, visible: bool) -> None:
        """Show the menu bar while somebody is logged in; its shortcuts go with it."""
        self._bar.setVisible(visible)
        for action in self._bar.actions():
            menu = action.menu()
            for entry in menu.actions() if isinstance(menu, QMenu) else []:
                entry.setEnabled(visible)
        self.set_patient_open(False)
        self.set_session_read(False)

    def show_identity(self, identity: Identity) -> None:
        """Offer what the account may do."""
        allowed = {page.code for page in pages_of(identity)}
        for code, entry in self.administration.items():
            entry.setEnabled(code in allowed)
        self._administration_menu.menuAction().setVisible(bool(allowed))
        self.patient.setEnabled(identity.may(Action.INSERT, Patient.table))

    def set_patient_open(self, is_open: bool) -> None:
        """Whether there is a patient to treat and to print."""
        self.session.setEnabled(is_open)
        self.summary.setEnabled(is_open)
        self.deidentified_summary.setEnabled(is_open)
        self.worksheet.setEnabled(is_open)

    def set_session_read(self, is_read: bool) -> None:
        """Whether a session is read that can be printed."""
        self.record.setEnabled(is_read)

    def _file(self) -> None:
        menu = self._menu(self.tr("&File"))
        menu.aboutToShow.connect(self.file_opening)
        self.session = self._add(menu, self.tr("New &session"), "Ctrl+N")
        self.session.triggered.connect(self.session_asked)
        self.patient = self._add(menu, self.tr("New p&atient"), "Ctrl+Shift+N")
        self.patient.triggered.connect(self.patient_asked)
        menu.addSeparator()
        self.summary = self._add(menu, self.tr("&Print patient summary…"), "Ctrl+P")
        self.summary.triggered.connect(self.summary_asked)
        words = self.tr("Print patient summary, &de-identified…")
        self.deidentified_summary = self._add(menu, words, "")
        self.deidentified_summary.triggered.connect(self.deidentified_summary_asked)
        self.record = self._add(menu, self.tr("Print session &record…"), "")
        self.record.triggered.connect(self.record_asked)
        self.worksheet = self._add(menu, self.tr("Print works&heet…"), "")
        self.worksheet.triggered.connect(self.worksheet_asked)
        self._add(menu, self.tr("Print &blank worksheet…"), "").triggered.connect(self.blank_worksheet_asked)
        self._add(menu, self.tr("Print &Today list…"), "").triggered.connect(self.today_list_asked)
        self._add(menu, self.tr("Print &cohort report…"), "").triggered.connect(self.cohort_report_asked)
        words = self.tr("Print cohort report, de-&identified…")
        self._add(menu, words, "").triggered.connect(self.deidentified_cohort_asked)
        self._add(menu, self.tr("Sa&ve patient summaries…"), "").triggered.connect(self.summaries_asked)
        menu.addSeparator()
        self._add(menu, self.tr("&Lock"), "Ctrl+Shift+L").triggered.connect(self.lock_asked)
        self._add(menu, self.tr("Switch &user"), "Ctrl+Shift+U").triggered.connect(self.switch_asked)
        self._add(menu, self.tr("Change pass&word…"), "").triggered.connect(self.password_asked)
        self._add(menu, self.tr("Log &out"), "").triggered.connect(self.log_out_asked)
        menu.addSeparator()
        self._add(menu, self.tr("&Quit"), "Ctrl+Q").triggered.connect(self.quit_asked)

    def _administration(self) -> None:
        self._administration_menu = self._menu(self.tr("&Administration"))
        self.administration: dict[str, QAction] = {}
        for page in PAGES:
            entry = self._add(self._administration_menu, qt_translate("Administration", page.label), "")
            entry.triggered.connect(
                lambda _checked=False, code=page.code: self.administration_asked.emit(code)
            )
            self.administration[page.code] = entry

    def _view(self) -> None:
        menu = self._menu(self.tr("&View"))
        looks = {
            Appearance.LIGHT: self.tr("&Light"),
            Appearance.DARK: self.tr("&Dark"),
            Appearance.SYSTEM: self.tr("As the &system"),
        }
        group = QActionGroup(self)
        for appearance, words in looks.items():
            action = self._choice(menu, group, words, is_chosen=appearance is self._settings.appearance)
            action.triggered.connect(
                lambda _checked=False, chosen=appearance: self._choose(appearance=chosen)
            )
        menu.addSeparator()
        group = QActionGroup(self)
        for scale in SCALES:
            words = f"{scale:.0%}".replace("%", " %")
            action = self._choice(menu, group, words, is_chosen=scale == self._settings.scale)
            action.triggered.connect(lambda _checked=False, chosen=scale: self._choose(scale=chosen))
        menu.addSeparator()
        self._languages(menu.addMenu(self.tr("L&anguage, from the next start")))

    def _languages(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        for language in available_languages():
            is_chosen = language is self._settings.language
            action = self._choice(menu, group, language.own_name, is_chosen=is_chosen)
            action.triggered.connect(lambda _checked=False, chosen=language: self._choose(language=chosen))

    def _choose(self, **changes: Any) -> None:
        self._settings = replace(self._settings, **changes)
        self.view_chosen.emit(self._settings)

    def _menu(self, title: str) -> QMenu:
        menu = self._bar.addMenu(title)
        menu.setAccessibleName(title.replace("&", ""))
        return menu

    def _add(self, menu: QMenu, words: str, shortcut: str) -> QAction:
        action = menu.addAction(words)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        return action

    def _choice(self, menu: QMenu, group: QActionGroup, words: str, *, is_chosen: bool) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        group.addAction(action)
        return action

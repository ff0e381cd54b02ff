"""From the start of the window to the login, into the register, and back to the login."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from ui.application import build_application, palette_for
from ui.first_window import FirstWindow
from ui.login_page import LoginPage
from ui.theme.apply import apply_theme
from ui.view_settings import ViewSettings, read_view_settings, write_view_settings

if TYPE_CHECKING:
    from models.storage.opening import Workplace
    from models.storage.register import Register
    from ui.main_page import MainPage
    from ui.register_desk import RegisterDesk
    from ui.tasks import Progress, TaskRunner
    from ui.window_menu import WindowMenu

NAME = "thecalog"


def default_register() -> Path:
    """The register in the user's data folder."""
    return platformdirs.user_data_path(NAME, appauthor=False) / "register.db"


def open_window(
    arguments: Sequence[str],
    database: Path | None = None,
    *,
    workplace: Callable[[], Workplace],
    smoke_test: bool = False,
) -> int:
    """Show the window on ``database``, or on the user's own register, until it is closed; give the exit code.

    Nothing heavy is loaded before it has been painted; a smoke test ends there.
    """
    settings_file = platformdirs.user_config_path(NAME, appauthor=False) / "view.json"
    settings = read_view_settings(settings_file)
    application = build_application(
        arguments, appearance=settings.appearance, scale=settings.scale, language=settings.language
    )
    path = database or default_register()
    window = FirstWindow(path.name)
    session = WindowSession(window, path, workplace=workplace, settings=settings, settings_file=settings_file)
    if smoke_test:
        window.painted.connect(application.quit)
    else:
        window.painted.connect(session.start)
        window.painted.connect(lambda: _show_faults(window))
    window.show()
    return application.exec()


def _show_faults(window: FirstWindow) -> None:
    from ui.crash_dialog import install_crash_dialog

    install_crash_dialog(window)


class WindowSession(QObject):
    """Owns what outlives a login: the window, the runner, the menu; and the page of whoever is logged in.

    A locked window shows the login and keeps the page, with what was typed, for the same account.
    """

    def __init__(
        self,
        window: FirstWindow,
        path: Path,
        *,
        workplace: Callable[[], Workplace],
        settings: ViewSettings,
        settings_file: Path,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.page: MainPage | None = None
        self.locked: MainPage | None = None
        self.menu: WindowMenu | None = None
        self.runner: TaskRunner | None = None
        self._path = path
        self._workplace = workplace
        self._settings = settings
        self._settings_file = settings_file
        if window.login is not None:
            window.login.submitted.connect(self.log_in)

    def start(self) -> None:
        """Begin what waits for the first picture: background work, the menu, and offering a new register."""
        from ui.preloading import preload
        from ui.tasks import TaskRunner
        from ui.window_menu import WindowMenu

        self.runner = TaskRunner()
        self.runner.start(preload)
        self.menu = WindowMenu(self.window, self._settings)
        self.menu.set_visible(False)
        self._wire_menu(self.menu)
        self.window.installEventFilter(self)
        if not self._path.exists():
            self._offer_new_register()

    def log_in(self, account: str, password: str) -> None:
        """Try the password beside the window, since it takes its time on purpose."""
        login = self.window.login
        if self.runner is None or not isinstance(login, LoginPage):
            return
        login.set_busy(True)
        path, workplace = self._path, self._workplace

        def work(_progress: Progress) -> tuple[Register, Workplace]:
            from models.storage.opening import open_register

            import_module("ui.main_page")  # the window would wait for it otherwise
            place = workplace()
            return open_register(path, account, password, place), place

        self.runner.start(work, self._enter, on_error=self._refuse)

    def lock(self) -> None:
        """Show the login and keep the page out of sight."""
        if self.page is not None:
            account = self.page.desk.register.identity.account
            self.page.keep_draft()
            self.locked, self.page = self.page, None
            self.window.takeCentralWidget()
            self.locked.setParent(self.window)  # hidden, and still part of the window's life and look
            self.locked.hide()
            self._show_login(account)

    def log_out(self) -> None:
        """Close the register and show the login."""
        if self.page is not None and self.page.may_leave():
            page, self.page = self.page, None
            self._close(page)
            self._show_login()

    def may_close(self) -> bool:
        """Whether the window may go; asks where something typed would be lost."""
        pages = [page for page in (self.page, self.locked) if page is not None]
        return all(page.may_leave() for page in pages)

    def end(self) -> None:
        """Close the register and end background work."""
        pages = [page for page in (self.page, self.locked) if page is not None]
        self.page = self.locked = None
        if self.runner is not None:
            self.runner.close()
        for page in pages:
            page.stop_listening()
            page.desk.register.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask before the window closes over something typed."""
        if watched is self.window and event.type() == QEvent.Type.Close:
            if not self.may_close():
                event.ignore()
                return True
            self.end()
        return super().eventFilter(watched, event)

    def _enter(self, opened: tuple[Register, Workplace]) -> None:
        register, workplace = opened
        kept, self.locked = self.locked, None
        if kept is not None and kept.desk.register.identity == register.identity:
            register.close()
            self._show_main(kept)
            return
        if kept is not None:
            if not kept.may_leave():
                register.close()
                self.locked = kept
                self._show_login(kept.desk.register.identity.account)
                return
            self._close(kept)
        self._show_main(self._page(self._desk(register, workplace)))

    def _desk(self, register: Register, workplace: Workplace) -> RegisterDesk:
        from ui.register_desk import RegisterDesk

        if self.runner is None:
            raise RuntimeError("a register is opened by the runner")
        return RegisterDesk(register, workplace, self.runner)

    def _page(self, desk: RegisterDesk) -> MainPage:
        from ui.main_page import MainPage

        page = MainPage(desk)
        if self.menu is not None:
            page.patients.patient_shown.connect(lambda code: self.menu.set_patient_open(bool(code)))
        return page

    def _show_main(self, page: MainPage) -> None:
        self.page = page
        self.window.show_page(page)
        page.show()
        if self.menu is not None:
            self.menu.set_visible(True)
            self.menu.set_patient_open(page.patients.page.course is not None)
        page.patients.sidebar.focus_search()

    def _refuse(self, error: Exception) -> None:
        from ui.register_desk import sentence_of

        sentence = sentence_of(error)
        if self.window.login is not None:
            self.window.login.show_error(sentence)

    def _show_login(self, account: str = "") -> None:
        login = LoginPage(self._path.name)
        login.submitted.connect(self.log_in)
        self.window.show_page(login)
        self.window.login = login
        if account:
            login.account.set_value(account)
            login.password.setFocus()
        if self.menu is not None:
            self.menu.set_visible(False)

    def _close(self, page: MainPage) -> None:
        page.stop_listening()
        page.desk.register.close()
        page.deleteLater()

    def _offer_new_register(self) -> None:
        from ui.new_register_page import NewRegisterPage

        page = NewRegisterPage(str(self._path))
        path, workplace = self._path, self._workplace

        def make(account: str, password: str) -> None:
            page.set_busy(True)

            def work(_progress: Progress) -> str:
                from models.storage.opening import create_register

                return create_register(path, account, password, workplace())

            self.runner.start(
                work, lambda code: self._show_code(code, account), on_error=refuse, receiver=page
            )

        def refuse(error: Exception) -> None:
            from ui.register_desk import sentence_of

            page.show_error(sentence_of(error))

        page.submitted.connect(make)
        self.window.show_page(page)

    def _show_code(self, code: str, account: str) -> None:
        from ui.new_register_page import RecoveryCodePage

        page = RecoveryCodePage(code)
        page.noted.connect(lambda: self._show_login(account))
        self.window.show_page(page)

    def _wire_menu(self, menu: WindowMenu) -> None:
        def on_page(action: Callable[[MainPage], None]) -> Callable[[], None]:
            return lambda: action(self.page) if self.page is not None else None

        menu.session_asked.connect(on_page(lambda page: page.begin_session()))
        menu.patient_asked.connect(on_page(lambda page: page.add_patient()))
        menu.summary_asked.connect(on_page(lambda page: page.print_summary()))
        menu.cohort_report_asked.connect(on_page(lambda page: page.print_cohort_report()))
        menu.lock_asked.connect(self.lock)
        menu.log_out_asked.connect(self.log_out)
        menu.quit_asked.connect(self.window.close)
        menu.view_chosen.connect(self.show_view)
        menu.about_asked.connect(self._show_about)

    def show_view(self, settings: ViewSettings) -> None:
        """Show everything in the colours and size chosen, and keep the choice for the next start."""
        self._settings = settings
        application = QApplication.instance()
        apply_theme(application, palette_for(application, settings.appearance), settings.scale)
        write_view_settings(self._settings_file, settings)

    def _show_about(self) -> None:
        from ui.about_dialog import AboutDialog

        dialog = AboutDialog(self.window)
        dialog.exec()
        dialog.deleteLater()

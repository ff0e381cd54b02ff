"""From the start of the window to the login, into the register, and back to the login."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from ui.application import palette_for
from ui.first_window import FirstWindow
from ui.login_page import LoginPage
from ui.theme.apply import apply_theme
from ui.view_settings import ViewSettings, write_view_settings

if TYPE_CHECKING:
    from models.storage.opening import Workplace
    from models.storage.register import Register
    from ui.idle_watch import IdleWatch
    from ui.main_page import MainPage
    from ui.register_desk import RegisterDesk
    from ui.tasks import Progress, TaskRunner
    from ui.window_lock import WindowLock
    from ui.window_menu import WindowMenu


class WindowSession(QObject):
    """Owns what outlives a login: the window, the runner, the menu; and the page of whoever is logged in.

    A locked window shows the login and keeps the page, with what was typed, for the same account; when another
    account logs in, what was typed is kept as the first one's draft.
    """

    def __init__(
        self,
        window: FirstWindow,
        path: Path,
        *,
        workplace: Callable[[], Workplace],
        settings: ViewSettings,
        settings_file: Path,
        idle_tick_ms: int | None = None,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.page: MainPage | None = None
        self.menu: WindowMenu | None = None
        self.runner: TaskRunner | None = None
        self.idle: IdleWatch | None = None
        self._lock: WindowLock | None = None
        self._path = path
        self._workplace = workplace
        self._settings = settings
        self._settings_file = settings_file
        self._idle_tick_ms = idle_tick_ms
        if window.login is not None:
            window.login.submitted.connect(self.log_in)

    @property
    def locked(self) -> MainPage | None:
        """The page that waits out of sight for the account that left it."""
        return self._lock.page if self._lock is not None else None

    def start(self) -> None:
        """Begin what waits for the first picture: background work, the menu, and offering a new register."""
        from ui.idle_watch import TICK_MS, IdleWatch
        from ui.menu_wiring import wire_menu
        from ui.preloading import preload
        from ui.tasks import TaskRunner
        from ui.window_lock import WindowLock
        from ui.window_menu import WindowMenu

        self.runner = TaskRunner()
        self.runner.start(preload)
        self._lock = WindowLock(self.window)
        self.idle = IdleWatch(self._workplace().clock, tick_ms=self._idle_tick_ms or TICK_MS)
        self.idle.setParent(self)
        self.idle.expired.connect(self._lock_idle)
        self.menu = WindowMenu(self.window, self._settings)
        self.menu.set_visible(False)
        wire_menu(self.menu, self)
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

    def lock(self, why: str = "") -> None:
        """Show the login and keep the page out of sight, what was typed kept as a draft as well."""
        if self.page is None or self._lock is None or self.idle is None:
            return
        page, self.page = self.page, None
        self.idle.end()
        try:
            page.keep_draft()
        finally:  # whatever goes wrong with the draft, no patient stays in sight
            self._lock.hide_page(page)
            login = self._show_login()
            login.show_locked(page.desk.register.identity.account, why or self.tr("Locked"))

    def switch_user(self) -> None:
        """Lock the window for another account, unless something typed could then be lost."""
        if self.page is None:
            return
        if not self.page.keep_draft():
            self.page.refuse(
                self.tr("What is typed cannot be kept as a draft, so no other account can log in")
            )
            return
        self.lock(self.tr("Another account may log in"))
        if self.window.login is not None:
            self.window.login.ask_other_account()

    def log_out(self) -> None:
        """Close the register and show the login."""
        if self.page is not None and self.page.may_leave():
            page, self.page = self.page, None
            if self.idle is not None:
                self.idle.end()
            self._close(page)
            self._show_login()

    def may_close(self) -> bool:
        """Whether the window may go; asks where something typed would be lost."""
        pages = [page for page in (self.page, self.locked) if page is not None]
        return all(page.may_leave() for page in pages)

    def end(self) -> None:
        """Close the register and end background work; what is typed until then is kept."""
        pages = [page for page in (self.page, self.locked) if page is not None]
        self.page = None
        if self._lock is not None:
            self._lock.give_up()
        if self.idle is not None:
            self.idle.end()
        if self.runner is not None:
            self.runner.close()
        for page in pages:
            page.keep_draft()
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
        kept = self.locked
        if kept is not None and kept.desk.register.identity == register.identity:
            register.close()
            self._bring_back()
            return
        if kept is not None and not kept.keep_draft():
            register.close()
            self._refuse_other(kept.desk.register.identity.account)
            return
        if kept is not None and self._lock is not None:
            self._lock.give_up()
            self._close(kept)
        page = self._page(self._desk(register, workplace))
        self._show_main(page)
        if page.patients.may_read:
            page.patients.sidebar.focus_search()

    def _bring_back(self) -> None:
        page = self._lock.give_up() if self._lock is not None else None
        if page is not None and self._lock is not None:
            self._show_main(page)
            self._lock.restore_place(page)

    def _refuse_other(self, account: str) -> None:
        words = self.tr("What {account} typed cannot be kept as a draft: only {account} can log in here")
        if self.window.login is not None:
            self.window.login.show_error(words.format(account=account))

    def _desk(self, register: Register, workplace: Workplace) -> RegisterDesk:
        from ui.register_desk import RegisterDesk

        if self.runner is None:
            raise RuntimeError("a register is opened by the runner")
        return RegisterDesk(register, workplace, self.runner)

    def _page(self, desk: RegisterDesk) -> MainPage:
        from ui.main_page import MainPage

        page = MainPage(desk)
        page.settings_changed.connect(self._watch_idleness)
        if self.menu is not None:
            page.patients.patient_shown.connect(lambda code: self.menu.set_patient_open(bool(code)))
        return page

    def _show_main(self, page: MainPage) -> None:
        self.page = page
        self.window.show_page(page)
        page.show()
        if self.menu is not None:
            self.menu.set_visible(True)
            self.menu.show_identity(page.desk.register.identity)
            self.menu.set_patient_open(page.patients.page.course is not None)
        self._watch_idleness()

    def _watch_idleness(self) -> None:
        """Count idle time up to what the site allows."""
        from models.storage.site_settings import lock_after

        if self.page is not None and self.idle is not None:
            self.idle.begin(lock_after(self.page.desk.register))

    def _lock_idle(self) -> None:
        if self.page is not None and self.idle is not None:
            minutes = round(self.idle.limit.total_seconds() / 60)
            self.lock(
                self.tr("Locked after {minutes} minutes without a key or click").format(minutes=minutes)
            )

    def _refuse(self, error: Exception) -> None:
        from ui.register_desk import sentence_of

        sentence = sentence_of(error)
        if self.window.login is not None:
            self.window.login.show_error(sentence)

    def _show_login(self, account: str = "") -> LoginPage:
        login = LoginPage(self._path.name)
        login.submitted.connect(self.log_in)
        self.window.show_page(login)
        self.window.login = login
        if account:
            login.account.set_value(account)
            login.password.setFocus()
        if self.menu is not None:
            self.menu.set_visible(False)
        return login

    def _close(self, page: MainPage) -> None:
        page.stop_listening()
        page.desk.register.close()
        page.deleteLater()

    def _offer_new_register(self) -> None:
        from ui.new_register_offer import offer_new_register

        if self.runner is not None:
            offer_new_register(
                self.window,
                self._path,
                workplace=self._workplace,
                runner=self.runner,
                done=self._show_login,
            )

    def show_view(self, settings: ViewSettings) -> None:
        """Show everything in the colours and size chosen, and keep the choice for the next start."""
        self._settings = settings
        application = QApplication.instance()
        apply_theme(application, palette_for(application, settings.appearance), settings.scale)
        write_view_settings(self._settings_file, settings)

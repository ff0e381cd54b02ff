"""A window on a demonstration register of its own, driven as people drive it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.demonstration_register import (
    ACCOUNT,
    PASSWORD,
    DemonstrationPlan,
    build_demonstration,
)
from models.storage.accounts import open_account
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, open_register, read_key_file
from models.vocabularies import Role
from tests.ui.window.printed_papers import PrintedPapers
from ui.first_window import FirstWindow
from ui.main_page import MainPage
from ui.paper.preview import PrintPreview
from ui.view_settings import ViewSettings
from ui.window_session import WindowSession

PATIENCE_MS = 20_000


def quick_workplace() -> Workplace:
    return Workplace("0.0-test", machine="ward-3", work=WorkFactor(1, 1024, 1))


@pytest.fixture(scope="session")
def built_demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demonstration") / "register.db"
    plan = DemonstrationPlan(read_cohort(PUBLISHED_COHORT), datetime.now().astimezone())
    build_demonstration(path, plan, quick_workplace()).close()
    return path


@pytest.fixture
def database(built_demonstration: Path, tmp_path: Path) -> Path:
    """A copy of the demonstration register, to be changed."""
    for file in built_demonstration.parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    return tmp_path / built_demonstration.name


class Ward:
    """The window as somebody sits before it."""

    def __init__(self, session: WindowSession, qtbot: QtBot) -> None:
        self.session = session
        self.window = session.window
        self.qtbot = qtbot

    @property
    def page(self) -> MainPage:
        assert self.session.page is not None
        return self.session.page

    def try_password(self, password: str, account: str = ACCOUNT) -> None:
        login = self.window.login
        assert login is not None
        login.account.clear()
        self.qtbot.keyClicks(login.account, account)
        self.qtbot.keyClicks(login.password, password)
        self.qtbot.keyClick(login.password, Qt.Key.Key_Return)
        self.wait(lambda: self.session.page is not None or login.button.isEnabled())

    def log_in(self, account: str = ACCOUNT, password: str = PASSWORD) -> MainPage:
        self.try_password(password, account)
        self.rest()
        return self.page

    def shown_words(self) -> str:
        """Every word that stands in a window of the program, its titles and tooltips included."""
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        parts = [part for window in shown for part in [window, *window.findChildren(QWidget)]]
        seen = [part for part in parts if part.isVisible()]
        words = [str(part.property(name) or "") for part in seen for name in ("text", "plainText", "toolTip")]
        return " · ".join([*words, *(window.windowTitle() for window in shown)])

    def search(self, typed: str) -> list[str]:
        """The names found, the search field keeping the keyboard."""
        sidebar = self.page.patients.sidebar
        sidebar.focus_search()
        with self.qtbot.waitSignal(sidebar.search_changed):
            self.qtbot.keyClicks(sidebar.search, typed)
        model = sidebar.list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def open_patient(self, typed: str) -> None:
        self.search(typed)
        self.press(Qt.Key.Key_Return, on=self.page.patients.sidebar.search)
        self.rest()

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *,
        on: QWidget | None = None,
    ) -> None:
        self.qtbot.keyClick(on or QApplication.focusWidget() or self.window, key, modifier)

    def preview(self) -> PrintPreview:
        """The preview of a print, once it is there."""
        self.wait(lambda: isinstance(QApplication.activeModalWidget(), PrintPreview))
        preview = QApplication.activeModalWidget()
        assert isinstance(preview, PrintPreview)
        return preview

    def save_print(self) -> None:
        """Let the print that is shown leave into a file."""
        self.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier, on=self.preview())
        self.wait(lambda: QApplication.activeModalWidget() is None)
        self.come_back()

    def choose_entry(self, menu: Qt.Key, entry: Qt.Key) -> None:
        """Open a menu by its letter and press the letter of one of its entries."""
        self.press(menu, Qt.KeyboardModifier.AltModifier)
        self.wait(lambda: QApplication.activePopupWidget() is not None)
        self.press(entry, on=QApplication.activePopupWidget())
        self.come_back()

    def come_back(self) -> None:
        """Give the keyboard back to the window; without a screen nothing else does."""
        self.rest()
        if QApplication.activeModalWidget() is None:
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)

    def dialog(self) -> QDialog:
        """The dialog that is open above the window, once it has the keyboard."""
        shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
        (dialog,) = [each for each in shown if each.isVisible()]
        dialog.activateWindow()
        self.wait(dialog.isActiveWindow)
        return dialog

    def type_into(self, field: QLineEdit, text: str) -> None:
        """Type into a line, in place of what it held."""
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def choose_tab(self, code: str) -> None:
        self.page.patients.page.strip.set_value(code)
        self.rest()

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def rest(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(2):
            self.qtbot.wait(160)
            self.wait(lambda: self.session.runner is not None and not self.session.runner.busy)


@pytest.fixture
def seat(light_theme: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Path], Ward]]:
    """Opens the window on a register file, which may not be there yet."""
    sessions: list[WindowSession] = []

    def open_window(
        path: Path,
        workplace: Callable[[], Workplace] = quick_workplace,
        *,
        idle_tick_ms: int | None = None,
    ) -> Ward:
        window = FirstWindow(path.name)
        session = WindowSession(
            window,
            path,
            workplace=workplace,
            settings=ViewSettings(),
            settings_file=tmp_path / "settings" / "view.json",
            idle_tick_ms=idle_tick_ms,
        )
        sessions.append(session)
        # A test that failed over an open form must not wait for an answer at its end.
        qtbot.addWidget(window, before_close_func=lambda each: each.removeEventFilter(session))
        window.painted.connect(session.start)
        with qtbot.waitSignal(window.painted):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.waitUntil(lambda: session.runner is not None and window.centralWidget().isVisible())
        return Ward(session, qtbot)

    yield open_window
    for session in sessions:
        if session.page is not None:
            session.page.keep_draft()  # as closing the window does; else the form would, later
        session.end()


@pytest.fixture
def ward(seat: Callable[[Path], Ward], database: Path) -> Ward:
    """The window on the demonstration register, at its login."""
    return seat(database)


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """Answers the system's save dialog with a file of the given name, and tells which name was proposed."""

    def answer(name: str) -> Path:
        path = tmp_path / "saved" / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        return path

    return answer


@pytest.fixture
def open_accounts(database: Path) -> Callable[..., None]:
    """Adds accounts to the register before somebody logs in: ``open_accounts(ana=[Role.NURSE])``."""

    def add(**roles: list[Role]) -> None:
        register = open_register(database, ACCOUNT, PASSWORD, quick_workplace())
        key_file = read_key_file(database, quick_workplace())
        for name, held in roles.items():
            open_account(register, key_file, name, f"{name}-password", frozenset(held))
        register.close()

    return add


@pytest.fixture
def papers(ward: Ward, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> PrintedPapers:
    """Saves every print under the name that is proposed for it."""
    return PrintedPapers(ward, monkeypatch, tmp_path / "printed")

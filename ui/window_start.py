"""Opens the window of the program: the look somebody chose, the first picture, then the login."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from ui.application import build_application
from ui.first_window import FirstWindow
from ui.view_settings import read_view_settings
from ui.window_session import WindowSession

if TYPE_CHECKING:
    from models.storage.opening import Workplace

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

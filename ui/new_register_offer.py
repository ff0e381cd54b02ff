"""Makes the first register of a machine from within the window: the first account, then the recovery code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ui.new_register_page import NewRegisterPage, RecoveryCodePage
from ui.register_desk import sentence_of

if TYPE_CHECKING:
    from models.storage.opening import Workplace
    from ui.first_window import FirstWindow
    from ui.tasks import Progress, TaskRunner


def offer_new_register(
    window: FirstWindow,
    path: Path,
    *,
    workplace: Callable[[], Workplace],
    runner: TaskRunner,
    done: Callable[[str], None],
) -> None:
    """Ask for the first account of a register at ``path``; ``done`` is told its name once the code is noted."""
    page = NewRegisterPage(str(path))

    def make(account: str, password: str) -> None:
        page.set_busy(True)

        def work(_progress: Progress) -> str:
            from models.storage.opening import create_register

            return create_register(path, account, password, workplace())

        runner.start(work, lambda code: show_code(code, account), on_error=refuse, receiver=page)

    def refuse(error: Exception) -> None:
        page.show_error(sentence_of(error))

    def show_code(code: str, account: str) -> None:
        shown = RecoveryCodePage(code)
        shown.noted.connect(lambda: done(account))
        window.show_page(shown)

    page.submitted.connect(make)
    window.show_page(page)

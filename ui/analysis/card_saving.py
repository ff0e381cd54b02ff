"""Saves what a card shows as a file, and says in the card what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from models.situations import Situation
from ui.language import qt_translate
from ui.tasks import TaskRunner
from ui.theme.marking import mark
from ui.theme.tones import Tone
from ui.widgets.card import Card
from ui.widgets.text import TextRole, text_label

AskPath = Callable[[str], Path | None]


class CardSaving(QObject):
    """Puts its words into the title row of ``card``.

    ``ask_path`` is given a file name and gives the path to save under, or None where nobody wants to. What it raises
    as a ``Situation`` is shown, so that it may refuse those who may not save.
    """

    def __init__(self, card: Card, runner: TaskRunner, *, ask_path: AskPath) -> None:
        super().__init__(card)
        self._runner, self._ask_path = runner, ask_path
        self.message = text_label("", TextRole.CAPTION)
        card.title_row.addWidget(self.message)

    def save(self, name: str, contents: Callable[[], bytes]) -> None:
        """Ask where to, and write what ``contents`` gives, which is called beside the window."""
        try:
            path = self._ask_path(name)
        except Situation as refused:
            self._tell_refused(refused)
            return
        if path is None:
            return
        ending = Path(name).suffix
        target = path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")
        self._runner.start(
            lambda _progress: _written(target, contents), self._tell_saved, on_error=self._tell_refused
        )

    def clear(self) -> None:
        """Say nothing any more."""
        self.message.setText("")

    def _tell_saved(self, path: Path) -> None:
        self._say(self.tr("Saved as {file}").format(file=path.name), Tone.NEUTRAL)

    def _tell_refused(self, error: Exception) -> None:
        if not isinstance(error, Situation):
            raise error
        sentence = error.sentence(qt_translate)
        self._say(f"{sentence[:1].upper()}{sentence[1:]}", Tone.DANGER)

    def _say(self, text: str, tone: Tone) -> None:
        mark(self.message, tone)
        self.message.setText(text)


def _written(path: Path, contents: Callable[[], bytes]) -> Path:
    from models.storage.written_file import write_whole

    return write_whole(path, contents())

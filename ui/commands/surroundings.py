"""What commands are given to work with: the passwords' sources, the clock and machine, the way to the window."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from models.wording import Translate, untranslated
from ui.commands.secrets_asked import ask_at_terminal

if TYPE_CHECKING:
    from models.storage.opening import Workplace


def no_window(database: Path) -> int:
    """Open nothing."""
    raise NotImplementedError(f"no window for {database}")


@dataclass(frozen=True)
class Surroundings:
    """Handed by the entry point to every command; tests hand others."""

    workplace: Callable[[], Workplace]
    open_window: Callable[[Path], int] = no_window
    ask_secret: Callable[[str], str] = ask_at_terminal
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    translate: Translate = untranslated

"""How the window looks on this computer: colours, size and language. Kept in a small file, nothing of a register."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ui.application import Appearance
from ui.language import Language, spoken_language

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True)
class ViewSettings:
    """``scale`` is one of SCALES."""

    appearance: Appearance = Appearance.SYSTEM
    scale: float = 1.0
    language: Language = Language.ENGLISH


def read_view_settings(file: Path) -> ViewSettings:
    """What the file says; where there is none, or none that can be read, the defaults in the computer's language."""
    try:
        kept = json.loads(file.read_text("utf-8"))
        scale = float(kept["scale"])
        appearance = Appearance(kept["appearance"])
    except (OSError, ValueError, KeyError, TypeError):
        return ViewSettings(language=spoken_language())
    chosen = kept.get("language")
    language = Language(chosen) if chosen in set(Language) else spoken_language()  # type: ignore[call-arg]
    return ViewSettings(appearance, scale if scale in SCALES else 1.0, language)


def write_view_settings(file: Path, settings: ViewSettings) -> None:
    """Keep the settings; where the folder cannot be written to, they last until the program ends."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        kept = {
            "appearance": settings.appearance.value,
            "scale": settings.scale,
            "language": settings.language.value,
        }
        file.write_text(json.dumps(kept), "utf-8")

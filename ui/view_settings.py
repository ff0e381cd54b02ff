"""How the window looks on this computer: light or dark, and how large. Kept in a small file, nothing of a register."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ui.application import Appearance

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True)
class ViewSettings:
    """``scale`` is one of SCALES."""

    appearance: Appearance = Appearance.SYSTEM
    scale: float = 1.0


def read_view_settings(file: Path) -> ViewSettings:
    """What the file says; the defaults where there is none, or none that can be read."""
    try:
        kept = json.loads(file.read_text("utf-8"))
        scale = float(kept["scale"])
        return ViewSettings(Appearance(kept["appearance"]), scale if scale in SCALES else 1.0)
    except (OSError, ValueError, KeyError, TypeError):
        return ViewSettings()


def write_view_settings(file: Path, settings: ViewSettings) -> None:
    """Keep the settings; where the folder cannot be written to, they last until the program ends."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            json.dumps({"appearance": settings.appearance.value, "scale": settings.scale}), "utf-8"
        )

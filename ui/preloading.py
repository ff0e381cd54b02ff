"""Loads the heavy libraries beside the window after its first picture, so that the login does not wait for them."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from importlib import import_module

from ui.tasks import Progress

IN_ORDER = (
    "sqlcipher3.dbapi2",
    "argon2",
    "cryptography.hazmat.primitives.ciphers.aead",
    "pandas",
    "sqlite_utils",
    "models.storage.opening",
    "ui.main_page",
    "ui.session.session_form",
    "models.actions.save_session",
    "matplotlib.figure",
    "matplotlib.backends.backend_agg",
    "analysis.figures.course_figure",
    "analysis.figures.trends_figure",
    "reports.patient_report",
    "ui.analysis.survival_reading",
)
"""What the login needs stands first, then what the pages after it need."""


def preload(progress: Progress, modules: Sequence[str] = IN_ORDER) -> None:
    """Import each module; between two of them the work can be cancelled.

    What is loaded then stays for good, so the garbage collection need not go through it again: with all the classes
    and functions of these libraries a full one stops every thread, the window's too, for a tenth of a second.
    """
    for name in modules:
        progress.check()
        import_module(name)
    if gc.get_freeze_count() == 0:
        gc.freeze()

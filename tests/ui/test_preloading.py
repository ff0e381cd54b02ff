from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]


def test_what_is_loaded_for_good_is_spared_from_the_garbage_collection() -> None:
    """In a process of its own, since what is frozen stays so."""
    code = (
        "import gc; from ui.preloading import preload; from ui.tasks import Progress;"
        "preload(Progress(lambda *_: None), ['json']); print(gc.get_freeze_count() > 1000)"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=CHECKOUT
    )
    assert found.stdout.strip() == "True"

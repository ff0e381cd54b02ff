"""Kills the process while somebody types and while a session is saved, and looks at what the register holds."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.demonstration_register import (
    ACCOUNT,
    PASSWORD,
    DemonstrationPlan,
    build_demonstration,
)
from models.records import Administration, ComplicationReview
from models.storage.drafts import read_drafts
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, open_register
from models.storage.register import Register
from models.storage.verification import verify_register
from models.vocabularies import REVIEWED_COMPLICATIONS

KILLS = 50
AT_ONCE = 5
STUDY_CODE = "TH-004"
KEPT_WITHIN_S = 2.0
PATIENCE_S = 120
WORKPLACE = Workplace("0.0-test", machine="ward-3", work=WorkFactor(1, 1024, 1))
SCRIPT = Path(__file__).with_name("killed_window.py")
ROOT = Path(__file__).parents[3]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.alone,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the processes are split off by fork"),
]


@dataclass
class Victim:
    """One process: its register, and the lines it wrote before it was killed."""

    register: Path
    lines_file: Path
    killed_at: float = 0.0

    def lines(self) -> list[list[str]]:
        text = self.lines_file.read_text("utf-8") if self.lines_file.exists() else ""
        return [line.split() for line in text.splitlines()]

    def wait_for(self, word: str) -> None:
        until = time.monotonic() + PATIENCE_S
        while not any(line[0] == word for line in self.lines()):
            assert time.monotonic() < until, f"no {word!r} in {self.lines()}"
            time.sleep(0.004)

    def kill(self) -> None:
        os.kill(int(self.lines()[0][1]), signal.SIGKILL)
        self.killed_at = time.monotonic()
        while _is_alive(int(self.lines()[0][1])):
            time.sleep(0.005)

    def open(self) -> Register:
        return open_register(self.register, ACCOUNT, PASSWORD, WORKPLACE)


def _is_alive(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text("utf-8").rsplit(")", 1)[1].split()[0] != "Z"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("built") / "register.db"
    plan = DemonstrationPlan(read_cohort(PUBLISHED_COHORT), datetime.now().astimezone())
    build_demonstration(path, plan, WORKPLACE).close()
    return path


@pytest.fixture
def begin(built: Path, tmp_path: Path) -> Iterator[Callable[[str, int], Victim]]:
    """Begins a process that types or saves, on a copy of the register of its own."""
    source = subprocess.Popen(
        [sys.executable, SCRIPT],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert source.stdin is not None

    def start(doing: str, number: int) -> Victim:
        folder = tmp_path / str(number)
        shutil.copytree(built.parent, folder)
        victim = Victim(folder / built.name, folder / "lines")
        source.stdin.write(f"{victim.register} {STUDY_CODE} {doing} {victim.lines_file}\n")
        source.stdin.flush()
        return victim

    yield start
    source.stdin.close()
    source.wait(PATIENCE_S)


def kill_many(
    begin: Callable[[str, int], Victim], doing: str, end: Callable[[list[Victim]], None]
) -> Iterator[Victim]:
    for first in range(0, KILLS, AT_ONCE):
        victims = [begin(doing, first + each) for each in range(AT_ONCE)]
        end(victims)
        yield from victims


def test_every_draft_older_than_two_seconds_is_offered_after_a_kill_while_typing(begin) -> None:
    chance = random.Random(15)

    def end(victims: list[Victim]) -> None:
        for victim in victims:
            victim.wait_for("typed")
        times = {id(victim): time.monotonic() + chance.uniform(1.2, 3.4) for victim in victims}
        for victim in sorted(victims, key=lambda each: times[id(each)]):
            time.sleep(max(0.0, times[id(victim)] - time.monotonic()))
            victim.kill()

    seen = 0
    for victim in kill_many(begin, "typing", end):
        due = [
            int(line[1])
            for line in victim.lines()
            if line[0] == "typed" and _age(line, victim) > KEPT_WITHIN_S
        ]
        kept = _typed_notes(victim)
        assert len(kept) >= max(due, default=0), victim.lines()[-1]
        seen += bool(due)
    assert seen >= KILLS // 2, "most of the kills came after something was due"


def test_a_killed_save_leaves_the_whole_session_or_its_draft(begin, built) -> None:
    chance = random.Random(8)
    with closing(open_register(built, ACCOUNT, PASSWORD, WORKPLACE)) as register:
        known = frozenset(session.id for session in register.select(Administration))

    def end(victims: list[Victim]) -> None:
        for victim in victims:
            victim.wait_for("saving")
            time.sleep(chance.uniform(0, 0.03))
            victim.kill()

    outcomes: Counter[str] = Counter()
    for victim in kill_many(begin, "saving", end):
        reported = [line[1] for line in victim.lines() if line[0] == "saved"]
        outcome = _outcome(victim, known)
        assert not reported or outcome == "session"
        outcomes[outcome] += 1
    assert outcomes.total() == KILLS
    assert set(outcomes) == {"session", "draft"}, "the kills fell before and after the commit"


def _age(line: list[str], victim: Victim) -> float:
    return victim.killed_at - float(line[2])


def _typed_notes(victim: Victim) -> str:
    register = victim.open()
    drafts = read_drafts(register)
    register.close()
    return "".join(draft.typed["session"].get("notes", "") for draft in drafts)


def _outcome(victim: Victim, known: frozenset[str]) -> str:
    """``session`` or ``draft``: the register holds the one, whole, or the other."""
    register = victim.open()
    drafts = read_drafts(register)
    added = [session for session in register.select(Administration) if session.id not in known]
    answers = [register.select(ComplicationReview, "administration_id = ?", [each.id]) for each in added]
    faults = verify_register(register).faults
    register.close()
    assert faults == ()
    assert (len(added), len(drafts)) in {(1, 0), (0, 1)}
    assert all(len(each) == len(REVIEWED_COMPLICATIONS) for each in answers)
    return "session" if added else "draft"

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Iterator
from typing import ClassVar

import pytest

from ui.garbage_collection import CollectionOnThisThread
from ui.tasks import Progress, TaskRunner


class Cycle:
    """Garbage that only the collection finds; it notes the thread it is destroyed in."""

    destroyed_in: ClassVar[list[threading.Thread]] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Cycle.destroyed_in.append(threading.current_thread())


@pytest.fixture(autouse=True)
def nothing_noted() -> Iterator[None]:
    gc.collect()
    Cycle.destroyed_in.clear()
    yield
    gc.enable()


def test_garbage_made_beside_the_window_is_collected_on_the_window_s_thread(qtbot) -> None:
    runner = TaskRunner()

    def work(_progress: Progress) -> int:
        kept = []
        for _ in range(3000):
            Cycle()
            kept.append([])
        return len(kept)

    with qtbot.waitSignal(runner.start(work).finished, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: len(Cycle.destroyed_in) > 0, timeout=20_000)
    assert set(Cycle.destroyed_in) == {threading.main_thread()}
    assert runner.close()


def test_python_collects_itself_again_once_the_last_one_is_ended(qapp) -> None:
    first, second = CollectionOnThisThread(), CollectionOnThisThread()
    assert not gc.isenabled()
    first.end()
    first.end()
    assert not gc.isenabled()
    second.end()
    assert gc.isenabled()


def test_what_is_not_due_is_not_collected(qapp) -> None:
    collection = CollectionOnThisThread()
    gc.collect()
    Cycle()
    collection.collect()
    assert Cycle.destroyed_in == []
    for _ in range(gc.get_threshold()[0] + 1):
        Cycle()
    collection.collect()
    assert len(Cycle.destroyed_in) > 700
    collection.end()


def two_million_objects(_progress: Progress) -> list[list[int]]:
    """Made over some seconds, as patients read from a file are."""
    made: list[list[int]] = []
    while len(made) < 2_000_000:
        made += [[number] for number in range(40_000)]
        time.sleep(0.05)
    return made


@pytest.mark.alone
def test_what_a_thread_makes_by_the_hundred_thousand_stops_the_window_for_moments_only(qtbot) -> None:
    """A large register that stays: no pause of 50 ms, which other programs' load does not change."""
    runner = TaskRunner()
    gc.collect()
    gc.freeze()
    moments: list[float] = []

    def note(_phase: str, _info: object) -> None:
        moments.append(time.thread_time())

    gc.callbacks.append(note)
    loaded = []
    try:
        with qtbot.waitSignal(runner.start(two_million_objects, loaded.append).finished, timeout=60_000):
            pass
        qtbot.wait(400)
    finally:
        gc.callbacks.remove(note)
        gc.unfreeze()
    pauses = [end - start for start, end in zip(moments[::2], moments[1::2], strict=True)]
    assert pauses
    assert max(pauses) < 0.05
    assert runner.close()

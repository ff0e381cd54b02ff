from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread, QTimer

from ui.tasks import Progress, TaskRunner


@pytest.fixture
def runner(qapp) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.close()


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []

    def take(self, result: object) -> None:
        self.results.append((result, QThread.isMainThread()))


def test_a_result_arrives_once_on_the_main_thread(qtbot, runner: TaskRunner) -> None:
    receiver = Receiver()
    task = runner.start(
        lambda _progress: threading.current_thread() is threading.main_thread(), receiver.take
    )
    with qtbot.waitSignal(task.finished):
        pass
    qtbot.wait(20)
    assert receiver.results == [(False, True)]


def test_none_is_a_result_too(qtbot, runner: TaskRunner) -> None:
    results: list[object] = []
    with qtbot.waitSignal(runner.start(lambda _progress: None, results.append).finished):
        pass
    assert results == [None]


def test_an_error_arrives_instead_of_a_result(qtbot, runner: TaskRunner) -> None:
    results: list[object] = []
    errors: list[str] = []

    def work(_progress: Progress) -> None:
        raise ValueError("the file is gone")

    task = runner.start(work, results.append, on_error=lambda error: errors.append(str(error)))
    with qtbot.waitSignal(task.finished):
        pass
    assert (results, errors) == ([], ["the file is gone"])


def test_an_error_nobody_asked_for_is_raised_on_the_main_thread(qtbot, runner: TaskRunner) -> None:
    def work(_progress: Progress) -> None:
        raise ValueError("a fault of the program")

    with qtbot.captureExceptions() as raised, qtbot.waitSignal(runner.start(work).finished):
        pass
    assert [kind for kind, _, _ in raised] == [ValueError]


def test_cancelled_work_ends_at_its_next_step_and_delivers_nothing(qtbot, runner: TaskRunner) -> None:
    started = threading.Event()
    steps: list[int] = []
    results: list[object] = []

    def work(progress: Progress) -> str:
        started.set()
        for step in range(1000):
            progress(step, 1000)
            steps.append(step)
            time.sleep(0.005)
        return "done"

    task = runner.start(work, results.append)
    assert started.wait(5)
    with qtbot.waitSignal(task.finished):
        task.cancel()
    assert results == []
    assert len(steps) < 1000


def test_work_cancelled_before_its_turn_never_starts(qtbot) -> None:
    runner = TaskRunner(threads=1)
    gate = threading.Event()
    done: list[str] = []
    runner.start(lambda _progress: gate.wait(5))
    waiting = runner.start(lambda _progress: done.append("started"))
    waiting.cancel()
    with qtbot.waitSignal(waiting.finished):
        gate.set()
    assert done == []
    assert runner.close()


def test_a_receiver_that_is_gone_gets_nothing(qtbot, runner: TaskRunner) -> None:
    receiver = Receiver()
    gate = threading.Event()
    task = runner.start(lambda _progress: gate.wait(5), receiver.take)
    shiboken6.delete(receiver)
    with qtbot.waitSignal(task.finished):
        gate.set()
    assert receiver.results == []


def test_a_receiver_named_beside_a_bare_function_counts_too(qtbot, runner: TaskRunner) -> None:
    receiver = QObject()
    results: list[object] = []
    gate = threading.Event()
    task = runner.start(lambda _progress: gate.wait(5), results.append, receiver=receiver)
    shiboken6.delete(receiver)
    with qtbot.waitSignal(task.finished):
        gate.set()
    assert results == []


def test_progress_arrives_on_the_main_thread_and_its_end_always(qtbot, runner: TaskRunner) -> None:
    reports: list[tuple[int, int, str, bool]] = []

    def work(progress: Progress) -> None:
        for step in range(1, 501):
            progress(step, 500, f"patient {step}")

    task = runner.start(
        work,
        on_progress=lambda done, total, text: reports.append((done, total, text, QThread.isMainThread())),
    )
    with qtbot.waitSignal(task.finished):
        pass
    assert reports[-1] == (500, 500, "patient 500", True)
    assert len(reports) < 50


@pytest.mark.alone
def test_the_window_stays_awake_while_work_runs(qtbot, runner: TaskRunner) -> None:
    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start(5)

    def work(_progress: Progress) -> int:
        end = time.monotonic() + 0.5
        total = 0
        while time.monotonic() < end:
            total += sum(range(1000))
        return total

    with qtbot.waitSignal(runner.start(work).finished):
        pass
    timer.stop()
    gaps = sorted(later - earlier for earlier, later in itertools.pairwise(beats))
    assert len(beats) > 15
    assert gaps[len(gaps) * 9 // 10] < 0.05


def test_one_thread_keeps_the_order_and_stays_the_same(qtbot) -> None:
    runner = TaskRunner(threads=1)
    threads: list[tuple[int, int]] = []
    for number in range(5):
        task = runner.start(lambda _progress, n=number: threads.append((n, threading.get_ident())))
    with qtbot.waitSignal(task.finished):
        pass
    assert [number for number, _ in threads] == [0, 1, 2, 3, 4]
    assert len({ident for _, ident in threads}) == 1
    assert runner.close()


def test_closing_cancels_what_is_under_way(qtbot) -> None:
    runner = TaskRunner(threads=1)
    started = threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress.check()
            time.sleep(0.002)

    runner.start(work)
    runner.start(work)
    assert started.wait(5)
    assert runner.close()


def test_a_finished_runner_is_not_busy(qtbot, runner: TaskRunner) -> None:
    task = runner.start(lambda _progress: 1)
    assert runner.busy
    with qtbot.waitSignal(task.finished):
        pass
    qtbot.waitUntil(lambda: not runner.busy)

"""Save of one session against one bare SQLCipher insert of the same durability (DESIGN: at most 10 times, and flat).

Rules, session, six answers of a review, audit entries and the commit to disk count; the two are measured in turn.
THECALOG_BENCH_SESSIONS=150000 fills the larger register as far as the design asks for.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from models.actions.save_session import save_session
from models.findings import Code
from models.records import Administration, ComplicationReview
from models.storage.cipher import connect
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, create_register, open_register
from models.storage.patient_queries import read_course
from models.storage.register import Register
from models.storage.verification import verify_register
from tests.models.course_builders import Build

LIMIT = 10.0
MOST_GROWTH = 1.5
ROUNDS = 60
SESSIONS = int(os.environ.get("THECALOG_BENCH_SESSIONS", "5000"))
BUILD = Build()


@pytest.fixture
def new_register(tmp_path: Path) -> Iterator[Callable[[str], Register]]:
    """Makes and opens registers by name."""
    workplace = Workplace("0.0-bench", work=WorkFactor(1, 1024, 1))
    with ExitStack() as stack:

        def make(name: str) -> Register:
            path = tmp_path / name
            create_register(path, "ana", "a long password", workplace)
            return stack.enter_context(closing(open_register(path, "ana", "a long password", workplace)))

        yield make


@pytest.fixture
def bare_insert(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Commits one row of a few columns to a sealed file with the register's pragmas."""
    connection = connect(tmp_path / "bare.db", bytes(range(32)))
    connection.execute(
        "CREATE TABLE sessions (id INTEGER PRIMARY KEY, performed_at TEXT, dose_mg REAL) STRICT"
    )
    yield lambda: connection.execute(
        "INSERT INTO sessions (performed_at, dose_mg) VALUES ('2022-06-01', 150.0)"
    )
    connection.close()


def seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def session_saver(register: Register) -> Callable[[], Callable[[], object]]:
    """Opens a form for the next session of a patient who has had ten; what it gives saves that session."""
    patient = register.add(BUILD.patient(id=None))
    for cycle in range(10):
        performed = BUILD.session_at - timedelta(days=21 * (10 - cycle))
        register.add(BUILD.session(patient_id=patient.id, performed_at=performed))
    days = count(0, 3)

    def open_form() -> Callable[[], object]:
        performed = BUILD.session_at + timedelta(days=next(days))
        course = read_course(register, patient)
        reasons = {Code.INTERVAL_SHORT: "benchmark", Code.LABS_OLD: "benchmark"}
        entry = replace(BUILD.entry(patient_id=patient.id, performed_at=performed), reasons=reasons)
        return lambda: save_session(register, entry, course, thresholds=BUILD.thresholds, now=BUILD.now)

    return open_form


def fill(register: Register, sessions: int) -> None:
    """Copy one session with its review in SQL, as another patient's, until there are so many."""
    other = register.add(BUILD.patient(id=None, study_code="TH-900"))
    source = register.select(Administration)[-1].id
    many = f"WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < {sessions})"
    replaced = {"id": "row.id || '-' || n", "administration_id": "row.administration_id || '-' || n"}
    replaced["patient_id"] = f"'{other.id}'"
    with register.transaction():
        for kind, key in ((Administration, "id"), (ComplicationReview, "administration_id")):
            columns = ", ".join(kind.fields)
            values = ", ".join(replaced.get(name, f"row.{name}") for name in kind.fields)
            register.database.execute(
                f"INSERT INTO {kind.table} ({columns}) {many}"
                f" SELECT {values} FROM copy, {kind.table} AS row WHERE row.{key} = ?",
                [source],
            )
        columns = [row[1] for row in register.database.execute("PRAGMA table_info(audit_entries)")][1:]
        register.database.execute(
            f"INSERT INTO audit_entries (number, {', '.join(columns)}) {many.replace(str(sessions), str(7 * sessions))}"
            f" SELECT (SELECT max(number) FROM audit_entries) + n, {', '.join(f'row.{name}' for name in columns)}"
            " FROM copy, audit_entries AS row WHERE row.number = 1 ORDER BY n",
        )


def test_a_save_costs_at_most_ten_bare_inserts_and_stays_flat(
    new_register: Callable[[str], Register], bare_insert: Callable[[], None]
):
    empty, full = new_register("empty.db"), new_register("full.db")
    form_in_empty, form_in_full = session_saver(empty), session_saver(full)
    form_in_full()()
    fill(full, SESSIONS)
    assert full.count(Administration) > SESSIONS
    rounds = [[seconds(act) for act in (bare_insert, form_in_empty(), form_in_full())] for _ in range(ROUNDS)]
    bare, in_empty, in_full = (statistics.median(times) for times in zip(*rounds, strict=True))
    print(
        f"\nbare insert {1000 * bare:.2f} ms; save {1000 * in_empty:.2f} ms in an empty register"
        f" ({in_empty / bare:.1f} x), {1000 * in_full:.2f} ms among {SESSIONS} sessions ({in_full / bare:.1f} x)"
    )
    assert verify_register(empty).faults == ()
    assert in_empty <= LIMIT * bare
    assert in_full <= LIMIT * bare
    assert in_full <= MOST_GROWTH * in_empty

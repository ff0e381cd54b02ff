"""Today and the search of a large register, each against a bare query of the same file in the same run.

THECALOG_BENCH_PATIENTS=10000 fills the register as far as the design asks for: 15 sessions a patient.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta

import pytest

from models.records import Administration, Patient
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, create_register, open_register
from models.storage.patient_queries import search_patients
from models.storage.register import Register
from models.storage.today_queries import read_today
from models.thresholds import Thresholds
from tests.models.course_builders import Build

PATIENTS = int(os.environ.get("THECALOG_BENCH_PATIENTS", "1000"))
SESSIONS_EACH = 15
MOST_TODAY = 25.0
"""Times one pass over the sessions that only counts them."""
MOST_SEARCH_P95_S = 0.030
SEARCHED = ("s", "st", "ste", "ștef", "pop", "th-0", "ana", "maria", "x", "ion m")
FAMILY = ("Popescu", "Ștefănescu", "Ionescu", "Matei", "Stan", "Radu", "Dumitru", "Neagu")
GIVEN = ("Ana", "Maria", "Elena", "Ioana", "Gabriela", "Cristina")
BUILD = Build()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """A register filled in SQL from one patient with one session."""
    path = tmp_path_factory.mktemp("large") / "register.db"
    workplace = Workplace("0.0-bench", work=WorkFactor(1, 1024, 1))
    create_register(path, "ana", "a long password", workplace)
    with closing(open_register(path, "ana", "a long password", workplace)) as register:
        patient = register.add(BUILD.patient(id=None))
        session = register.add(BUILD.session(patient_id=patient.id, performed_at=BUILD.session_at))
        fill(register, patient, session)
        register.database.execute("ANALYZE")
        yield register


def fill(register: Register, patient: Patient, session: Administration) -> None:
    many = "WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < ?)"
    family = "CASE n % {} {} END".format(
        len(FAMILY), " ".join(f"WHEN {at} THEN '{name}'" for at, name in enumerate(FAMILY))
    )
    given = "CASE n % {} {} END".format(
        len(GIVEN), " ".join(f"WHEN {at} THEN '{name}'" for at, name in enumerate(GIVEN))
    )
    replaced = {
        "id": "row.id || '-' || n",
        "study_code": "'TH-' || (1000 + n)",
        "hospital_number": "'H' || n",
        "family_name": f"{family} || '-' || char(65 + n / 26 % 26) || char(97 + n % 26)",
        "given_name": given,
    }
    copy(register, Patient, patient, many, PATIENTS, replaced)
    moment = "strftime('%Y-%m-%dT%H:%M:%SZ', '2022-06-01', '-' || (n / {0}  * 21) || ' days') || '[+00:00]'"
    replaced = {
        "id": "row.id || '-' || n",
        "patient_id": f"'{patient.id}-' || (1 + n % {PATIENTS})",
        "performed_at": moment.format(PATIENTS),
    }
    copy(register, Administration, session, many, PATIENTS * SESSIONS_EACH, replaced)


def copy(register: Register, kind, row, many: str, count: int, replaced: dict[str, str]) -> None:  # noqa: PLR0917
    values = ", ".join(replaced.get(name, f"row.{name}") for name in kind.fields)
    with register.transaction():
        register.database.execute(
            f"INSERT INTO {kind.table} ({', '.join(kind.fields)}) {many}"
            f" SELECT {values} FROM copy, {kind.table} AS row WHERE row.id = ?",
            [count, row.id],
        )


def seconds(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    return time.process_time() - start


def test_today_costs_a_few_passes_over_the_sessions(large: Register) -> None:
    now = BUILD.session_at + timedelta(days=20)
    lists = read_today(large, Thresholds(), now=now)
    assert len(lists.due) + len(lists.overdue) > PATIENTS / 2
    bare = "SELECT count(*) FROM administrations WHERE notes IS NULL"
    rounds = [
        (
            seconds(lambda: large.database.execute(bare).fetchone()),
            seconds(lambda: read_today(large, Thresholds(), now=now)),
        )
        for _ in range(5)
    ]
    count, read = (statistics.median(times) for times in zip(*rounds, strict=True))
    print(
        f"\n{PATIENTS} patients: count {1000 * count:.0f} ms, Today {1000 * read:.0f} ms ({read / count:.1f} x)"
    )
    assert read <= MOST_TODAY * count


def test_search_as_you_type_answers_within_30_ms(large: Register) -> None:
    times = sorted(
        seconds(lambda typed=typed: search_patients(large, typed)) for typed in SEARCHED for _ in range(10)
    )
    p95 = times[int(0.95 * len(times))]
    print(f"\n{PATIENTS} patients: search p95 {1000 * p95:.1f} ms")
    assert p95 <= MOST_SEARCH_P95_S

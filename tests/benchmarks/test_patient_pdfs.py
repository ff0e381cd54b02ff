"""A PDF each for a hundred synthetic patients: processor time of each, and a memory that stays flat."""

from __future__ import annotations

import gc
import statistics
import sys
import time
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest

from models.course import PatientCourse
from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.demonstration_register import DemonstrationPlan, build_demonstration
from models.demonstration.synthetic_patients import synthetic_patients
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace
from models.storage.patient_queries import read_courses
from models.wording import untranslated
from reports.patient_batch import write_patient_reports
from reports.print_facts import PrintFacts
from ui.commands.report import collected_between_papers

PATIENTS = 100
SETTLED = 20
"""After so many reports everything is loaded that any of them needs."""
MOST_SECONDS = 0.5
"""Of processor time for one report, clearing away what it leaves included."""
MOST_SLOWER = 5
"""Reports of a hundred that may take longer: one of a long course, or one that a busy machine held up."""
MOST_GROWTH_MB = 15.0
NOW = datetime.fromisoformat("2026-11-23T14:05+02:00")


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> list[PatientCourse]:
    path = tmp_path_factory.mktemp("synthetic") / "register.db"
    plan = DemonstrationPlan(
        read_cohort(PUBLISHED_COHORT), NOW, synthetic=synthetic_patients(PATIENTS, seed=1)
    )
    register = build_demonstration(path, plan, Workplace("0.0-bench", work=WorkFactor(1, 1024, 1)))
    try:
        return [each for each in read_courses(register) if (each.patient.study_code or "").startswith("SYN-")]
    finally:
        register.close()


def most_memory_mb() -> float:
    """The most that the process has had at once."""
    resource = pytest.importorskip("resource")
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / unit


def test_a_hundred_reports_take_half_a_second_each_and_memory_stays_flat(
    tmp_path: Path, courses: list[PatientCourse]
) -> None:
    facts = PrintFacts(NOW, "Dr. Ana Popescu", "9f3a61c28d701b4e" * 4, "Institutul Oncologic, București")
    ticks: list[tuple[float, float]] = []

    def watch(_done: int, _total: int) -> bool:
        ticks.append((time.process_time(), most_memory_mb()))
        gc.collect()
        return True

    with collected_between_papers():
        write_patient_reports(courses, tmp_path, facts, translate=untranslated, progress=watch)
    seconds = [after - before for (before, _), (after, _) in pairwise(ticks)]
    slower = sum(each > MOST_SECONDS for each in seconds)
    growth = ticks[PATIENTS][1] - ticks[SETTLED][1]
    print(
        f"\n{len(seconds)} reports, {statistics.mean(seconds):.2f} s each of the processor"
        f" (median {statistics.median(seconds):.2f}, slowest {max(seconds):.2f}, {slower} over {MOST_SECONDS} s),"
        f" {ticks[SETTLED][1]:.0f} MB after {SETTLED} and {growth:.1f} MB more after {PATIENTS}"
    )
    assert len(seconds) == PATIENTS
    assert slower <= MOST_SLOWER
    assert growth <= MOST_GROWTH_MB

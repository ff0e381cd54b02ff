"""The demonstration register's courses, read once, and a page on any courses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.course import PatientCourse
from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.demonstration_register import DemonstrationPlan, build_demonstration
from models.records import Patient
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace
from models.storage.patient_queries import read_courses
from models.vocabularies import Arm, Sex, Stage
from ui.analysis.analysis_place import AnalysisPlace
from ui.analysis.page_filters import SURVIVAL
from ui.tasks import TaskRunner

NOW = datetime.fromisoformat("2026-11-23T14:05+02:00")


@pytest.fixture(scope="session")
def demonstration_courses(tmp_path_factory: pytest.TempPathFactory) -> tuple[PatientCourse, ...]:
    path = tmp_path_factory.mktemp("demonstration") / "register.db"
    workplace = Workplace("0.0-test", clock=lambda: NOW, machine="ward-3", work=WorkFactor(1, 1024, 1))
    register = build_demonstration(path, DemonstrationPlan(read_cohort(PUBLISHED_COHORT), NOW), workplace)
    courses = tuple(read_courses(register))
    register.close()
    return courses


@pytest.fixture
def runner(qapp) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.close(wait_ms=60_000)


def a_course(number: int, *, months: int, died: bool, **values: object) -> PatientCourse:
    """A patient diagnosed in 2020 and followed for about so many months."""
    start = date(2020, 1, 1) + timedelta(days=number % 300)
    end = start + timedelta(days=31 * months)
    known = {
        "family_name": "Popescu",
        "given_name": "Ioana",
        "birth_date": date(1950 + number % 40, 5, 5),
        "sex": Sex.FEMALE,
        "lm_diagnosis_date": start,
        "arm": Arm.IT if number % 2 else Arm.SOC,
        "death_date" if died else "last_contact_date": end,
    }
    return PatientCourse(Patient({"study_code": f"TH-{number:04d}", **known, **values}))


def varied_courses(count: int) -> tuple[PatientCourse, ...]:
    """Patients whose times, events and covariates vary without any chance in it."""
    stages = list(Stage)
    return tuple(
        a_course(
            number,
            months=1 + number * 7 % 60 + 6 * (number % 2),
            died=number % 3 != 0,
            stage_at_diagnosis=stages[number % 4],
            kps_at_lm=10 * (5 + number % 6),
        )
        for number in range(count)
    )


@pytest.fixture
def many_courses() -> tuple[PatientCourse, ...]:
    """Two thousand of them."""
    return varied_courses(2000)


class Windows:
    """Opens the Analysis place beside its filters, as the main window does, and waits until they are complete."""

    def __init__(self, qtbot, runner: TaskRunner, show: Callable[[QWidget], None], folder: Path) -> None:
        self._qtbot, self._runner, self._show, self._folder = qtbot, runner, show, folder

    def opened(self, courses: Sequence[PatientCourse] | Callable, *, demonstration: bool = False, **options):
        load = courses if callable(courses) else lambda _progress: list(courses)
        page = AnalysisPlace(
            load,
            self._runner,
            clock=lambda: NOW,
            demonstration=demonstration,
            ask_path=lambda name: self._folder / name,
            **options,
        )
        window = QWidget()
        row = QHBoxLayout(window)
        page.filters.setFixedWidth(244)
        row.addWidget(page.filters)
        row.addWidget(page, 1)
        window.resize(1280, 840)
        self._show(window)
        return page

    def complete(self, courses: Sequence[PatientCourse], **options) -> AnalysisPlace:
        """A page whose tables are filled."""
        page = self.opened(courses, **options)
        self.settled(page)
        return page

    def settled(self, page: AnalysisPlace) -> None:
        """Wait until nothing is computed, filled or drawn any more."""
        self._qtbot.waitUntil(
            lambda: (
                not self._runner.busy
                and not any(each.states.busy or each.sheet.is_filling for each in page.pages.values())
            ),
            timeout=60_000,
        )

    def after(self, page: AnalysisPlace, change: Callable[[], object], *, code: str = SURVIVAL) -> None:
        """Do something to the filters and wait for its result on one page."""
        with self._qtbot.waitSignal(page.pages[code].sheet.filled, timeout=60_000):
            change()


@pytest.fixture
def windows(qtbot, runner: TaskRunner, show_active, light_theme, tmp_path: Path) -> Windows:
    return Windows(qtbot, runner, show_active, tmp_path)

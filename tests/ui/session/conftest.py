"""The demonstration register's courses, and a session form on one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from analysis.palette import LIGHT
from models.course import PatientCourse
from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.demonstration_register import DemonstrationPlan, build_demonstration
from models.records import Administration
from models.session_entry import SessionEntry
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace
from models.storage.patient_queries import read_courses
from models.storage.register import Register
from ui.forms.form_context import FormContext
from ui.session.session_form import SessionForm
from ui.theme.apply import apply_theme

NOW = datetime(2026, 11, 23, 14, 5).astimezone()


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """The demonstration register, open; tests that save into it take a patient each."""
    path = tmp_path_factory.mktemp("demonstration") / "register.db"
    workplace = Workplace("0.1.0", work=WorkFactor(1, 1024, 1), clock=lambda: NOW)
    register = build_demonstration(path, DemonstrationPlan(read_cohort(PUBLISHED_COHORT), NOW), workplace)
    yield register
    register.close()


@pytest.fixture(scope="session")
def courses(demonstration: Register) -> dict[str, PatientCourse]:
    """The courses by study code, as they were before any test saved."""
    return {course.patient.study_code: course for course in read_courses(demonstration)}


@pytest.fixture(scope="session")
def one_theme(application_with_fonts: QApplication) -> QApplication:
    """The light theme, given once: to style a whole form anew takes longer than a test."""
    apply_theme(application_with_fonts, LIGHT)
    return application_with_fonts


@pytest.fixture
def context(one_theme: QApplication) -> FormContext:
    return FormContext(now=lambda: NOW, staff=("Ana Pop", "Ioana Matei"), account="ana")


class Saved(list):
    """Keeps the entries it is handed, or refuses them."""

    refusal: Exception | None = None

    def __call__(self, entry: SessionEntry) -> Administration:
        if self.refusal is not None:
            raise self.refusal
        self.append(entry)
        return entry.administration.replace(id="new", version=1)


@pytest.fixture
def saved() -> Saved:
    return Saved()


@pytest.fixture
def show_form(show_active: Callable[[QWidget], None], qtbot: QtBot) -> Callable[[QWidget], None]:
    """Shows a form at the size of the window's page and lets it settle."""

    def show(form: QWidget) -> None:
        form.resize(1012, 840)
        show_active(form)
        qtbot.wait(20)

    return show


@pytest.fixture
def open_form(context, saved, show_form) -> Callable[..., SessionForm]:
    """Opens a new session of a course."""

    def open_for(course: PatientCourse, **options) -> SessionForm:
        options.setdefault("context", context)
        options.setdefault("save", saved)
        form = SessionForm(course, **options)
        show_form(form)
        return form

    return open_for

"""Takes the pictures of docs/images from the running program, on a demonstration register with a clock of its own."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.demonstration_register import (
    ACCOUNT,
    PASSWORD,
    DemonstrationPlan,
    build_demonstration,
)
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace
from models.vocabularies import Complication, ReviewWindow
from tests.screenshots.nurse_pages import take_nurse_pages
from ui.analysis.analysis_page import AnalysisPage
from ui.analysis.page_filters import SURVIVAL
from ui.application import Appearance, build_application
from ui.first_window import FirstWindow
from ui.main_page import ANALYSIS, PATIENTS, MainPage
from ui.patients.course_tab import CourseTab
from ui.view_settings import ViewSettings
from ui.window_session import WindowSession

IMAGES = Path(__file__).parents[2] / "docs" / "images"
NOW = datetime.fromisoformat("2026-11-23T14:05:00+02:00")
SIZE = (1280, 840)
PATIENT = "TH-001"
DUE_PATIENT = "TH-002"
ALSO_DARK = ("patient-sessions", "patient-course", "session-form", "survival")
_PATIENCE_S = 60
_DPI = 110


def main() -> int:
    """Take every picture, or those in other colours and sizes into another folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=IMAGES)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--dark", action="store_true", help="every picture in dark colours, not only a few")
    parser.add_argument("--pages", choices=["all", "nurse"], default="all", help="which pages")
    asked = parser.parse_args()
    asked.output.mkdir(parents=True, exist_ok=True)
    application = build_application([sys.argv[0]], appearance=Appearance.LIGHT, scale=asked.scale)
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "register.db"
        plan = DemonstrationPlan(read_cohort(PUBLISHED_COHORT), NOW)
        build_demonstration(database, plan, workplace()).close()
        tour = Tour(application, database, asked.output, scale=asked.scale)
        tour.take(dark=asked.dark, only_nurse=asked.pages == "nurse")
    return 0


def workplace() -> Workplace:
    """The program at a fixed time, with a key that opens at once."""
    return Workplace("0.1.0", clock=lambda: NOW, machine="ward-3", work=WorkFactor(1, 1024, 1))


class Tour:
    """Goes through the window as somebody does who shows it."""

    def __init__(self, application: QApplication, database: Path, output: Path, *, scale: float) -> None:
        self._application = application
        self._output = output
        self._suffix = ""
        self._scale = scale
        self.window = FirstWindow(database.name)
        self.session = WindowSession(
            self.window,
            database,
            workplace=workplace,
            settings=ViewSettings(Appearance.LIGHT, scale),
            settings_file=output / ".view.json",
        )
        self.window.painted.connect(self.session.start)
        self.window.resize(*(round(side * scale) for side in SIZE))

    def take(self, *, dark: bool, only_nurse: bool = False) -> None:
        """Take the pictures in light colours and some of them in dark ones, or all in dark ones."""
        self.window.show()
        self.window.activateWindow()
        self._wait(lambda: self.session.runner is not None)
        if dark:
            self._show(Appearance.DARK)
        self.picture("login")
        page = self._log_in()
        if not only_nurse:
            self._every_place(page, dark=dark)
        take_nurse_pages(self, page)
        self.session.end()
        (self._output / ".view.json").unlink(missing_ok=True)

    def _every_place(self, page: MainPage, *, dark: bool) -> None:
        self.picture("today")
        self._patient(page)
        self._form(page)
        self._survival(page)
        self._papers(page)
        if not dark:
            self._show(Appearance.DARK)
            self._suffix = "-dark"
            self._survival(page)
            self._patient(page)
            self._form(page)
            self._show(Appearance.LIGHT)
            self._suffix = ""

    def _log_in(self) -> MainPage:
        login = self.window.login
        assert login is not None
        login.submitted.emit(ACCOUNT, PASSWORD)
        self._wait(lambda: self.session.page is not None)
        assert self.session.page is not None
        return self.session.page

    def _patient(self, page: MainPage) -> None:
        page.open_patient(self.patient_id(PATIENT))
        patient = page.patients.page
        self.picture("patient-sessions")
        for tab in ("course", "record", "assessments", "therapy"):
            patient.strip.set_value(tab)
            self.picture(f"patient-{tab}")
            if tab == "course":
                self._trends(patient.tabs.course)
        patient.strip.set_value("sessions")
        patient.tabs.sessions.open_session(patient.course.administrations[4].id or "")
        self.picture("session-details")
        patient.tabs.sessions.close_session()

    def _trends(self, course: CourseTab) -> None:
        self._scroll_to(course, course.trends)
        self.picture("patient-trends")
        course.scroll_to_top()

    def _form(self, page: MainPage) -> None:
        page.open_patient(self.patient_id(DUE_PATIENT))
        patient = page.patients.page
        patient.begin_session()
        form = patient.form
        form.take_over()
        texts = {"status": "given", "platelets_10e9_l": "62", "inr": "1.5", "kps": "100"}
        for name, text in texts.items():
            form.form.fields[name].set_text(text)
        for name, field in form.form.fields.items():
            if name.startswith("checklist_") and field.field.safe_answer is not None:
                field.set_text(field.field.safe_answer.value)
        rows = form.reviews[ReviewWindow.IMMEDIATE].rows
        rows[Complication.PUNCTURE_SITE_PAIN].choice.set_value("present")
        for complication in (Complication.CSF_FISTULA, Complication.HEMATOMA):
            rows[complication].choice.set_value("absent")
        rows[Complication.ARACHNOIDITIS].choice.set_value("not_assessed")
        form.check_now()
        self.picture("session-form")
        self._scroll_to(form, form.reviews[ReviewWindow.IMMEDIATE])
        self.picture("session-form-complications")
        form.note_untouched()
        patient.may_leave()

    def _survival(self, page: MainPage) -> None:
        page.shell.show_place(ANALYSIS)
        page.analysis.show_page(SURVIVAL)
        self.picture("survival")
        areas = page.analysis.findChildren(QScrollArea)
        sheet = next(area for area in areas if area.isVisible())
        for name, share in (("survival-at-risk", 0.4), ("survival-tables", 1.0)):
            bar = sheet.verticalScrollBar()
            bar.setValue(round(share * bar.maximum()))
            self.picture(name)
        bar.setValue(0)
        for code in page.analysis.pages:
            if code != SURVIVAL:
                page.analysis.show_page(code)
                self._wait_for_figures(page.analysis.pages[code])
                self.picture(code)
        page.shell.show_place(PATIENTS)

    def _wait_for_figures(self, shown: AnalysisPage) -> None:
        sheet = shown.sheet
        self._wait(lambda: bool(sheet.figures) and not shown.states.busy and not sheet.is_filling)
        self._wait(lambda: all(card.view.image() is not None for card in sheet.figures if card.isVisible()))

    def _papers(self, page: MainPage) -> None:
        from models.storage.patient_queries import read_courses
        from reports.cohort_report import cohort_report
        from reports.patient_report import patient_report
        from reports.session_report import session_report
        from reports.worksheet import worksheet
        from ui.language import qt_translate

        desk = page.desk
        courses = read_courses(desk.register)
        course = next(each for each in courses if each.patient.study_code == PATIENT)
        facts = desk.print_facts("", report="picture")
        self._paper("patient-summary", patient_report(course, facts, translate=qt_translate))
        self._paper("cohort-report", cohort_report(courses, facts, translate=qt_translate))
        session = session_report(course.administrations[-1], course, facts, translate=qt_translate)
        treated = next(each for each in courses if each.patient.it_stop_date is None and each.administrations)
        sheet = worksheet(treated, facts, translate=qt_translate, thresholds=desk.thresholds())
        self._paper("session-record", session)
        self._paper("worksheet", sheet)
        self._preview(page, session)

    def _preview(self, page: MainPage, content: bytes) -> None:
        from ui.paper.page_pictures import page_sizes
        from ui.paper.preview import PrintPreview

        preview = PrintPreview(
            page, page.desk.runner, name="TH-001-session.pdf", content=content, sizes=page_sizes(content)
        )
        preview.open()
        self._wait(lambda: all(not each.pixmap().isNull() for each in preview.pages))
        preview.grab().save(str(self._output / "print-preview.png"))
        print("print-preview.png")
        preview.close()

    def _paper(self, name: str, pdf: bytes) -> None:
        """The first pages of a PDF side by side."""
        import pypdfium2
        from PIL import Image

        with pypdfium2.PdfDocument(pdf) as document:
            pages = [document[at].render(scale=_DPI / 72).to_pil() for at in range(min(2, len(document)))]
        gap = 24
        width = sum(page.width for page in pages) + gap * (len(pages) + 1)
        sheet = Image.new("RGB", (width, pages[0].height + 2 * gap), "#D5D9DF")
        left = gap
        for page in pages:
            sheet.paste(page, (left, gap))
            left += page.width + gap
        sheet.save(self._output / f"{name}.png", optimize=True)
        print(f"{name}.png")

    def _scroll_to(self, form: QWidget, part: QWidget) -> None:
        area = next(area for area in form.findChildren(QScrollArea) if area.widget().isAncestorOf(part))
        area.verticalScrollBar().setValue(part.mapTo(area.widget(), QPoint(0, 0)).y())

    def patient_id(self, study_code: str) -> str:
        """The id of a patient of the register."""
        found = self.session.page.patients._found
        return next(patient.id for patient in found if patient.study_code == study_code)

    def _show(self, appearance: Appearance) -> None:
        self.session.show_view(ViewSettings(appearance, self._scale))

    def picture(self, name: str) -> None:
        """Take a picture once nothing is under way, with no cursor blinking in it."""
        if self._suffix and name not in ALSO_DARK:
            return
        self.rest()
        with _without_focus(self._application):
            self.window.grab().save(str(self._output / f"{name}{self._suffix}.png"))
        print(f"{name}{self._suffix}.png")

    def rest(self) -> None:
        runner = self.session.runner
        for _ in range(3):
            self._turn(200)
            self._wait(lambda: runner is not None and not runner.busy)

    def _wait(self, condition: Callable[[], bool]) -> None:
        began = time.monotonic()
        while not condition():
            if time.monotonic() - began > _PATIENCE_S:
                raise TimeoutError
            self._turn(20)

    def _turn(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


@contextmanager
def _without_focus(application: QApplication) -> Iterator[None]:
    focused: QWidget | None = application.focusWidget()
    if focused is not None:
        focused.clearFocus()
    yield
    if focused is not None:
        focused.setFocus()


if __name__ == "__main__":
    sys.exit(main())

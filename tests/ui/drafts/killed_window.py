"""Processes that type into a session form, or save it, until somebody kills them; their lines say how far they came.

Reads jobs from its input, one a line: ``REGISTER STUDY_CODE typing|saving LINES``. Each job is a process of its own,
split off before there is any window, so that fifty of them do not load the program fifty times. It writes its lines
to the file ``LINES``, the first of them its process id.
"""

from __future__ import annotations

import os
import sys
import time
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from models.demonstration.demonstration_register import ACCOUNT, PASSWORD
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, open_register
from models.storage.patient_queries import patient_by_study_code
from models.vocabularies import ReviewWindow
from ui.application import Appearance, build_application
from ui.patients.patient_page import PatientPage
from ui.preloading import IN_ORDER
from ui.register_desk import RegisterDesk
from ui.session.session_form import SessionForm
from ui.tasks import TaskRunner

KEY_MS = 60
WORD = "abcdefghijklmnopqrstuvwxyz"


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def open_form(register_path: Path, study_code: str) -> tuple[PatientPage, SessionForm]:
    """The patient's page with the form of a new session on it."""
    workplace = Workplace("0.0-test", machine="ward-3", work=WorkFactor(1, 1024, 1))
    register = open_register(register_path, ACCOUNT, PASSWORD, workplace)
    page = PatientPage(RegisterDesk(register, workplace, TaskRunner()))
    page.resize(1000, 800)
    page.show()
    page.show_patient(patient_by_study_code(register, study_code).id)
    page.begin_session()
    assert isinstance(page.form, SessionForm)
    return page, page.form


def type_on(form: SessionForm) -> None:
    """A letter into the notes every few milliseconds; each line is the number of letters and the time."""
    notes = form.form.fields["notes"]
    notes.go()
    typed = 0

    def press() -> None:
        nonlocal typed
        QTest.keyClicks(notes.editor, WORD[typed % len(WORD)])
        typed += 1
        say("typed", typed, time.monotonic())

    timer = QTimer(form, interval=KEY_MS)
    timer.timeout.connect(press)
    timer.start()


def save_soon(page: PatientPage, form: SessionForm) -> None:
    """Fill in a session that nothing stands against, wait for its draft, say so, and save."""
    form.take_over()
    form.mode.set_value("retrospective")
    form.form.fields["status"].set_text("given")
    form.form.fields["dose_mg"].set_text("150")
    for row in form.reviews[ReviewWindow.IMMEDIATE].rows.values():
        row.choice.set_value("absent")
    form.check_now()
    form.saved.connect(lambda session: say("saved", session.id))
    assert page.keep_draft()
    say("saving")
    form.save()
    if page.form is not None:
        say("refused", [str(finding) for finding in form.panel._findings], form.panel.general.obstacle())


def work(register: str, study_code: str, doing: str, lines: str) -> int:
    os.dup2(os.open(lines, os.O_WRONLY | os.O_CREAT | os.O_APPEND), sys.stdout.fileno())
    say("pid", os.getpid())
    application = build_application([sys.argv[0]], appearance=Appearance.LIGHT)
    page, form = open_form(Path(register), study_code)
    if doing == "typing":
        type_on(form)
    else:
        QTimer.singleShot(0, form, lambda: save_soon(page, form))
    return application.exec()


def main() -> int:
    for name in (*IN_ORDER, "qtawesome"):
        import_module(name)
    for job in sys.stdin:
        if os.fork() == 0:
            os._exit(work(*job.split()))
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return 0


if __name__ == "__main__":
    sys.exit(main())

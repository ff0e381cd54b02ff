"""What the pages share after a login: the open register, the clock, the runner of background work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ui.file_choice import ask_for_folder, ask_where_to_save
from ui.language import qt_translate
from ui.paper.printer import choose_printer

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from models.course import PatientCourse
    from models.storage.opening import Workplace
    from models.storage.register import Register
    from models.thresholds import Thresholds
    from reports.print_facts import PrintFacts
    from ui.forms.form_context import FormContext
    from ui.tasks import Progress, TaskRunner

Result = TypeVar("Result")
AskWhere = Callable[["QWidget", str], Path | None]
ChoosePrinter = Callable[["QWidget", str], "QPrinter | None"]
AskFolder = Callable[["QWidget"], Path | None]


@dataclass(frozen=True)
class RegisterDesk:
    """One login. The register belongs to the window's thread; ``beside`` opens a connection for other threads.

    ``ask_where`` asks a person for the file to save under a proposed name, ``ask_folder`` for a folder,
    ``choose_printer`` for the printer; None where she thinks better of it.
    """

    register: Register
    workplace: Workplace
    runner: TaskRunner
    ask_where: AskWhere = field(default=ask_where_to_save)
    choose_printer: ChoosePrinter = field(default=choose_printer)
    ask_folder: AskFolder = field(default=ask_for_folder)

    def now(self) -> datetime:
        """The local time with its offset."""
        return self.workplace.clock()

    def today(self) -> date:
        """The local day."""
        return self.now().date()

    def thresholds(self) -> Thresholds:
        """The limits of the site."""
        from models.storage.site_settings import thresholds_of

        return thresholds_of(self.register)

    @property
    def is_demonstration(self) -> bool:
        """Whether people and dates are invented."""
        from models.storage.site_settings import is_demonstration

        return is_demonstration(self.register)

    def course(self, patient_id: str) -> PatientCourse | None:
        """The patient with all her rows; None where there is no such patient any more."""
        from models.records import Patient
        from models.storage.patient_queries import read_course

        patient = self.register.get(Patient, patient_id)
        return None if patient is None or patient.is_voided else read_course(self.register, patient)

    def beside(self, question: Callable[[Register], Result]) -> Callable[[Progress], Result]:
        """Work for the runner that asks the register on a connection of its own."""
        register, workplace = self.register, self.workplace

        def work(_progress: Progress) -> Result:
            from models.storage.opening import second_connection

            own = second_connection(register, workplace)
            try:
                return question(own)
            finally:
                own.close()

        return work

    def form_context(self) -> FormContext:
        """What a form is handed."""
        from models.proposed_staff import proposed_names
        from models.records import StaffMember
        from ui.forms.form_context import FormContext

        members = self.register.select(StaffMember, order_by="name")
        return FormContext(
            now=self.now,
            thresholds=self.thresholds(),
            staff=proposed_names(members, self.today()),
            account=self.register.identity.account,
            roles=self.register.identity.roles,
        )

    def print_facts(self, record_id: str, **told: str) -> PrintFacts:
        """Note a print in the audit trail and give what the page carries. Raise ``NotAllowed``."""
        from PySide6.QtCore import QCoreApplication

        from reports.noted_print import noted_print
        from ui.language import language_in_use

        application = QCoreApplication.instance()
        language = language_in_use(application).value if application else "en"
        return noted_print(self.register, record_id=record_id, language=language, **told)


def sentence_of(error: Exception) -> str:
    """What a person can mend, in her language; anything else is a fault of the program and goes on."""
    from models.situations import Situation

    if not isinstance(error, Situation):
        raise error
    words = error.sentence(qt_translate)
    return words[:1].upper() + words[1:] + ("" if words.endswith(".") else ".")

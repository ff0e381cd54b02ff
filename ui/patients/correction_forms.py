"""Makes the forms about rows that are saved: correcting a session, signing it, marking a row as entered in error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication

from models.course import PatientCourse
from models.finding_sentences import sentence
from models.form_address import FormAddress
from models.record import KeptRecord
from models.records import RECORD_OF_TABLE, Administration, Patient
from models.storage.history import row_at_version
from models.vocabularies import ReviewWindow
from ui.forms.form_words import title_words
from ui.language import qt_translate
from ui.patients.patient_saving import PatientSaving
from ui.patients.session_words import session_title
from ui.register_desk import RegisterDesk
from ui.typed_dates import shown_date

if TYPE_CHECKING:
    from ui.forms.entry_page import EntryPage
    from ui.forms.record_page import RecordPage
    from ui.forms.saved_row import RowAt

Page = TypeVar("Page", bound="RecordPage")


class CorrectionForms:
    """Each method gives the form at an address, None where what it is about is gone."""

    def __init__(self, desk: RegisterDesk, saving: PatientSaving) -> None:
        self._desk, self._saving = desk, saving

    def session(self, address: FormAddress, course: PatientCourse) -> EntryPage | None:
        """The form that corrects a session."""
        from ui.session.session_correction import SessionCorrectionForm

        session = _session_of(address, course)
        if session is None:
            return None
        return SessionCorrectionForm(
            session,
            course,
            self._desk.form_context(),
            self._saving.correction,
            row_at=self.row_at(session),
            reread=self.reread(course),
        )

    def signature(self, address: FormAddress, course: PatientCourse | None) -> EntryPage | None:
        """The page that signs a session."""
        from models.actions.sign_session import open_points
        from ui.session.signature_page import SignaturePage

        session = _session_of(address, course)
        if course is None or session is None:
            return None
        desk, tell = self._desk, QCoreApplication.translate
        found = open_points(session, course, thresholds=desk.thresholds(), now=desk.now())
        points = [
            sentence(each, qt_translate, show_date=lambda day: shown_date(day, qt_translate))
            for each in found
        ]
        if course.is_pending(session, ReviewWindow.IMMEDIATE):
            points.append(tell("SignaturePage", "The complications before leaving were never asked about"))
        title = tell("SignaturePage", "Sign: {session}")
        page = SignaturePage(
            session,
            title=title.format(session=session_title(session, course, qt_translate)),
            facts=_signed_facts(session, course),
            open_points=list(dict.fromkeys(points)),
            context=desk.form_context(),
            verify=lambda password, passed, refused: self._verify(page, password, passed, refused),
            save=lambda entry: self._saving.signature(session, entry, course),
            course=course,
        )
        return page

    def voiding(self, address: FormAddress, course: PatientCourse | None) -> EntryPage | None:
        """The page that marks a row as entered in error."""
        from models.actions.void_record import rows_that_go_along
        from ui.patients.voiding_page import VoidingPage

        record = self._desk.register.get(RECORD_OF_TABLE[address.part], address.record_id)
        if course is None or record is None or record.is_voided:
            return None
        words = QCoreApplication.translate("VoidingPage", "Entered in error: {what}")
        along = Counter(
            title_words(type(row), qt_translate) for row in rows_that_go_along(self._desk.register, record)
        )
        return VoidingPage(
            record,
            title=words.format(what=title_words(type(record), qt_translate)),
            facts=_facts(record, course),
            along=[f"{count} × {title}" for title, count in along.items()],
            context=self._desk.form_context(),
            save=lambda reason: self._saving.voiding(record, reason),
            course=course,
        )

    def followed(self, page: Page, record: KeptRecord, course: PatientCourse | None) -> Page:
        """The page of a row, which meets what others save of it."""
        page.follow_others(row_at=self.row_at(record), reread=self.reread(course))
        return page

    def row_at(self, record: KeptRecord) -> RowAt:
        """Gives the row as it stood at a version."""
        return lambda version: row_at_version(self._desk.register, type(record), record.id or "", version)

    def reread(self, course: PatientCourse | None) -> Callable[[], PatientCourse | None]:
        """Gives the course as it stands now."""
        key = course.patient.id if course is not None else None
        return lambda: self._desk.course(key) if key else None

    def _verify(
        self,
        page: EntryPage,
        password: str,
        passed: Callable[[], None],
        refused: Callable[[Exception], None],
    ) -> None:
        """Try the password beside the window, since it takes its time on purpose."""
        from models.actions.sign_session import check_password_again

        register, workplace = self._desk.register, self._desk.workplace
        path, account = register.path, register.identity.account

        def work(_progress: object) -> bool:
            check_password_again(path, account, password, workplace)
            return True

        self._desk.runner.start(work, lambda _done: passed(), on_error=refused, receiver=page)


def _session_of(address: FormAddress, course: PatientCourse | None) -> Administration | None:
    sessions = course.administrations if course is not None else ()
    return next((each for each in sessions if each.id == address.record_id), None)


def _signed_facts(session: Administration, course: PatientCourse) -> list[str]:
    """The session in a few lines: doses and place, complications, warnings with their reasons."""
    from ui.patients.session_words import complication_words, kept_findings, place_words
    from ui.patients.value_words import labelled_words

    names = ("dose_mg", "dexamethasone_mg", "volume_ml", "performed_by")
    given = [labelled_words(session, name, qt_translate) for name in names]
    tell = QCoreApplication.translate
    complications = tell("SignaturePage", "Complications: {words}").format(
        words=complication_words(session, course, qt_translate)
    )
    found = [
        f"{sentence(each, qt_translate, show_date=lambda day: shown_date(day, qt_translate))}: {each.reason}"
        for each in kept_findings(session)
        if each.reason
    ]
    return [
        "  ·  ".join(part for part in (*given, place_words(session, qt_translate)) if part),
        complications,
        *found,
    ]


def _facts(record: KeptRecord, course: PatientCourse) -> str:
    """The row in one line, so that nobody marks another one."""
    from ui.patients.value_words import value_words

    if isinstance(record, Administration):
        dose = value_words(record, "dose_mg", qt_translate)
        return "  ·  ".join(part for part in (session_title(record, course, qt_translate), dose) if part)
    if isinstance(record, Patient):
        return f"{record.full_name}  ·  {record.study_code}"
    told = (
        value_words(record, field.name, qt_translate)
        for field in record.clinical_fields()
        if not field.name.endswith("_id")
    )
    return "  ·  ".join([words for words in told if words][:6])

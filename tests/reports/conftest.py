"""What the tests of the reports share: facts of a document, a stylesheet, courses, and a reader of finished PDFs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from reportlab.platypus import Flowable

from models.course import PatientCourse
from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.demonstration_register import DemonstrationPlan, build_demonstration
from models.records import (
    Administration,
    AdverseEvent,
    Assessment,
    ComplicationReview,
    Patient,
    Therapy,
)
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace
from models.storage.patient_queries import read_courses
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    Complication,
    ComplicationStatus,
    PunctureLevel,
    ReviewWindow,
    Route,
    SessionStatus,
    Sex,
    TherapyKind,
)
from models.wording import Translate, untranslated
from reports.cohort_report import cohort_report
from reports.page_edges import DocumentFacts
from reports.print_facts import PrintFacts
from reports.stylesheet import Stylesheet, paper_stylesheet
from tests.reports.paper_reading import ReadPdf, flat_text, read_pdf

ROMANIAN = Path(__file__).parents[2] / "ui" / "translations" / "thecalog_ro.ts"


@pytest.fixture(scope="session")
def read() -> Callable[[bytes], ReadPdf]:
    return read_pdf


@pytest.fixture(scope="session")
def sheet() -> Stylesheet:
    return paper_stylesheet()


@pytest.fixture
def facts() -> DocumentFacts:
    return DocumentFacts(
        title="Patient summary",
        identifier="TH-003 · Țărîș-Ștefănescu, Ioana",
        printed_at=datetime(2026, 11, 23, 14, 5, tzinfo=UTC),
        printed_by="Dr. Ana Popescu",
        audit_hash="9f3a61c28d701b4e" * 4,
        site_name="Institutul Oncologic, București",
        study_code="TH-003",
    )


class FilledUpTo(Flowable):
    """Leaves ``left`` points of its page."""

    def __init__(self, left: float) -> None:
        super().__init__()
        self._left = left

    def wrap(self, width: float, available: float) -> tuple[float, float]:
        self.height = available - self._left
        return width, self.height

    def draw(self) -> None:
        """Nothing."""


@pytest.fixture
def filled_up_to() -> Callable[[float], Flowable]:
    """What fills a page but for some points."""
    return FilledUpTo


@pytest.fixture(scope="session")
def print_facts() -> PrintFacts:
    return PrintFacts(
        printed_at=datetime(2026, 11, 23, 14, 5, tzinfo=UTC),
        printed_by="Dr. Ana Popescu",
        audit_hash="9f3a61c28d701b4e" * 4,
        site_name="Institutul Oncologic, București",
    )


@pytest.fixture(scope="session")
def demonstration_courses(tmp_path_factory: pytest.TempPathFactory) -> list[PatientCourse]:
    """The fourteen courses of the demonstration, in the order of the cohort file, on 23 November 2026."""
    path = tmp_path_factory.mktemp("demonstration") / "register.db"
    workplace = Workplace("0.1.0", work=WorkFactor(1, 1024, 1))
    now = datetime.fromisoformat("2026-11-23T12:00+02:00")
    register = build_demonstration(path, DemonstrationPlan(read_cohort(PUBLISHED_COHORT), now), workplace)
    try:
        return read_courses(register)
    finally:
        register.close()


@pytest.fixture(scope="session")
def cohort_pdf(demonstration_courses: list[PatientCourse]) -> bytes:
    """The cohort's report of the demonstration."""
    facts = PrintFacts(datetime(2026, 11, 23, 14, 5, tzinfo=UTC), "Dr. Ana Popescu", "9f3a61c28d701b4e" * 4)
    return cohort_report(demonstration_courses, facts, translate=untranslated)


@pytest.fixture(scope="session")
def cohort_text(cohort_pdf: bytes) -> str:
    """Its words in one line, without what stands at the edges of its pages."""
    return flat_text(cohort_pdf)


@pytest.fixture(scope="session")
def romanian() -> Translate:
    """The words of the program's own translation, without Qt."""
    words = {
        (str(context.findtext("name")), str(message.findtext("source"))): str(message.findtext("translation"))
        for context in ElementTree.parse(ROMANIAN).getroot()
        for message in context.iter("message")
    }
    return lambda context, text: words.get((context, text), text)


class PaperCourses:
    """Builds courses by hand; the days of sessions count from LM diagnosis."""

    lm_diagnosis = date(2026, 1, 15)

    def patient(self, **changes: Any) -> Patient:
        patient = Patient(
            id="patient",
            study_code="TH-077",
            family_name="Țărîș-Ștefănescu",
            given_name="Ioana",
            birth_date=date(1970, 5, 1),
            sex=Sex.FEMALE,
            lm_diagnosis_date=self.lm_diagnosis,
        )
        return patient.replace(**changes)

    def followed(self, number: int, **changes: Any) -> PatientCourse:
        """A patient who died so many months after diagnosis, or was then last seen."""
        return self.course(patient=self.patient(id=f"p{number}", study_code=f"TH-{number}", **changes))

    def session(self, day: int, **changes: Any) -> Administration:
        session = Administration(
            id=f"session-{day}",
            performed_at=datetime.fromisoformat(f"{self.lm_diagnosis + timedelta(days=day)}T10:00+02:00"),
            status=SessionStatus.GIVEN,
            puncture_attempted=True,
            dose_mg=150.0,
            dexamethasone_mg=4.0,
            route=Route.LUMBAR_PUNCTURE,
            puncture_level=PunctureLevel.L3_L4,
            kps=80,
        )
        return session.replace(**changes)

    def reviews(
        self,
        session: Administration,
        window: ReviewWindow,
        *,
        status: ComplicationStatus = ComplicationStatus.ABSENT,
        present: dict[Complication, str] | None = None,
    ) -> tuple[ComplicationReview, ...]:
        """The six answers of a window, all ``status`` but those present, which lead to an event's id."""
        found = present or {}
        return tuple(
            ComplicationReview(
                id=f"{session.id}-{window}-{one}",
                administration_id=session.id,
                window=window,
                complication=one,
                status=ComplicationStatus.PRESENT if one in found else status,
                adverse_event_id=found.get(one),
            )
            for one in REVIEWED_COMPLICATIONS
        )

    def event(self, event_id: str, complication: Complication, **changes: Any) -> AdverseEvent:
        event = AdverseEvent(
            id=event_id,
            complication=complication,
            ctcae_term="Cerebrospinal fluid leakage",
            ctcae_version="5.0",
            ctcae_grade=2,
            onset_date=self.lm_diagnosis + timedelta(days=1),
        )
        return event.replace(**changes)

    def course(self, **parts: Any) -> PatientCourse:
        patient = parts.pop("patient", self.patient())
        return PatientCourse(patient, **{name: tuple(rows) for name, rows in parts.items()})

    def hostile(self, typed: str, *, sessions: int = 3) -> PatientCourse:
        """A course in which everything a person can type is ``typed``."""
        rows = [self.session(3 * number, notes=typed, status_reason=typed) for number in range(sessions)]
        rows[0] = rows[0].replace(
            findings=[
                {
                    "code": "medication_incident",
                    "field": "dose_mg",
                    "severity": "warning",
                    "parameters": {"cause": "dose", "value": 400, "limit": 300},
                    "reason": typed,
                }
            ]
        )
        event = self.event(
            "event",
            Complication.CSF_FISTULA,
            administration_id=rows[0].id,
            ctcae_term=typed,
            treatment=typed,
            narrative=typed,
        )
        return self.course(
            patient=self.patient(
                study_code=typed[:40] or "–",
                family_name=typed[:200],
                given_name=typed[:200],
                hospital_number=typed[:40],
                allergies=typed[:500],
                presenting_symptoms=typed[:500],
                notes=typed,
            ),
            administrations=rows,
            events=[event],
            assessments=[
                Assessment(id="a", date=self.lm_diagnosis, note=typed, rano_not_evaluable_reason=typed)
            ],
            therapies=[Therapy(id="t", kind=TherapyKind.SYSTEMIC, regimen=typed[:200])],
        )


@pytest.fixture(scope="session")
def paper_courses() -> PaperCourses:
    return PaperCourses()

"""Courses with punctures and answers, in as few words as a test of safety needs."""

from datetime import date, datetime, timedelta

from models.course import PatientCourse
from models.records import Administration, AdverseEvent, ComplicationReview, Patient
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    Complication,
    ComplicationStatus,
    ReviewWindow,
    SessionStatus,
)

PRESENT, ABSENT, NOT_ASSESSED = (
    ComplicationStatus.PRESENT,
    ComplicationStatus.ABSENT,
    ComplicationStatus.NOT_ASSESSED,
)
PAIN, FISTULA, HEADACHE = (
    Complication.PUNCTURE_SITE_PAIN,
    Complication.CSF_FISTULA,
    Complication.POST_PUNCTURE_HEADACHE,
)
IMMEDIATE, LATE = ReviewWindow.IMMEDIATE, ReviewWindow.LATE
FIRST_DAY = date(2022, 3, 10)


def moment(day, hour=10):
    return datetime.fromisoformat(f"{day.isoformat()}T{hour:02d}:00+02:00")


class Course:
    """A patient diagnosed on 10 January 2022 and alive on 10 January 2024, to which sessions are added."""

    def __init__(self, code="TH-001", **patient):
        facts = {
            "lm_diagnosis_date": date(2022, 1, 10),
            "last_contact_date": date(2024, 1, 10),
            "birth_date": date(1970, 1, 1),
            **patient,
        }
        self._patient = Patient(id=code, study_code=code, **facts)
        self._sessions, self._reviews, self._events = [], [], []

    def session(self, day=FIRST_DAY, *, immediate=None, late=None, **values):
        """A session; each window takes answers by complication, the others absent. None leaves it pending."""
        number = f"s{len(self._sessions) + 1}"
        given = {"status": SessionStatus.GIVEN, "dose_mg": 150.0, "dexamethasone_mg": 4.0, **values}
        self._sessions.append(Administration(id=number, performed_at=moment(day), **given))
        for window, answers in ((IMMEDIATE, immediate), (LATE, late)):
            if answers is not None:
                self._answer(number, day, window, answers)
        return self

    def event(self, complication, **values):
        """An event, of a session where ``administration_id`` says so."""
        number = values.pop("id", f"e{len(self._events) + 1}")
        self._events.append(AdverseEvent(id=number, complication=complication, **values))
        return self

    def built(self):
        return PatientCourse(
            self._patient,
            administrations=tuple(self._sessions),
            reviews=tuple(self._reviews),
            events=tuple(self._events),
        )

    def _answer(self, session, day, window, answers):
        for complication in REVIEWED_COMPLICATIONS:
            answer = answers.get(complication, ABSENT)
            status, event = answer if isinstance(answer, tuple) else (answer, None)
            self._reviews.append(
                ComplicationReview(
                    administration_id=session,
                    window=window,
                    complication=complication,
                    status=status,
                    adverse_event_id=event,
                    reviewed_at=moment(day + timedelta(days=2 if window is LATE else 0), 12),
                )
            )

"""Courses that are hard to draw."""

from datetime import date, datetime, timedelta

import pytest

from models.course import PatientCourse
from models.partial_date import PartialDate
from models.records import (
    Administration,
    AdverseEvent,
    Assessment,
    ComplicationReview,
    Hold,
    Patient,
    Therapy,
)
from models.results_at_diagnosis import CytologyAtDiagnosis
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    Complication,
    ComplicationStatus,
    CsfCytology,
    HoldReason,
    ProgressionBasis,
    RadiotherapyTechnique,
    Response,
    ReviewWindow,
    SessionStatus,
    TherapyKind,
)

LM = date(2022, 1, 15)


class HardCourses:
    """Courses built by hand; ``as_of`` is the data cut-off that the tests use."""

    as_of = date(2026, 1, 1)

    def patient(self, **changes):
        """A patient diagnosed on 15 January 2022 and seen alive on that day."""
        patient = Patient(
            id="patient",
            study_code="TH-001",
            lm_diagnosis_date=LM,
            kps_at_lm=80,
            csf_cytology_at_lm=CytologyAtDiagnosis.POSITIVE,
        )
        return patient.replace(**changes)

    def session(self, days, *, id=None, **changes):
        """A session ``days`` after LM diagnosis."""
        moment = datetime.fromisoformat(f"{LM + timedelta(days=days)}T10:00+02:00")
        session = Administration(
            id=id or f"session-{days}",
            performed_at=moment,
            status=SessionStatus.GIVEN,
            dose_mg=150.0,
            dexamethasone_mg=float((4, 2, 0)[days % 3]),
            kps=80,
        )
        return session.replace(**changes)

    def reviews(self, session, *, window=ReviewWindow.IMMEDIATE, event=None, present=None, **statuses):
        """The six answers of a window: absent but for those given; ``present`` is linked to ``event``."""
        for complication in REVIEWED_COMPLICATIONS:
            status = statuses.get(complication.value, ComplicationStatus.ABSENT)
            if complication is present:
                status = ComplicationStatus.PRESENT
            yield ComplicationReview(
                id=f"{session.id}-{window.value}-{complication.value}",
                administration_id=session.id,
                window=window,
                complication=complication,
                status=status,
                adverse_event_id=event if complication is present else None,
            )

    def course(self, *, patient=None, **rows):
        """The course of a patient with the rows given."""
        return PatientCourse(
            patient or self.patient(), **{name: tuple(found) for name, found in rows.items()}
        )

    def without_sessions(self):
        """Nothing but the day of diagnosis."""
        return self.course()

    def one_session_on_the_day_of_diagnosis(self):
        """A session on day 0 with nothing reviewed."""
        return self.course(administrations=[self.session(0)])

    def many_sessions(self, count=200, every=3):
        """Sessions every third day, some partly or not given, one in eight with pain."""
        sessions = []
        for number in range(count):
            changes = {}
            if number % 17 == 5:
                changes = {"status": SessionStatus.PARTLY_GIVEN, "dose_mg": 80.0, "status_reason": "pain"}
            if number % 23 == 7:
                changes = {"status": SessionStatus.NOT_GIVEN, "dose_mg": None, "dexamethasone_mg": None}
            sessions.append(self.session(number * every, csf_cytology=CsfCytology.NEGATIVE, **changes))
        events = [
            AdverseEvent(
                id=f"event-{number}",
                administration_id=session.id,
                complication=Complication.PUNCTURE_SITE_PAIN,
                ctcae_term="Back pain",
                ctcae_grade=1 + number % 3,
                onset_date=session.performed_on,
                resolved_date=session.performed_on + timedelta(days=1),
            )
            for number, session in enumerate(sessions[::8])
        ]
        assessments = [
            Assessment(
                id=f"assessment-{day}",
                date=LM + timedelta(days=day),
                overall_response=Response.SD if day % 21 else Response.PR,
                kps=70,
                csf_cytology=CsfCytology.EQUIVOCAL,
            )
            for day in range(7, count * every, 7)
        ]
        reviews = [
            review
            for number, session in enumerate(sessions)
            for review in self.reviews(
                session,
                event=f"event-{number // 8}" if number % 8 == 0 else None,
                present=Complication.PUNCTURE_SITE_PAIN if number % 8 == 0 else None,
            )
        ]
        return self.course(administrations=sessions, reviews=reviews, events=events, assessments=assessments)

    def therapies_around_diagnosis(self):
        """Long before, across, undated, approximate, with very long names, and still going on."""

        def line(key, **values):
            return Therapy(id=key, kind=TherapyKind.SYSTEMIC, **values)

        def rays(key, **values):
            return Therapy(id=key, kind=TherapyKind.RADIOTHERAPY, dose_gy=30.0, fractions=10, **values)

        day = PartialDate.parse
        long_name = (
            "trastuzumab deruxtecan followed by tucatinib + capecitabine + trastuzumab biosimilar " * 3
        )
        return self.course(
            patient=self.patient(last_contact_date=date(2023, 1, 15), ommaya_date=date(2022, 2, 1)),
            therapies=[
                line("before", regimen="T-DM1", start=day("2018-01-01"), stop=day("2019-01-01")),
                line("across", regimen="pertuzumab + trastuzumab", start=day("2020"), stop=day("2022-03")),
                line("long", regimen=long_name, start=day("2022-03-01"), stop=day("2022-03-10")),
                line("on", regimen=long_name, start=day("2022-06-01")),
                line("undated", regimen="capecitabine"),
                rays(
                    "wbrt",
                    radiotherapy=RadiotherapyTechnique.WBRT,
                    start=day("2019-05-01"),
                    stop=day("2019-05-14"),
                ),
                rays("late", radiotherapy=RadiotherapyTechnique.CRANIOSPINAL, start=day("2023-01-02")),
                rays(
                    "near",
                    radiotherapy=RadiotherapyTechnique.SBRT,
                    start=day("2022-01-05"),
                    stop=day("2022-01-09"),
                ),
                Therapy(
                    id="cut",
                    kind=TherapyKind.SURGERY,
                    site="brain metastasis, left frontal",
                    date=day("2021"),
                ),
                Therapy(id="late-cut", kind=TherapyKind.SURGERY, site="shunt", date=day("2023-01-14")),
            ],
            holds=[
                Hold(
                    id="hold",
                    reason=HoldReason.PLATELETS,
                    set_at=datetime.fromisoformat("2022-12-01T10:00+02:00"),
                )
            ],
        )

    def therapies_named_from_the_right(self):
        """Hebrew and Arabic names with numbers and Latin words: long, undated, approximate, long before."""

        def line(key, **values):
            return Therapy(id=key, kind=TherapyKind.SYSTEMIC, **values)

        day = PartialDate.parse
        return self.course(
            patient=self.patient(last_contact_date=date(2023, 1, 15)),
            administrations=[self.session(day) for day in (5, 26, 47)],
            therapies=[
                line("inside", regimen="טרסטוזומאב 150 mg", start=day("2022-02-01"), stop=day("2022-07-01")),
                line("on", regimen="كابسيتابين 1000 mg/m² عبد الله", start=day("2022-08-01")),
                line(
                    "long", regimen="קפציטבין (Xeloda) 5 " * 6, start=day("2022-03"), stop=day("2022-12-10")
                ),
                line("before", regimen="Xeloda עברית 150", start=day("2018-01-01"), stop=day("2019-01-01")),
                line("undated", regimen="קפציטבין 1000 mg"),
                Therapy(id="cut", kind=TherapyKind.SURGERY, site="גרורה במוח, 3 cm", date=day("2022-06-03")),
            ],
        )

    def events_without_end(self):
        """An open fistula with the headache it causes, events between sessions, an ungraded one, a death."""
        sessions = [self.session(day) for day in (5, 26, 47, 68)]
        fistula = AdverseEvent(
            id="fistula",
            administration_id="session-26",
            complication=Complication.CSF_FISTULA,
            ctcae_term="Cerebrospinal fluid leakage",
            ctcae_grade=2,
            onset_date=LM + timedelta(days=27),
        )
        others = [
            AdverseEvent(
                id=f"other-{number}",
                complication=Complication.OTHER,
                ctcae_term=f"Very long name of a CTCAE term number {number}",
                ctcae_grade=None if number % 2 else 3,
                onset_date=LM + timedelta(days=30 + number),
            )
            for number in range(8)
        ]
        reviews = [
            *self.reviews(sessions[0]),
            *self.reviews(sessions[0], window=ReviewWindow.LATE),
            *self.reviews(sessions[1], present=Complication.CSF_FISTULA, event="fistula"),
            *self.reviews(
                sessions[1],
                window=ReviewWindow.LATE,
                present=Complication.POST_PUNCTURE_HEADACHE,
                event="fistula",
            ),
            *self.reviews(sessions[2], arachnoiditis=ComplicationStatus.NOT_ASSESSED),
        ]
        assessments = [
            Assessment(id="clinical", date=LM + timedelta(days=80), lm_progression=True, overall_response=Response.PD,
                       progression_basis=ProgressionBasis.CLINICAL),
            Assessment(id="imaging", date=LM + timedelta(days=84), lm_progression=True, overall_response=Response.PD,
                       progression_basis=ProgressionBasis.IMAGING),
        ]  # fmt: skip
        return self.course(
            patient=self.patient(death_date=LM + timedelta(days=88)),
            administrations=sessions,
            reviews=reviews,
            events=[fistula, *others],
            assessments=assessments,
        )


@pytest.fixture
def hard_courses():
    """Builds courses that are hard to draw."""
    return HardCourses()

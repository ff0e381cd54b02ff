"""For every error the smallest entry that raises it, and the entry beside it that does not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from models.findings import Code
from models.partial_date import PartialDate
from models.records import AdverseEvent
from models.records.assessment import SCORECARD_FIELDS
from models.session_entry import ReviewAnswer
from models.vocabularies import (
    Complication,
    ComplicationStatus,
    EntryMode,
    ScorecardAnswer,
)
from tests.models.rules.rule_cases import (
    BUILD,
    ERROR,
    ONLY_IMPORTED,
    WITHOUT_MODE,
    Case,
    by_patient,
    imported,
    logged,
    of_cohort,
    patient,
    row,
    session,
    with_name,
)


def _event(**changes: Any) -> AdverseEvent:
    event = AdverseEvent(
        patient_id="patient",
        complication=Complication.CSF_FISTULA,
        ctcae_term="Cerebrospinal fluid leakage",
        ctcae_version="5.0",
        ctcae_grade=2,
        onset_date=date(2022, 5, 1),
        resolved_date=date(2022, 5, 9),
    )
    return event.replace(**changes)


def _present(complication: Complication, event: AdverseEvent) -> Any:
    return BUILD.review(**{complication.value: ReviewAnswer(ComplicationStatus.PRESENT, event=event)})


_DEAD = BUILD.course(patient=BUILD.patient(death_date=date(2022, 6, 10)))


_THE_DAY_AFTER = BUILD.session_at + timedelta(days=10)


_A_DAY = timedelta(days=1)


_CARD = dict.fromkeys(SCORECARD_FIELDS, ScorecardAnswer.ABSENT)


ERROR_CASES: tuple[Case, ...] = (
    session(
        Code.DATE_IN_FUTURE,
        ERROR,
        {"labs_drawn_at": None, "performed_at": BUILD.now + timedelta(minutes=1), "lot_expiry": None},
        {"labs_drawn_at": None, "performed_at": BUILD.now, "lot_expiry": None},
    ),
    session(
        Code.BEFORE_LM_DIAGNOSIS,
        ERROR,
        {},
        course=BUILD.course(patient=BUILD.patient(lm_diagnosis_date=date(2022, 6, 2))),
        silent_course=BUILD.course(patient=BUILD.patient(lm_diagnosis_date=date(2022, 6, 1))),
    ),
    session(
        Code.AFTER_DEATH,
        ERROR,
        {"performed_at": _THE_DAY_AFTER, "labs_drawn_at": _THE_DAY_AFTER},
        {"performed_at": _THE_DAY_AFTER - _A_DAY, "labs_drawn_at": _THE_DAY_AFTER - _A_DAY},
        course=_DEAD,
    ),
    session(Code.DOSE_IMPOSSIBLE, ERROR, {"dose_mg": 0}, {"dose_mg": 5}, name="nothing"),
    session(
        Code.DOSE_IMPOSSIBLE,
        ERROR,
        {"dose_mg": 1000.1},
        name="over 1000 mg",
    ),
    session(
        Code.REVIEW_INCOMPLETE,
        ERROR,
        {"immediate": BUILD.review(without=[Complication.HEMATOMA])},
        {"immediate": BUILD.review()},
    ),
    session(
        Code.GRADE_NOT_IN_TERM,
        ERROR,
        {"immediate": _present(Complication.PUNCTURE_SITE_PAIN, AdverseEvent(ctcae_grade=4))},
        {"immediate": _present(Complication.PUNCTURE_SITE_PAIN, AdverseEvent(ctcae_grade=3))},
    ),
    session(
        Code.GRADE5_WITHOUT_DEATH,
        ERROR,
        {"immediate": _present(Complication.HEMATOMA, AdverseEvent(ctcae_grade=5))},
        {
            "immediate": _present(Complication.HEMATOMA, AdverseEvent(ctcae_grade=5)),
            "death_date": date(2022, 6, 1),
        },
    ),
    row(
        Code.RESOLVED_BEFORE_ONSET,
        ERROR,
        _event(resolved_date=date(2022, 4, 30)),
        _event(resolved_date=date(2022, 5, 1)),
    ),
    patient(Code.KPS_NOT_DECADE, ERROR, {"kps_at_lm": 85}, {"kps_at_lm": 90}),
    row(
        Code.PROGRESSION_AFTER_DEATH,
        ERROR,
        BUILD.assessment(date=date(2022, 6, 11), lm_progression=True),
        BUILD.assessment(date=date(2022, 6, 10), lm_progression=True),
        course=_DEAD,
    ),
    row(
        Code.DEATH_BEFORE_EVENT,
        ERROR,
        _event(onset_date=date(2022, 6, 11), resolved_date=None),
        _event(onset_date=date(2022, 6, 10), resolved_date=None),
        course=_DEAD,
    ),
    Case(
        Code.PFS_EXCEEDS_OS,
        ERROR,
        lambda bench, _: of_cohort(bench, pfs=11),
        lambda bench, _: of_cohort(bench, pfs=10),
        WITHOUT_MODE,
    ),
    patient(Code.DUPLICATE_STUDY_CODE, ERROR, {}, lookup=BUILD.other_patients(codes={"TH-001"})),
    patient(
        Code.DUPLICATE_HOSPITAL_NUMBER,
        ERROR,
        {"hospital_number": "77"},
        {"hospital_number": "77"},
        lookup=BUILD.other_patients(numbers={"77"}),
    ),
    session(Code.FORBIDDEN_AGENT, ERROR, {"lot_number": "vincristine"}, {"lot_number": "H1234"}),
    Case(Code.UNKNOWN_FIELD, ERROR, with_name("rolle"), with_name("role")),
    row(
        Code.WRONG_TYPE,
        ERROR,
        BUILD.assessment(kps="eighty"),
        BUILD.assessment(kps=80),
    ),
    session(Code.OUT_OF_RANGE, ERROR, {"attempts": 21}, {"attempts": 20}),
    Case(
        Code.NOT_IN_VOCABULARY,
        ERROR,
        lambda bench, mode: (
            imported(bench, "staff", ["name", "role"], ["Ana", "cook"])
            if mode is EntryMode.IMPORTED
            else logged(bench, {"status": "cancelled", "entry_mode": mode.value})
        ),
        lambda bench, mode: (
            imported(bench, "staff", ["name", "role"], ["Ana", "nurse"])
            if mode is EntryMode.IMPORTED
            else logged(bench, {"status": "given", "entry_mode": mode.value})
        ),
    ),
    session(Code.REQUIRED_MISSING, ERROR, {"dose_mg": None}, {"dose_mg": 150}),
    Case(Code.NO_SUCH_PATIENT, ERROR, by_patient("TH-999"), by_patient("TH-001")),
    Case(
        Code.CELL_COUNT,
        ERROR,
        lambda bench, _: imported(bench, "staff", ["name", "role"], ["Ana", "nurse", ""]),
        lambda bench, _: imported(bench, "staff", ["name", "role"], ["Ana", "nurse"]),
        ONLY_IMPORTED,
    ),
    Case(
        Code.NOT_JSON,
        ERROR,
        lambda bench, _: logged(bench, '{"study_code": TH-001}'),
        lambda bench, _: logged(bench, '{"study_code": "TH-001"}'),
        WITHOUT_MODE,
    ),
    row(
        Code.DATES_OUT_OF_ORDER,
        ERROR,
        BUILD.therapy(start=PartialDate(2022, 3, 2), stop=PartialDate(2022, 3, 1)),
        BUILD.therapy(start=PartialDate(2022, 3, 1), stop=PartialDate(2022, 3, 1)),
    ),
    row(
        Code.SCORECARD_INCOMPLETE,
        ERROR,
        BUILD.assessment(**{**_CARD, "rano_spine_linear": None}),
        BUILD.assessment(**_CARD),
    ),
)

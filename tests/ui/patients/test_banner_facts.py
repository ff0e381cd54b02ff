from __future__ import annotations

from datetime import date, datetime

import pytest

from models.records import AdverseEvent, Hold
from models.thresholds import Thresholds
from models.vocabularies import Complication, HoldReason, LmCertainty, LmMriType
from models.wording import untranslated
from tests.models.course_builders import a_course, a_patient, an_assessment, an_earlier_session
from ui.patients.banner_facts import BannerFacts, banner_facts, latest_kps, lm_type_words
from ui.theme.tones import Tone

TODAY = date(2022, 6, 22)


def facts_of(course, *, logging: bool = False, today: date = TODAY, look_alikes=()) -> BannerFacts:
    return banner_facts(
        course,
        Thresholds(),
        today=today,
        translate=untranslated,
        logging=logging,
        look_alikes=look_alikes,
    )


def chips_of(course, **options) -> list[str]:
    return [text for text, _ in facts_of(course, **options).chips]


@pytest.mark.parametrize(
    ("certainty", "letter", "expected"),
    [
        (LmCertainty.CONFIRMED, LmMriType.C, "LM type IC, 15 Jan 2022"),
        (LmCertainty.PROBABLE, LmMriType.A, "LM type IIA, 15 Jan 2022"),
        (LmCertainty.POSSIBLE, LmMriType.B, "LM type IIB, 15 Jan 2022"),
        (None, None, "LM 15 Jan 2022"),
    ],
)
def test_the_lm_type_follows_from_certainty_and_letter(certainty, letter, expected) -> None:
    # EANO-ESMO: type I is confirmed by cells in the fluid, type II is probable or possible; A to D is the MRI.
    patient = a_patient(lm_certainty=certainty, lm_mri_type=letter)
    assert lm_type_words(patient, untranslated) == expected


def test_the_details_name_code_birth_date_age_disease_and_score() -> None:
    assert facts_of(a_course()).details == (
        "TH-001  ·  born 5 May 1970 (52)  ·  LM type IC, 15 Jan 2022  ·  KPS 80"
    )


def test_the_age_stops_at_death() -> None:
    course = a_course(patient=a_patient(death_date=date(2022, 3, 1)))
    assert "born 5 May 1970, died 1 Mar 2022 at 51" in facts_of(course).details
    assert chips_of(course) == ["Died"]


def test_the_score_is_the_latest_of_sessions_and_assessments() -> None:
    course = a_course(
        administrations=[an_earlier_session("2022-06-01", kps=70)],
        assessments=[an_assessment(date=date(2022, 6, 15), kps=60)],
    )
    assert latest_kps(course) == 60


def test_cycle_and_days_since_the_last_session_are_chips() -> None:
    course = a_course(administrations=[an_earlier_session("2022-06-01")])
    assert facts_of(course).chips[:2] == (("Cycle 1", Tone.ACCENT), ("21 days since last", Tone.GOOD))


def test_while_a_session_is_typed_the_cycle_is_the_next_one() -> None:
    course = a_course(administrations=[an_earlier_session("2022-06-01")])
    assert chips_of(course, logging=True)[0] == "Cycle 2"


def test_an_overdue_session_is_said_with_its_days() -> None:
    course = a_course(administrations=[an_earlier_session("2022-06-01")])
    assert ("Overdue 9 days", Tone.WARNING) in facts_of(course, today=date(2022, 7, 1)).chips


def test_allergies_holds_and_open_complications_are_told_by_words_and_tone() -> None:
    hold = Hold(reason=HoldReason.PLATELETS, set_at=datetime.fromisoformat("2022-06-01T10:00+03:00"))
    event = AdverseEvent(complication=Complication.CSF_FISTULA, ctcae_grade=2)
    course = a_course(patient=a_patient(allergies="Penicillin"), holds=[hold], events=[event])
    assert facts_of(course).chips == (
        ("On hold: low platelets", Tone.DANGER),
        ("Allergy: Penicillin", Tone.DANGER),
        ("Open: CSF fistula, grade 2", Tone.WARNING),
    )


def test_many_open_complications_are_counted_after_two() -> None:
    events = [AdverseEvent(id=str(n), complication=Complication.HEMATOMA) for n in range(4)]
    assert chips_of(a_course(events=events))[-1] == "2 more open"


def test_a_long_allergy_is_shortened() -> None:
    chips = chips_of(a_course(patient=a_patient(allergies="Penicillin and " * 20)))
    assert len(chips[0]) <= 44
    assert chips[0].endswith("…")


def test_each_allergy_stands_in_a_chip_of_its_own_so_that_none_is_cut_off() -> None:
    patient = a_patient(allergies="Penicillin (anaphylaxis 2019), latex; iodine contrast")
    assert chips_of(a_course(patient=patient)) == [
        "Allergy: Penicillin (anaphylaxis 2019)",
        "Allergy: latex",
        "Allergy: iodine contrast",
    ]
    many = a_patient(allergies=", ".join(f"drug {n}" for n in range(9)))
    assert chips_of(a_course(patient=many))[-1] == "3 more allergies"


def test_allergies_nobody_asked_about_are_no_absent_ones() -> None:
    assert chips_of(a_course(patient=a_patient(allergies=None))) == ["Allergies not recorded"]


def test_who_could_be_taken_for_another_is_said_first() -> None:
    alike = [a_patient(study_code=f"TH-00{n}", family_name="Popescu", given_name="Elena") for n in (4, 5, 6)]
    facts = facts_of(a_course(), look_alikes=alike)
    assert facts.chips[:3] == (
        ("Name like TH-004: Popescu, Elena", Tone.WARNING),
        ("Name like TH-005: Popescu, Elena", Tone.WARNING),
        ("and 1 more names like it", Tone.WARNING),
    )

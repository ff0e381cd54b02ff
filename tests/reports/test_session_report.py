from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from models.fields import LongText
from models.records import Administration, ItAgent
from models.vocabularies import (
    ChecklistAnswer,
    Complication,
    ComplicationStatus,
    EntryMode,
    OtherAgent,
    ReviewWindow,
    SessionStatus,
    SignatureMeaning,
)
from models.wording import untranslated
from reports.session_report import session_report
from reports.stylesheet import PageSize
from tests.reports.paper_reading import HOSTILE, fonts_of, letters_outside_the_frame, read_pdf

NOON = datetime.fromisoformat("2026-01-18T12:00+02:00")


@pytest.fixture
def told(read, print_facts):
    """The text of a session's record in one line."""

    def printed(session, course, **options):
        content = session_report(session, course, print_facts, translate=untranslated, **options)
        return " ".join(read(content).text.split())

    return printed


@pytest.mark.parametrize("page", list(PageSize))
def test_every_session_of_the_demonstration_is_one_page(
    read, print_facts, demonstration_courses, page
) -> None:
    facts = replace(print_facts, page=page)
    for course in demonstration_courses:
        for session in course.administrations:
            content = session_report(session, course, facts, translate=untranslated)
            assert len(read(content).pages) == 1, (course.patient.study_code, session.performed_at)


def test_a_session_with_nothing_but_what_is_required_is_a_page(told, paper_courses) -> None:
    session = Administration(id="bare", patient_id="patient", performed_at=NOON, status=SessionStatus.GIVEN)
    assert set(session.values) - {"id"} == {
        field.name for field in Administration.clinical_fields() if field.required
    }
    text = told(session, paper_courses.course(administrations=[session]))
    assert "Session record" in text
    assert "Page 1 of 1" in text
    assert "None" not in text


def test_the_page_names_the_patient_the_session_and_its_print(
    read, print_facts, demonstration_courses
) -> None:
    course = demonstration_courses[1]
    session = course.administrations[0]
    pdf = read(session_report(session, course, print_facts, translate=untranslated))
    (page,) = pdf.pages
    day = f"{session.performed_at:%-d %b %Y, %H:%M}"
    for words in ("TH-002 · Popa, Elena", day, "Page 1 of 1", "Audit trail 9f3a 61c2 8d70 1b4e", "off-label"):
        assert words in page.text
    assert pdf.metadata["Title"].startswith("Session record · TH-002")
    assert pdf.labels == ["TH-002 1"]
    assert [title for title, _, _ in pdf.bookmarks] == ["Complications", "Sessions before this one"]
    assert all(embedded for _, embedded in pdf.fonts)


def test_whatever_is_entered_is_printed_with_its_unit(told, paper_courses) -> None:
    session = paper_courses.session(
        3, lot_number="H4101B5", volume_ml=5.0, platelets_10e9_l=194.0, needle_gauge=22, notes="Walked home."
    )
    agent = ItAgent(id="agent", administration_id=session.id, agent=OtherAgent.METHOTREXATE, dose_mg=12.0)
    text = told(session, paper_courses.course(administrations=[session], agents=[agent]))
    for words in (
        "Trastuzumab 150 mg",
        "Dexamethasone 4 mg",
        "Also given methotrexate 12 mg",
        "Lot H4101B5",
        "Volume injected 5 ml",
        "Platelets 194 ×10⁹/L",
        "Gauge 22 G",
        "Note: Walked home.",
    ):
        assert words in text


def test_a_declared_field_has_its_place_without_a_second_declaration(told, paper_courses) -> None:
    text = told(paper_courses.session(3), paper_courses.course())
    entered = paper_courses.session(3).values
    expected = [
        field.label
        for field in Administration.clinical_fields()
        if field.expected and field.name not in entered and not isinstance(field, LongText)
    ]
    assert len(expected) > 10
    assert [label for label in expected if label not in text] == []


def test_what_was_measured_twice_stands_in_one_line(told, paper_courses) -> None:
    session = paper_courses.session(
        3, systolic_lying_before=120.0, systolic_lying_after=112.0, pulse_lying_after=74.0, gcs_before=15
    )
    text = told(session, paper_courses.course(administrations=[session]))
    assert "Systolic, lying 120 → 112 mmHg" in text
    assert "Pulse, lying – → 74 /min" in text
    assert "GCS 15 → –" in text
    assert "Temperature" not in text


@pytest.mark.parametrize(
    ("answer", "is_bold"), [(ChecklistAnswer.YES, True), (ChecklistAnswer.NOT_APPLICABLE, False)]
)
def test_an_unsafe_answer_alone_is_in_bold(print_facts, paper_courses, answer, is_bold) -> None:
    session = paper_courses.session(3, checklist_site_infection=answer)
    course = paper_courses.course(administrations=[session])
    content = session_report(session, course, print_facts, translate=untranslated)
    (font,) = fonts_of(content, answer.label.lower())
    assert ("Bold" in font or "Semibold" in font) == is_bold


def test_findings_stand_first_with_their_typed_reason(told, paper_courses) -> None:
    finding = {
        "code": "medication_incident",
        "field": "dose_mg",
        "severity": "warning",
        "parameters": {"cause": "dose", "value": 400, "limit": 300},
        "reason": "two vials were drawn up",
    }
    session = paper_courses.session(3, findings=[finding])
    text = told(session, paper_courses.course(administrations=[session]))
    assert text.index("Reason: two vials were drawn up") < text.index("Trastuzumab 150 mg")


def test_a_session_not_given_says_why_and_whether_there_was_a_puncture(told, paper_courses) -> None:
    session = paper_courses.session(
        3,
        status=SessionStatus.NOT_GIVEN,
        status_reason="dry tap",
        puncture_attempted=True,
        dose_mg=None,
        dexamethasone_mg=None,
    )
    text = told(session, paper_courses.course(administrations=[session]))
    assert "Not given: dry tap" in text
    assert "Puncture attempted: yes" in text
    assert "Cycle –" in text


def test_each_window_tells_every_answer_and_a_pending_one_is_not_absent(told, paper_courses) -> None:
    session = paper_courses.session(3)
    event = paper_courses.event("event", Complication.CSF_FISTULA, administration_id=session.id)
    reviews = [
        each.replace(reviewed_at=session.performed_at + timedelta(hours=3), reviewed_by="M. Ilie")
        for each in paper_courses.reviews(
            session, ReviewWindow.IMMEDIATE, present={Complication.CSF_FISTULA: "event"}
        )
    ]
    reviews[0] = reviews[0].replace(status=ComplicationStatus.NOT_ASSESSED)
    text = told(session, paper_courses.course(administrations=[session], events=[event], reviews=reviews))
    assert "Before leaving, 13:00, M. Ilie: CSF fistula, grade 2; absent: hematoma, arachnoiditis" in text
    assert "not assessed: puncture-site pain." in text
    assert "24 to 72 hours later: Not answered yet." in text


def test_three_sessions_before_it_are_told_in_brief_and_none_after_it(told, paper_courses) -> None:
    sessions = [paper_courses.session(day, notes=f"note {day}") for day in (0, 21, 42, 63, 84, 105)]
    text = told(sessions[4], paper_courses.course(administrations=sessions))
    before = text[text.index("Sessions before this one") :]
    for day in (21, 42, 63):
        assert (
            f"{sessions[0].performed_at + timedelta(days=day):%-d %b %Y} 150 mg, dexa 4 mg L3–L4 80" in before
        )
    assert f"{sessions[0].performed_at:%-d %b %Y}" not in before
    assert f"{sessions[5].performed_at:%-d %b %Y}" not in before
    assert "note 21" not in before


def test_a_number_it_was_printed_under_before_is_said(told, paper_courses) -> None:
    sessions = [paper_courses.session(day) for day in (0, 21)]
    course = paper_courses.course(administrations=sessions)
    assert "Cycle 2 (was cycle 1)" in told(sessions[1], course, printed_as=(1, 2))
    assert "was cycle" not in told(sessions[1], course, printed_as=(2,))


def test_performer_and_witness_have_a_line_to_sign(told, paper_courses) -> None:
    session = paper_courses.session(
        3,
        performed_by="Dr. A. Marin",
        witnessed_by="M. Ilie",
        created_by="ana",
        created_at=datetime.fromisoformat("2026-01-18T10:40+02:00"),
        entry_mode=EntryMode.RETROSPECTIVE,
    )
    text = told(session, paper_courses.course(administrations=[session]))
    assert "Dr. A. Marin Performed by Signature Date M. Ilie Witnessed by Signature Date" in text
    assert (
        "Entered by ana, 18 Jan 2026, 10:40, from the chart, afterwards. Not signed electronically." in text
    )


def test_an_electronic_signature_has_its_name_meaning_and_time(told, paper_courses) -> None:
    session = paper_courses.session(
        3,
        signed_by="dr.pop",
        signed_at=datetime.fromisoformat("2026-01-19T08:15+02:00"),
        signed_meaning=SignatureMeaning.APPROVED,
    )
    text = told(session, paper_courses.course(administrations=[session]))
    assert "dr.pop signed electronically, 08:15 19 Jan 2026 Approved" in text
    assert "Not signed" not in text


@pytest.mark.parametrize("page", list(PageSize))
@pytest.mark.parametrize("typed", HOSTILE)
def test_no_text_leaves_its_frame_whatever_is_typed(read, print_facts, paper_courses, typed, page) -> None:
    course = paper_courses.hostile(typed)
    people = dict.fromkeys(("performed_by", "witnessed_by", "prescribed_by", "lot_number"), typed[:60])
    session = course.administrations[0].replace(**people)
    facts = replace(print_facts, page=page)
    assert (
        letters_outside_the_frame(read(session_report(session, course, facts, translate=untranslated))) == []
    )


def test_typed_markup_is_printed_as_typed(told, paper_courses) -> None:
    course = paper_courses.hostile("5 < 7 & <b>bold</b>")
    assert told(course.administrations[0], course).count("5 < 7 & <b>bold</b>") > 4


def test_the_same_session_makes_the_same_bytes(print_facts, demonstration_courses) -> None:
    course = demonstration_courses[0]
    first, second = (
        session_report(course.administrations[0], course, print_facts, translate=untranslated)
        for _ in range(2)
    )
    assert first == second


def warnings(count: int, reason: str) -> list[dict[str, object]]:
    return [
        {
            "code": "medication_incident",
            "field": "dose_mg",
            "severity": "warning",
            "parameters": {"cause": "dose", "value": 400 + number, "limit": 300},
            "reason": reason.format(number=number),
        }
        for number in range(count)
    ]


def test_warnings_overridden_for_one_reason_tell_it_once(told, paper_courses) -> None:
    session = paper_courses.session(1, findings=warnings(3, "confirmed by the pharmacist"))
    text = told(session, paper_courses.course(administrations=[session]))
    assert text.count("confirmed by the pharmacist") == 1
    assert all(f"{400 + number} mg" in text for number in range(3))


@pytest.mark.parametrize("page", list(PageSize))
def test_a_session_with_four_warnings_is_one_page(read, print_facts, paper_courses, page) -> None:
    """The night on which something went wrong is the one whose record has to be one sheet."""
    reason = "given after a call with the pharmacist, who confirmed dose and lot by phone that night {number}"
    session = paper_courses.session(64, findings=warnings(4, reason))
    earlier = [paper_courses.session(day) for day in (1, 22, 43)]
    reviews = [each for window in ReviewWindow for each in paper_courses.reviews(session, window)]
    course = paper_courses.course(administrations=[*earlier, session], reviews=reviews)
    facts = replace(print_facts, page=page)
    assert len(read(session_report(session, course, facts, translate=untranslated)).pages) == 1


def test_signatures_stand_with_what_they_sign_for(read, print_facts, paper_courses) -> None:
    session = paper_courses.session(64, findings=warnings(13, "reason {number} " + "word " * 15))
    course = paper_courses.course(administrations=[paper_courses.session(1), session])
    *_, last = read(session_report(session, course, print_facts, translate=untranslated)).pages
    assert "Performed by" in last.text
    assert "Trastuzumab" in last.text


@pytest.mark.parametrize("page", list(PageSize))
@pytest.mark.parametrize("language", ["en", "ro"])
def test_six_warnings_with_reasons_of_a_hundred_letters_are_one_page(
    print_facts, paper_courses, romanian, page, language
) -> None:
    translate = romanian if language == "ro" else untranslated
    reason = "({number}) prescribed by phone at night; the family was told, and the physician on call was called in"
    assert len(reason) >= 100
    session = paper_courses.session(64, findings=warnings(6, reason))
    reviews = [each for window in ReviewWindow for each in paper_courses.reviews(session, window)]
    earlier = [paper_courses.session(day) for day in (1, 22, 43)]
    course = paper_courses.course(administrations=[*earlier, session], reviews=reviews)
    facts = replace(print_facts, page=page, language=language)
    (only,) = read_pdf(session_report(session, course, facts, translate=translate)).pages
    assert all(f"({number})" in only.text for number in range(6))


def test_a_record_of_two_pages_fills_the_first(read, print_facts, paper_courses) -> None:
    session = paper_courses.session(64, findings=warnings(16, "reason {number} " + "word " * 15))
    course = paper_courses.course(administrations=[paper_courses.session(1), session])
    first, _ = read(session_report(session, course, print_facts, translate=untranslated)).pages
    lowest = min(baseline for baseline in first.baselines if baseline > 90)
    assert lowest < 0.3 * first.height


def test_only_the_newest_session_with_drug_says_when_the_next_is_due(told, paper_courses) -> None:
    sessions = [paper_courses.session(day) for day in (0, 21)]
    course = paper_courses.course(administrations=sessions)
    assert "Next due" not in told(sessions[0], course)
    assert "Next due 26 Feb 2026" in told(sessions[1], course)


@pytest.mark.parametrize(
    ("mode", "words"), [(EntryMode.BEDSIDE, "open"), (None, "open"), (EntryMode.RETROSPECTIVE, "–")]
)
def test_what_was_not_answered_at_the_bedside_is_open(told, paper_courses, mode, words) -> None:
    session = paper_courses.session(3, entry_mode=mode)
    assert f"Consent signed {words} " in told(session, paper_courses.course(administrations=[session]))


def test_each_complication_has_a_row_with_grade_days_and_treatment(told, paper_courses) -> None:
    session = paper_courses.session(3)
    events = [
        paper_courses.event(
            "fistula", Complication.CSF_FISTULA, administration_id=session.id, treatment="blood patch"
        ),
        paper_courses.event(
            "pain",
            Complication.PUNCTURE_SITE_PAIN,
            administration_id=session.id,
            ctcae_term="Back pain",
            ctcae_grade=1,
            resolved_date=paper_courses.lm_diagnosis + timedelta(days=4),
        ),
    ]
    text = told(session, paper_courses.course(administrations=[session], events=events))
    assert "Complication Grade Onset Resolved Treatment and details" in text
    assert "16 Jan 2026 not resolved Blood patch" in text
    assert "Puncture-site pain 1: mild pain (Back pain, CTCAE 5.0) 16 Jan 2026 19 Jan 2026" in text


def test_where_a_page_is_full_a_complication_that_lasts_is_told_since_when(told, paper_courses) -> None:
    event = paper_courses.event("fistula", Complication.CSF_FISTULA, administration_id="session-64")
    session = paper_courses.session(64, findings=warnings(10, "reason {number} " + "word " * 15))
    earlier = [paper_courses.session(day) for day in (1, 22, 43)]
    text = told(session, paper_courses.course(administrations=[*earlier, session], events=[event]))
    assert "since 16 Jan 2026, not resolved" in text
    assert "to not resolved" not in text


def test_the_note_stands_before_the_complications(told, paper_courses) -> None:
    session = paper_courses.session(3, notes="two attempts, she felt dizzy", prescribed_by="Dr. Vlad Sandu")
    text = told(session, paper_courses.course(administrations=[session]))
    note = text.index("Note: two attempts, she felt dizzy")
    assert text.index("Staff Prescribed by") < note < text.index("Complications")

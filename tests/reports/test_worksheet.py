from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw
from reportlab.lib.units import mm

from models.fields import Choice, Field, Flag, Moment, Number, Section, Text
from models.records import Administration, Hold, ItAgent, ProtocolPhase
from models.records.administration.puncture import PUNCTURE
from models.records.administration.responsibility import SIGNATURE
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    ChecklistAnswer,
    Complication,
    ComplicationStatus,
    HoldReason,
    ReviewWindow,
    Route,
)
from models.wording import untranslated
from reports.stylesheet import MARGIN, PageSize
from reports.worksheet import worksheet
from tests.reports.paper_reading import HOSTILE, fonts_of, letters_outside_the_frame

HOLD = Hold(
    id="hold",
    reason=HoldReason.PLATELETS,
    note="34 on Friday",
    set_at=datetime.fromisoformat("2026-11-20T09:00+02:00"),
    set_by="Dr. V. Sandu",
)


@pytest.fixture
def told(read, print_facts):
    """The text of a sheet in one line."""

    def printed(course, **options):
        return " ".join(read(worksheet(course, print_facts, translate=untranslated, **options)).text.split())

    return printed


@pytest.fixture
def romanian_pages(read, print_facts, romanian):
    """How many pages a sheet in Romanian has."""

    def count(course, page: PageSize) -> int:
        facts = replace(print_facts, page=page, language="ro")
        return len(read(worksheet(course, facts, translate=romanian)).pages)

    return count


@pytest.fixture
def treated(paper_courses):
    """A course with two sessions of which the last was on 2 November."""
    sessions = [paper_courses.session(day) for day in (270, 291)]
    phase = ProtocolPhase(
        id="phase",
        valid_from=date(2026, 1, 1),
        phase=1,
        dose_mg=150.0,
        interval_days=21.0,
        tolerance_days=3.0,
    )
    patient = paper_courses.patient(hospital_number="D10077", allergies="Penicillin (rash)")
    return paper_courses.course(patient=patient, administrations=sessions, phases=[phase])


def boxes_of(content: bytes) -> Iterator[float]:
    """The side in points of every square on the pages."""
    document = pdfium.PdfDocument(content)
    for page in document:
        for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4):
            left, bottom, right, top = item.get_bounds()
            side = right - left
            if abs(side - (top - bottom)) < 0.1 and 2 * mm < side < 6 * mm:
                yield side
        page.close()
    document.close()


def filled_in() -> list[Field[object]]:
    """What people write on paper: all but the key of the patient and the electronic signature."""
    return [field for field in Administration.clinical_fields() if field.section not in (None, SIGNATURE)]


def test_it_names_the_patient_by_name_birth_date_number_and_code_on_both_sides(
    read, print_facts, treated
) -> None:
    front, back = read(worksheet(treated, print_facts, translate=untranslated)).pages
    for words in ("Țărîș-Ștefănescu, Ioana", "1 May 1970 (56 years)", "D10077", "TH-077"):
        assert words in front.text
    for page in (front, back):
        assert page.text.count("TH-077 · Țărîș-Ștefănescu, Ioana · born 1 May 1970") >= 1
    assert "TH-077 · Țărîș-Ștefănescu, Ioana · born 1 May 1970 · Session worksheet" in back.text


def test_it_says_what_is_planned_and_what_was_given_last_time(told, treated) -> None:
    text = told(treated)
    assert "Next cycle 3, due 23 Nov 2026" in text
    assert "Planned 150 mg every 21 days (± 3)" in text
    assert "Last time 2 Nov 2026: 150 mg, dexa 4 mg, L3–L4" in text


def test_an_appointment_is_told_with_its_time_and_a_day_that_is_past_with_its_distance(told, treated) -> None:
    at = datetime.fromisoformat("2026-11-30T09:30+02:00")
    appointed = replace(treated, patient=treated.patient.replace(next_appointment_at=at))
    assert "3, due 30 Nov 2026, 09:30" in told(appointed)
    late = replace(treated, administrations=treated.administrations[:1])
    assert "2, due 2 Nov 2026, 21 days ago" in told(late)


def test_a_name_however_long_leaves_the_birth_date_on_both_sides(read, print_facts, treated) -> None:
    named = replace(treated, patient=treated.patient.replace(family_name="Popescu " * 25))
    pdf = read(worksheet(named, print_facts, translate=untranslated))
    for page in pdf.pages:
        assert "born 1 May 1970" in " ".join(page.text.split())


def test_a_protocol_of_several_phases_tells_which_one_comes(told, treated) -> None:
    first = treated.phases[0].replace(count=2, dose_mg=80.0, interval_days=3.5)
    second = first.replace(id="second", phase=2, dose_mg=100.0, interval_days=7.0, count=None)
    assert "Planned phase 2: 100 mg every 7 days (± 3)" in told(replace(treated, phases=(first, second)))


def test_before_the_first_session_it_says_so(told, paper_courses) -> None:
    text = told(paper_courses.course())
    assert "Next cycle 1, no day planned" in text
    assert "Planned no protocol" in text
    assert "Last time no session yet" in text


def test_open_holds_stand_above_allergies_and_both_in_bold(told, print_facts, treated) -> None:
    lifted = HOLD.replace(id="lifted", reason=HoldReason.INFECTION, lifted_at=HOLD.set_at)
    course = replace(treated, holds=(lifted, HOLD))
    text = told(course)
    held = "On hold, do not puncture: low platelets, since 20 Nov 2026, set by Dr. V. Sandu; 34 on Friday"
    assert text.index(held) < text.index("Allergies: Penicillin (rash)") < text.index("Checklist before")
    assert "infection," not in text
    (font,) = fonts_of(worksheet(course, print_facts, translate=untranslated), "Penicillin (rash)")
    assert "Semibold" in font


def test_a_complication_that_is_not_over_is_told(told, treated, paper_courses) -> None:
    event = paper_courses.event("event", Complication.CSF_FISTULA)
    assert "Not resolved: CSF fistula, grade 2" in told(replace(treated, events=(event,)))


def test_every_field_that_people_fill_in_has_its_place_with_its_unit(told, treated) -> None:
    for course in (treated, None):
        text = told(course)
        assert [field.label for field in filled_in() if field.label not in text] == []
        assert [field.unit for field in filled_in() if field.unit not in text] == []


def test_every_code_of_every_choice_has_its_words(told) -> None:
    text = told(None)
    choices = [field for field in (*filled_in(), ItAgent.agent) if isinstance(field, Choice)]
    assert len(choices) > 15
    words = {member.label for field in choices for member in field.vocabulary}
    assert [each for each in words if each not in text] == []


def test_there_is_a_box_for_every_answer_large_enough_to_tick(print_facts, treated) -> None:
    sides = list(boxes_of(worksheet(treated, print_facts, translate=untranslated)))
    answers = sum(len(field.vocabulary) for field in filled_in() if isinstance(field, Choice))
    flags = 2 * sum(isinstance(field, Flag) for field in filled_in())
    reviewed = len(REVIEWED_COMPLICATIONS) * len(ReviewWindow) * len(ComplicationStatus)
    assert len(sides) == answers + flags + reviewed + len(ItAgent.agent.vocabulary)
    assert min(sides) >= 3.2 * mm


WARD = Section("ward", "Ward")


@pytest.mark.parametrize(
    ("declared", "printed"),
    [
        (Number("Room temperature", section=PUNCTURE, unit="°C"), ["Room temperature", "°C"]),
        (Flag("Interpreter present", section=WARD), ["Ward", "Interpreter present", "yes", "no"]),
        (Choice("Way back", section=WARD, vocabulary=Route), ["Ward", "Way back", "Ommaya reservoir"]),
        (Moment("Meal at", section=WARD), ["Ward", "Meal at", "dd"]),
        (Text("Bed", section=WARD, longest=20), ["Ward", "Bed"]),
    ],
    ids=lambda value: value.label if isinstance(value, Field) else "",
)
def test_a_field_declared_anew_has_its_place_without_a_second_declaration(
    told, treated, monkeypatch, declared, printed
) -> None:
    monkeypatch.setattr(Administration, "fields", Administration.fields)
    monkeypatch.setattr(Administration, "added", declared, raising=False)
    Administration.declare("added", declared)
    text = told(treated)
    assert [words for words in printed if words not in text] == []


def test_another_question_of_the_checklist_stands_below_the_same_answers(told, monkeypatch) -> None:
    section = Administration.checklist_consent.section
    question = Choice("Fasting", section=section, vocabulary=ChecklistAnswer)
    monkeypatch.setattr(Administration, "fields", Administration.fields)
    monkeypatch.setattr(Administration, "checklist_fasting", question, raising=False)
    before = told(None).count("Not applicable")
    Administration.declare("checklist_fasting", question)
    text = told(None)
    assert "Fasting" in text
    assert text.count("Not applicable") == before == 2


def test_each_window_asks_for_every_complication_and_who_asked_when(told, treated) -> None:
    text = told(treated)
    for complication in REVIEWED_COMPLICATIONS:
        assert complication.label in text
    for words in ("Before leaving", "24 to 72 hours later"):
        assert words in text
    assert text.count("Not assessed") == text.count("Grade") == text.count("Pain, NRS") == 2
    assert text.count("Reviewed by") == 2


def test_whoever_reviewed_has_a_line_long_enough_to_sign_on(read, print_facts, treated) -> None:
    _, back = read(worksheet(treated, print_facts, translate=untranslated)).pages
    words = "".join(letter for letter, _ in back.letters)
    left = back.letters[words.index("Reviewedby")][1][0]
    assert back.width - MARGIN - left > 250


def test_who_performed_and_who_witnessed_sign_with_name_and_date(told, treated) -> None:
    text = told(treated)
    assert "Performed by Signature Date" in text
    assert "Witnessed by Signature Date" in text


def test_it_says_that_it_is_not_the_record_until_it_is_entered(told, treated) -> None:
    words = "not the record until it is entered into Thecalog (entry: from the chart, afterwards)"
    for course in (treated, None):
        assert words in told(course)


def test_a_blank_sheet_asks_on_both_sides_whose_it_is(read, print_facts) -> None:
    front, back = read(worksheet(None, print_facts, translate=untranslated)).pages
    for page in (front, back):
        for words in ("Name", "Birth date", "Hospital number"):
            assert words in page.text
    for words in ("Study code", "Next cycle", "Planned dose", "Allergies", "On hold, do not puncture"):
        assert words in front.text
    assert "Blank sheet, for when the computer is down" in front.text


@pytest.mark.parametrize("page", list(PageSize))
def test_it_is_one_sheet_of_paper_for_every_patient_of_the_demonstration(
    read, print_facts, demonstration_courses, page
) -> None:
    facts = replace(print_facts, page=page)
    for course in (*demonstration_courses, None):
        pdf = read(worksheet(course, facts, translate=untranslated))
        assert len(pdf.pages) == 2, course and course.patient.study_code


def test_rows_close_up_so_that_a_long_box_leaves_it_one_sheet(
    read, print_facts, treated, paper_courses
) -> None:
    holds = (HOLD.replace(note="repeat the count on Wednesday, transfuse below 30"), HOLD)
    event = paper_courses.event("event", Complication.CSF_FISTULA)
    allergies = "Penicillin (rash), iodinated contrast (anaphylaxis 2019), latex, plasters"
    patient = treated.patient.replace(allergies=allergies)
    course = replace(treated, patient=patient, holds=holds, events=(event,))
    assert len(read(worksheet(course, print_facts, translate=untranslated)).pages) == 2


def test_a_long_note_of_a_hold_is_cut_and_allergies_never_are(told, treated) -> None:
    allergies = "latex " * 80 + "end of allergies"
    course = replace(
        treated,
        patient=treated.patient.replace(allergies=allergies),
        holds=(HOLD.replace(note="platelets " * 40 + "end of note"),),
    )
    text = told(course)
    assert "end of allergies" in text
    assert "end of note" not in text
    assert "platelets…" in text


@pytest.mark.parametrize("page", list(PageSize))
@pytest.mark.parametrize("typed", HOSTILE)
def test_no_text_leaves_its_frame_whatever_is_typed(read, print_facts, paper_courses, typed, page) -> None:
    held = HOLD.replace(note=typed, set_by=typed[:60])
    course = replace(paper_courses.hostile(typed), holds=(held, held))
    facts = replace(print_facts, page=page)
    assert letters_outside_the_frame(read(worksheet(course, facts, translate=untranslated))) == []


@pytest.mark.parametrize("page", list(PageSize))
def test_no_text_of_a_blank_sheet_leaves_its_frame(read, print_facts, page) -> None:
    content = worksheet(None, replace(print_facts, page=page), translate=untranslated)
    assert letters_outside_the_frame(read(content)) == []


def test_the_same_course_makes_the_same_bytes(print_facts, treated) -> None:
    first, second = (worksheet(treated, print_facts, translate=untranslated) for _ in range(2))
    assert first == second


def test_fonts_are_embedded_and_the_parts_are_bookmarks(read, print_facts, treated) -> None:
    pdf = read(worksheet(treated, print_facts, translate=untranslated))
    assert all(embedded for _, embedded in pdf.fonts)
    titles = [title for title, _, _ in pdf.bookmarks]
    assert titles[:3] == ["Session", "Checklist before the puncture", "Blood and imaging"]
    assert titles[-2:] == ["Complications", "Staff and notes"]


@pytest.mark.parametrize("page", list(PageSize))
@pytest.mark.parametrize("kind", ["blank", "plain", "hold and events", "long words"])
def test_in_romanian_too_it_is_one_sheet(romanian_pages, paper_courses, treated, page, kind: str) -> None:
    """Two sides: a third page would be a loose one without a name."""
    events = [
        paper_courses.event(f"e{number}", complication)
        for number, complication in enumerate(REVIEWED_COMPLICATIONS[:3])
    ]
    long = treated.patient.replace(family_name="Popescu-Ionescu " * 12, hospital_number="D" * 40)
    course = {
        "blank": None,
        "plain": treated,
        "hold and events": replace(treated, holds=(HOLD,), events=tuple(events)),
        "long words": replace(treated, patient=long),
    }[kind]
    assert romanian_pages(course, page) == 2


@pytest.mark.parametrize("page", list(PageSize))
def test_two_holds_and_long_allergies_leave_it_one_sheet_in_romanian(
    romanian_pages, paper_courses, treated, page
) -> None:
    note = "34 vineri, se repetă hemoleucograma luni dimineața înainte de puncție"
    events = [paper_courses.event(f"e{each}", each) for each in REVIEWED_COMPLICATIONS[:3]]
    held = replace(
        treated,
        patient=treated.patient.replace(allergies="Penicilină (erupție), latex, iod " * 7),
        holds=(HOLD.replace(note=note), HOLD.replace(id="second", note=note)),
        events=tuple(events),
    )
    assert romanian_pages(held, page) == 2


@pytest.mark.parametrize("page", list(PageSize))
def test_a_name_an_allergy_and_a_note_of_300_letters_leave_it_one_sheet(
    read, print_facts, paper_courses, page
) -> None:
    course = replace(paper_courses.hostile("x" * 300), holds=(HOLD.replace(note="x" * 300),))
    content = worksheet(course, replace(print_facts, page=page), translate=untranslated)
    assert len(read(content).pages) == 2


def test_a_medication_incident_of_the_last_session_is_marked(told, treated) -> None:
    finding = {
        "code": "medication_incident",
        "field": "dose_mg",
        "severity": "warning",
        "parameters": {"cause": "dose", "value": 400, "limit": 300},
        "reason": "two vials were drawn up",
    }
    *earlier, last = treated.administrations
    marked = replace(treated, administrations=(*earlier, last.replace(findings=[finding])))
    assert "150 mg, dexa 4 mg, L3–L4, medication incident" in told(marked)
    assert "medication incident" not in told(treated)


def test_a_patient_who_died_has_no_next_session(told, treated) -> None:
    """Else somebody takes the sheet of the wrong patient to a bedside."""
    text = told(replace(treated, patient=treated.patient.replace(death_date=date(2026, 11, 10))))
    assert "No further session is planned: died on 10 Nov 2026" in text
    assert "Next cycle –" in text
    assert "Planned –" in text


def test_a_stopped_treatment_has_no_next_session_until_it_is_taken_up_again(told, treated) -> None:
    last = treated.sessions_with_drug[-1].performed_on
    stopped = treated.patient.replace(it_stop_date=last)
    assert "No further session is planned: treatment stopped on" in told(replace(treated, patient=stopped))
    earlier = treated.patient.replace(it_stop_date=treated.sessions_with_drug[0].performed_on)
    assert "No further session" not in told(replace(treated, patient=earlier))

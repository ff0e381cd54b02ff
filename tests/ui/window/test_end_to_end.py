"""The main job from the keyboard: log in, log a session, see it in the table and in the course, print it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from analysis.figures.course_lanes import course_lanes
from models.demonstration.demonstration_register import PASSWORD
from models.findings import Code
from models.permissions import Action
from models.vocabularies import Complication, ReviewWindow
from models.wording import untranslated
from ui.forms.entry_page import EntryPage
from ui.typed_dates import shown_date
from ui.widgets.segmented_choice import SegmentedChoice

PRINTED = ("Popa, Elena", "TH-002", "holiday next week", "Demonstration", "36 sessions with drug")
CTRL = Qt.KeyboardModifier.ControlModifier


def text_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


def answer(ward, choice: SegmentedChoice, code: str) -> None:
    """Choose an answer as the keyboard does: by its first letter, with the focus on it."""
    choice.setFocus()
    label = dict(zip(choice._codes, choice._segments, strict=True))[code].text().replace("&", "")
    ward.qtbot.keyClicks(QApplication.focusWidget(), label[0].lower())
    assert choice.value() == code


def fill_in(ward, form) -> None:
    """Type what a session of cycle 36 needs; the drug and the puncture are taken over from the last time."""
    ward.press(Qt.Key.Key_T, CTRL)
    answer(ward, form.form.fields["status"].editor, "given")
    for complication, row in form.reviews[ReviewWindow.IMMEDIATE].rows.items():
        present = complication is Complication.PUNCTURE_SITE_PAIN
        answer(ward, row.choice, "present" if present else "absent")
    type_into(ward, form, "lot_number", "E2E-77")
    type_into(ward, form, "platelets_10e9_l", "210")
    type_into(ward, form, "inr", "1.0")
    answer(ward, form.form.fields["preservative_free_confirmed"].editor, "true")
    type_into(ward, form, "kps", "90")
    # The last session was 17 days ago, which is earlier than the protocol plans.
    give_reason(ward, form, Code.INTERVAL_SHORT, "holiday next week")


def type_into(ward, form, name: str, text: str) -> None:
    form.form.fields[name].go()
    editor = QApplication.focusWidget()
    editor.clear()
    ward.qtbot.keyClicks(editor, text)


def give_reason(ward, form, code: Code, reason: str) -> None:
    """Type the reason of a warning into its line."""
    line = form.panel.reason_line(code)
    assert line is not None, f"{code} is shown"
    line.field.setFocus()
    ward.qtbot.keyClicks(line.field, reason)


@pytest.fixture
def form(ward) -> EntryPage:
    """The form of the next session of Elena Popa, opened from the keyboard."""
    ward.try_password("not the password")
    assert ward.session.page is None
    ward.try_password(PASSWORD)
    ward.rest()
    assert ward.search("popa") == ["Popa, Elena"]
    ward.press(Qt.Key.Key_Return, on=ward.page.patients.sidebar.search)
    ward.rest()
    ward.press(Qt.Key.Key_N, CTRL)
    ward.rest()
    return ward.page.patients.page.form


def test_a_session_is_logged_seen_in_table_and_course_and_printed(
    ward, form, save_as: Callable[[str], Path]
) -> None:
    page = ward.page.patients.page
    before = page.course
    fill_in(ward, form)
    ward.press(Qt.Key.Key_S, CTRL)
    ward.rest()
    assert page.form is None, "the session was saved"

    table = page.tabs.sessions.table
    today = shown_date(ward.page.desk.today(), untranslated)
    top = [str(table.model().index(0, column).data()) for column in range(9)]
    assert top[:5] == ["36", today, "L3–L4", "150", "2"]
    assert "site pain" in top[8]
    assert "late review pending" in top[8]
    assert table.current_id() == page.course.administrations[-1].id

    lanes = course_lanes(page.course, translate=untranslated, as_of=ward.page.desk.today())
    earlier = course_lanes(before, translate=untranslated, as_of=ward.page.desk.today())
    assert (len(earlier.sessions), len(lanes.sessions)) == (35, 36)
    ward.choose_tab("course")
    ward.wait(lambda: page.tabs.course.view.drawn_lanes is not None)
    marks = {placed.mark.record_id for placed in page.tabs.course.view.drawn_lanes.placed}
    assert page.course.administrations[-1].id in marks
    assert page.tabs.course.view.image() is not None

    pdf = save_as("TH-002.pdf")
    ward.press(Qt.Key.Key_P, CTRL)
    ward.save_print()
    ward.wait(pdf.is_file)
    ward.rest()
    text = text_of(pdf)
    assert [words for words in PRINTED if words not in text] == []
    assert f"36 {today}" in text


def test_the_banner_counts_the_session_that_is_being_typed(ward, form) -> None:
    chips = ward.page.patients.page.banner.accessibleName()
    assert "Cycle 36" in chips


def test_today_lists_the_late_review_of_the_session_just_saved(ward, form) -> None:
    fill_in(ward, form)
    with ward.qtbot.waitSignal(ward.page.today.read, timeout=20_000) as read:
        ward.press(Qt.Key.Key_S, CTRL)
    assert [entry.study_code for entry in read.args[0].reviews_pending] == ["TH-002"]


def test_a_print_stands_in_the_audit_trail_and_its_hash_on_the_page(
    ward, form, save_as: Callable[[str], Path]
) -> None:
    pdf = save_as("TH-002.pdf")
    ward.page.patients.page._close_form()
    ward.press(Qt.Key.Key_P, CTRL)
    ward.save_print()
    ward.wait(pdf.is_file)
    entries = list(ward.page.desk.register.audit.entries())
    assert entries[-1]["action"] == Action.PRINT
    assert entries[-1]["record_id"] == ward.page.patients.page.course.patient.id
    assert entries[-1]["hash"][:8] in text_of(pdf).replace(" ", "")

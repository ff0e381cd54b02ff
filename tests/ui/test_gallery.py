"""Builds every widget in each theme and scale, keeps a picture of it, and holds that nothing is cut off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from analysis.palette import DARK, LIGHT, Palette
from ui.icons import Meaning
from ui.login_page import LoginPage
from ui.patient_list import PatientRow
from ui.patient_sidebar import PatientSidebar
from ui.shell import Place, Shell
from ui.theme.apply import apply_theme
from ui.theme.spacing import space
from ui.theme.tones import Tone
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_state import ErrorState
from ui.widgets.field_grid import FieldGrid
from ui.widgets.icon_button import IconButton
from ui.widgets.labelled_field import LabelledField
from ui.widgets.moment_field import MomentField
from ui.widgets.page import Page
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.question_grid import QuestionGrid
from ui.widgets.record_model import Column
from ui.widgets.record_table import RecordTable
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.tab_strip import TabStrip
from ui.widgets.text_field import LongTextField, TextField
from ui.widgets.unit_field import UnitField

LOOKS = [
    pytest.param(LIGHT, 1.0, id="light-100"),
    pytest.param(LIGHT, 1.5, id="light-150"),
    pytest.param(LIGHT, 2.0, id="light-200"),
    pytest.param(DARK, 1.0, id="dark-100"),
    pytest.param(DARK, 1.5, id="dark-150"),
]
ROMANIAN = "Ștefănescu-Țăranu, Ioana Brândușa"


def fields() -> Card:
    card, grid = Card("Puncție lombară"), FieldGrid(3)
    dose, inr, born = UnitField("mg"), UnitField(), DateField(today=lambda: date(2026, 11, 23), partial=True)
    dose.set_value("150")
    inr.set_value("1.5")
    born.set_value("1968-03")
    time = MomentField(now=lambda: datetime(2026, 11, 23, 14, 5))
    time.set_value("2026-11-23T14:05")
    level = ChoiceField([("L3-L4", "L3–L4"), ("L4-L5", "L4–L5")])
    lot = TextField(hint="as on the vial")
    warned, wrong = LabelledField("I&NR", inr), LabelledField("&Lot", lot)
    warned.show_finding("Above 1.4: reason needed", Tone.WARNING)
    wrong.show_finding("No lot is written", Tone.DANGER)
    others = [LabelledField("&Trastuzumab", dose), LabelledField("&Born", born), LabelledField("Ti&me", time)]
    for part in [*others, warned, LabelledField("Le&vel", level), wrong]:
        grid.add(part)
    card.add(grid)
    card.add(LabelledField("N&otes", LongTextField(name="Notes")))
    return card


def questions() -> Card:
    card, grid = Card("Complicații, înainte de plecare"), QuestionGrid()
    answers = [("present", "Prezent"), ("absent", "Absent"), ("not_assessed", "Neevaluat")]
    for at, question in enumerate(("Durere la locul puncției", "Fistulă LCR", "Hipotensiune ortostatică")):
        choice = SegmentedChoice(answers)
        choice.set_value(("present", "absent", "")[at])
        grid.add(question, choice)
    card.add(grid)
    return card


def states() -> Card:
    card, chips, buttons = Card("States"), QHBoxLayout(), QHBoxLayout()
    for row in (chips, buttons):
        space(row, gap=8)
    for tone in Tone:
        chips.addWidget(Chip(tone.value, tone))
    chips.addStretch(1)
    resting = Button("Resting")
    resting.setEnabled(False)
    primary = Button("Save session", shortcut="Ctrl+S", primary=True)
    for button in (Button("Save as draft"), resting, IconButton("Export", Meaning.EXPORT), primary):
        buttons.addWidget(button)
    buttons.addStretch(1)
    for row in (chips, buttons):
        card.add(row)
    return card


def table() -> Card:
    card = Card("Sessions")
    columns = [
        Column("Cycle", lambda row: str(row[0]), lambda row: row[0], right=True),
        Column("Date", lambda row: row[1]),
        Column("Trastuzumab (mg)", lambda row: str(row[2]), lambda row: row[2], right=True),
        Column("Complications", lambda row: row[3]),
    ]
    sessions = RecordTable(columns, identify=lambda row: str(row[0]), name="Sessions")
    sessions.set_records([(9, "2 Nov 2026", 150, "puncture-site pain"), (10, "23 Nov 2026", 80, "none")])
    sessions.choose("10")
    sessions.fit_height()
    card.add(sessions)
    return card


def progress() -> ProgressPanel:
    panel = ProgressPanel()
    panel.start("Writing PDFs")
    panel.set_progress(3, 10, "patient TH-003")
    panel.show()
    return panel


def failure() -> ErrorState:
    state = ErrorState()
    state.show_error("The disk is full.", safe="The session is kept as a draft on this computer.")
    return state


def page() -> Page:
    made = Page(name="Session")
    banner = Banner()
    banner.show_subject(
        ROMANIAN,
        "TH-003 · born 4 Mar 1968 (58) · LM type IC, 15 May 2024 · KPS 90",
        chips=[
            ("Cycle 13", Tone.ACCENT),
            ("21 days since last", Tone.GOOD),
            ("Penicillin allergy", Tone.DANGER),
        ],
    )
    made.header.addWidget(banner)
    tabs = ("Sessions", "Course", "Record", "Assessments", "Therapy")
    made.header.addWidget(TabStrip([(tab.lower(), tab) for tab in tabs], name="Patient"))
    for part in (fields(), questions(), states(), table()):
        made.body.addWidget(part)
    made.footer.addWidget(Chip("1 answer open", Tone.DANGER))
    made.footer.addStretch(1)
    made.footer.addWidget(Button("Save session", primary=True))
    return made


def shell() -> Shell:
    side = PatientSidebar()
    side.set_patients(
        [
            PatientRow("1", ROMANIAN, "TH-003 · on hold: CSF fistula", look_alike=True),
            PatientRow("2", "Popa, Elena", "TH-002 · cycle 35 · in 6 days"),
        ]
    )
    side.list.mark("1")
    return Shell([Place("today", "Today", side, page()), Place("patients", "Patients", side, QWidget())])


def empty() -> EmptyState:
    words = "Every lumbar puncture logged for this patient will stand here."
    return EmptyState("No sessions yet", words, action="Log a session", meaning=Meaning.SESSION)


BUILDERS: list[Callable[[], QWidget]] = [
    shell,
    fields,
    questions,
    states,
    table,
    progress,
    failure,
    empty,
    LoginPage,
]


def cut_off(window: QWidget) -> list[str]:
    """The visible words and fields of ``window`` that have less room than they ask for."""
    found = []
    for part in window.findChildren(QWidget):
        if not part.isVisible() or not isinstance(
            part, (QLabel, QPushButton, QLineEdit, SegmentedChoice, Chip)
        ):
            continue
        needed = part.minimumSizeHint()
        if isinstance(part, QLabel) and part.wordWrap():
            needed.setHeight(part.heightForWidth(part.width()))
        elif not isinstance(part, QLineEdit):
            needed = part.sizeHint()
        if part.width() < needed.width() or part.height() < needed.height():
            words = part.text() if hasattr(part, "text") else part.accessibleName()
            found.append(f"{type(part).__name__} {words!r}: {part.size()} of {needed}")
    return found


@pytest.mark.parametrize(("palette", "scale"), LOOKS)
@pytest.mark.parametrize("build", BUILDERS, ids=lambda build: build.__name__)
def test_nothing_is_cut_off(  # noqa: PLR0917 - fixtures
    light_theme: QApplication,
    show_active: Callable[[QWidget], None],
    qtbot,
    tmp_path: Path,
    build: Callable[[], QWidget],
    palette: Palette,
    scale: float,
) -> None:
    theme = apply_theme(light_theme, palette, scale)
    window = QWidget()
    window.setProperty("ground", "background")
    column = QVBoxLayout(window)
    space(column, gap=0)
    column.addWidget(build())
    window.resize(theme.px(1100), theme.px(760))
    show_active(window)
    qtbot.wait(20)
    assert window.grab().save(str(tmp_path / f"{build.__name__}.png"))
    assert cut_off(window) == []


@pytest.mark.parametrize("build", BUILDERS, ids=lambda build: build.__name__)
def test_every_control_says_its_name_and_is_large_enough_to_hit(
    light_theme: QApplication, show_active: Callable[[QWidget], None], build: Callable[[], QWidget]
) -> None:
    window = build()
    show_active(window)
    kinds = (QPushButton, QLineEdit, ChoiceField, SegmentedChoice, LongTextField, RecordTable, TabStrip)
    controls = [part for part in window.findChildren(QWidget) if isinstance(part, kinds) and part.isVisible()]
    assert [type(part).__name__ for part in controls if not part.accessibleName()] == []
    assert [part.accessibleName() for part in controls if part.height() < 32] == []

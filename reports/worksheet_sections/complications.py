"""The complication review: each complication in each window, with grade and pain, then who asked and when."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from models.fields import Field
from models.records import ComplicationReview
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    Complication,
    ComplicationStatus,
    ReviewWindow,
)
from reports.field_text import capitalised, field_label, value_text
from reports.form_grid import Asked, form_heading, form_rows
from reports.handwriting import Ruled
from reports.tick_tables import (
    Command,
    header_cell,
    question_cell,
    rules_below,
    tick_cells,
    tick_columns,
    tick_table,
    writing_grid,
)
from reports.typesetting import CLOSEST, Typesetting
from reports.worksheet_sections.field_blanks import answers_of, blank_of

_WINDOW_GAP: float = 3 * mm
_FIGURE_COLUMN: float = 12 * mm
_ROWS: tuple[float, ...] = (6.8 * mm, 6.2 * mm, 5.8 * mm, 5.4 * mm)
_WINDOWS = tuple(ReviewWindow)

_TO_SIGN = 8
"""Columns of the line that whoever reviewed signs on."""


def complications(typesetting: Typesetting) -> list[Flowable]:
    """A row for each complication that is asked about, and a line for another one."""
    translate = typesetting.translate
    story = [form_heading(translate("SessionReport", "Complications"), typesetting), _table(typesetting)]
    other = translate("Worksheet", "{other}, with window, CTCAE term and grade").format(
        other=value_text(Complication.OTHER, translate)
    )
    asked = [Asked(other, Ruled(typesetting, room=typesetting.width)), *_reviewed(typesetting)]
    return story + form_rows(asked, typesetting)


def _table(typesetting: Typesetting) -> Flowable:
    translate = typesetting.translate
    answers = answers_of(ComplicationStatus, translate)
    figures = [
        translate("Worksheet", "Grade"),
        field_label(ComplicationReview, "nrs", translate),
    ]
    boxes = [*tick_columns(answers, typesetting), *(_FIGURE_COLUMN for _ in figures)]
    names = typesetting.width - len(_WINDOWS) * (sum(boxes) + _WINDOW_GAP)
    rows = [_windows_row(len(boxes), typesetting), _header_row([*answers, *figures], typesetting)]
    rows += [_row(complication, len(answers), typesetting) for complication in REVIEWED_COMPLICATIONS]
    widths = [names, *(width for _ in _WINDOWS for width in (_WINDOW_GAP, *boxes))]
    commands = _commands(len(answers), len(boxes), typesetting)
    return tick_table(rows, widths, commands, row_height=_row_height(typesetting), header_rows=2)


def _row_height(typesetting: Typesetting) -> float:
    """A figure is written into each row."""
    return _ROWS[typesetting.closeness]


def _windows_row(columns: int, typesetting: Typesetting) -> list[Flowable | str]:
    row: list[Flowable | str] = [""]
    for window in _WINDOWS:
        words = capitalised(value_text(window, typesetting.translate))
        row += ["", header_cell(words, typesetting.sheet, centred=False, muted=False), *[""] * (columns - 1)]
    return row


def _header_row(titles: list[str], typesetting: Typesetting) -> list[Flowable | str]:
    cells = [header_cell(title, typesetting.sheet) for title in titles]
    return ["", *(cell for _ in _WINDOWS for cell in ("", *cells))]


def _row(complication: Complication, answers: int, typesetting: Typesetting) -> list[Flowable | str]:
    sheet = typesetting.sheet
    row: list[Flowable | str] = [question_cell(value_text(complication, typesetting.translate), sheet)]
    for _ in _WINDOWS:
        row += ["", *tick_cells(answers, typesetting), "", ""]
    return row


def _commands(answers: int, columns: int, typesetting: Typesetting) -> list[Command]:
    """Light rules, and lines around the cells that are written in: a grade each, pain where it is asked for."""
    sheet = typesetting.sheet
    commands: list[Command] = [("ALIGN", (1, 0), (-1, -1), "CENTER"), *rules_below((0, 1), (0, -1), sheet)]
    for number in range(len(_WINDOWS)):
        first = 2 + number * (columns + 1)
        grade, last = first + answers, first + columns - 1
        commands += [
            ("SPAN", (first, 0), (last, 0)),
            ("LEFTPADDING", (first, 0), (first, 0), 0),
            *rules_below((first, 1), (last, -1), sheet),
            *writing_grid((grade, 2), (grade, -1), sheet),
        ]
        for line, complication in enumerate(REVIEWED_COMPLICATIONS, start=2):
            if _asks_for_pain(complication):
                commands += writing_grid((last, line), (last, line), sheet)
    return commands


def _asks_for_pain(complication: Complication) -> bool:
    present = ComplicationReview(complication=complication, status=ComplicationStatus.PRESENT)
    return ComplicationReview.nrs.applies_to(present)


def _reviewed(typesetting: Typesetting) -> list[Asked]:
    """When each window was asked about, and by whom, with room to sign; beside each other on the fullest sheet."""
    translate = typesetting.translate
    columns = 2 if typesetting.closeness == CLOSEST else _TO_SIGN
    asked = []
    for window in _WINDOWS:
        at: Field[object] = ComplicationReview.fields["reviewed_at"]
        label = f"{field_label(ComplicationReview, at.name, translate)}, {value_text(window, translate)}"
        asked.append(Asked(label, blank_of(at, typesetting), columns=4))
        by = field_label(ComplicationReview, "reviewed_by", translate)
        asked.append(Asked(by, Ruled(typesetting, room=20 * mm), columns=columns))
    return asked

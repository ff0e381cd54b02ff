"""The declared fields of the session, section by section, each with a place to write its answer in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from models.fields import Choice, Field, Section
from models.records import Administration, ItAgent
from models.records.administration.drug import DRUG
from models.records.administration.observations import AFTER, BEFORE
from models.records.administration.preparation import BLOOD, CHECKLIST, SESSION
from models.records.administration.puncture import FLUID, PUNCTURE
from models.records.administration.responsibility import SIGNATURE, STAFF
from models.vocabularies import Vocabulary
from reports.field_text import field_label
from reports.form_grid import Asked, form_heading, form_rows
from reports.handwriting import tick_line
from reports.text import text_width
from reports.tick_tables import (
    header_cell,
    question_cell,
    rules_below,
    tick_cells,
    tick_columns,
    tick_table,
)
from reports.typesetting import Typesetting
from reports.worksheet_sections.field_blanks import answers_of, asked_fields, is_written_by_hand

BEFORE_THE_PUNCTURE = (SESSION, CHECKLIST, BLOOD)
AT_THE_PUNCTURE = (DRUG, PUNCTURE, FLUID)
_ELSEWHERE = (*BEFORE_THE_PUNCTURE, *AT_THE_PUNCTURE, BEFORE, AFTER, STAFF, SIGNATURE)
_ALIKE = 4
"""As many questions with the same answers stand in a table, below the words of the answers."""
_TABLE_GAP: float = 5 * mm
_LABEL_GAP: float = 2 * mm


def fields_of(section: Section | None) -> list[Field[Any]]:
    """The fields of a section that people fill in, in the order declared."""
    return [
        field
        for field in Administration.clinical_fields()
        if field.section is section and is_written_by_hand(field)
    ]


def further_sections() -> list[Section]:
    """The sections that have no place of their own on the sheet, in the order declared."""
    declared = (field.section for field in Administration.clinical_fields() if field.section is not None)
    return [section for section in dict.fromkeys(declared) if section not in _ELSEWHERE]


def declared_section(section: Section, typesetting: Typesetting) -> list[Flowable]:
    """The section's heading and its fields; many questions alike as a table, with the drug what else was given."""
    story = [form_heading(typesetting.translate("Section", section.label), typesetting)]
    for is_alike, group in groupby(_runs(fields_of(section)), key=lambda run: len(run) >= _ALIKE):
        if is_alike:
            story += [_questions_alike(run, typesetting) for run in group]
        else:
            fields = [field for run in group for field in run]
            more = _other_agent(typesetting) if section is DRUG else []
            asked = [*asked_fields(Administration, fields, typesetting), *more]
            story += form_rows(asked, typesetting)
    return story


def _runs(fields: Sequence[Field[Any]]) -> list[list[Field[Any]]]:
    """Neighbours with the same vocabulary together, every other field alone."""
    runs: list[list[Field[Any]]] = []
    for field in fields:
        is_alike = bool(runs) and isinstance(field, Choice) and _vocabulary(runs[-1][-1]) is field.vocabulary
        if is_alike:
            runs[-1].append(field)
        else:
            runs.append([field])
    return runs


def _vocabulary(field: Field[Any]) -> type[Vocabulary] | None:
    return field.vocabulary if isinstance(field, Choice) else None


def _questions_alike(fields: Sequence[Field[Any]], typesetting: Typesetting) -> Flowable:
    """Two halves side by side, each a question a row with a box for each answer."""
    translate, sheet = typesetting.translate, typesetting.sheet
    answers = answers_of(_vocabulary(fields[0]) or Vocabulary, translate)
    depth = -(-len(fields) // 2)
    header: list[Flowable | str] = ["", *(header_cell(answer, sheet) for answer in answers)]
    rows: list[list[Flowable | str]] = [[*header, "", *header]]
    for line in range(depth):
        halves = [_question(fields, at, answers, typesetting) for at in (line, line + depth)]
        rows.append([*halves[0], "", *halves[1]])
    boxes = tick_columns(answers, typesetting)
    columns = 1 + len(boxes)
    first, second = _label_widths(fields, typesetting.width - _TABLE_GAP - 2 * sum(boxes), typesetting)
    commands = [
        ("ALIGN", (0, 0), (-1, -1), "CENTER"),
        ("LEFTPADDING", (columns + 1, 0), (columns + 1, -1), 0),
        *rules_below((0, 0), (columns - 1, -1), sheet),
        *rules_below((columns + 1, 0), (-1, -1), sheet),
    ]
    return tick_table(
        rows, [first, *boxes, _TABLE_GAP, second, *boxes], commands, row_height=tick_line(typesetting)
    )


def _label_widths(fields: Sequence[Field[Any]], room: float, typesetting: Typesetting) -> tuple[float, float]:
    """The room of the labels, shared so that the longer ones of either half stay in one line."""
    style, depth = typesetting.sheet.cell, -(-len(fields) // 2)
    labels = [field_label(Administration, field.name, typesetting.translate) for field in fields]
    widths = [text_width(label, font=style.fontName, size=style.fontSize) + _LABEL_GAP for label in labels]
    longest = [max(half) for half in (widths[:depth], widths[depth:])]
    first = min(max(room / 2, longest[0]), max(room - longest[1], room / 2))
    return first, room - first


def _question(
    fields: Sequence[Field[Any]], at: int, answers: Sequence[str], typesetting: Typesetting
) -> list[Flowable | str]:
    if at >= len(fields):
        return [""] * (len(answers) + 1)
    label = field_label(Administration, fields[at].name, typesetting.translate)
    return [question_cell(label, typesetting.sheet), *tick_cells(len(answers), typesetting)]


def _other_agent(typesetting: Typesetting) -> list[Asked]:
    """Another drug given into the same space."""
    fields = [field for field in ItAgent.clinical_fields() if is_written_by_hand(field)]
    first, *others = asked_fields(ItAgent, fields, typesetting)
    title = typesetting.translate("Record", ItAgent.title)
    named = [replace(first, label=title), *others]
    return [replace(each, condition=DRUG) for each in named]

"""Disease, state before treatment, consent and treatment, with the labels of the declared fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, Table, TableStyle

from models.course import PatientCourse
from models.fields import Section
from models.records import Patient
from models.records.patient import (
    BEFORE_TREATMENT,
    CANCER,
    CONSENT,
    IDENTITY,
    LEPTOMENINGEAL,
    OUTCOME,
    TREATMENT,
)
from models.wording import Translate
from reports.column_widths import WidthNeed, column_widths
from reports.field_text import field_label, field_value
from reports.stylesheet import GAP, HAIRLINE
from reports.tables import WholeRowTable, plain_commands
from reports.text import clean, paragraph, text_width
from reports.typesetting import Typesetting

_COLUMNS: tuple[tuple[Section, ...], ...] = (
    (CANCER, CONSENT),
    (LEPTOMENINGEAL,),
    (BEFORE_TREATMENT, TREATMENT),
)
"""The sections of the declaration as they stand side by side, of about equal length."""
_ELSEWHERE = (IDENTITY, OUTCOME)
_IN_THE_HEADER = frozenset({"arm", "lm_diagnosis_date"})
_GAP = 2 * GAP
_LONGEST_WORD = 90.0
_EVERY = ((0, 0), (-1, -1))
_NO_PADDING = [(f"{side}PADDING", *_EVERY, 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]


@dataclass(frozen=True)
class _Group:
    """A section's title with label and value of each field that was filled in."""

    title: str
    facts: tuple[tuple[str, str], ...]


def disease(course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """Columns of facts side by side; what was not entered is left out."""
    translate = typesetting.translate
    columns = [
        [group for section in sections if (group := _group(section, course.patient, translate)).facts]
        for sections in _sections_side_by_side()
    ]
    columns = [groups for groups in columns if groups]
    if not columns:
        return []
    widths = _widths(columns, typesetting)
    cells: list[object] = []
    all_widths: list[float] = []
    for groups, (label, value) in zip(columns, widths, strict=True):
        cells += ["", [_block(group, typesetting, widths=(label, value)) for group in groups]]
        all_widths += [_GAP, label + value]
    table = WholeRowTable(
        [cells[1:]],
        colWidths=all_widths[1:],
        style=TableStyle([*plain_commands(), *_NO_PADDING]),
        hAlign="LEFT",
    )
    return [typesetting.section(translate("PatientReport", "Disease and treatment")), table]


def _sections_side_by_side() -> list[tuple[Section, ...]]:
    """The columns, with a section that was declared since then below the shortest of them."""
    placed = {*(section for column in _COLUMNS for section in column), *_ELSEWHERE}
    declared = dict.fromkeys(field.section for field in Patient.clinical_fields())
    further = tuple(section for section in declared if section is not None and section not in placed)
    first, second, third = _COLUMNS
    return [first, (*second, *further), third]


def _group(section: Section, patient: Patient, translate: Translate) -> _Group:
    names = [field.name for field in Patient.clinical_fields() if field.section is section]
    facts = tuple(
        (field_label(Patient, name, translate), field_value(patient, name, translate))
        for name in names
        if name in patient.values and name not in _IN_THE_HEADER
    )
    return _Group(translate("Section", section.label), facts)


def _widths(columns: Sequence[Sequence[_Group]], typesetting: Typesetting) -> list[tuple[float, float]]:
    """For each column that of its labels and that of its values, in points; together they fill the text."""
    sheet = typesetting.sheet
    needs = []
    for groups in columns:
        facts = [fact for group in groups for fact in group.facts]
        needs.append(
            _need([label for label, _ in facts], sheet.label.fontName, sheet.label.fontSize, weight=3)
        )
        needs.append(_need([value for _, value in facts], sheet.cell.fontName, sheet.cell.fontSize, weight=1))
    shared = column_widths(needs, typesetting.width - _GAP * (len(columns) - 1))
    return list(zip(shared[::2], shared[1::2], strict=True))


def _need(texts: Sequence[str], font: str, size: float, *, weight: float) -> WidthNeed:
    lines = [line for text in texts for line in clean(text).split("\n")]
    words = [word for line in lines for word in line.split()]
    word, line = (
        max((text_width(part, font=font, size=size) for part in parts), default=0.0)
        for parts in (words, lines)
    )
    return WidthNeed(word=min(word, _LONGEST_WORD) + GAP, line=line + GAP, weight=weight, wrap=True)


def _block(group: _Group, typesetting: Typesetting, *, widths: tuple[float, float]) -> Flowable:
    sheet = typesetting.sheet
    rows = [[paragraph(label, sheet.label), paragraph(value, sheet.cell)] for label, value in group.facts]
    commands = [
        *plain_commands(),
        *_NO_PADDING,
        ("SPAN", (0, 0), (-1, 0)),
        ("LINEBELOW", (0, 0), (-1, 0), HAIRLINE, sheet.palette.line),
        ("RIGHTPADDING", (0, 1), (0, -1), GAP),
        ("TOPPADDING", (0, 1), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 1), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, 0), 3),
        ("TOPPADDING", (0, 1), (-1, 1), 3),
        ("BOTTOMPADDING", (0, -1), (-1, -1), 8),
    ]
    title = paragraph(group.title, sheet.cell_group)
    return Table([[title, ""], *rows], colWidths=widths, style=TableStyle(commands), hAlign="LEFT")

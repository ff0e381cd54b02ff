"""The characteristics of the cohort by arm, as the paper's first two tables give them, with what is not known."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from analysis.characteristic_variables import YES
from analysis.characteristics import (
    Characteristic,
    CharacteristicCell,
    CharacteristicsTable,
    LevelCount,
    characteristics,
)
from analysis.descriptive import Description
from analysis.figures.number_text import months_text
from analysis.survival_data import ALL
from models.course import PatientCourse
from models.fields import unit_words
from models.vocabularies import Arm
from models.wording import Translate
from reports.cohort_sections.numbers import UNDEFINED
from reports.field_text import capitalised
from reports.tables import Cell, Column, number_column
from reports.text import shortened
from reports.typesetting import Typesetting

_LEVEL_WIDTH = 190.0
_INDENT = "\N{NO-BREAK SPACE}" * 3
_EMPTY_LINE = "\N{NO-BREAK SPACE}"


def cohort_characteristics(courses: Sequence[PatientCourse], typesetting: Typesetting) -> list[Flowable]:
    """Numbers described and categories counted, nothing compared; patients who withdrew their consent are not in."""
    table = characteristics(courses)
    if not table.n[ALL]:
        return []
    translate = typesetting.translate
    lead = translate(
        "CohortReport",
        "Numbers: median (quartiles); mean ± standard error. Categories: patients (share of those known). Nothing is "
        "compared here.",
    )
    columns = [
        Column(translate("CohortReport", "Characteristic"), weight=10),
        *(_group_column(name, table, translate) for name in table.n),
    ]
    return [
        typesetting.section(translate("CohortReport", "Characteristics")),
        typesetting.lead(lead),
        typesetting.closed_up().table(
            columns, [_row(one, table, typesetting) for one in table.rows if _is_known(one)]
        ),
    ]


def _is_known(one: Characteristic) -> bool:
    return one.cells[ALL].n > 0


def _group_column(name: str, table: CharacteristicsTable, translate: Translate) -> Column:
    title = (
        translate("CohortReport", "All") if name == ALL else translate("Arm", Arm(name).label)  # type: ignore[call-arg]
    )
    return number_column(title, f"n\N{NO-BREAK SPACE}{table.n[name]}", weight=0.5)


def _row(one: Characteristic, table: CharacteristicsTable, typesetting: Typesetting) -> list[Cell]:
    translate = typesetting.translate
    label = one.label.said(translate)
    if one.is_number:
        return [_number_label(label, one, table, translate), *(_number(one.cells[name]) for name in table.n)]
    missing = [translate("CohortReport", "not known")] if one.cells[ALL].missing else []
    told = one.told_level
    if told is not None:
        return [_short_label(label, one, told, missing, translate), *_short_cells(one, table, told)]
    levels = one.levels_seen
    shown = [_fitted(one.levels[level].said(translate), typesetting) for level in levels]
    lines = [label, *(f"{_INDENT}{words}" for words in (*shown, *missing))]
    return ["\n".join(lines), *(_counts(one.cells[name], levels, bool(missing)) for name in table.n)]


def _short_label(
    label: str, one: Characteristic, level: str, missing: Sequence[str], translate: Translate
) -> str:
    title = label if level == YES else f"{label}, {one.levels[level].said(translate)}"
    return "\n".join([capitalised(title), *(f"{_INDENT}{words}" for words in missing)])


def _short_cells(one: Characteristic, table: CharacteristicsTable, level: str) -> list[str]:
    has_missing = bool(one.cells[ALL].missing)
    cells = (one.cells[name] for name in table.n)
    return [
        "\n".join([_count(cell.counts[level]), *([str(cell.missing)] if has_missing else [])])
        for cell in cells
    ]


def _fitted(words: str, typesetting: Typesetting) -> str:
    style = typesetting.sheet.cell
    return shortened(words, font=style.fontName, size=style.fontSize, width=_LEVEL_WIDTH)


def _counts(cell: CharacteristicCell, levels: Sequence[str], has_missing: bool) -> str:
    """A line for each level under the empty one beside the characteristic's name."""
    lines = [_EMPTY_LINE, *(_count(cell.counts[level]) for level in levels)]
    return "\n".join([*lines, *([str(cell.missing)] if has_missing else [])])


def _count(found: LevelCount) -> str:
    return str(found.x) if found.share is None else f"{found.x} ({100 * found.share:.0f} %)"


def _number(cell: CharacteristicCell) -> str:
    found = cell.description
    return UNDEFINED if found is None or found.median is None else _described(found)


def _number_label(label: str, one: Characteristic, table: CharacteristicsTable, translate: Translate) -> str:
    """With the unit, and with how many each group knows where that is not everybody."""
    title = f"{label}, {unit_words(one.unit, translate)}" if one.unit else label
    known = [one.cells[name].n for name in table.n]
    if known == list(table.n.values()):
        return title
    counted = translate("CohortReport", "{label} (n {known})")
    return counted.format(label=title, known=", ".join(str(n) for n in known))


def _described(found: Description) -> str:
    low, high = found.quartiles
    middle = f"{months_text(found.median)} ({months_text(low)}–{months_text(high)})"
    if found.mean is None or found.se is None:
        return middle
    return f"{middle}; {found.mean:.1f} ± {found.se:.1f}"

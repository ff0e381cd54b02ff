"""The day's work on paper, to be carried along and ticked off: the lists of Today with a second identifier each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable

from models.records import Patient
from models.wording import Translate
from reports.dates import day_text, moment_text
from reports.field_text import capitalised, field_label
from reports.full_pages import build_full_pages
from reports.handwriting import TickBox
from reports.page_edges import DocumentFacts
from reports.print_facts import PrintFacts
from reports.tables import Cell, Column, GroupRow, Row, Stressed
from reports.typesetting import Typesetting


@dataclass(frozen=True)
class TodayRow:
    """One patient in one list: what waits in words, and the session that is planned where one is.

    ``is_held`` stresses the words of a session that is planned and must not be given.
    """

    study_code: str
    name: str
    birth_date: date | None
    waits: str
    planned: str = ""
    is_held: bool = False


@dataclass(frozen=True)
class TodayGroup:
    """One list with its title."""

    title: str
    rows: tuple[TodayRow, ...]


def today_list(groups: Sequence[TodayGroup], facts: PrintFacts, *, translate: Translate) -> bytes:
    """The PDF of the lists that have rows, in their order; a sentence where none has any."""
    filled = [group for group in groups if group.rows]

    def story(typesetting: Typesetting) -> list[Flowable]:
        if not filled:
            return [typesetting.body(translate("TodayList", "Nothing is to be done today."))]
        stands = translate("TodayList", "As it stood on {moment}; what was saved later is not on it.")
        lead = typesetting.lead(stands.format(moment=moment_text(facts.printed_at, translate)))
        return [lead, _table(filled, typesetting)]

    return build_full_pages(story, _document_facts(facts, translate), Typesetting.on(facts.page, translate))


def _table(groups: Sequence[TodayGroup], typesetting: Typesetting) -> Flowable:
    """With a column for what is planned only where anything is."""
    is_planned = any(row.planned for group in groups for row in group.rows)
    columns = _columns(typesetting.translate, is_planned=is_planned)
    rows: list[Row] = []
    for group in groups:
        rows.append(GroupRow(f"{group.title} ({len(group.rows)})"))
        rows += [_row(row, typesetting)[: len(columns)] for row in group.rows]
    return typesetting.table(columns, rows)


def _columns(translate: Translate, *, is_planned: bool) -> list[Column]:
    columns = [
        Column(translate("TodayList", "Done"), weight=0.01),
        Column(field_label(Patient, "study_code", translate), weight=1),
        Column(translate("PatientReport", "Name"), weight=3),
        Column(field_label(Patient, "birth_date", translate), wrap=False, weight=0.01),
        Column(translate("TodayList", "What waits"), weight=6),
    ]
    return [*columns, Column(translate("TodayList", "Planned"), weight=2)] if is_planned else columns


def _row(row: TodayRow, typesetting: Typesetting) -> list[Cell]:
    """The cell of what is planned last."""
    waits = capitalised(row.waits)
    return [
        TickBox(typesetting),
        row.study_code,
        row.name,
        day_text(row.birth_date, typesetting.translate),
        Stressed(waits) if row.is_held else waits,
        row.planned,
    ]


def _document_facts(facts: PrintFacts, translate: Translate) -> DocumentFacts:
    return DocumentFacts.of(
        facts,
        title=translate("TodayList", "Today"),
        identifier=day_text(facts.today, translate),
        subject=translate("TodayList", "What waits to be done"),
    )

"""Who took part, notes, lines to sign, and the line of whoever enters the sheet into the register."""

from __future__ import annotations

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether

from models.records import Administration
from models.records.administration.responsibility import STAFF
from models.vocabularies import EntryMode
from reports.field_text import field_label, value_text
from reports.form_grid import Asked, form_heading, form_rows
from reports.handwriting import Figures, Ruled
from reports.session_sections.signatures import SIGNED_ON_PAPER
from reports.stylesheet import GAP
from reports.text import paragraph
from reports.typesetting import Typesetting
from reports.worksheet_sections.declared_sections import fields_of
from reports.worksheet_sections.field_blanks import asked_fields

_SIGNATURE_LINES: tuple[float, ...] = (9 * mm, 8 * mm, 8 * mm, 7 * mm)
"""From airy to closest."""


def people(typesetting: Typesetting) -> list[Flowable]:
    """The people and the notes; who performed and who witnessed sign beside their names."""
    fields = [field for field in fields_of(STAFF) if field.name not in SIGNED_ON_PAPER]
    return [
        form_heading(typesetting.translate("Section", STAFF.label), typesetting),
        *form_rows(asked_fields(Administration, fields, typesetting), typesetting),
        KeepTogether([*_signatures(typesetting), *_entered(typesetting)]),
    ]


def _signatures(typesetting: Typesetting) -> list[Flowable]:
    """Name, signature and day of each who signs by hand."""
    translate = typesetting.translate
    line = _SIGNATURE_LINES[typesetting.closeness]
    rows = []
    for name in SIGNED_ON_PAPER:
        label = field_label(Administration, name, translate)
        asked = [
            Asked(label, Ruled(typesetting, room=0, line=line), columns=5),
            Asked(translate("Signature", "Signature"), Ruled(typesetting, room=0), columns=4),
            Asked(translate("Signature", "Date"), Figures(typesetting, time=False), columns=3),
        ]
        rows += form_rows(asked, typesetting)
    return rows


def _entered(typesetting: Typesetting) -> list[Flowable]:
    """That the paper is no record, and who makes one of it."""
    translate = typesetting.translate
    told = translate(
        "Worksheet", "This sheet is not the record until it is entered into Thecalog (entry: {mode})."
    ).format(mode=value_text(EntryMode.RETROSPECTIVE, translate))
    asked = [
        Asked(translate("Worksheet", "Entered into Thecalog on"), Figures(typesetting, time=True)),
        Asked(translate("Worksheet", "Entered by"), Ruled(typesetting, room=40 * mm)),
    ]
    style = ParagraphStyle("no_record", parent=typesetting.sheet.cell_group, spaceBefore=GAP, spaceAfter=2)
    return [paragraph(told, style), *form_rows(asked, typesetting)]

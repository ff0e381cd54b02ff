"""The kinds of clinical field: what a declaration says, from which form, table, file and page are made.

A field is declared once, in ``models/records``. It knows its label, unit, range and vocabulary, whether it is required
or identifies a person, who may write it, and how its value is read, shown in files, stored and checked.
"""

from __future__ import annotations

from models.fields.choice_fields import Choice, Flag
from models.fields.date_fields import Day, HistoricalDay, Moment
from models.fields.field import (
    CLINICAL_WRITERS,
    ONCOLOGIST_ONLY,
    Field,
    Section,
    ValueRefused,
    unit_words,
)
from models.fields.number_fields import Number, WholeNumber
from models.fields.picture_field import Picture
from models.fields.text_fields import Link, LongText, Structure, Text

__all__ = [
    "CLINICAL_WRITERS",
    "ONCOLOGIST_ONLY",
    "Choice",
    "Day",
    "Field",
    "Flag",
    "HistoricalDay",
    "Link",
    "LongText",
    "Moment",
    "Number",
    "Picture",
    "Section",
    "Structure",
    "Text",
    "ValueRefused",
    "WholeNumber",
    "unit_words",
]

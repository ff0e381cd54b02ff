"""The puncture: level, needle, attempts, and the fluid with results that arrive later."""

from __future__ import annotations

from models.fields import Choice, Number, Section, WholeNumber
from models.record import KeptRecord, Record
from models.records.administration.preparation import puncture_was_attempted
from models.vocabularies import CsfAppearance, CsfCytology, NeedleType, PunctureLevel, Route
from models.wording import QT_TRANSLATE_NOOP

PUNCTURE = Section("puncture", QT_TRANSLATE_NOOP("Section", "Puncture"))
FLUID = Section("fluid", QT_TRANSLATE_NOOP("Section", "Cerebrospinal fluid"))


def _by_lumbar_puncture(record: Record) -> bool:
    return puncture_was_attempted(record) and record.values.get("route") != Route.OMMAYA_RESERVOIR


class Puncture(KeptRecord):
    """How the intrathecal space was reached and what came out of it."""

    route = Choice(
        QT_TRANSLATE_NOOP("Administration", "Route"),
        section=PUNCTURE,
        vocabulary=Route,
        carried_over=True,
        expected=True,
        asked_when=puncture_was_attempted,
    )
    puncture_level = Choice(
        QT_TRANSLATE_NOOP("Administration", "Level"),
        section=PUNCTURE,
        vocabulary=PunctureLevel,
        carried_over=True,
        expected=True,
        asked_when=_by_lumbar_puncture,
        listed=True,
    )
    needle_type = Choice(
        QT_TRANSLATE_NOOP("Administration", "Needle"),
        section=PUNCTURE,
        vocabulary=NeedleType,
        carried_over=True,
        asked_when=_by_lumbar_puncture,
    )
    needle_gauge = WholeNumber(
        QT_TRANSLATE_NOOP("Administration", "Gauge"),
        section=PUNCTURE,
        unit="G",
        minimum=16,
        maximum=29,
        carried_over=True,
        asked_when=_by_lumbar_puncture,
    )
    attempts = WholeNumber(
        QT_TRANSLATE_NOOP("Administration", "Attempts"),
        section=PUNCTURE,
        minimum=1,
        maximum=20,
        expected=True,
        asked_when=_by_lumbar_puncture,
    )
    opening_pressure_cmh2o = Number(
        QT_TRANSLATE_NOOP("Administration", "Opening pressure"),
        section=FLUID,
        unit="cmH₂O",
        minimum=0,
        maximum=100,
        asked_when=puncture_was_attempted,
    )
    csf_withdrawn_ml = Number(
        QT_TRANSLATE_NOOP("Administration", "CSF withdrawn"),
        section=FLUID,
        unit="ml",
        minimum=0,
        maximum=60,
        expected=True,
        asked_when=puncture_was_attempted,
    )
    csf_appearance = Choice(
        QT_TRANSLATE_NOOP("Administration", "CSF appearance"),
        section=FLUID,
        vocabulary=CsfAppearance,
        asked_when=puncture_was_attempted,
    )
    csf_cells_per_ul = Number(
        QT_TRANSLATE_NOOP("Administration", "CSF cells"),
        section=FLUID,
        unit="/µl",
        minimum=0,
        maximum=100000,
        arrives_later=True,
        asked_when=puncture_was_attempted,
    )
    csf_protein_mg_dl = Number(
        QT_TRANSLATE_NOOP("Administration", "CSF protein"),
        section=FLUID,
        unit="mg/dl",
        minimum=0,
        maximum=10000,
        arrives_later=True,
        asked_when=puncture_was_attempted,
    )
    csf_glucose_mg_dl = Number(
        QT_TRANSLATE_NOOP("Administration", "CSF glucose"),
        section=FLUID,
        unit="mg/dl",
        minimum=0,
        maximum=1000,
        arrives_later=True,
        asked_when=puncture_was_attempted,
    )
    csf_cytology = Choice(
        QT_TRANSLATE_NOOP("Administration", "CSF cytology"),
        section=FLUID,
        vocabulary=CsfCytology,
        arrives_later=True,
        asked_when=puncture_was_attempted,
    )

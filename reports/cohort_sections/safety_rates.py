"""How often each complication was present, per patient and per session beside each other, with the worst grade."""

from __future__ import annotations

from reportlab.platypus import Flowable

from analysis.complication_rates import AnsweredRate, ComplicationRate
from analysis.complication_words import complication_words
from analysis.figures.share_text import counted, percent, percent_range
from analysis.safety import SafetyAnalysis
from analysis.wording.safety_tables import per_patient, per_session
from models.wording import Translate
from reports.cohort_sections.numbers import UNDEFINED
from reports.result_tables import closed_up
from reports.tables import Cell, Column, number_column
from reports.typesetting import Typesetting


def safety_rates(result: SafetyAnalysis, typesetting: Typesetting) -> list[Flowable]:
    """The denominators are those who were answered; beside them those without an answer."""
    translate = typesetting.translate
    tables = (per_patient(result, translate), per_session(result, translate))
    notes = [f"{table.title}. {table.note}" for table in tables]
    rows = [_row(each, translate) for each in result.rates]
    return [
        *(typesetting.lead(note) for note in notes),
        typesetting.closed_up().table(_columns(translate), rows),
    ]


def _columns(translate: Translate) -> list[Column]:
    rate, silent = translate("CohortReport", "Rate (95 % CI)"), translate("Safety", "No answer")
    return [
        Column(translate("Safety", "Complication"), weight=6),
        number_column(translate("Safety", "Patients"), "n/N", weight=0.5),
        number_column(rate, weight=0.5),
        number_column(silent, weight=0.5),
        number_column(translate("Safety", "Sessions"), "n/N", weight=0.5),
        number_column(rate, weight=0.5),
        number_column(silent, weight=0.5),
        number_column(translate("Safety", "Worst grade"), weight=0.5),
    ]


def _row(each: ComplicationRate, translate: Translate) -> list[Cell]:
    worst = each.grades.worst
    return [
        complication_words(each.key, translate),
        *_answered(each.patients),
        *_answered(each.sessions),
        UNDEFINED if worst is None else worst,
    ]


def _answered(each: AnsweredRate) -> list[Cell]:
    """Nobody answered, no rate."""
    known = each.rate.estimate is not None
    rate = f"{percent(each.rate.estimate)} {percent_range(each.rate.ci)}" if known else UNDEFINED
    return [counted(each.rate), closed_up(rate), each.not_assessed + each.pending]

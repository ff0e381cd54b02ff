"""Writes a safety result as the tables under the figures: rates, grades, times, strata, who is left out. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis.competing_risks import IncidenceEstimate
from analysis.complication_rates import AnsweredRate, Spread, WorstGrades
from analysis.complication_words import complication_words
from analysis.figures.number_text import months_text
from analysis.figures.share_text import counted, percent, percent_range, share_text
from analysis.first_complication import FirstComplication
from analysis.safety import SafetyAnalysis
from analysis.safety_strata import Stratification
from analysis.wording.result_table import UNDEFINED, ResultColumn, ResultTable
from analysis.wording.safety_wording import level_words, strata_note, strata_title
from models.vocabularies import HematomaSite
from models.wording import Translate

_NOT_ONE = "·"
"""In place of a 0 among grades, so that those seen stand out."""


def safety_tables(result: SafetyAnalysis, group: str | None, translate: Translate) -> tuple[ResultTable, ...]:
    """Every table of the page, in the order in which they are read."""
    return (
        per_patient(result, translate),
        per_session(result, translate),
        grades(result, translate),
        time_to_first(result, translate),
        *others(result, translate),
        incidence_at_times(result, translate),
        *(strata_table(each, group, translate) for each in result.strata),
        *left_out(result, translate),
    )


def per_patient(result: SafetyAnalysis, translate: Translate) -> ResultTable:
    """Present among those answered, of the patients with a puncture."""
    note = translate(
        "Safety",
        "n/N: present among those said to have it or not; over all sessions present counts before absent. Exact "
        "interval (Clopper–Pearson). Taken together: absent only where all are. Pain: at the puncture site.",
    )
    title = translate("Safety", "Per patient with a puncture")
    rows = [(each.key, each.patients) for each in result.rates]
    return ResultTable("per_patient", title, _rate_columns(translate), _rate_rows(rows, translate), note)


def per_session(result: SafetyAnalysis, translate: Translate) -> ResultTable:
    """Present among those answered, of the sessions with a puncture."""
    note = translate(
        "Safety",
        "n/N: present among the sessions answered, in either window or by an event until the next session. Sessions of "
        "one patient are not independent: the exact interval describes.",
    )
    if len(result.doses_mg) == 1:
        given = translate("Safety", "Trastuzumab {dose} mg whenever it was given.")
        note = f"{note} {given.format(dose=f'{result.doses_mg[0]:g}')}"
    title = translate("Safety", "Per session with a puncture")
    rows = [(each.key, each.sessions) for each in result.rates]
    return ResultTable("per_session", title, _rate_columns(translate), _rate_rows(rows, translate), note)


def _rate_columns(translate: Translate) -> tuple[ResultColumn, ...]:
    return (
        _complication(translate),
        ResultColumn("n/N"),
        ResultColumn(translate("Safety", "Rate")),
        ResultColumn(translate("Analysis", "95 % CI")),
        ResultColumn(translate("Safety", "No answer")),
    )


def _rate_rows(
    rates: Iterable[tuple[str, AnsweredRate]], translate: Translate
) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            complication_words(key, translate),
            counted(each.rate),
            percent(each.rate.estimate),
            percent_range(each.rate.ci),
            str(each.not_assessed + each.pending),
        )
        for key, each in rates
    )


def grades(result: SafetyAnalysis, translate: Translate) -> ResultTable:
    """The worst CTCAE grade of each patient, by complication and by term of what was reported beside them."""
    columns = (
        _complication(translate),
        *(ResultColumn(str(grade)) for grade in range(1, 6)),
        ResultColumn(translate("Safety", "Not graded")),
    )
    rows = [(complication_words(each.key, translate), *_grade_cells(each.grades)) for each in result.rates]
    rows += [(each.term or _nameless(translate), *_grade_cells(each.grades)) for each in result.others]
    note = translate("Safety", "Patients by the worst CTCAE grade seen.")
    sites = _sites(result, translate)
    title = translate("Safety", "Worst grade")
    return ResultTable("worst_grade", title, columns, tuple(rows), f"{note} {sites}".strip())


def _grade_cells(found: WorstGrades) -> tuple[str, ...]:
    return tuple(str(n) if n else _NOT_ONE for n in (*found.by_grade, found.not_graded))


def _sites(result: SafetyAnalysis, translate: Translate) -> str:
    if not result.hematoma_sites:
        return ""
    counts = ", ".join(f"{_site(site, translate)} {n}" for site, n in result.hematoma_sites.items())
    return translate("Safety", "Hematoma by site: {counts}.").format(counts=counts)


def _site(site: HematomaSite | None, translate: Translate) -> str:
    if site is None:
        return translate("Safety", "not recorded")
    return translate("HematomaSite", site.label)


def time_to_first(result: SafetyAnalysis, translate: Translate) -> ResultTable:
    """Months from the first puncture, and the cycle, of those who had it."""
    columns = (
        _complication(translate),
        ResultColumn("n"),
        ResultColumn(translate("Safety", "Months")),
        ResultColumn(translate("Safety", "Cycle")),
    )
    rows = tuple(
        (
            complication_words(each.key, translate),
            str(each.first.months.n),
            _spread(each.first.months),
            _spread(each.first.cycles),
        )
        for each in result.rates
    )
    note = translate(
        "Safety",
        "Median (range) among those who had it, from the first puncture: the cumulative incidence is what counts those "
        "who did not.",
    )
    return ResultTable("time_to_first", translate("Safety", "Time to the first"), columns, rows, note)


def _spread(spread: Spread) -> str:
    if spread.median is None:
        return UNDEFINED
    if spread.least == spread.greatest:
        return months_text(spread.median)
    return f"{months_text(spread.median)} ({months_text(spread.least)} – {months_text(spread.greatest)})"


def others(result: SafetyAnalysis, translate: Translate) -> Iterator[ResultTable]:
    """What was reported beside the six; nothing where nothing was."""
    if not result.others:
        return
    columns = (
        ResultColumn(translate("Safety", "CTCAE term"), right=False),
        ResultColumn(translate("Safety", "Patients")),
        ResultColumn(translate("Safety", "Sessions")),
        ResultColumn(translate("Analysis", "Events")),
        ResultColumn(translate("Safety", "Worst grade")),
        ResultColumn(translate("Safety", "First at month")),
    )
    rows = tuple(
        (
            each.term or _nameless(translate),
            share_text(each.patients),
            share_text(each.sessions),
            str(each.events),
            UNDEFINED if each.grades.worst is None else str(each.grades.worst),
            _spread(each.first.months),
        )
        for each in result.others
    )
    note = translate(
        "Safety",
        "N: those with a review, or the event. Nobody is asked for these, so that some may be missed.",
    )
    title = translate("Safety", "Reported beside the six")
    yield ResultTable("other_events", title, columns, rows, note, wide=True)


def incidence_at_times(result: SafetyAnalysis, translate: Translate) -> ResultTable:
    """Cumulative incidence of each first complication at the times asked for."""
    months = [each.months for each in result.first[0].at_times]
    columns = (
        _complication(translate),
        ResultColumn("n"),
        ResultColumn(translate("Safety", "With it")),
        ResultColumn(translate("Safety", "Died before")),
        *(
            ResultColumn(translate("Safety", "{months} months").format(months=months_text(each)))
            for each in months
        ),
    )
    rows = tuple(
        (
            complication_words(each.key, translate),
            str(each.n),
            str(each.events),
            str(each.deaths),
            *(_estimate(at) for at in each.at_times),
        )
        for each in result.first
    )
    note = translate(
        "Safety",
        "Aalen–Johansen from the day of the first puncture, death competing; 95 % CI log-log with the delta method, "
        "none where the estimate is 0 or 100 %. – : after the last observation.",
    )
    left = _left_out_of_incidence(result.first)
    if left:
        text = translate("Safety", "Without an answer or a date, so not counted: {codes}.")
        note = f"{note} {text.format(codes=left)}"
    title = translate("Safety", "Cumulative incidence of the first complication")
    return ResultTable("cumulative_incidence", title, columns, rows, note, wide=True)


def _estimate(at: IncidenceEstimate) -> str:
    if at.estimate is None:
        return UNDEFINED
    interval = percent_range(at.ci)
    return percent(at.estimate) if interval == UNDEFINED else f"{percent(at.estimate)} {interval}"


def _left_out_of_incidence(first: tuple[FirstComplication, ...]) -> str:
    """Who is missing from at least one row; no more names than a sentence bears."""
    codes = sorted({code for each in first for code in each.left_out})
    return ", ".join(codes) if len(codes) <= 12 else str(len(codes))


def strata_table(strata: Stratification, group: str | None, translate: Translate) -> ResultTable:
    """A column for each stratum, its n in the header."""
    columns = (
        _complication(translate),
        *(
            ResultColumn(f"{level_words(strata.kind, each.code, group, translate)}, n {each.n}")
            for each in strata.strata
        ),
    )
    rows = tuple(
        (complication_words(key, translate), *(share_text(each.rates[key]) for each in strata.strata))
        for key in strata.strata[0].rates
    )
    note = " ".join(
        (translate("Safety", "n/N answered, rate and exact 95 % interval."), strata_note(strata, translate))
    )
    title = strata_title(strata, group, translate)
    return ResultTable(f"by_{strata.kind.value}", title, columns, rows, note, wide=True)


def left_out(result: SafetyAnalysis, translate: Translate) -> Iterator[ResultTable]:
    """Who may not be analysed, and why; nothing where nobody is left out."""
    if not result.left_out:
        return
    columns = (
        ResultColumn(translate("Analysis", "Patient"), right=False),
        ResultColumn(translate("Analysis", "Reason"), right=False),
    )
    rows = tuple(
        (each.study_code, translate("ExclusionReason", each.reason.label)) for each in result.left_out
    )
    title = translate("Analysis", "Left out: {n}").format(n=len(rows))
    yield ResultTable("safety_left_out", title, columns, rows, wide=True)


def _complication(translate: Translate) -> ResultColumn:
    return ResultColumn(translate("Safety", "Complication"), right=False)


def _nameless(translate: Translate) -> str:
    return translate("Complication", "Other")

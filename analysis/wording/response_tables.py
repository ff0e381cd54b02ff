"""Writes a response result as tables: who responded, how many of how many, for how long. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from analysis.figures.number_text import months_interval_text, months_text
from analysis.figures.share_text import percent, percent_range
from analysis.figures.survival_summary import SurvivalWording
from analysis.group_survival import GroupSurvival
from analysis.kaplan_meier import SurvivalEstimate
from analysis.proportions import Proportion
from analysis.response import GroupResponse, ResponseAnalysis
from analysis.response_rates import DURABLE_MONTHS, ResponseRate
from analysis.survival_data import ALL
from analysis.wording.left_out_table import left_out
from analysis.wording.result_table import UNDEFINED, ResultColumn, ResultTable
from models.wording import Translate


def response_tables(
    result: ResponseAnalysis, words: SurvivalWording, translate: Translate
) -> tuple[ResultTable, ...]:
    """Every table of the page, in the order in which they are read."""
    return (
        best_responses(result, words, translate),
        response_rates(result, words, translate),
        disease_control(result, words, translate),
        durations(result, words, translate),
        progression_free(result, words, translate),
        *left_out(result.dropped, translate),
    )


def best_responses(result: ResponseAnalysis, words: SurvivalWording, translate: Translate) -> ResultTable:
    """Patients by best overall response."""
    categories = [response.value for response in result.groups[ALL].counts.best]
    columns = (
        ResultColumn(translate("Analysis", "Group"), right=False),
        ResultColumn("n"),
        *(ResultColumn(category) for category in categories),
        ResultColumn(translate("Response", "None")),
    )
    rows = tuple(
        (
            words.title(group.name),
            str(group.counts.n),
            *(str(count) for count in group.counts.best.values()),
            str(group.counts.not_recorded),
        )
        for group in _in_reading_order(result)
    )
    note = translate(
        "Response", "Patients by their best response after LM diagnosis. None: no response is recorded."
    )
    return ResultTable(
        "best_response", translate("Response", "Best overall response"), columns, rows, note, wide=True
    )


def response_rates(result: ResponseAnalysis, words: SurvivalWording, translate: Translate) -> ResultTable:
    """CR and PR of those evaluable and of all."""
    note = translate(
        "Response", "Clopper–Pearson interval. A response counts once recorded; it need not be confirmed."
    )
    rows = _rate_rows(result, words, translate, lambda group: group.response)
    title = translate("Response", "Response rate (CR + PR)")
    return ResultTable("response_rate", title, _rate_columns(translate), rows, note)


def disease_control(result: ResponseAnalysis, words: SurvivalWording, translate: Translate) -> ResultTable:
    """CR, PR and SD of those evaluable and of all."""
    note = translate("Response", "Clopper–Pearson interval. SD counts however short it lasted.")
    rows = _rate_rows(result, words, translate, lambda group: group.disease_control)
    title = translate("Response", "Disease control (CR + PR + SD)")
    return ResultTable("disease_control", title, _rate_columns(translate), rows, note)


def durations(result: ResponseAnalysis, words: SurvivalWording, translate: Translate) -> ResultTable:
    """Responses and events before the median and its interval."""
    columns = (
        ResultColumn(translate("Analysis", "Group"), right=False),
        ResultColumn(translate("Response", "Responses")),
        ResultColumn(translate("Response", "Median to response")),
        ResultColumn(translate("Response", "Followed")),
        ResultColumn(translate("Analysis", "Events")),
        ResultColumn(translate("Response", "Median duration")),
        ResultColumn(translate("Analysis", "95 % CI")),
    )
    rows = tuple(
        (
            words.title(group.name),
            str(group.to_response.n),
            UNDEFINED if group.to_response.median is None else months_text(group.to_response.median),
            str(group.duration.n),
            str(group.duration.events),
            *_median(group.duration),
        )
        for group in _in_reading_order(result)
    )
    note = translate(
        "Response",
        "To response: from LM diagnosis to the first CR or PR, among those who responded. Duration: from there to "
        "progression or death, else censored at the last assessment; Kaplan–Meier, log-log interval. NR: not reached.",
    )
    title = translate("Response", "Duration of response, months")
    return ResultTable("duration_of_response", title, columns, rows, note, wide=True)


def progression_free(result: ResponseAnalysis, words: SurvivalWording, translate: Translate) -> ResultTable:
    """The paper's share beside the Kaplan-Meier estimate, and the censored patients by whom they differ."""
    months = f"{DURABLE_MONTHS:g}"
    columns = (
        ResultColumn(translate("Analysis", "Group"), right=False),
        ResultColumn("n"),
        ResultColumn(translate("Response", "PFS over {months}").format(months=months)),
        ResultColumn(translate("Response", "Events by then")),
        ResultColumn(translate("Response", "Censored by then")),
        ResultColumn(translate("Response", "Share of all, 95 % CI")),
        ResultColumn(translate("Response", "Kaplan–Meier, 95 % CI")),
    )
    rows = tuple(
        (
            words.title(group.name),
            str(group.pfs_beyond.share.n),
            str(group.pfs_beyond.share.x),
            str(group.pfs_beyond.ended),
            str(group.pfs_beyond.censored),
            _with_interval(group.pfs_beyond.share),
            _with_interval(group.pfs_beyond.kaplan_meier),
        )
        for group in _in_reading_order(result)
    )
    note = translate(
        "Response",
        "Share of all: whose PFS exceeded {months} months, as the paper counts durable responses (Clopper–Pearson "
        "interval); the censored count as if they had progressed. Kaplan–Meier: PFS at {months} months (log-log "
        "interval). Events: progression or death.",
    ).format(months=months)
    title = translate("Response", "Progression-free for more than {months} months").format(months=months)
    return ResultTable("pfs_beyond", title, columns, rows, note, wide=True)


def _in_reading_order(result: ResponseAnalysis) -> list[GroupResponse]:
    """The groups by alphabet, all together last."""
    return [*(result.groups[level] for level in result.levels), result.groups[ALL]]


def _rate_columns(translate: Translate) -> tuple[ResultColumn, ...]:
    return (
        ResultColumn(translate("Analysis", "Group"), right=False),
        ResultColumn(translate("Response", "Of"), right=False),
        ResultColumn(translate("Response", "Patients")),
        ResultColumn(translate("Response", "Rate")),
        ResultColumn(translate("Analysis", "95 % CI")),
    )


def _rate_rows(
    result: ResponseAnalysis,
    words: SurvivalWording,
    translate: Translate,
    rate_of: Callable[[GroupResponse], ResponseRate],
) -> tuple[tuple[str, ...], ...]:
    return tuple(
        row
        for group in _in_reading_order(result)
        for row in _two_rows(words.title(group.name), rate_of(group), translate)
    )


def _two_rows(name: str, rate: ResponseRate, translate: Translate) -> Iterator[tuple[str, ...]]:
    for first, of, share in (
        (name, translate("Response", "evaluable"), rate.of_evaluable),
        ("", translate("Response", "all"), rate.of_all),
    ):
        yield (
            first,
            of,
            f"{share.x} / {share.n}",
            percent(share.estimate),
            percent_range(share.ci),
        )


def _median(duration: GroupSurvival) -> tuple[str, str]:
    """Of nobody there is no median, reached or not."""
    if duration.n == 0:
        return UNDEFINED, UNDEFINED
    return months_text(duration.median), months_interval_text(duration.median_ci)


def _with_interval(found: Proportion | SurvivalEstimate) -> str:
    """``43 % (10 – 82 %)``; the estimate alone where it has no interval."""
    interval = percent_range(found.ci)
    estimate = percent(found.estimate)
    return estimate if interval == UNDEFINED else f"{estimate} {interval}"

"""Writes a survival result as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.cox import HazardRatio
from analysis.cox_models import CoxModels
from analysis.endpoint_survival import SurvivalEndpoint
from analysis.figures.endpoint_wording import endpoint_wording
from analysis.figures.number_text import (
    months_interval_text,
    months_text,
    p_text,
    ratio_interval_text,
    ratio_text,
)
from analysis.figures.share_text import percent_number
from analysis.figures.survival_summary import SurvivalWording, plain_wording
from analysis.group_survival import GroupSurvival
from analysis.kaplan_meier import SurvivalEstimate
from analysis.log_rank import LogRank
from analysis.survival_analysis import LandmarkAnalysis, SurvivalAnalysis
from models.endpoints import ExclusionReason
from models.wording import Translate

_UNDEFINED = "–"


def survival_text(name: str, result: SurvivalAnalysis, translate: Translate) -> str:
    """The whole result; ``name`` is the endpoint's code, empty for a table of any kind."""
    if name:
        endpoint = SurvivalEndpoint(name)  # type: ignore[call-arg]
        title = translate("SurvivalEndpoint", endpoint.label)
        words = endpoint_wording(endpoint, translate)
    else:
        title, words = f"{result.duration}, {result.event}", plain_wording(translate)
    blocks = [
        [title, *_facts(result, translate)],
        _group_table(list(result.groups.values()), words, translate),
        _tests(result, translate),
        _cox_table(result.cox, translate),
        list(_restricted_means(result, words, translate)),
        [] if result.landmark is None else _landmark(result.landmark, words, translate),
        list(_dropped(result, translate)),
        [translate("SurvivalWarning", warning.label) for warning in result.warnings_in_words],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines with columns of one width, the first to the left, the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _facts(result: SurvivalAnalysis, translate: Translate) -> Iterator[str]:
    follow_up = months_text(result.reverse_km_median_followup)
    yield translate(
        "Command", "n {n}, events {events}, median follow-up {months} months (reverse Kaplan–Meier)"
    ).format(n=result.n, events=result.events, months=follow_up)
    if result.reference is not None:
        yield translate("Command", "compared by {group}, reference {reference}").format(
            group=result.group, reference=result.reference
        )


def _group_table(groups: Sequence[GroupSurvival], words: SurvivalWording, translate: Translate) -> list[str]:
    months = [translate("Command", "at {months} months").format(months=months_text(each.months))
              for each in groups[0].survival_at]  # fmt: skip
    head = ["", "n", translate("Command", "events"), translate("Command", "median (95 % CI)"), *months]
    rows = [
        [
            words.name(group.name),
            str(group.n),
            str(group.events),
            f"{months_text(group.median)} {months_interval_text(group.median_ci)}",
            *(_estimate(each) for each in group.survival_at),
        ]
        for group in groups
    ]
    return aligned([head, *rows])


def _estimate(each: SurvivalEstimate) -> str:
    if each.estimate is None:
        return _UNDEFINED
    if each.ci == (None, None):
        return f"{percent_number(each.estimate)} %"
    low, high = (_UNDEFINED if limit is None else percent_number(limit) for limit in each.ci)
    return f"{percent_number(each.estimate)} % ({low} – {high})"


def _log_rank(test: LogRank, translate: Translate) -> str:
    line = translate("Command", "log-rank: chi² {chi2}, df {df}, p {p}").format(
        chi2=_UNDEFINED if test.chi2 is None else f"{test.chi2:.2f}",
        df=_UNDEFINED if test.df is None else test.df,
        p=p_text(test.p),
    )
    if test.exact_permutation_p is not None:
        line += translate("Command", ", exact permutation p {p}").format(p=p_text(test.exact_permutation_p))
    return line


def _tests(result: SurvivalAnalysis, translate: Translate) -> list[str]:
    lines = [_log_rank(result.logrank, translate)] if len(result.levels) > 1 else []
    for row in result.schoenfeld or ():
        if row.term == "GLOBAL":
            lines.append(
                translate("Command", "proportional hazards: chi² {chi2}, df {df}, p {p}").format(
                    chi2=_UNDEFINED if row.chi2 is None else f"{row.chi2:.2f}", df=row.df, p=p_text(row.p)
                )
            )
    return lines


def _cox_table(models: CoxModels, translate: Translate) -> list[str]:
    named = {"Breslow": models.breslow, "Efron": models.efron, "Firth": models.firth}
    terms = list(dict.fromkeys(row.term for rows in named.values() for row in rows or ()))
    if not terms:
        return []
    head = [translate("Command", "Cox"), *(f"{name}, HR (95 % CI), p" for name in named)]
    return aligned(
        [head, *([term, *(_hazard_ratio(rows, term) for rows in named.values())] for term in terms)]
    )


def _hazard_ratio(rows: tuple[HazardRatio, ...] | None, term: str) -> str:
    row = next((each for each in rows or () if each.term == term), None)
    if row is None or row.hr is None:
        return _UNDEFINED
    return f"{ratio_text(row.hr)} {ratio_interval_text(row.ci)}, {p_text(row.p)}"


def _restricted_means(
    result: SurvivalAnalysis, words: SurvivalWording, translate: Translate
) -> Iterator[str]:
    for group in result.groups.values():
        if group.rmst is not None and group.rmst.rmst is not None:
            yield translate("Command", "restricted mean to {tau} months, {group}: {months} months").format(
                tau=months_text(group.rmst.tau),
                group=words.name(group.name),
                months=months_text(group.rmst.rmst),
            )
    for difference in result.rmst_difference or ():
        if difference.estimate is not None:
            yield translate("Command", "{group} minus {reference}: {months} months {interval}, p {p}").format(
                group=words.name(difference.of),
                reference=words.name(result.reference or ""),
                months=months_text(difference.estimate),
                interval=months_interval_text(difference.ci),
                p=p_text(difference.p),
            )


def _landmark(landmark: LandmarkAnalysis, words: SurvivalWording, translate: Translate) -> list[str]:
    head = translate(
        "Command",
        "from month {months} on: n {n}, events {events}, left out {excluded}, treated later {later}",
    ).format(
        months=months_text(landmark.months),
        n=landmark.n,
        events=landmark.events,
        excluded=landmark.excluded,
        later=landmark.treated_later,
    )
    told = [translate("SurvivalWarning", warning.label) for warning in landmark.warnings]
    table = _group_table(list(landmark.groups.values()), words, translate)
    test, models = _log_rank(landmark.logrank, translate), _cox_table(landmark.cox, translate)
    return [head, *table, test, *models, *told]


def _dropped(result: SurvivalAnalysis, translate: Translate) -> Iterator[str]:
    reasons = {reason.value: translate("ExclusionReason", reason.label) for reason in ExclusionReason}
    for row in result.dropped:
        yield translate("Command", "left out: {row}, {column}: {reason}").format(
            row=row.row, column=row.column, reason=reasons.get(row.reason, row.reason.replace("_", " "))
        )

"""What the methods say of characteristics, regression, safety and response."""

from __future__ import annotations

from analysis.baseline_comparison import ComparisonMethod
from analysis.survival_data import ALL
from models.wording import Translate
from reports.cohort_results import CohortResults
from reports.cohort_sections.references import (
    Citations,
    Reference,
    fitted_models,
    has_complication_rates,
    has_firth,
    has_responses,
)


def baseline_sentences(results: CohortResults, cited: Citations, translate: Translate) -> list[str]:
    """The one test of each characteristic, then the tests of the paper."""
    tested = _primary_tests(results, cited, translate)
    sentences = []
    if tested:
        words = translate(
            "CohortReport",
            "Each characteristic is compared once, by the test that its type asks for, without a pretest: {tests}; p "
            "is adjusted over all of them after Holm{holm}.",
        )
        sentences.append(words.format(tests=", ".join(tested), holm=cited.of(Reference.HOLM)))
    if Reference.WELCH in cited:
        sentences.append(
            translate(
                "CohortReport",
                "The tests as in the paper stand apart and unadjusted: Student’s and Welch’s t tests{welch}, the "
                "Hodges–Lehmann shift{shift}, Mood’s median test by Fisher’s exact test{fisher}, two-sample "
                "Kolmogorov–Smirnov.",
            ).format(
                welch=cited.of(Reference.WELCH),
                shift=cited.of(Reference.HODGES_LEHMANN),
                fisher=cited.of(Reference.FISHER),
            )
        )
    if Reference.LILLIEFORS in cited or Reference.SHAPIRO_WILK in cited:
        words = translate(
            "CohortReport", "Normality is described by the Lilliefors and Shapiro–Wilk tests{cited}."
        )
        sentences.append(words.format(cited=cited.of(Reference.LILLIEFORS, Reference.SHAPIRO_WILK)))
    return sentences


def _primary_tests(results: CohortResults, cited: Citations, translate: Translate) -> list[str]:
    methods = {each.comparison.method for each in results.baseline.variables}
    told = {
        ComparisonMethod.MANN_WHITNEY_EXACT: (
            translate("CohortReport", "Mann–Whitney, exact over every split"),
            Reference.MANN_WHITNEY,
        ),
        ComparisonMethod.MANN_WHITNEY_NORMAL: (
            translate("CohortReport", "Mann–Whitney, normal where there are too many splits"),
            Reference.MANN_WHITNEY,
        ),
        ComparisonMethod.FISHER: (translate("CohortReport", "Fisher’s exact test"), Reference.FISHER),
        ComparisonMethod.FREEMAN_HALTON: (
            translate("CohortReport", "its extension by Freeman and Halton"),
            Reference.FREEMAN_HALTON,
        ),
        ComparisonMethod.CHI_SQUARED: (
            translate("CohortReport", "Pearson’s chi-squared where tables are too many to count"),
            Reference.CHI_SQUARED,
        ),
    }
    return [
        f"{words}{cited.of(reference)}" for method, (words, reference) in told.items() if method in methods
    ]


def regression_sentences(results: CohortResults, cited: Citations, translate: Translate) -> list[str]:
    """Single variables alone; that no others were run is said too."""
    models = list(fitted_models(results))
    if not models:
        return []
    sentences = [
        translate(
            "CohortReport",
            "What is known at LM diagnosis, and the arm, enter a Cox model{cox} one at a time, Efron ties{efron}, own "
            "code, each on the patients with a value; variables of several levels are tested by the likelihood ratio.",
        ).format(cox=cited.of(Reference.COX), efron=cited.of(Reference.EFRON))
    ]
    if any(map(has_firth, models)):
        sentences.append(
            translate(
                "CohortReport",
                "With 10 events per variable or fewer{few}, or where a ratio has no end, Firth’s estimate{firth} "
                "stands beside it.",
            ).format(few=cited.of(Reference.EVENTS_PER_VARIABLE), firth=cited.of(Reference.FIRTH))
        )
    if any(rows for found in results.endpoints for rows in found.hazards.values()):
        words = translate("CohortReport", "Each model’s hazards are tested for proportionality{cited}.")
        sentences.append(words.format(cited=cited.of(Reference.PROPORTIONAL_HAZARDS)))
    if all(found.regression.multivariable is None for found in results.endpoints):
        sentences.append(
            translate("CohortReport", "No multivariable model and no selection of variables was run.")
        )
    return sentences


def safety_sentences(results: CohortResults, cited: Citations, translate: Translate) -> list[str]:
    """Denominators, intervals, cumulative incidence."""
    if not has_complication_rates(results):
        return []
    return [
        translate(
            "CohortReport",
            "Complications are counted among the patients, and the sessions, with a puncture who were asked, present "
            "before absent over both review windows, with exact intervals{exact}; grades are CTCAE.",
        ).format(exact=cited.of(Reference.CLOPPER_PEARSON)),
        translate(
            "CohortReport",
            "The cumulative incidence of the first complication runs from the first puncture with death competing "
            "(Aalen–Johansen, own code without jitter{curve}; variance by the delta method{variance}, log-log "
            "intervals{interval}).",
        ).format(
            curve=cited.of(Reference.AALEN_JOHANSEN),
            variance=cited.of(Reference.INCIDENCE_VARIANCE),
            interval=cited.of(Reference.INCIDENCE_INTERVAL),
        ),
    ]


def response_sentences(results: CohortResults, cited: Citations, translate: Translate) -> list[str]:
    """Best response, rates, duration; nothing where no response is recorded."""
    found = results.response
    if found is None or not has_responses(results):
        return []
    sentences = [
        translate(
            "CohortReport",
            "Response is the best overall response after LM diagnosis as the oncologist judged it, unconfirmed; rates "
            "have exact intervals{exact}.",
        ).format(exact=cited.of(Reference.CLOPPER_PEARSON))
    ]
    if found.groups[ALL].duration.n:
        words = translate(
            "CohortReport",
            "Its duration runs from the first CR or PR to progression or death, Kaplan–Meier{cited}.",
        )
        sentences.append(words.format(cited=cited.of(Reference.KAPLAN_MEIER)))
    return sentences

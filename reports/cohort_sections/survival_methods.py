"""What the methods say of survival: endpoints, curves, the comparison of groups."""

from __future__ import annotations

from models.wording import Translate
from reports.cohort_results import CohortResults
from reports.cohort_sections.references import Citations, Reference
from reports.dates import day_text


def time_sentences(results: CohortResults, cited: Citations, translate: Translate) -> list[str]:
    """Endpoints, data cut-off, curves."""
    sentences = [
        translate(
            "CohortReport",
            "Time runs from LM diagnosis in months. Overall survival ends with death from any cause, else is "
            "censored at last contact; progression-free survival ends with the first LM progression on imaging or "
            "death, else is censored at the last assessment.",
        )
    ]
    if results.as_of is not None:
        cut_off = translate("CohortReport", "What happened after {day} is censored there.")
        sentences.append(cut_off.format(day=day_text(results.as_of, translate)))
    if results.endpoints:
        sentences.append(
            translate(
                "CohortReport",
                "Curves are Kaplan–Meier estimates with log-log intervals (lifelines){curve}; medians and their "
                "intervals follow the rule of R’s survfit{median}, NR is not reached; counts under the curves as in "
                "KMunicate{counts}; median follow-up is by reverse Kaplan–Meier{follow_up}.",
            ).format(
                curve=cited.of(Reference.KAPLAN_MEIER),
                median=cited.of(Reference.MEDIAN_INTERVAL),
                counts=cited.of(Reference.AT_RISK),
                follow_up=cited.of(Reference.FOLLOW_UP),
            )
        )
    return sentences


def comparison_sentences(results: CohortResults, cited: Citations, translate: Translate) -> list[str]:
    """Tests of the arms, hazard ratios, proportional hazards."""
    sentences = []
    if Reference.LOG_RANK in cited:
        words = translate("CohortReport", "Groups are compared by the log-rank test (lifelines){cited}.")
        sentences.append(words.format(cited=cited.of(Reference.LOG_RANK)))
    if Reference.PERMUTATION in cited:
        sentences.append(
            translate(
                "CohortReport",
                "Its exact p counts every split into groups of these sizes, and takes censoring in the groups as "
                "equal{cited}.",
            ).format(cited=cited.of(Reference.PERMUTATION, Reference.CENSORING))
        )
    fitted = _fitted(results, cited, translate)
    if fitted:
        words = translate(
            "CohortReport",
            "Hazard ratios of the groups come from Cox regression{cited} on the group alone, reference {reference}: "
            "{methods}.",
        )
        references = (found.survival.reference for found in results.endpoints)
        sentences.append(
            words.format(
                cited=cited.of(Reference.COX),
                reference=next((each for each in references if each), ""),
                methods=", ".join(fitted),
            )
        )
    if any(found.survival.schoenfeld for found in results.endpoints):
        sentences.append(
            translate(
                "CohortReport",
                "Proportional hazards are tested by the score test on Kaplan–Meier-transformed time{cited}.",
            ).format(cited=cited.of(Reference.PROPORTIONAL_HAZARDS))
        )
    return sentences


def _fitted(results: CohortResults, cited: Citations, translate: Translate) -> list[str]:
    """The estimates of the groups' hazard ratios that any endpoint or landmark has."""
    models = [found.survival.cox for found in results.endpoints]
    models += [landmark.cox for found in results.endpoints for landmark in found.landmarks]
    return [
        f"{name}{cited.of(reference)}"
        for reference, name, is_run in (
            (
                Reference.EFRON,
                translate("CohortReport", "Efron ties (lifelines)"),
                any(each.efron for each in models),
            ),
            (
                Reference.BRESLOW,
                translate("CohortReport", "Breslow ties (statsmodels)"),
                any(each.breslow for each in models),
            ),
            (
                Reference.FIRTH,
                translate("CohortReport", "Firth’s penalty with profile intervals (firthmodels)"),
                any(each.firth for each in models),
            ),
        )
        if is_run
    ]


def more_sentences(cited: Citations, translate: Translate) -> list[str]:
    """Restricted means, landmarks, and the time-varying model."""
    sentences = []
    if Reference.RESTRICTED_MEAN in cited:
        sentences.append(
            translate(
                "CohortReport",
                "Restricted means run to the smallest of the groups’ last times, with Greenwood’s variance{cited}.",
            ).format(cited=cited.of(Reference.RESTRICTED_MEAN))
        )
    if Reference.LANDMARK in cited:
        words = translate(
            "CohortReport",
            "A landmark analysis keeps longer times only, divides them by who had had a first dose by then, and "
            "restarts the clock there{cited}.",
        )
        sentences.append(words.format(cited=cited.of(Reference.LANDMARK)))
    if Reference.TIME_VARYING in cited:
        words = translate(
            "CohortReport",
            "The time-varying Cox model counts a patient as treated from her first dose on{cited}.",
        )
        sentences.append(words.format(cited=cited.of(Reference.TIME_VARYING)))
    return sentences

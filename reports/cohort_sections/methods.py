"""The methods paragraph, written from what was run, and the references of exactly those methods."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum

from reportlab.platypus import Flowable

from analysis.survival_analysis import SurvivalAnalysis
from analysis.survival_warnings import SurvivalWarning
from models.wording import Translate
from reports.dates import day_text
from reports.typesetting import Typesetting


class Reference(Enum):
    """A source, as printed; in the order of the list."""

    STUDY = "Trifănescu OG, et al. Cancers 2023;15:2508. doi 10.3390/cancers15092508 (CC BY 4.0)."
    KAPLAN_MEIER = "Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457–481."
    MEDIAN_INTERVAL = "Brookmeyer R, Crowley J. Biometrics 1982;38:29–41."
    AT_RISK = "Morris TP, et al. BMJ Open 2019;9:e030215."
    FOLLOW_UP = "Schemper M, Smith TL. Control Clin Trials 1996;17:343–346."
    LOG_RANK = "Mantel N. Cancer Chemother Rep 1966;50:163–170."
    PERMUTATION = "Hothorn T, Lausen B. Comput Stat Data Anal 2003;43:121–137."
    CENSORING = "Wang R, Lagakos SW, Gray RJ. Biostatistics 2010;11:676–692."
    COX = "Cox DR. J R Stat Soc B 1972;34:187–220."
    EFRON = "Efron B. J Am Stat Assoc 1977;72:557–565."
    BRESLOW = "Breslow N. Biometrics 1974;30:89–99."
    FIRTH = "Heinze G, Schemper M. Biometrics 2001;57:114–119."
    PROPORTIONAL_HAZARDS = "Grambsch PM, Therneau TM. Biometrika 1994;81:515–526."
    RESTRICTED_MEAN = "Karrison T. J Am Stat Assoc 1987;82:1169–1176."
    LANDMARK = "Anderson JR, Cain KC, Gelber RD. J Clin Oncol 1983;1:710–719."


def methods(
    analyses: Iterable[SurvivalAnalysis], typesetting: Typesetting, *, as_of: date | None, follows_study: bool
) -> list[Flowable]:
    """What was run on these patients, then its sources; ``follows_study`` where figures of the paper are shown."""
    translate = typesetting.translate
    run = list(analyses)
    used = used_references(run, follows_study=follows_study)
    paragraphs = [
        _time(run, used, as_of, translate),
        _comparison(used, run, translate),
        [*_more(used, translate), *_limits(run, translate)],
    ]
    listed = [f"{number}. {reference.value}" for number, reference in enumerate(used, start=1)]
    story = [typesetting.section(translate("CohortReport", "Methods"))]
    story += [typesetting.body(" ".join(sentences)) for sentences in paragraphs if sentences]
    if listed:
        story.append(typesetting.section(translate("CohortReport", "References")))
        story += [typesetting.reference(line) for line in listed]
    return story


def _cited(used: Sequence[Reference], *references: Reference) -> str:
    """ " [2, 3]": the numbers of those references that are in the list, after a space."""
    numbers = [str(number) for number, one in enumerate(used, start=1) if one in references]
    return f" [{', '.join(numbers)}]" if numbers else ""


def _limits(analyses: Sequence[SurvivalAnalysis], translate: Translate) -> list[str]:
    if not any(len(one.levels) > 1 for one in analyses):
        return []
    words = translate(
        "CohortReport",
        "Nothing was adjusted for several comparisons; p-values are two-sided, intervals 95 %.",
    )
    return [words]


def used_references(analyses: Sequence[SurvivalAnalysis], *, follows_study: bool) -> list[Reference]:
    """The sources of the methods that these results come from, in the order of the list."""
    compared = any(len(one.levels) > 1 for one in analyses)
    used = {
        Reference.STUDY: follows_study,
        Reference.KAPLAN_MEIER: bool(analyses),
        Reference.MEDIAN_INTERVAL: bool(analyses),
        Reference.AT_RISK: bool(analyses),
        Reference.FOLLOW_UP: bool(analyses),
        Reference.LOG_RANK: any(one.logrank.p is not None for one in analyses),
        Reference.PERMUTATION: any(one.logrank.exact_permutation_p is not None for one in analyses),
        Reference.CENSORING: any(_is_unequal_and_exact(one) for one in analyses),
        Reference.COX: compared and any(one.cox.efron or one.cox.breslow for one in analyses),
        Reference.EFRON: any(one.cox.efron for one in analyses),
        Reference.BRESLOW: any(one.cox.breslow for one in analyses),
        Reference.FIRTH: any(one.cox.firth for one in analyses),
        Reference.PROPORTIONAL_HAZARDS: any(one.schoenfeld for one in analyses),
        Reference.RESTRICTED_MEAN: compared,
        Reference.LANDMARK: compared and any(one.landmark for one in analyses),
    }
    return [reference for reference in Reference if used[reference]]


def _is_unequal_and_exact(analysis: SurvivalAnalysis) -> bool:
    is_unequal = SurvivalWarning.UNEQUAL_CENSORING in analysis.warnings
    return is_unequal and analysis.logrank.exact_permutation_p is not None


def _time(
    analyses: Sequence[SurvivalAnalysis], used: Sequence[Reference], as_of: date | None, translate: Translate
) -> list[str]:
    sentences = [
        translate(
            "CohortReport",
            "Time runs from LM diagnosis in months. Overall survival ends with death from any cause, else is "
            "censored at last contact; progression-free survival ends with the first LM progression on imaging or "
            "death, else is censored at the last assessment.",
        )
    ]
    if as_of is not None:
        cut_off = translate("CohortReport", "What happened after {day} is censored there.")
        sentences.append(cut_off.format(day=day_text(as_of, translate)))
    if analyses:
        sentences.append(
            translate(
                "CohortReport",
                "Curves are Kaplan–Meier estimates with log-log intervals (lifelines){curve}; medians and their "
                "intervals follow the rule of R’s survfit{median}, NR is not reached; counts under the curves as in "
                "KMunicate{counts}; median follow-up is by reverse Kaplan–Meier{follow_up}.",
            ).format(
                curve=_cited(used, Reference.KAPLAN_MEIER),
                median=_cited(used, Reference.MEDIAN_INTERVAL),
                counts=_cited(used, Reference.AT_RISK),
                follow_up=_cited(used, Reference.FOLLOW_UP),
            )
        )
    return sentences


def _comparison(
    used: Sequence[Reference], analyses: Sequence[SurvivalAnalysis], translate: Translate
) -> list[str]:
    sentences = []
    if Reference.LOG_RANK in used:
        words = translate("CohortReport", "Groups are compared by the log-rank test (lifelines){cited}.")
        sentences.append(words.format(cited=_cited(used, Reference.LOG_RANK)))
    if Reference.PERMUTATION in used:
        sentences.append(
            translate(
                "CohortReport",
                "Its exact p counts every split into groups of these sizes, and takes censoring in the groups as "
                "equal{cited}.",
            ).format(cited=_cited(used, Reference.PERMUTATION, Reference.CENSORING))
        )
    fitted = [
        f"{name}{_cited(used, reference)}"
        for reference, name in (
            (Reference.EFRON, translate("CohortReport", "Efron ties (lifelines)")),
            (Reference.BRESLOW, translate("CohortReport", "Breslow ties (statsmodels)")),
            (
                Reference.FIRTH,
                translate("CohortReport", "Firth’s penalty with profile intervals (firthmodels)"),
            ),
        )
        if reference in used
    ]
    if fitted:
        words = translate(
            "CohortReport",
            "Hazard ratios come from Cox regression{cited} on the group alone, reference {reference}: {methods}.",
        )
        reference = next((one.reference for one in analyses if one.reference), "")
        sentences.append(
            words.format(cited=_cited(used, Reference.COX), reference=reference, methods=", ".join(fitted))
        )
    if Reference.PROPORTIONAL_HAZARDS in used:
        sentences.append(
            translate(
                "CohortReport",
                "Proportional hazards are tested by the score test on Kaplan–Meier-transformed time{cited}.",
            ).format(cited=_cited(used, Reference.PROPORTIONAL_HAZARDS))
        )
    return sentences


def _more(used: Sequence[Reference], translate: Translate) -> list[str]:
    sentences = []
    if Reference.RESTRICTED_MEAN in used:
        sentences.append(
            translate(
                "CohortReport",
                "Restricted means run to the smallest of the groups’ last times, with Greenwood’s variance{cited}.",
            ).format(cited=_cited(used, Reference.RESTRICTED_MEAN))
        )
    if Reference.LANDMARK in used:
        words = translate(
            "CohortReport",
            "A landmark analysis keeps longer times only and restarts the clock there{cited}; groups stay as "
            "recorded.",
        )
        sentences.append(words.format(cited=_cited(used, Reference.LANDMARK)))
    return sentences

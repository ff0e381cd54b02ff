"""The sources of the methods, and which of them a report has used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from analysis.baseline_comparison import ComparisonMethod
from analysis.cox_model import CoxModel
from analysis.survival_analysis import LandmarkAnalysis, SurvivalAnalysis
from analysis.survival_data import ALL
from analysis.survival_warnings import SurvivalWarning
from reports.cohort_results import CohortResults


class Reference(Enum):
    """A source, as printed."""

    STUDY = "Trifănescu OG, et al. Cancers 2023;15:2508. doi 10.3390/cancers15092508 (CC BY 4.0)."
    MANN_WHITNEY = "Mann HB, Whitney DR. Ann Math Stat 1947;18:50–60."
    FISHER = "Fisher RA. J R Stat Soc 1922;85:87–94."
    FREEMAN_HALTON = "Freeman GH, Halton JH. Biometrika 1951;38:141–149."
    CHI_SQUARED = "Pearson K. Philos Mag 1900;50:157–175."
    HOLM = "Holm S. Scand J Stat 1979;6:65–70."
    WELCH = "Welch BL. Biometrika 1947;34:28–35."
    HODGES_LEHMANN = "Hodges JL, Lehmann EL. Ann Math Stat 1963;34:598–611."
    LILLIEFORS = "Lilliefors HW. J Am Stat Assoc 1967;62:399–402."
    SHAPIRO_WILK = "Shapiro SS, Wilk MB. Biometrika 1965;52:591–611."
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
    EVENTS_PER_VARIABLE = "Peduzzi P, et al. J Clin Epidemiol 1995;48:1503–1510."
    PROPORTIONAL_HAZARDS = "Grambsch PM, Therneau TM. Biometrika 1994;81:515–526."
    RESTRICTED_MEAN = "Karrison T. J Am Stat Assoc 1987;82:1169–1176."
    LANDMARK = "Anderson JR, Cain KC, Gelber RD. J Clin Oncol 1983;1:710–719."
    TIME_VARYING = "Andersen PK, Gill RD. Ann Stat 1982;10:1100–1120."
    CLOPPER_PEARSON = "Clopper CJ, Pearson ES. Biometrika 1934;26:404–413."
    AALEN_JOHANSEN = "Aalen OO, Johansen S. Scand J Stat 1978;5:141–150."
    INCIDENCE_VARIANCE = "Dinse GE, Larson MG. Biometrika 1986;73:379–386."
    INCIDENCE_INTERVAL = "Choudhury JB. Stat Med 2002;21:1129–1144."


_REFERENCES = {chr(0xE000 + at): reference for at, reference in enumerate(Reference)}
"""By a letter of nobody's alphabet that stands for the number until it is known."""
_MARKS = {reference: mark for mark, reference in _REFERENCES.items()}
_CITATION = re.compile(f"\\[([{''.join(_REFERENCES)}]+)\\]")


@dataclass(frozen=True)
class Citations:
    """The sources of one report; each is numbered where it is first cited, once all sentences stand in their order.

    Until then a citation holds marks in place of numbers, so that no translation puts the numbers out of order.
    """

    used: frozenset[Reference]

    def __contains__(self, reference: Reference) -> bool:
        return reference in self.used

    def of(self, *references: Reference) -> str:
        """Those of the references that are used, in brackets after a space that does not break."""
        marks = "".join(_MARKS[reference] for reference in references if reference in self.used)
        return f"\N{NO-BREAK SPACE}[{marks}]" if marks else ""

    def numbered(self, texts: Sequence[str]) -> tuple[list[str], list[str]]:
        """The texts with " [2, 3]" in place of marks, and the sources that they cite as they stand in the list."""
        cited = list(dict.fromkeys(mark for text in texts for mark in text if mark in _REFERENCES))

        def numbers(found: re.Match[str]) -> str:
            return f"[{', '.join(map(str, sorted(cited.index(mark) + 1 for mark in found[1])))}]"

        listed = [f"{number}. {_REFERENCES[mark].value}" for number, mark in enumerate(cited, start=1)]
        return [_CITATION.sub(numbers, text) for text in texts], listed


def citations(results: CohortResults) -> Citations:
    """The sources of the methods that these results come from."""
    used = {
        Reference.STUDY: results.demonstration,
        **_of_baseline(results),
        **_of_survival(results),
        **_of_regression(results),
        **_of_safety_and_response(results),
    }
    return Citations(frozenset(reference for reference in Reference if used[reference]))


def _of_baseline(results: CohortResults) -> dict[Reference, bool]:
    rows = results.baseline.variables
    methods = {each.comparison.method for each in rows}
    ranks = {ComparisonMethod.MANN_WHITNEY_EXACT, ComparisonMethod.MANN_WHITNEY_NORMAL}
    as_in_paper = any(each.paper is not None for each in rows)
    normality = [found for each in rows for found in each.normality.values()]
    return {
        Reference.MANN_WHITNEY: bool(methods & ranks),
        Reference.FISHER: ComparisonMethod.FISHER in methods or as_in_paper,
        Reference.FREEMAN_HALTON: ComparisonMethod.FREEMAN_HALTON in methods,
        Reference.CHI_SQUARED: ComparisonMethod.CHI_SQUARED in methods,
        Reference.HOLM: bool(methods - {None}),
        Reference.WELCH: as_in_paper,
        Reference.HODGES_LEHMANN: as_in_paper,
        Reference.LILLIEFORS: any(found.lilliefors_p is not None for found in normality),
        Reference.SHAPIRO_WILK: any(found.shapiro_p is not None for found in normality),
    }


def _of_survival(results: CohortResults) -> dict[Reference, bool]:
    survival = [found.survival for found in results.endpoints]
    later = [landmark for found in results.endpoints for landmark in found.landmarks]
    every: Sequence[SurvivalAnalysis | LandmarkAnalysis] = [*survival, *later]
    compared = any(len(one.levels) > 1 for one in survival)
    return {
        Reference.KAPLAN_MEIER: bool(every),
        Reference.MEDIAN_INTERVAL: bool(every),
        Reference.AT_RISK: bool(every),
        Reference.FOLLOW_UP: bool(every),
        Reference.LOG_RANK: any(one.logrank.p is not None for one in every),
        Reference.PERMUTATION: any(one.logrank.exact_permutation_p is not None for one in every),
        Reference.CENSORING: any(_is_unequal_and_exact(one) for one in survival),
        Reference.BRESLOW: any(one.cox.breslow for one in survival),
        Reference.RESTRICTED_MEAN: compared,
        Reference.LANDMARK: compared and bool(later),
        Reference.TIME_VARYING: any(found.time_varying is not None for found in results.endpoints),
    }


def _of_regression(results: CohortResults) -> dict[Reference, bool]:
    survival = [found.survival for found in results.endpoints]
    later = [landmark for found in results.endpoints for landmark in found.landmarks]
    models = list(fitted_models(results))
    groups = [*(one.cox for one in survival), *(one.cox for one in later)]
    efron = any(one.efron for one in groups) or any(one.fit.rows for one in models)
    firth = any(one.firth for one in groups) or any(map(has_firth, models))
    tested = any(rows for found in results.endpoints for rows in found.hazards.values())
    return {
        Reference.COX: efron or firth or any(one.cox.breslow for one in survival),
        Reference.EFRON: efron,
        Reference.FIRTH: firth,
        Reference.EVENTS_PER_VARIABLE: any(map(has_firth, models)),
        Reference.PROPORTIONAL_HAZARDS: tested or any(one.schoenfeld for one in survival),
    }


def _of_safety_and_response(results: CohortResults) -> dict[Reference, bool]:
    counted = has_complication_rates(results)
    return {
        Reference.CLOPPER_PEARSON: counted or has_responses(results),
        Reference.AALEN_JOHANSEN: counted,
        Reference.INCIDENCE_VARIANCE: counted,
        Reference.INCIDENCE_INTERVAL: counted,
    }


def has_complication_rates(results: CohortResults) -> bool:
    """Whether anybody was assessed for complications after a puncture, or an event is recorded."""
    return results.safety.punctured > 0 and not results.safety.is_unassessed


def has_responses(results: CohortResults) -> bool:
    """Whether a response of anybody is recorded."""
    found = results.response
    return found is not None and found.groups[ALL].counts.not_recorded < found.n


def fitted_models(results: CohortResults) -> Iterator[CoxModel]:
    """The models of single variables that the report shows: none where no event was observed."""
    for found in results.endpoints:
        if found.regression.events:
            yield from found.regression.models


def has_firth(model: CoxModel) -> bool:
    """Whether Firth's estimate stands beside Efron's."""
    return any(term.firth is not None for variable in model.variables for term in variable.terms)


def _is_unequal_and_exact(analysis: SurvivalAnalysis) -> bool:
    is_unequal = SurvivalWarning.UNEQUAL_CENSORING in analysis.warnings
    return is_unequal and analysis.logrank.exact_permutation_p is not None

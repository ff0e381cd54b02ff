"""Recomputes every statistic that the paper prints, each in a function of its own, under the paper's name for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from analysis.correlations import correlations
from analysis.endpoint_survival import SurvivalEndpoint
from analysis.group_survival import GroupSurvival
from analysis.patient_facts import (
    age_at_lm,
    best_response,
    ever_had,
    had_brain_surgery,
    had_radiotherapy,
    it_cycles,
    months_to_brain_metastasis,
    months_to_lm,
)
from analysis.proportions import proportion
from analysis.published_cohort import (
    UNKNOWN,
    Measure,
    PublishedCohort,
    decimals_text,
    mean_text,
    median_text,
    os_of,
    percent_text,
    pfs_of,
    plain_text,
)
from analysis.response_rates import DURABLE_MONTHS
from analysis.survival_data import ALL
from models.course import PatientCourse
from models.endpoints import RESPONDED
from models.vocabularies import Arm, Complication, HematomaSite, RadiotherapyTechnique

PFS, OS = SurvivalEndpoint.PFS, SurvivalEndpoint.OS
_DAYS_A_MONTH = 365.25 / 12

Recomputation = Callable[[PublishedCohort], str]


def _kps(course: PatientCourse) -> float | None:
    return course.patient.kps_at_lm


def _mean_age(cohort: PublishedCohort) -> str:
    return mean_text(cohort.describe(age_at_lm))


def _kps_median_and_mean(cohort: PublishedCohort) -> str:
    found = cohort.describe(_kps)
    return f"{plain_text(found.median)}; {mean_text(found)}"


def _mean_cycles(cohort: PublishedCohort) -> str:
    return mean_text(cohort.describe(it_cycles, cohort.it))


def _mean_duration(cohort: PublishedCohort) -> str:
    """Treatment ran until progression: its duration is the progression-free time of those treated."""
    return mean_text(cohort.describe(pfs_of, cohort.it))


def _means_by_arm(cohort: PublishedCohort, *, measure: Measure) -> str:
    """Plain means of survival times: they ignore censoring, as the paper's do."""
    return "; ".join(decimals_text(cohort.describe(measure, arm).mean, 2) for arm in (cohort.it, cohort.soc))


def _medians(cohort: PublishedCohort, *, endpoint: SurvivalEndpoint) -> str:
    groups = cohort.survival[endpoint].groups
    return "; ".join(
        median_text(groups[name].median) if name in groups else UNKNOWN for name in (ALL, Arm.IT, Arm.SOC)
    )


def _at_12_and_24(cohort: PublishedCohort, *, endpoint: SurvivalEndpoint) -> str:
    everyone = cohort.survival[endpoint].groups[ALL]
    return "; ".join(_survival_at(everyone, months) for months in (12.0, 24.0))


def _at_12_by_arm(cohort: PublishedCohort, *, endpoint: SurvivalEndpoint) -> str:
    groups = cohort.survival[endpoint].groups
    return "; ".join(
        _survival_at(groups[arm], 12.0) if arm in groups else UNKNOWN for arm in (Arm.IT, Arm.SOC)
    )


def _survival_at(group: GroupSurvival, months: float) -> str:
    found = next(each for each in group.survival_at if each.months == months)
    return percent_text(found.estimate)


def _hazard_ratio(cohort: PublishedCohort, *, endpoint: SurvivalEndpoint, with_p: bool) -> str:
    """One covariate and Breslow's ties, which is what the paper used."""
    rows = cohort.survival[endpoint].cox.breslow
    if not rows:
        return UNKNOWN
    (low, high), hr, p = rows[0].ci, rows[0].hr, rows[0].p
    text = f"{decimals_text(hr, 3)} ({decimals_text(low, 3)}-{decimals_text(high, 3)})"
    return f"{text}, {decimals_text(p, 3)}" if with_p else text


def _correlation(cohort: PublishedCohort, *, one: Measure, other: Measure, only_it: bool) -> str:
    courses = cohort.it if only_it else cohort.courses
    found = correlations(
        [one(course) for course in courses],
        [other(course) for course in courses],
        ignores_censoring=other in (pfs_of, os_of),
    )
    return "; ".join(
        f"{each.method.label} {decimals_text(each.coefficient, 3)} (p {decimals_text(each.p, 3)})"
        for each in (found.pearson, found.spearman)
    )


def _share(x: int, n: int) -> str:
    low, high = proportion(x, n).ci
    return f"{x}/{n} (95% CI {percent_text(low)}-{percent_text(high)})"


def _response_rate(cohort: PublishedCohort) -> str:
    responded = [course for course in cohort.it if best_response(course) in RESPONDED]
    return _share(len(responded), len(cohort.it))


def _durable_response(cohort: PublishedCohort) -> str:
    """Progression-free for more than 12 months."""
    return _share(sum((pfs_of(course) or 0.0) > DURABLE_MONTHS for course in cohort.it), len(cohort.it))


def _puncture_site_pain(cohort: PublishedCohort) -> str:
    count = sum(ever_had(course, Complication.PUNCTURE_SITE_PAIN) for course in cohort.it)
    return f"{count}/{len(cohort.it)}"


def _rare_complications(cohort: PublishedCohort) -> str:
    asked = (
        (Complication.ORTHOSTATIC_HYPOTENSION, None),
        (Complication.HEMATOMA, HematomaSite.CRANIAL_SUBDURAL),
        (Complication.CSF_FISTULA, None),
        (Complication.ARACHNOIDITIS, None),
    )
    counts = [sum(ever_had(course, kind, site=site) for course in cohort.it) for kind, site in asked]
    texts = [f"{count}/{len(cohort.it)}" for count in counts]
    return f"{texts[0]} each" if len(set(texts)) == 1 else "; ".join(texts)


def _pfs_by_sbrt(cohort: PublishedCohort) -> str:
    groups = [
        [course for course in cohort.courses if had_radiotherapy(course, RadiotherapyTechnique.SBRT) is had]
        for had in (False, True)
    ]
    return "; ".join(cohort.median_survival(PFS, group) for group in groups)


def _by_regimen(cohort: PublishedCohort, *, endpoint: SurvivalEndpoint, drugs: tuple[str, ...]) -> str:
    return "; ".join(cohort.median_survival(endpoint, cohort.of_regimen(drug)) for drug in drugs)


def _brain_surgery(cohort: PublishedCohort) -> str:
    return "; ".join(f"{sum(map(had_brain_surgery, arm))}" for arm in (cohort.it, cohort.soc))


def _months_from_breast_cancer(cohort: PublishedCohort) -> str:
    """To brain metastasis among those who had one, and to LM."""
    without = [f"{cohort.number_of(course)}" for course in cohort.courses if course.patient.bm_date is None]
    to_brain = plain_text(cohort.describe(months_to_brain_metastasis).median)
    if without:
        noun, verb = ("patient", "has") if len(without) == 1 else ("patients", "have")
        to_brain = f"{to_brain} ({noun} {', '.join(without)} {verb} none)"
    return f"{to_brain}; {plain_text(cohort.describe(months_to_lm).median)}"


def _medians_by_arm(cohort: PublishedCohort, *, measure: Measure) -> str:
    return "; ".join(plain_text(cohort.describe(measure, arm).median) for arm in (cohort.it, cohort.soc))


def _rhythm(cohort: PublishedCohort) -> str:
    """Whoever had more cycles than her protocol's rhythm allows in the time she is known to have lived."""
    found = []
    for course in cohort.it:
        cycles, lived = it_cycles(course), os_of(course)
        intervals = [phase.interval_days for phase in course.phases if phase.interval_days]
        if lived is None or not intervals:
            continue
        needed = (cycles - 1) * intervals[0] / _DAYS_A_MONTH
        if needed > lived:
            found.append(f"{cycles} cycles need {plain_text(needed)} months; OS is {plain_text(lived)}")
    return "; ".join(found) or UNKNOWN


RECOMPUTATIONS: Mapping[str, Recomputation] = {
    "mean age (SE)": _mean_age,
    "median KPS; mean KPS (SE)": _kps_median_and_mean,
    "mean IT cycles (SE)": _mean_cycles,
    "mean duration of IT therapy in months (SE)": _mean_duration,
    "mean PFS IT, SOC (months)": partial(_means_by_arm, measure=pfs_of),
    "mean OS IT, SOC (months)": partial(_means_by_arm, measure=os_of),
    "median PFS all; IT; SOC (months)": partial(_medians, endpoint=PFS),
    "median OS all; IT; SOC (months)": partial(_medians, endpoint=OS),
    "PFS at 12 and 24 months": partial(_at_12_and_24, endpoint=PFS),
    "OS at 12 and 24 months": partial(_at_12_and_24, endpoint=OS),
    "PFS at 12 months IT; SOC": partial(_at_12_by_arm, endpoint=PFS),
    "OS at 12 months IT; SOC": partial(_at_12_by_arm, endpoint=OS),
    "Cox HR for progression, IT vs SOC (95% CI)": partial(_hazard_ratio, endpoint=PFS, with_p=False),
    "Cox HR for death, IT vs SOC (95% CI), p": partial(_hazard_ratio, endpoint=OS, with_p=True),
    "correlation KPS with PFS, all": partial(_correlation, one=_kps, other=pfs_of, only_it=False),
    "correlation KPS with OS, all": partial(_correlation, one=_kps, other=os_of, only_it=False),
    "correlation KPS with PFS, IT": partial(_correlation, one=_kps, other=pfs_of, only_it=True),
    "correlation KPS with OS, IT": partial(_correlation, one=_kps, other=os_of, only_it=True),
    "correlation age with LM time, IT": partial(
        _correlation, one=age_at_lm, other=months_to_lm, only_it=True
    ),
    "response rate after IT": _response_rate,
    "durable response over 12 months": _durable_response,
    "puncture-site pain": _puncture_site_pain,
    "orthostatic hypotension, subdural hematoma, CSF fistula, arachnoiditis": _rare_complications,
    "median PFS SBRT no; yes (months)": _pfs_by_sbrt,
    "median PFS by systemic therapy: pertuzumab, T-DM1, lapatinib, tucatinib (months)": partial(
        _by_regimen, endpoint=PFS, drugs=("pertuzumab", "T-DM1", "lapatinib", "tucatinib")
    ),
    "median OS by systemic therapy: T-DM1, lapatinib, pertuzumab, tucatinib (months)": partial(
        _by_regimen, endpoint=OS, drugs=("T-DM1", "lapatinib", "pertuzumab", "tucatinib")
    ),
    "brain surgery, IT; SOC; text": _brain_surgery,
    "median months BC diagnosis to BM; to LM": _months_from_breast_cancer,
    "median age IT; SOC": partial(_medians_by_arm, measure=age_at_lm),
    "median KPS IT; SOC": partial(_medians_by_arm, measure=_kps),
    "median months BC diagnosis to LM, IT; SOC": partial(_medians_by_arm, measure=months_to_lm),
    "rhythm of patient 6": _rhythm,
}
"""By the name that the file of published statistics gives each."""

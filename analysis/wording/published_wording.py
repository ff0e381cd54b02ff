"""What stands in words beside a published statistic: its name, its numbers, why the register gives another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.wording import QT_TRANSLATE_NOOP, Translate

if TYPE_CHECKING:
    from analysis.published_comparison import ComparedStatistic

STATISTICS = frozenset(
    {
        QT_TRANSLATE_NOOP("PublishedStatistic", "mean age (SE)"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "median KPS; mean KPS (SE)"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "mean IT cycles (SE)"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "mean duration of IT therapy in months (SE)"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "mean PFS IT, SOC (months)"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "mean OS IT, SOC (months)"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "median PFS all; IT; SOC (months)"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "median OS all; IT; SOC (months)"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "PFS at 12 and 24 months"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "OS at 12 and 24 months"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "PFS at 12 months IT; SOC"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "OS at 12 months IT; SOC"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "Cox HR for progression, IT vs SOC (95% CI)"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "Cox HR for death, IT vs SOC (95% CI), p"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "correlation KPS with PFS, all"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "correlation KPS with OS, all"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "correlation KPS with PFS, IT"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "correlation KPS with OS, IT"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "correlation age with LM time, IT"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "response rate after IT"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "durable response over 12 months"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "puncture-site pain"),
        QT_TRANSLATE_NOOP(
            "PublishedStatistic", "orthostatic hypotension, subdural hematoma, CSF fistula, arachnoiditis"
        ),
        QT_TRANSLATE_NOOP("PublishedStatistic", "median PFS SBRT no; yes (months)"),
        QT_TRANSLATE_NOOP(
            "PublishedStatistic",
            "median PFS by systemic therapy: pertuzumab, T-DM1, lapatinib, tucatinib (months)",
        ),
        QT_TRANSLATE_NOOP(
            "PublishedStatistic",
            "median OS by systemic therapy: T-DM1, lapatinib, pertuzumab, tucatinib (months)",
        ),
        QT_TRANSLATE_NOOP("PublishedStatistic", "brain surgery, IT; SOC; text"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "median months BC diagnosis to BM; to LM"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "median age IT; SOC"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "median KPS IT; SOC"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "median months BC diagnosis to LM, IT; SOC"),
        QT_TRANSLATE_NOOP("PublishedStatistic", "rhythm of patient 6"),
    }
)
"""Every name in the file of published statistics."""
REASONS = frozenset(
    {
        QT_TRANSLATE_NOOP(
            "PublishedReason",
            "equals the mean PFS of the IT group: treatment ran until progression",
        ),
        QT_TRANSLATE_NOOP("PublishedReason", "plain means that ignore censoring"),
        QT_TRANSLATE_NOOP("PublishedReason", "only with patient 8's OS = 10; Table 1 prints 6"),
        QT_TRANSLATE_NOOP(
            "PublishedReason",
            "no choice of events that gives the paper's hazard ratio and medians gives 10% at 24 months, "
            "but 0, 7.9 or 15.9%",
        ),
        QT_TRANSLATE_NOOP(
            "PublishedReason",
            "no choice of events that gives the paper's hazard ratio and medians gives 38%, nor 16%",
        ),
        QT_TRANSLATE_NOOP(
            "PublishedReason",
            "no choice of events that gives the paper's hazard ratio and medians gives 56%, nor 16%",
        ),
        QT_TRANSLATE_NOOP("PublishedReason", "all 7 SOC patients died, 1 of them after 12 months: 14.3%"),
        QT_TRANSLATE_NOOP(
            "PublishedReason", "one covariate and Breslow ties; Efron gives 0.369 (0.093-1.461)"
        ),
        QT_TRANSLATE_NOOP(
            "PublishedReason",
            "one covariate and Breslow ties; Efron gives 0.193 (0.040-0.942) p 0.042",
        ),
        QT_TRANSLATE_NOOP("PublishedReason", "the paper calls it Spearman; it is Pearson"),
        QT_TRANSLATE_NOOP(
            "PublishedReason",
            "the paper calls it Spearman; it is Pearson and needs patient 8's OS = 10",
        ),
        QT_TRANSLATE_NOOP("PublishedReason", "exact Clopper-Pearson interval added"),
        QT_TRANSLATE_NOOP("PublishedReason", "patients 1; 2; 5"),
        QT_TRANSLATE_NOOP("PublishedReason", "the paper does not say which patient had which"),
        QT_TRANSLATE_NOOP(
            "PublishedReason",
            "SBRT: S = 0.5 exactly from month 6 to 15; midpoint 10.5, the paper gives the end",
        ),
        QT_TRANSLATE_NOOP("PublishedReason", "T-DM1: S = 0.5 exactly from month 4 to 6; midpoint 5"),
        QT_TRANSLATE_NOOP("PublishedReason", "T-DM1 is a midpoint (7 to 9)"),
        QT_TRANSLATE_NOOP("PublishedReason", "Table 1 contradicts Table 2 and the text"),
        QT_TRANSLATE_NOOP("PublishedReason", "40.5 is printed elsewhere as the median follow-up"),
        QT_TRANSLATE_NOOP(
            "PublishedReason", "54 is in the middle of Table 1's seven SOC ages; not explained"
        ),
        QT_TRANSLATE_NOOP("PublishedReason", "not explained; 30 is Table 1's SOC median to brain metastasis"),
        QT_TRANSLATE_NOOP("PublishedReason", "the demonstration spaces them 16 days apart"),
    }
)
"""Every reason in the file of published statistics."""
NUMBERS = frozenset(
    {
        QT_TRANSLATE_NOOP("PublishedNumber", "5/7 (95% CI 29.0%-96.3%)"),
        QT_TRANSLATE_NOOP("PublishedNumber", "3/7 (95% CI 9.9%-81.6%)"),
        QT_TRANSLATE_NOOP("PublishedNumber", "14.3% each"),
        QT_TRANSLATE_NOOP("PublishedNumber", "1/7 each"),
        QT_TRANSLATE_NOOP("PublishedNumber", "8; 10; 10; not reached"),
        QT_TRANSLATE_NOOP("PublishedNumber", "3; 1; 4 in all (Table 2, text)"),
        QT_TRANSLATE_NOOP("PublishedNumber", "30 (patient 2 has none); 40.5"),
        QT_TRANSLATE_NOOP("PublishedNumber", "12 cycles every three weeks"),
        QT_TRANSLATE_NOOP("PublishedNumber", "12 cycles need 7.6 months; OS is 6"),
    }
)
"""Every published or recomputed text that has words in it."""


def statistic_words(one: ComparedStatistic, translate: Translate) -> tuple[str, str, str]:
    """What the statistic is called, as published and as recomputed."""
    return (
        translate("PublishedStatistic", one.statistic),
        _number(one.published, translate),
        _number(one.recomputed, translate),
    )


def reason_text(one: ComparedStatistic, translate: Translate) -> str:
    """The reason for a difference, or the number before the register was changed."""
    if not one.as_built:
        return translate("PublishedReason", one.note) if one.note else ""
    return translate("Published", "The register has been changed; as published it gives {text}.").format(
        text=_number(one.as_built, translate)
    )


def _number(text: str, translate: Translate) -> str:
    return translate("PublishedNumber", text) if text in NUMBERS else text

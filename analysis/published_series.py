"""Medians of published series of intrathecal trastuzumab, to be read beside a register's own curve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.wording import QT_TRANSLATE_NOOP

Interval = tuple[float, float]


@dataclass(frozen=True)
class PublishedMedian:
    """One published median in months with its interval where one is printed.

    ``endpoint`` is ``os`` or ``pfs``; ``counts`` says what the series itself calls it; ``n`` None where the number of
    patients behind this very median is not printed.
    """

    code: str
    name: str
    source: str
    treatment: str
    endpoint: str
    counts: str
    n: int | None
    median_months: float
    ci: Interval | None = None


_OS = QT_TRANSLATE_NOOP("PublishedSeries", "overall survival")
_PFS = QT_TRANSLATE_NOOP("PublishedSeries", "progression-free survival")
_LM_PFS = QT_TRANSLATE_NOOP("PublishedSeries", "LM progression-free survival")
_CNS_PFS = QT_TRANSLATE_NOOP("PublishedSeries", "CNS progression-free survival")
_CRANIOSPINAL = QT_TRANSLATE_NOOP("PublishedSeries", "time to craniospinal progression")

PUBLISHED_MEDIANS: tuple[PublishedMedian, ...] = (
    PublishedMedian(
        "trifanescu_it_os", "Trifănescu 2023, IT", "Cancers 2023;15:2508", "150 mg / 3 w", "os", _OS, 7, 22.0
    ),
    PublishedMedian(
        "trifanescu_soc_os", "Trifănescu 2023, SOC", "Cancers 2023;15:2508", "–", "os", _OS, 7, 8.0
    ),
    PublishedMedian(
        "trifanescu_it_pfs",
        "Trifănescu 2023, IT",
        "Cancers 2023;15:2508",
        "150 mg / 3 w",
        "pfs",
        _PFS,
        7,
        15.0,
    ),
    PublishedMedian(
        "trifanescu_soc_pfs", "Trifănescu 2023, SOC", "Cancers 2023;15:2508", "–", "pfs", _PFS, 7, 6.0
    ),
    PublishedMedian(
        "kumthekar_os",
        "Kumthekar 2022",
        "PMID 35948282",
        "≤ 80 mg",
        "os",
        _OS,
        34,
        8.3,
        (5.2, 19.6),
    ),
    PublishedMedian(
        "kumthekar_breast_os",
        "Kumthekar, breast cancer",
        "PMID 35948282",
        "≤ 80 mg",
        "os",
        _OS,
        None,
        10.5,
        (5.2, 20.9),
    ),
    PublishedMedian(
        "oberkampf_os",
        "Oberkampf, phase II",
        "French phase II trial",
        "150 mg / 1 w",
        "os",
        _OS,
        19,
        7.9,
    ),
    PublishedMedian(
        "oberkampf_pfs",
        "Oberkampf, phase II",
        "French phase II trial",
        "150 mg / 1 w",
        "pfs",
        _LM_PFS,
        19,
        5.9,
    ),
    PublishedMedian("figura_os", "Figura 2018", "doi 10.1007/s10549-018-4684-3", "–", "os", _OS, 13, 10.6),
    PublishedMedian(
        "figura_pfs", "Figura 2018", "doi 10.1007/s10549-018-4684-3", "–", "pfs", _CRANIOSPINAL, 13, 5.7
    ),
    PublishedMedian(
        "zagouri_os", "Zagouri 2020, 24 studies", "Trifănescu 2023", "5–150 mg", "os", _OS, 58, 13.2
    ),
    PublishedMedian(
        "zagouri_pfs", "Zagouri 2020, 24 studies", "Trifănescu 2023", "5–150 mg", "pfs", _CNS_PFS, 58, 5.2
    ),
)


def medians_of(endpoint: str) -> Iterator[PublishedMedian]:
    """The published medians of one endpoint, in the order in which a table shows them."""
    return (each for each in PUBLISHED_MEDIANS if each.endpoint == endpoint)


def published_median(code: str) -> PublishedMedian | None:
    """The median of a code; None for none."""
    return next((each for each in PUBLISHED_MEDIANS if each.code == code), None)

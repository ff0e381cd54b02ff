"""Says what dates leave open, whatever is computed from them, and which of them are invented. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from analysis.wording.caution import Caution
from models.course import PatientCourse
from models.finding_sentences import sentence
from models.rules import deaths_newer_than_contact
from models.wording import Translate
from models.written_date import written_date

DATE_INVENTED = "date_invented"


def cautions_on_dates(
    courses: Sequence[PatientCourse], *, as_of: date | None, approximate: int, translate: Translate
) -> Iterator[Caution]:
    """Deaths newer than the survivors' last contact, and how many patients' time is known only roughly.

    Who took back her consent to research is in no analysis, and is not named.
    """
    counted = [each for each in courses if each.patient.research_consent_withdrawn_date is None]
    for finding in deaths_newer_than_contact(counted, as_of=as_of):
        text = sentence(finding, translate, show_date=lambda day: written_date(day, translate))
        yield Caution(finding.code.value, text)
    if approximate:
        text = translate(
            "Analysis", "Dates known only to the month or year decide the time of patients: {n}."
        )
        yield Caution("approximate_date", text.format(n=approximate))


def invented_dates(immortal: bool, translate: Translate) -> Caution:
    """What the demonstration says of its dates; ``immortal`` where treatment that starts later makes the groups."""
    if immortal:
        text = translate(
            "Analysis",
            "Demonstration: the dates on which treatment starts are invented, so that here landmark and "
            "time-varying model show the method and prove nothing.",
        )
    else:
        text = translate(
            "Analysis", "Demonstration: the dates are invented; times and events are the published ones."
        )
    return Caution(DATE_INVENTED, text)

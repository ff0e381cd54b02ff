"""Says how the time-varying Cox model counts a treatment, the same in window and paper. No Qt."""

from __future__ import annotations

from analysis.figures.number_text import months_text
from analysis.time_varying_cox import TimeVaryingCox
from models.wording import Translate


def time_varying_notes(found: TimeVaryingCox, translate: Translate) -> list[str]:
    """How the treatment is counted, why there may be no ratio, and who is not in the model."""
    notes = [
        translate(
            "Analysis",
            "The naive ratio credits the treatment with the months that a patient had to live to receive it; "
            "the time-varying one counts her as untreated until the day of her first dose and as treated after it.",
        )
    ]
    if not found.events:
        notes.append(translate("Analysis", "Time-varying not defined: no event was observed."))
    elif not found.exposed:
        notes.append(
            translate("Analysis", "Time-varying not defined: no first dose is recorded while followed.")
        )
    elif found.exposure is None:
        notes.append(
            translate(
                "Analysis",
                "Time-varying not defined: at no event are treated and untreated patients told apart.",
            )
        )
    else:
        notes.append(
            translate("Analysis", "Time-varying: {events} events per variable.").format(
                events=months_text(found.events_per_variable)
            )
        )
    elsewhere = sum(each.column == "prior_it_cycles" for each in found.dropped)
    if elsewhere:
        notes.append(
            translate(
                "Analysis",
                "Left out of it, since treated elsewhere from a day that is not known: {n}.",
            ).format(n=elsewhere)
        )
    return notes

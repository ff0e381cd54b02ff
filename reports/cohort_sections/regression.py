"""Cox regression of both endpoints, each variable alone: the forest plot, the table, and how far they carry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matplotlib.figure import Figure
from reportlab.platypus import Flowable

from analysis.figures.endpoint_wording import endpoint_wording
from analysis.regression import RegressionResult
from analysis.wording.caution import Caution
from analysis.wording.forest_wording import how_to_read
from analysis.wording.regression_cautions import cautions_on_ratios, cautions_on_treatment
from analysis.wording.regression_wording import variable_words
from models.wording import Translate
from reports.cohort_results import EndpointResults
from reports.cohort_sections.kept_in_mind import kept_in_mind
from reports.cohort_sections.references import has_firth
from reports.cohort_sections.regression_table import univariable_table
from reports.field_text import lowered, value_text
from reports.typesetting import Typesetting

EVENTS_A_VARIABLE = 10


def regression(
    endpoints: Sequence[tuple[EndpointResults, Sequence[Figure]]],
    typesetting: Typesetting,
    *,
    demonstration: bool,
) -> list[Flowable]:
    """The section; nothing where there is no endpoint."""
    if not endpoints:
        return []
    translate = typesetting.translate
    story = [typesetting.section(translate("CohortReport", "Regression"))]
    fitted = [found for found, figures in endpoints if figures]
    if fitted:
        story.append(typesetting.lead(_explained(fitted, translate)))
    for found, figures in endpoints:
        story.append(typesetting.subsection(_title(found, translate)))
        story += _endpoint(found, figures, typesetting)
    return [
        *story,
        *kept_in_mind(_cautions(fitted, demonstration=demonstration, translate=translate), typesetting),
    ]


def _title(found: EndpointResults, translate: Translate) -> str:
    return translate("Analysis", "{endpoint}, regression").format(
        endpoint=value_text(found.endpoint, translate)
    )


def _explained(fitted: Sequence[EndpointResults], translate: Translate) -> str:
    sentences = [
        translate("CohortReport", "Each variable alone, Cox with Efron ties. EPV: events per variable.")
    ]
    if any(has_firth(model) for found in fitted for model in found.regression.models):
        sentences.append(
            translate(
                "CohortReport",
                "Firth, with profile interval and likelihood ratio p, where there are 10 events per variable or fewer, "
                "or no other estimate.",
            )
        )
    sentences.append(translate("CohortReport", "p, PH: score test of proportional hazards."))
    return " ".join(sentences)


def _endpoint(found: EndpointResults, figures: Sequence[Figure], typesetting: Typesetting) -> list[Flowable]:
    translate, result = typesetting.translate, found.regression
    if not figures:
        return [typesetting.body(_nothing_fitted(result, translate))]
    return [
        *(typesetting.figure(figure, _caption(found, translate)) for figure in figures),
        univariable_table(found, typesetting),
        typesetting.muted(" ".join(_notes(result, translate))),
    ]


def _nothing_fitted(result: RegressionResult, translate: Translate) -> str:
    if not result.events:
        text = translate("CohortReport", "n {n}: no event was observed, so that nothing can be fitted.")
    else:
        text = translate(
            "CohortReport",
            "n {n}, events {events}: the patients differ in no variable, so that nothing can be fitted.",
        )
    return text.format(n=result.n, events=result.events)


def _caption(found: EndpointResults, translate: Translate) -> str:
    result = found.regression
    counts = translate("Analysis", "n {n}, {events_word} {events}").format(
        n=result.n, events_word=endpoint_wording(found.endpoint, translate).events, events=result.events
    )
    method = translate("Analysis", "Cox, Efron ties, 95 % CI Wald; Firth, profile CI, where named")
    return f"{counts}. {method}. {how_to_read(translate)}"


def _notes(result: RegressionResult, translate: Translate) -> Iterator[str]:
    """What was not fitted, and why."""
    text = translate(
        "CohortReport",
        "No multivariable model was run: at {each} events a variable, {events} events carry {most}.",
    )
    yield text.format(each=EVENTS_A_VARIABLE, events=result.events, most=result.events // EVENTS_A_VARIABLE)
    for names, sentence in (
        (
            [each.variable for each in result.univariable if each.constant],
            translate("Analysis", "Not fitted, since the same in all patients: {variables}."),
        ),
        (
            [each.variable for each in result.univariable if not each.is_recorded],
            translate("Analysis", "Not recorded: {variables}."),
        ),
    ):
        if names:
            yield sentence.format(variables=", ".join(variable_words(name, translate) for name in names))


def _cautions(
    fitted: Sequence[EndpointResults], *, demonstration: bool, translate: Translate
) -> Iterator[str]:
    """What holds for every endpoint stands alone, what holds for one begins with its name."""
    said = {
        found.endpoint: list(_of_endpoint(found, demonstration=demonstration, translate=translate))
        for found in fitted
    }
    for endpoint, cautions in said.items():
        for caution in cautions:
            if all(caution in others for others in said.values()):
                yield caution.sentence
            else:
                yield f"{value_text(endpoint, translate)}: {lowered(caution.sentence)}"


def _of_endpoint(found: EndpointResults, *, demonstration: bool, translate: Translate) -> Iterator[Caution]:
    tests = [row for rows in found.hazards.values() for row in rows]
    better = ""
    if found.landmarks:
        better = translate("CohortReport", "The landmarks above compare by the day on which treatment began.")
    yield from cautions_on_treatment(
        found.regression, demonstration=demonstration, better=better, translate=translate
    )
    yield from cautions_on_ratios(found.regression, tests, translate)

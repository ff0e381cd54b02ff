"""The methods in paragraphs, written from what was run, and the references of exactly those methods."""

from __future__ import annotations

from reportlab.platypus import Flowable

from models.wording import Translate
from reports.cohort_results import CohortResults
from reports.cohort_sections.references import Citations, Reference, citations, has_complication_rates
from reports.cohort_sections.survival_methods import comparison_sentences, more_sentences, time_sentences
from reports.cohort_sections.table_methods import (
    baseline_sentences,
    regression_sentences,
    response_sentences,
    safety_sentences,
)
from reports.typesetting import Typesetting


def methods(results: CohortResults, typesetting: Typesetting) -> list[Flowable]:
    """What was run on these patients, then its sources."""
    translate = typesetting.translate
    cited = citations(results)
    paragraphs = [
        _study(cited, translate),
        baseline_sentences(results, cited, translate),
        time_sentences(results, cited, translate),
        comparison_sentences(results, cited, translate),
        [*more_sentences(cited, translate), *regression_sentences(results, cited, translate)],
        [*safety_sentences(results, cited, translate), *response_sentences(results, cited, translate)],
        _limits(results, translate),
    ]
    story = [typesetting.section(translate("CohortReport", "Methods"))]
    texts, listed = cited.numbered([" ".join(sentences) for sentences in paragraphs if sentences])
    story += [typesetting.body(text) for text in texts]
    if listed:
        story.append(typesetting.section(translate("CohortReport", "References")))
        story.append(typesetting.references(listed))
    return story


def _study(cited: Citations, translate: Translate) -> list[str]:
    """Whose numbers the demonstration has."""
    if Reference.STUDY not in cited:
        return []
    words = translate("CohortReport", "This demonstration rebuilds the cohort of a published paper{cited}.")
    return [words.format(cited=cited.of(Reference.STUDY))]


def _limits(results: CohortResults, translate: Translate) -> list[str]:
    """What holds for every number; of a correction only where tests were made."""
    sentences = []
    if results.endpoints or has_complication_rates(results):
        sentences.append(translate("CohortReport", "P-values are two-sided, intervals 95 %."))
    adjusted = any(each.comparison.holm_p is not None for each in results.baseline.variables)
    if any(len(found.survival.levels) > 1 for found in results.endpoints):
        sentences.append(
            translate(
                "CohortReport",
                "Apart from the characteristics, nothing was adjusted for several comparisons.",
            )
            if adjusted
            else translate("CohortReport", "Nothing was adjusted for several comparisons.")
        )
    return sentences

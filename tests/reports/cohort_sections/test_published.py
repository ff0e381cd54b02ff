from __future__ import annotations

import re

from reports.cohort_report import cohort_report
from tests.reports.paper_reading import flat_text


def test_per_cent_and_ranges_are_written_as_in_the_rest_of_the_report(cohort_text: str) -> None:
    published = cohort_text[cohort_text.index("Published and recomputed") : cohort_text.index("Methods")]
    assert re.findall(r"\d%", published) == []
    assert "0.198 (0.041–0.961), 0.045" in published
    assert "5/7 (95 % CI 29.0–96.3 %)" in published


def test_statistics_numbers_and_reasons_are_told_in_the_language_of_the_report(
    demonstration_courses, print_facts, romanian
) -> None:
    text = flat_text(cohort_report(demonstration_courses, print_facts, translate=romanian))
    published = text[text.index("Publicat și recalculat") : text.rindex("Metode")]
    assert "vârsta medie (SE)" in published
    assert "câte 14.3 %" in published
    assert "articolul o numește Spearman" in published
    assert not {"the", "patient", "months", "mean", "each"} & set(published.split())


def test_cytology_agrees_with_its_word_in_romanian(demonstration_courses, print_facts, romanian) -> None:
    text = flat_text(cohort_report(demonstration_courses, print_facts, translate=romanian))
    assert "Citologie LCR la LM, pozitivă" in text
    assert "HER2 FISH, pozitiv " in text

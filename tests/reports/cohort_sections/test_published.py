from __future__ import annotations

import re


def test_per_cent_and_ranges_are_written_as_in_the_rest_of_the_report(cohort_text: str) -> None:
    published = cohort_text[cohort_text.index("Published and recomputed") : cohort_text.index("Methods")]
    assert re.findall(r"\d%", published) == []
    assert "0.198 (0.041–0.961), 0.045" in published

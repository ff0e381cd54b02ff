from __future__ import annotations

from datetime import date

import pytest

from models.wording import untranslated
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.survival_wording import compared_words, filter_words, group_title


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("arm", "by arm"),
        ("stage_at_diagnosis", "by stage at diagnosis"),
        ("ki67_percent", "by Ki67"),
        ("er", "by ER"),
        ("lvef_percent", "by LVEF"),
        ("csf_cytology_at_lm", "by CSF cytology at LM"),
        ("her2_ihc", "by HER2 IHC"),
        ("craniospinal", "by craniospinal"),
    ],
)
def test_an_abbreviation_keeps_its_capitals_within_a_sentence(column: str, words: str) -> None:
    assert compared_words(column, None, untranslated) == words


def test_what_a_model_is_adjusted_for_keeps_them_too() -> None:
    request = AnalysisRequest(covariates=("ki67_percent", "age_at_lm_years"), as_of=date(2026, 1, 1))
    assert "Cox adjusted for Ki67, age at LM diagnosis" in filter_words(request, untranslated)


def test_a_technique_of_radiotherapy_begins_a_row_with_a_capital() -> None:
    assert group_title("craniospinal", untranslated) == "Craniospinal"

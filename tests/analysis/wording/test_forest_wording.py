from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from analysis.cox import HazardRatio
from analysis.cox_model import TermEstimate
from analysis.regression import RegressionResult
from analysis.univariable_cox import univariable_cox
from analysis.wording.forest_wording import forest_rows
from analysis.wording.regression_wording import term_title, terms_told
from models.wording import untranslated


def _result(events: int, **columns: list[float]) -> RegressionResult:
    """Thirty patients, the first ``events`` of whom died."""
    frame = pd.DataFrame(
        {"months": [1.0 + n for n in range(30)], "died": [n < events for n in range(30)], **columns}
    )
    models = univariable_cox(frame, duration="months", event="died", variables=list(columns))
    return RegressionResult(30, events, models, None)


KPS = [60.0 + 10 * (n * 7 % 5) for n in range(30)]


@pytest.mark.parametrize(("events", "is_firth"), [(10, True), (11, False)])
def test_the_estimate_drawn_is_the_one_that_the_warning_asks_to_be_read(events: int, is_firth: bool) -> None:
    result = _result(events, kps_at_lm=KPS)
    (variable,) = result.univariable[0].model.variables
    (row,), (term,) = forest_rows(result, untranslated), terms_told(variable)
    expected = term.firth if is_firth else term.efron
    assert (row.marks[0].ratio, row.marks[0].interval) == (expected.hr, expected.ci)
    assert row.marks[0].text.endswith(", Firth") == is_firth


def test_a_number_that_goes_by_steps_is_told_for_a_step_and_says_so() -> None:
    result = _result(20, kps_at_lm=KPS, lvef_percent=KPS)
    (kps,), (lvef,) = (each.model.variables for each in result.univariable)
    assert [row.label for row in forest_rows(result, untranslated)] == ["KPS at LM, per 10", "LVEF (%)"]
    assert terms_told(kps)[0].efron.hr == pytest.approx(kps.terms[0].efron.hr ** 10)
    assert terms_told(kps)[0].efron.ci == pytest.approx([each**10 for each in kps.terms[0].efron.ci])
    assert terms_told(lvef) == lvef.terms


def test_a_step_of_a_ratio_without_end_has_no_end_either() -> None:
    (variable,) = _result(20, kps_at_lm=KPS).univariable[0].model.variables
    endless = TermEstimate("kps_at_lm", None, HazardRatio("kps_at_lm", 1e200, (0.0, None), 0.5), None)
    (told,) = terms_told(replace(variable, terms=(endless,)))
    assert told.efron == HazardRatio("kps_at_lm", None, (0.0, None), 0.5)
    assert term_title(variable, told, untranslated) == "KPS at LM, per 10"

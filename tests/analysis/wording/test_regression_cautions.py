from __future__ import annotations

from analysis.proportional_hazards import GLOBAL, ProportionalHazardsTest
from analysis.regression import RegressionResult
from analysis.wording.regression_cautions import cautions_on_ratios
from models.wording import untranslated


def _sentence(*rows: tuple[str, float | None]) -> str:
    tests = [ProportionalHazardsTest(term, None, 1, p) for term, p in rows]
    nothing = RegressionResult(n=0, events=0, univariable=(), multivariable=None)
    return " ".join(each.sentence for each in cautions_on_ratios(nothing, tests, untranslated))


def test_the_variables_whose_ratio_seems_to_change_are_named_with_their_p() -> None:
    told = _sentence(("arm=IT", 0.603), ("lm_certainty", 0.0434), ("csf_cytology_at_lm", 0.0431))
    assert told == (
        "The hazard ratio seems to change over time, so that one number does not describe it: LM certainty (p 0.043), "
        "CSF cytology at LM (p 0.043)."
    )


def test_the_model_as_a_whole_is_named_where_no_variable_is_told_apart() -> None:
    assert "does not describe it: all variables together (p 0.012)." in _sentence(
        ("kps_at_lm", 0.07), (GLOBAL, 0.0121)
    )
    assert "together" not in _sentence(("kps_at_lm", 0.01), (GLOBAL, 0.0121))


def test_nothing_is_said_of_ratios_that_stay_the_same() -> None:
    assert _sentence(("kps_at_lm", 0.05), (GLOBAL, None)) == ""

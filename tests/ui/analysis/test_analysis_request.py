from __future__ import annotations

import pytest

from ui.analysis.analysis_request import AnalysisRequest, NotMonths, parse_months, parse_times


@pytest.mark.parametrize(("typed", "months"), [("", None), (" 3 ", 3.0), ("7.5", 7.5), ("7,5", 7.5)])
def test_months_are_read_with_either_decimal_sign(typed: str, months: float | None) -> None:
    assert parse_months(typed) == months


@pytest.mark.parametrize("typed", ["0", "-3", "soon", "nan", "inf", "1e9", "3 4"])
def test_what_is_no_number_of_months_is_refused(typed: str) -> None:
    with pytest.raises(NotMonths):
        parse_months(typed)


@pytest.mark.parametrize("typed", ["24, 6,12", "6;12;24", "6 12 24 12", ""])
def test_times_are_in_order_and_each_once(typed: str) -> None:
    assert parse_times(typed) == (6.0, 12.0, 24.0)


@pytest.mark.parametrize("typed", ["6, 0", "six", " ".join(str(each) for each in range(1, 20))])
def test_times_that_cannot_be_shown_are_refused(typed: str) -> None:
    with pytest.raises(NotMonths):
        parse_times(typed)


def test_a_group_is_no_covariate_of_its_own_model() -> None:
    request = AnalysisRequest(group="er", covariates=("kps_at_lm", "er"))
    assert request.covariates_used == ("kps_at_lm",)

"""Regression of an endpoint: what is fitted, on whom, and how its hazards are tested."""

import json
from pathlib import Path

import pytest

from analysis.refusal import AnalysisRefused
from analysis.regression import hazards_over_time, regress
from models.survival_rows import survival_rows

REFERENCE = json.loads((Path(__file__).parents[1] / "data" / "reference.json").read_text(encoding="utf-8"))


def close(value):
    return pytest.approx(value, rel=1e-6, abs=1e-6)


@pytest.fixture(scope="module")
def rows(demonstration_courses):
    return survival_rows(demonstration_courses)


@pytest.mark.parametrize("endpoint", ["pfs", "os"])
def test_the_arm_alone_and_its_hazards_agree_with_r(rows, endpoint):
    (arm,) = regress(rows, endpoint=endpoint, variables=["arm"]).univariable
    (term,) = arm.model.variables[0].terms
    assert term.efron.hr == close(REFERENCE[endpoint]["cox_it_efron"]["hr"])
    assert hazards_over_time(arm.model)[0].p == close(REFERENCE[endpoint]["schoenfeld_km"]["p"])


def test_arm_and_kps_together_agree_with_r(rows):
    found = regress(rows, endpoint="os", variables=["arm"], group="arm", covariates=["kps_at_lm"])
    ratios = [term.efron.hr for variable in found.multivariable.variables for term in variable.terms]
    expected = REFERENCE["os"]["cox_it_kps_efron"]["hr"]
    assert ratios == [close(expected["it"]), close(expected["kps"])]


def test_without_covariates_nothing_is_fitted_together(rows):
    assert regress(rows, endpoint="os", variables=["arm"], group="arm").multivariable is None


def test_nobody_with_the_endpoint_is_refused(rows):
    without = [{**row, "pfs_months": None, "pfs_event": None} for row in rows]
    with pytest.raises(AnalysisRefused):
        regress(without, endpoint="pfs", variables=["arm"])

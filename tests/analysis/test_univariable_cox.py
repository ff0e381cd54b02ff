from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from lifelines import CoxPHFitter
from lifelines.datasets import load_gbsg2

from analysis.univariable_cox import univariable_cox

COHORT = Path(__file__).parents[1] / "data" / "cohort.csv"
TIMES = {"months": [3, 4, 5, 6, 8, 9], "event": [1, 1, 0, 1, 1, 0]}


def models(columns, *variables, **options):
    frame = columns if isinstance(columns, pd.DataFrame) else pd.DataFrame(columns)
    found = univariable_cox(frame, duration="months", event="event", variables=variables, **options)
    return {each.variable: each for each in found}


def test_each_variable_has_the_ratio_of_a_model_of_its_own():
    frame = load_gbsg2().rename(columns={"time": "months", "cens": "event"})
    found = models(frame, "age", "pnodes")
    for name in ("age", "pnodes"):
        alone = CoxPHFitter().fit(
            frame[["months", "event", name]], "months", "event", fit_options={"precision": 1e-14}
        )
        (term,) = found[name].model.variables[0].terms
        assert term.efron.hr == pytest.approx(float(np.exp(alone.params_[name])), rel=1e-6)
        assert term.firth is None


def test_the_arm_is_compared_with_soc():
    frame = pd.read_csv(COHORT).rename(columns={"os_months": "months", "os_event": "event"})
    variable = models(frame, "group")["group"].model.variables[0]
    assert variable.reference.level == "SOC"
    assert [term.name for term in variable.terms] == ["group=IT"]


def test_missing_values_are_counted_for_each_variable_alone():
    found = models({**TIMES, "a": [1, None, 3, 4, None, 7], "b": [2, 1, 4, 3, 6, 5]}, "a", "b")
    assert (found["a"].missing, found["a"].model.n) == (2, 4)
    assert (found["b"].missing, found["b"].model.n) == (0, 6)


def test_a_constant_variable_is_said_and_not_fitted():
    found = models({**TIMES, "sex": ["female"] * 6, "dose": [150.0] * 6}, "sex", "dose")
    assert [(each.constant, each.model) for each in found.values()] == [(True, None)] * 2


def test_a_variable_that_nobody_has_is_not_recorded():
    found = models({**TIMES, "lvef": [None] * 6}, "lvef")["lvef"]
    assert (found.is_recorded, found.missing) == (False, 6)


def test_a_variable_that_varies_only_where_it_is_missing_elsewhere_is_still_constant():
    assert models({**TIMES, "a": [1, 1, 1, None, None, None]}, "a")["a"].constant


def test_a_number_is_taken_as_levels_where_asked():
    found = models({**TIMES, "er": [0, 1, 0, 1, 1, 0]}, "er", categorical=("er",))["er"]
    assert [term.name for term in found.model.variables[0].terms] == ["er=1"]


def test_each_step_is_told_before_it_is_taken():
    told = []
    models({**TIMES, "a": range(6), "b": range(6)}, "a", "b", step=lambda *at: told.append(at))
    assert told == [(0, 2), (1, 2)]


@pytest.mark.parametrize("seed", range(12))
def test_whatever_the_small_table_every_number_is_finite(seed):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(2, 9))
    frame = pd.DataFrame(
        {
            "months": rng.integers(1, 5, n),
            "event": rng.integers(0, 2, n),
            "kps": rng.integers(6, 9, n) * 10,
            "stage": rng.choice(["I", "II", "III"], n),
        }
    )
    for each in models(frame, "kps", "stage").values():
        for variable in each.model.variables if each.model else ():
            rows = [row for term in variable.terms for row in (term.efron, term.firth) if row is not None]
            values = [value for row in rows for value in (row.hr, *row.ci, row.p) if value is not None]
            assert np.isfinite(values).all()
            assert variable.likelihood_ratio_p is None or 0 <= variable.likelihood_ratio_p <= 1

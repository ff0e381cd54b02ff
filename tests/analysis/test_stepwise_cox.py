"""Selection by AIC as R's step() does it, on the recidivism data that ships with lifelines."""

import pandas as pd
import pytest
from lifelines import CoxPHFitter
from lifelines.datasets import load_rossi

from analysis.stepwise_cox import Move, stepwise_cox
from analysis.survival_data import survival_data

ROSSI = ("fin", "age", "race", "wexp", "mar", "paro", "prio")


@pytest.fixture(scope="module")
def selection():
    return stepwise_cox(survival_data(load_rossi(), duration="week", event="arrest", covariates=ROSSI))


def aic_of_lifelines(names) -> float:
    frame = load_rossi()[["week", "arrest", *names]]
    return CoxPHFitter().fit(frame, "week", "arrest", fit_options={"precision": 1e-14}).AIC_partial_


def test_it_begins_with_all_variables_at_the_aic_of_r(selection):
    """R: AIC(coxph(..., Rossi)) is 1331.495."""
    assert (selection.steps[0].move, selection.steps[0].variable) == (Move.BEGIN, None)
    assert selection.steps[0].aic == pytest.approx(1331.495, abs=5e-4)


def test_each_step_takes_the_move_that_lifelines_aic_calls_best(selection):
    """The algorithm of R's step, direction "both", on AICs that lifelines' own fits give."""
    inside = set(ROSSI)
    reached = aic_of_lifelines(ROSSI)
    for step in selection.steps[1:]:
        ahead = {
            name: aic_of_lifelines([each for each in ROSSI if each in inside ^ {name}]) for name in ROSSI
        }
        best = min(ahead, key=ahead.__getitem__)
        assert (step.variable, step.aic) == (best, pytest.approx(ahead[best], abs=1e-6))
        assert step.move is (Move.DROP if best in inside else Move.ADD)
        assert step.aic < reached
        inside, reached = inside ^ {best}, step.aic
    assert set(selection.selected) == inside
    left = [aic_of_lifelines([each for each in ROSSI if each in inside ^ {name}]) for name in ROSSI]
    assert min(left) > reached


def test_what_could_be_done_next_is_told_with_its_aic(selection):
    tried = {(each.move, each.variable): each.aic for each in selection.steps[1].tried}
    assert tried[Move.ADD, "paro"] == pytest.approx(selection.steps[0].aic, abs=1e-9)
    assert len(tried) == len(ROSSI)


def test_a_variable_that_left_is_tried_again_in_every_later_step():
    selection = stepwise_cox(
        survival_data(load_rossi(), duration="week", event="arrest", covariates=["fin", "paro"])
    )
    assert [(step.move, step.variable) for step in selection.steps[1:]] == [(Move.DROP, "paro")]
    adds = [each for each in selection.steps[-1].tried if each.move is Move.ADD]
    assert [each.variable for each in adds] == ["paro"]


def test_nothing_may_be_left():
    """The likelihood without a variable is that of lifelines' ratio test."""
    frame = load_rossi()
    data = survival_data(frame, duration="week", event="arrest", covariates=["paro"])
    selection = stepwise_cox(data)
    fitted = CoxPHFitter().fit(
        frame[["week", "arrest", "paro"]], "week", "arrest", fit_options={"precision": 1e-14}
    )
    null = fitted.log_likelihood_ - fitted.log_likelihood_ratio_test().test_statistic / 2
    assert selection.selected == ()
    assert selection.steps[-1].aic == pytest.approx(-2 * null, abs=1e-6)


def test_a_variable_of_several_levels_goes_as_a_whole():
    frame = load_rossi()
    frame["kind"] = [("a", "b", "c")[at % 3] for at in range(len(frame))]
    selection = stepwise_cox(
        survival_data(frame, duration="week", event="arrest", covariates=["kind", "prio"])
    )
    assert [(step.move, step.variable) for step in selection.steps[1:]] == [(Move.DROP, "kind")]
    assert selection.selected == ("prio",)


def test_a_constant_variable_is_left_aside():
    frame = load_rossi().assign(same=1.0)
    selection = stepwise_cox(
        survival_data(frame, duration="week", event="arrest", covariates=["same", "prio"])
    )
    assert selection.left_aside == ("same",)
    assert selection.selected == ("prio",)


@pytest.mark.parametrize("event", [[0, 0, 0, 0], [1, 1, 0, 0]], ids=["no event", "separated"])
def test_without_an_estimate_there_is_no_step(event):
    frame = pd.DataFrame({"months": [1, 2, 3, 4], "event": event, "x": [1.0, 1.0, 0.0, 0.0]})
    selection = stepwise_cox(survival_data(frame, duration="months", event="event", covariates=["x"]))
    assert selection.steps == ()

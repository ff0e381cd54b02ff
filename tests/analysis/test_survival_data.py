"""What is read from a table, what is left out of it, and what is refused."""

import pandas as pd
import pytest

from analysis.refusal import AnalysisRefused
from analysis.survival_analysis import analyse_survival
from analysis.survival_data import DroppedRow, survival_data
from analysis.survival_json import survival_json


def table(**columns):
    filled = {"months": [4, 5, 6, 7], "event": [1, 0, 1, 1], "arm": ["IT", "IT", "SOC", "SOC"], **columns}
    return pd.DataFrame(filled)


def read(frame, **options):
    return survival_data(frame, duration="months", event="event", **options)


@pytest.mark.parametrize(
    "values", [[1, 0, 1, 1], [True, False, True, True], ["TRUE", "false", "True", "1"], [1.0, 0.0, 1.0, 1.0]]
)
def test_an_event_is_one_or_true_in_any_case(values):
    assert read(table(event=values)).events.tolist() == [True, False, True, True]


@pytest.mark.parametrize("value", [2, "yes", -1, 0.5])
def test_any_other_event_is_refused_with_its_place(value):
    with pytest.raises(AnalysisRefused) as refused:
        read(table(event=[1, 0, value, 1]))
    assert refused.value.code == "error"
    assert (
        refused.value.place == f"row 3, event, {value}"
        or refused.value.place == f"row 3, event, {float(value)}"
    )


def test_a_refusal_is_a_value_error_with_one_sentence():
    with pytest.raises(ValueError, match="there is no such column") as refused:
        read(table(), group="stage")
    assert refused.value.place == "stage"


@pytest.mark.parametrize("value", ["soon", float("inf")])
def test_a_time_that_is_no_number_is_refused(value):
    with pytest.raises(AnalysisRefused, match="is not a number"):
        read(table(months=[4, value, 6, 7]))


def test_an_unknown_reference_is_refused_naming_the_levels():
    with pytest.raises(AnalysisRefused, match="which has IT, SOC"):
        read(table(), group="arm", reference="placebo")


def test_a_table_without_rows_is_refused():
    with pytest.raises(AnalysisRefused, match="the table has no rows"):
        read(table().iloc[:0])


def test_a_table_of_which_no_row_can_be_used_is_refused():
    with pytest.raises(AnalysisRefused, match="none of the 4 rows can be used"):
        read(table(months=[0, -1, None, 0]))


@pytest.mark.parametrize("option", [{"times": [-1]}, {"rmst_months": 0}, {"landmark_months": float("nan")}])
def test_months_of_an_option_must_lie_above_zero(option):
    with pytest.raises(AnalysisRefused, match="above 0"):
        analyse_survival(table(), duration="months", event="event", **option)


def test_rows_left_out_carry_their_number_and_reason():
    frame = table(months=[4, 0, 6, 7], arm=["IT", "IT", None, " "])
    dropped = read(frame, group="arm").dropped
    assert dropped == (
        DroppedRow(2, "months", "not_positive"),
        DroppedRow(3, "arm", "missing"),
        DroppedRow(4, "arm", "missing"),
    )


def test_rows_the_caller_left_out_are_counted_with_the_others():
    earlier = DroppedRow("TH-003", "research_consent_date", "consent_withdrawn")
    result = survival_json(
        analyse_survival(
            table(months=[4, -1, 6, 7]), duration="months", event="event", already_dropped=[earlier]
        )
    )
    assert [row["row"] for row in result["dropped"]] == ["TH-003", 2]
    assert "rows_dropped" in result["warnings"]


def test_a_group_of_numbers_is_categorical_and_named_without_a_point():
    assert read(table(arm=[1.0, 2.0, None, 1.0]), group="arm").levels == ("1", "2")


def test_the_reference_is_soc_where_there_is_one_else_the_first_by_alphabet():
    assert read(table(), group="arm").reference == "SOC"
    assert read(table(arm=["b", "a", "b", "a"]), group="arm").reference == "a"
    assert read(table(), group="arm", reference="IT").reference == "IT"


def test_a_number_keeps_its_name_and_a_text_becomes_column_and_level():
    frame = table(kps=["80", "70", "90", "60"], kind=["A", "C", "B", "A"])
    result = analyse_survival(frame, duration="months", event="event", covariates=["kps", "kind"])
    assert [row.term for row in result.cox.firth] == ["kps", "kind=B", "kind=C"]


def test_no_group_may_be_called_all():
    with pytest.raises(AnalysisRefused, match='may not be called "all"'):
        read(table(arm=["all", "IT", "IT", "all"]), group="arm")


def test_a_group_that_starts_after_time_zero_carries_the_immortal_time_warning():
    frame = table()
    plain = analyse_survival(frame, duration="months", event="event", group="arm")
    told = analyse_survival(
        frame, duration="months", event="event", group="arm", group_starts_after_zero=True
    )
    assert "immortal_time" not in plain.warnings
    assert "immortal_time" in told.warnings


@pytest.mark.parametrize("option", [{"group": "name"}, {"covariates": ["name"]}])
def test_a_column_of_names_is_no_group(option):
    frame = pd.DataFrame({"months": range(1, 61), "event": 1, "name": [f"TH-{row:03}" for row in range(60)]})
    with pytest.raises(AnalysisRefused, match="60 different levels cannot be compared"):
        read(frame, **option)

"""``analyse --json``, from a table and from the demonstration register, against R in tests/data/reference.json.

survival 3.5, coin, coxphf and survRM2 in R 4.2.2; equal to 1e-6 × max(1, |value|).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.demonstration.demonstration_register import PASSWORD, DemonstrationPlan, build_demonstration
from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, local_now
from ui.commands.command_line import command_line
from ui.commands.surroundings import Surroundings

DATA = Path(__file__).parents[2] / "data"
REFERENCE = json.loads((DATA / "reference.json").read_text("utf-8"))
WORKPLACE = Workplace("0.0-test", work=WorkFactor(1, 1024, 1))
SURROUNDINGS = Surroundings(workplace=lambda: WORKPLACE, environment={"THECALOG_PASSWORD": PASSWORD})
OPTIONS = ("--rmst", "12", "--landmark", "6", "--json")


def analyse(*arguments: object) -> Any:
    told = CliRunner().invoke(
        command_line, ["analyse", *(str(each) for each in arguments), *OPTIONS], obj=SURROUNDINGS
    )
    assert told.exit_code == 0, told.output
    return json.loads(told.stdout, parse_constant=pytest.fail)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demonstration") / "register.db"
    build_demonstration(
        path, DemonstrationPlan(read_cohort(PUBLISHED_COHORT), local_now()), WORKPLACE
    ).close()
    return path


@pytest.fixture(scope="module")
def from_register(database: Path) -> Any:
    return analyse("--database", database)


@pytest.fixture(scope="module", params=["table", "register"])
def source(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=["pfs", "os"])
def endpoint(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def found(source: str, endpoint: str, from_register: Any) -> Any:
    if source == "register":
        return from_register[endpoint]
    columns = ("--duration", f"{endpoint}_months", "--event", f"{endpoint}_event", "--group", "group")
    return analyse("--csv", DATA / "cohort.csv", *columns)


@pytest.fixture(scope="module")
def expected(endpoint: str) -> Any:
    return REFERENCE[endpoint]


def near(value: Any) -> Any:
    """What R gave, with its tolerance; lists element by element, null as null."""
    if isinstance(value, list):
        return [near(each) for each in value]
    return None if value is None else pytest.approx(value, rel=1e-6, abs=1e-6)


def test_nobody_is_left_out_and_soc_is_the_reference(found: Any) -> None:
    assert (found["n"], found["dropped"], found["reference"]) == (14, [], "SOC")
    assert set(found["groups"]) == {"all", "IT", "SOC"}


@pytest.mark.parametrize("group", ["all", "IT", "SOC"])
def test_counts_medians_and_survival_are_those_of_r(found: Any, expected: Any, group: str) -> None:
    one, other = found["groups"][group], expected[group]
    assert (one["n"], one["events"], one["median"]) == (other["n"], other["events"], other["median"])
    assert one["median_ci"] == near(other["median_ci"])
    for at, reference in zip(one["survival_at"], other["survival_at"], strict=True):
        assert {key: at[key] for key in reference} == {key: near(reference[key]) for key in reference}


@pytest.mark.parametrize("group", ["IT", "SOC"])
def test_those_at_risk_and_restricted_means_are_those_of_r(found: Any, expected: Any, group: str) -> None:
    rows = {row["months"]: row for row in found["groups"][group]["at_risk"]}
    table = expected["at_risk"][group]
    assert [rows[months]["at_risk"] for months in table["times"]] == table["at_risk"]
    assert all(row["at_risk"] + row["censored"] + row["events"] == 7 for row in rows.values())
    mean = found["groups"][group]["rmst"]
    assert mean == {key: near(value) for key, value in expected["rmst"][group].items()}


def test_log_rank_is_that_of_r_and_coin(found: Any, expected: Any) -> None:
    assert found["logrank"]["df"] == 1
    for key, value in expected["logrank"].items():
        assert found["logrank"][key] == near(value)


@pytest.mark.parametrize("model", ["efron", "breslow"])
def test_cox_is_that_of_r(source: str, found: Any, expected: Any, model: str) -> None:
    (row,) = found["cox"][model]
    assert row["term"] == ("arm=IT" if source == "register" else "group=IT")
    for key, value in expected[f"cox_it_{model}"].items():
        assert row[key] == near(value)


def test_firth_is_that_of_coxphf(found: Any, expected: Any) -> None:
    (row,) = found["cox"]["firth"]
    reference = expected["cox_it_firth"]
    assert row["hr"] == near(reference["hr"])
    assert row["ci"] == near(reference["profile_ci"])
    assert row["p"] == near(reference["p_penalized_lr"])


def test_the_difference_of_restricted_means_is_that_of_survrm2(found: Any, expected: Any) -> None:
    difference = found["rmst_difference"]
    assert difference["tau"] == 12
    for key, value in expected["rmst"]["difference"].items():
        assert difference[key] == near(value)


def test_the_proportional_hazards_test_and_follow_up_are_those_of_r(found: Any, expected: Any) -> None:
    for row in found["schoenfeld"]:
        assert (row["chi2"], row["p"]) == (
            near(expected["schoenfeld_km"]["chi2"]),
            near(expected["schoenfeld_km"]["p"]),
        )
    assert found["schoenfeld"][-1]["term"] == "GLOBAL"
    assert found["reverse_km_median_followup"] == near(expected["reverse_km_median_followup"])


def test_the_landmark_of_overall_survival_is_that_of_r(from_register: Any) -> None:
    reference, landmark = REFERENCE["landmark_os_6"], from_register["os"]["landmark"]
    assert (landmark["months"], landmark["n"], landmark["events"]) == (6, reference["n"], reference["events"])
    (row,) = landmark["cox"]["efron"]
    assert (row["hr"], row["p"]) == (near(reference["hr_efron"]), near(reference["p"]))
    assert row["ci"] == near(reference["ci"])


def test_the_register_warns_of_immortal_time(from_register: Any) -> None:
    assert "immortal_time" in from_register["os"]["warnings"]
    assert "unequal_censoring" in from_register["os"]["warnings"]


def test_the_papers_medians_and_hazard_ratio_for_death_come_out(from_register: Any) -> None:
    medians = {
        name: [from_register[name]["groups"][group]["median"] for group in ("all", "IT", "SOC")]
        for name in ("pfs", "os")
    }
    assert medians == {"pfs": [6, 15, 6], "os": [10, 22, 8]}
    (row,) = from_register["os"]["cox"]["breslow"]
    assert [f"{value:.3f}" for value in (row["hr"], *row["ci"], row["p"])] == [
        "0.198",
        "0.041",
        "0.961",
        "0.045",
    ]

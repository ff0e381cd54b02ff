from __future__ import annotations

from pathlib import Path

import pytest

from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
from models.situations import FileSituation, Refused
from models.vocabularies import Arm

DATA = Path(__file__).parents[2] / "data"


def changed_copy(folder: Path, old: str, new: str) -> Path:
    text = PUBLISHED_COHORT.read_text("utf-8")
    assert old in text
    path = folder / "cohort.csv"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def codes_and_places(path: Path) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as caught:
        read_cohort(path)
    return [(finding.code.value, place) for place, finding in caught.value.findings]


def test_the_program_ships_the_table_that_the_tests_hold() -> None:
    assert PUBLISHED_COHORT.read_bytes() == (DATA / "cohort.csv").read_bytes()


def test_the_published_table_has_seven_patients_in_each_arm() -> None:
    groups = [patient.group for patient in read_cohort(PUBLISHED_COHORT)]
    assert groups.count(Arm.IT) == groups.count(Arm.SOC) == 7


def test_the_table_as_printed_is_refused_for_patient_8_alone() -> None:
    assert codes_and_places(DATA / "cohort_as_printed.csv") == [
        ("pfs_exceeds_os", "cohort_as_printed.csv, line 9, patient 8")
    ]


def test_an_unknown_column_is_named(tmp_path: Path) -> None:
    path = changed_copy(tmp_path, "os_event\n", "os_event,shoe_size\n")
    assert codes_and_places(path) == [("unknown_field", "cohort.csv, line 1, shoe_size")]


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = changed_copy(tmp_path, ",kps,", ",")
    assert ("required_missing", "cohort.csv, line 1, kps") in codes_and_places(path)


def test_a_row_with_too_few_cells_is_named(tmp_path: Path) -> None:
    path = changed_copy(tmp_path, ",24,0,24,0\n", ",24,0,24\n")
    assert codes_and_places(path) == [("cell_count", "cohort.csv, line 3")]


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("1,IT,54,", "1,IT,fifty,", "wrong_type", "cohort.csv, line 2, age_years, fifty"),
        ("1,IT,54,", "1,IT,540,", "out_of_range", "cohort.csv, line 2, age_years, 540"),
        ("1,IT,54,", "1,XX,54,", "not_in_vocabulary", "cohort.csv, line 2, group, XX"),
        ("1,IT,54,", "1,IT,,", "required_missing", "cohort.csv, line 2, age_years"),
        ("1,IT,54,100,", "1,IT,54,95,", "kps_not_decade", "cohort.csv, line 2, patient 1"),
        (",18,1,19,0", ",18,2,19,0", "wrong_type", "cohort.csv, line 2, pfs_event, 2"),
        (",18,1,19,0", ",18,0,19,1", "death_before_event", "cohort.csv, line 2, patient 1"),
        (",18,1,19,0", ",6.5,1,19,0", "wrong_type", "cohort.csv, line 2, pfs_months, 6.5"),
        ("2,IT,38,", "1,IT,38,", "duplicate_study_code", "cohort.csv, patient 1"),
        ("C,12,0,tuc", "C,0,0,tuc", "out_of_range", "cohort.csv, line 2, patient 1"),
        ("A,0,0,lap", "A,3,0,lap", "out_of_range", "cohort.csv, line 9, patient 8"),
    ],
)
def test_a_bad_value_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, code: str, place: str
) -> None:
    assert (code, place) in codes_and_places(changed_copy(tmp_path, old, new))


def test_every_bad_row_is_told_of(tmp_path: Path) -> None:
    text = PUBLISHED_COHORT.read_text("utf-8").replace("1,IT,54,", "1,IT,x,").replace("2,IT,38,", "2,IT,y,")
    (tmp_path / "cohort.csv").write_text(text, "utf-8")
    assert len(codes_and_places(tmp_path / "cohort.csv")) == 2


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b'patient,group\n"1,IT\n', PUBLISHED_COHORT.read_bytes().splitlines()[0]],
)
def test_a_file_that_is_no_cohort_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "cohort.csv"
    path.write_bytes(content)
    with pytest.raises((FileSituation, Refused)):
        read_cohort(path)


def test_a_missing_file_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileSituation, match="cannot be read"):
        read_cohort(tmp_path / "nowhere.csv")

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest

from models.situations import FileSituation
from models.wording import untranslated
from reports.patient_batch import files_there, patient_file_names, write_patient_reports


def test_each_patient_gets_a_whole_file_named_by_the_study_code(
    tmp_path: Path, read, print_facts, demonstration_courses
) -> None:
    told = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    result = write_patient_reports(
        demonstration_courses[7:10], tmp_path / "new", print_facts, translate=untranslated, progress=progress
    )
    assert [path.name for path in result.paths] == ["TH-008.pdf", "TH-009.pdf", "TH-010.pdf"]
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [path.name for path in result.paths]
    assert "TH-009" in read(result.paths[1].read_bytes()).text
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert not result.cancelled


def test_a_cancelled_batch_keeps_what_is_written_and_writes_no_more(
    tmp_path: Path, print_facts, demonstration_courses
) -> None:
    result = write_patient_reports(
        demonstration_courses[7:],
        tmp_path,
        print_facts,
        translate=untranslated,
        progress=lambda done, _: done < 2,
    )
    assert result.cancelled
    assert sorted(path.name for path in tmp_path.iterdir()) == ["TH-008.pdf", "TH-009.pdf"]
    assert len(result.paths) == 2


def test_a_folder_that_is_a_file_is_one_clear_sentence(
    tmp_path: Path, print_facts, demonstration_courses
) -> None:
    in_the_way = tmp_path / "folder"
    in_the_way.write_text("")
    with pytest.raises(FileSituation):
        write_patient_reports(demonstration_courses[:1], in_the_way, print_facts, translate=untranslated)


def test_codes_that_differ_in_case_alone_get_different_files() -> None:
    names = patient_file_names(["TH-1", "th-1", "TH-2"])
    assert len({name.casefold() for name in names}) == 3
    assert names[2] == "TH-2.pdf"


def test_no_name_is_in_a_file_name(demonstration_courses) -> None:
    names = patient_file_names([course.patient.study_code for course in demonstration_courses])
    for course, name in zip(demonstration_courses, names, strict=True):
        assert course.patient.family_name not in name
        assert course.patient.given_name not in name


def test_memory_does_not_grow_with_the_number_of_reports(
    tmp_path: Path, print_facts, demonstration_courses
) -> None:
    courses = demonstration_courses[7:9]
    write_patient_reports(courses, tmp_path, print_facts, translate=untranslated)
    tracemalloc.start()
    try:
        sizes = []
        for _ in range(3):
            write_patient_reports(courses, tmp_path, print_facts, translate=untranslated)
            gc.collect()
            sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert sizes[-1] - sizes[0] < 1_000_000


@pytest.mark.parametrize("first", [False, True])
def test_files_with_names_and_without_do_not_lie_in_one_folder(
    tmp_path: Path, print_facts, demonstration_courses, first: bool
) -> None:
    courses = demonstration_courses[8:9]
    write_patient_reports(courses, tmp_path, print_facts, translate=untranslated, deidentified=first)
    there = list(tmp_path.iterdir())
    with pytest.raises(FileSituation, match="choose another"):
        write_patient_reports(courses, tmp_path, print_facts, translate=untranslated, deidentified=not first)
    assert list(tmp_path.iterdir()) == there


def test_files_of_other_patients_do_not_keep_a_batch_out_of_a_folder(
    tmp_path: Path, print_facts, demonstration_courses
) -> None:
    (tmp_path / "TH-001.pdf").touch()
    courses = demonstration_courses[8:9]
    written = write_patient_reports(courses, tmp_path, print_facts, translate=untranslated, deidentified=True)
    assert [path.name for path in written.paths] == ["TH-009-deidentified.pdf"]


def test_in_a_folder_that_cannot_be_looked_into_no_files_are_found(tmp_path: Path) -> None:
    unreachable = tmp_path / ("x" * 300)  # longer than a file system takes
    assert files_there(unreachable, ["TH-001"], deidentified=False) == []

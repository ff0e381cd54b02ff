from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date

import pytest

from analysis.patient_table import ObservedTime, PatientRow
from models.demonstration.cohort_file import PUBLISHED_COHORT
from models.records import Therapy
from models.vocabularies import Arm, LmMriType, TherapyKind
from models.wording import untranslated
from reports.cohort_sections.each_patient import MOST_LISTED, each_patient
from reports.stylesheet import PageSize
from reports.typesetting import Typesetting


def test_each_patient_of_the_published_table_stands_in_a_row_with_her_event_marks(cohort_text: str) -> None:
    with PUBLISHED_COHORT.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    assert len(rows) == 14
    for number, row in enumerate(rows, start=1):
        times = [
            f"{row[f'{end}_months']}{'' if row[f'{end}_event'] == '1' else '+'}" for end in ("pfs", "os")
        ]
        cycles = row["it_cycles"] if row["group"] == "IT" else "–"
        known = f"{row['age_years']} {row['kps']} {cycles} {' '.join(times)}"
        arm = "IT + SOC" if row["group"] == "IT" else "SOC"
        after = cohort_text[cohort_text.index(f"TH-{number:03} {arm} {row['lm_mri_type']} ") :]
        assert known in after[:80]


def test_what_is_not_recorded_is_a_dash(told, paper_courses) -> None:
    text = told([paper_courses.followed(1, arm=Arm.SOC, birth_date=None)])
    assert "TH-1 SOC – – – – – – –" in text


def test_a_data_cut_off_takes_later_sessions_and_therapies_out_of_the_row(told, paper_courses) -> None:
    line = Therapy(id="t", kind=TherapyKind.SYSTEMIC, regimen="tucatinib", start=None)
    course = replace(
        paper_courses.followed(1, arm=Arm.IT, lm_mri_type=LmMriType.B, death_date=date(2026, 12, 15)),
        administrations=tuple(paper_courses.session(day) for day in (10, 100)),
        therapies=(line,),
    )
    assert "TH-1 IT + SOC B tucatinib 55 – 2 11 11" in told([course])
    assert "TH-1 IT + SOC B tucatinib 55 – 1 1.5+ 1.5+" in told([course], as_of=date(2026, 3, 1))


def test_a_patient_who_withdrew_is_in_no_row(told, paper_courses) -> None:
    courses = [
        paper_courses.followed(1, death_date=date(2026, 6, 1), arm=Arm.IT),
        paper_courses.followed(2, arm=Arm.IT, research_consent_withdrawn_date=date(2026, 3, 1)),
    ]
    text = told(courses)
    assert "TH-1" in text
    assert "TH-2" not in text


@pytest.mark.parametrize(("patients", "is_listed"), [(MOST_LISTED, True), (MOST_LISTED + 1, False)])
def test_very_many_patients_are_not_listed_one_by_one(patients: int, is_listed: bool) -> None:
    row = PatientRow("TH-1", Arm.IT, 50, 90, LmMriType.A, None, 1, ObservedTime(3, True), None)
    story = each_patient([row] * patients, Typesetting.on(PageSize.A4, untranslated))
    said = [one.getPlainText() for one in story if hasattr(one, "getPlainText")]
    assert any("more than 200 patients" in text for text in said) is not is_listed

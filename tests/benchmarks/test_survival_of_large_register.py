"""The survival page of a large register: filters, numbers and figure, once its courses are read."""

from __future__ import annotations

import os
import time
from datetime import date

import pytest

from analysis.figures.figure_style import SCREEN_LIGHT
from analysis.wording.survival_columns import columns_offered
from models.course import PatientCourse
from models.wording import untranslated
from tests.ui.analysis.conftest import varied_courses
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.reading import ReadingContext
from ui.analysis.survival_reading import read_survival

PATIENTS = int(os.environ.get("THECALOG_BENCH_PATIENTS", "10000"))
MOST_SECONDS = 2.0
"""Of one processor, with the libraries loaded."""
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def courses() -> tuple[PatientCourse, ...]:
    return varied_courses(PATIENTS)


REQUESTS = {"as it opens": AnalysisRequest(), "adjusted": AnalysisRequest(covariates=("kps_at_lm",))}


@pytest.mark.parametrize("request_name", REQUESTS)
def test_filters_numbers_and_curves_stand_within_two_seconds(courses, request_name) -> None:
    context = ReadingContext(TODAY, False, untranslated, lambda done, total: None)
    asked = REQUESTS[request_name]
    read_survival(courses[:20], asked, context).figures[0].draw(SCREEN_LIGHT)  # loads what is lazy
    started = time.thread_time()
    columns_offered(courses)
    reading = read_survival(courses, asked, context)
    read = time.thread_time()
    reading.figures[0].draw(SCREEN_LIGHT)
    drawn = time.thread_time()
    print(
        f"\n{PATIENTS} patients, {request_name}: "
        f"read {read - started:.2f} s, drawn {drawn - read:.2f} s of processor time"
    )
    assert drawn - started < MOST_SECONDS

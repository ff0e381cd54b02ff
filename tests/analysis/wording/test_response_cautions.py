"""What the demonstration says of its responses, before and after its register is changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.response import analyse_response
from analysis.wording.response_cautions import cautions_on_responders
from models.vocabularies import Response
from models.wording import untranslated

AS_PUBLISHED = "how many of the published IT patients responded"


def _told(courses, as_of: date | None = None) -> str:
    result = analyse_response(courses, as_of=as_of)
    found = cautions_on_responders(result, courses, as_of=as_of, demonstration=True, translate=untranslated)
    return " ".join(each.sentence for each in found)


def test_responses_of_the_demonstration_are_as_published(demonstration_courses) -> None:
    assert AS_PUBLISHED in _told(demonstration_courses)


def test_patients_that_were_added_leave_the_published_ones_as_they_are(demonstration_courses) -> None:
    first = demonstration_courses[0]
    synthetic = replace(first, patient=first.patient.replace(id="new", study_code="SYN-001"))
    assert AS_PUBLISHED in _told([*demonstration_courses, synthetic])


def test_after_a_response_was_changed_they_are_not_said_to_be(demonstration_courses) -> None:
    first, *others = demonstration_courses
    stable = tuple(each.replace(overall_response=Response.SD) for each in first.assessments)
    told = _told([replace(first, assessments=stable), *others])
    assert AS_PUBLISHED not in told
    assert "Demonstration: responses and all dates are invented." in told

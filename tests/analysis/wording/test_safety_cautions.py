"""What the demonstration says of its complications, before and after its register is changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from analysis.wording.safety_cautions import invented_complications
from models.wording import untranslated

AS_PUBLISHED = "how many patients had each is as published"


def _told(courses, as_of: date | None = None) -> str:
    return invented_complications(courses, as_of=as_of, translate=untranslated).sentence


def test_counts_of_the_demonstration_are_as_published(demonstration_courses) -> None:
    assert AS_PUBLISHED in _told(demonstration_courses)


def test_after_a_session_was_added_they_are_not_said_to_be(demonstration_courses) -> None:
    first, *others = demonstration_courses
    last = first.administrations[-1]
    later = last.replace(id="later", performed_at=last.performed_at + timedelta(days=21))
    changed = replace(first, administrations=(*first.administrations, later))
    told = _told([changed, *others])
    assert AS_PUBLISHED not in told
    assert told.endswith("is invented, and so are the sessions.")


def test_with_another_patient_a_cut_off_or_nobody_they_are_not_said_to_be(demonstration_courses) -> None:
    first = demonstration_courses[0]
    synthetic = replace(first, patient=first.patient.replace(id="new", study_code="SYN-001"))
    assert AS_PUBLISHED not in _told([*demonstration_courses, synthetic])
    assert AS_PUBLISHED not in _told(demonstration_courses, as_of=date(2026, 1, 1))
    assert AS_PUBLISHED not in _told([])

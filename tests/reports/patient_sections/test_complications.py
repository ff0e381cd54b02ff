from __future__ import annotations

from models.vocabularies import Complication


def test_a_complication_named_by_its_term_is_named_once(told, paper_courses) -> None:
    session = paper_courses.session(1)
    event = paper_courses.event(
        "e", Complication.OTHER, administration_id=session.id, ctcae_term="Nausea", ctcae_grade=1
    )
    text = told(paper_courses.course(administrations=[session], events=[event]))
    assert "Nausea (CTCAE 5.0)" in text
    assert "Nausea Nausea" not in text

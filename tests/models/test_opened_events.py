"""The events that a review opens, completed by what the review says."""

from models.opened_events import opened_events
from models.records import AdverseEvent
from models.session_entry import ReviewAnswer
from models.vocabularies import Complication, ComplicationStatus, HematomaSite, ReviewWindow


def test_a_present_complication_opens_an_event_with_its_default_term(build):
    review = build.review(puncture_site_pain=ReviewAnswer(ComplicationStatus.PRESENT, nrs=4))
    (event,) = opened_events(build.entry(immediate=review))
    assert (event.complication, event.window) == (Complication.PUNCTURE_SITE_PAIN, ReviewWindow.IMMEDIATE)
    assert (event.ctcae_term, event.ctcae_version, event.ctcae_grade) == ("Back pain", "5.0", None)


def test_what_was_typed_stands(build):
    typed = AdverseEvent(ctcae_term="Pain", ctcae_version="6.0", ctcae_grade=1)
    review = build.review(puncture_site_pain=ReviewAnswer(ComplicationStatus.PRESENT, event=typed))
    (event,) = opened_events(build.entry(immediate=review))
    assert (event.ctcae_term, event.ctcae_version, event.ctcae_grade) == ("Pain", "6.0", 1)


def test_the_site_of_a_hematoma_decides_its_term(build):
    cranial = AdverseEvent(site=HematomaSite.CRANIAL_SUBDURAL)
    review = build.review(hematoma=ReviewAnswer(ComplicationStatus.PRESENT, event=cranial))
    (event,) = opened_events(build.entry(late=review))
    assert (event.ctcae_term, event.window) == ("Intracranial hemorrhage", ReviewWindow.LATE)


def test_events_beside_the_six_are_other(build):
    review = build.review(others=[AdverseEvent(ctcae_term="Nausea", ctcae_grade=1)])
    (event,) = opened_events(build.entry(immediate=review))
    assert (event.complication, event.ctcae_term) == (Complication.OTHER, "Nausea")


def test_absent_complications_open_nothing(build):
    assert opened_events(build.entry()) == ()

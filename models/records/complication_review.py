"""One answer of a complication review: in which window, about which complication, present, absent or not assessed."""

from __future__ import annotations

from models.fields import Choice, Link, Moment, Text, WholeNumber
from models.record import KeptRecord, Record
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow
from models.wording import QT_TRANSLATE_NOOP


def _is_present_pain(record: Record) -> bool:
    is_pain = record.values.get("complication") == Complication.PUNCTURE_SITE_PAIN
    return is_pain and record.values.get("status") == ComplicationStatus.PRESENT


class ComplicationReview(
    KeptRecord, table="complication_reviews", title=QT_TRANSLATE_NOOP("Record", "Complication review")
):
    """An answer; a window that was not held has no rows. A present answer links to its adverse event."""

    administration_id = Link(
        QT_TRANSLATE_NOOP("ComplicationReview", "Session"), to="administrations", required=True
    )
    window = Choice(QT_TRANSLATE_NOOP("ComplicationReview", "Window"), vocabulary=ReviewWindow, required=True)
    complication = Choice(
        QT_TRANSLATE_NOOP("ComplicationReview", "Complication"), vocabulary=Complication, required=True
    )
    status = Choice(
        QT_TRANSLATE_NOOP("ComplicationReview", "Answer"), vocabulary=ComplicationStatus, required=True
    )
    nrs = WholeNumber(
        QT_TRANSLATE_NOOP("ComplicationReview", "Pain, NRS"),
        minimum=0,
        maximum=10,
        asked_when=_is_present_pain,
    )
    reviewed_at = Moment(QT_TRANSLATE_NOOP("ComplicationReview", "Reviewed"), alive=True)
    reviewed_by = Text(
        QT_TRANSLATE_NOOP("ComplicationReview", "Reviewed by"), suggests="staff", identifies=True
    )
    adverse_event_id = Link(QT_TRANSLATE_NOOP("ComplicationReview", "Event"), to="adverse_events")

"""Who prescribed, prepared, checked, performed and witnessed, and who signed."""

from __future__ import annotations

from models.fields import ONCOLOGIST_ONLY, Choice, LongText, Moment, Section, Text
from models.record import KeptRecord
from models.vocabularies import SignatureMeaning
from models.wording import QT_TRANSLATE_NOOP

STAFF = Section("staff", QT_TRANSLATE_NOOP("Section", "Staff and notes"))
SIGNATURE = Section("signature", QT_TRANSLATE_NOOP("Section", "Signature"))


def _person(label: str) -> Text:
    return Text(label, section=STAFF, suggests="staff", identifies=True, expected=True)


class Responsibility(KeptRecord):
    """The people of the session, as typed; they are no account keys."""

    prescribed_by = _person(QT_TRANSLATE_NOOP("Administration", "Prescribed by"))
    prepared_by = _person(QT_TRANSLATE_NOOP("Administration", "Prepared by"))
    checked_by = _person(QT_TRANSLATE_NOOP("Administration", "Checked by"))
    performed_by = _person(QT_TRANSLATE_NOOP("Administration", "Performed by"))
    witnessed_by = _person(QT_TRANSLATE_NOOP("Administration", "Witnessed by"))
    hold_approved_by = Text(
        QT_TRANSLATE_NOOP("Administration", "Given under a hold, approved by"),
        section=STAFF,
        suggests="staff",
        identifies=True,
    )
    notes = LongText(QT_TRANSLATE_NOOP("Administration", "Notes"), section=STAFF, identifies=True)

    signed_at = Moment(
        QT_TRANSLATE_NOOP("Administration", "Signed"), section=SIGNATURE, writers=ONCOLOGIST_ONLY
    )
    signed_by = Text(
        QT_TRANSLATE_NOOP("Administration", "Signed by"),
        section=SIGNATURE,
        identifies=True,
        writers=ONCOLOGIST_ONLY,
    )
    signed_meaning = Choice(
        QT_TRANSLATE_NOOP("Administration", "Meaning of the signature"),
        section=SIGNATURE,
        vocabulary=SignatureMeaning,
        writers=ONCOLOGIST_ONLY,
    )

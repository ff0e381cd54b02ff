"""The people of the ward, proposed where a form asks who prescribed, prepared, checked, performed or witnessed."""

from __future__ import annotations

from models.fields import Choice, Day, Text
from models.record import KeptRecord
from models.vocabularies import Role, Vocabulary
from models.wording import QT_TRANSLATE_NOOP

STAFF_WRITERS = frozenset({Role.ONCOLOGIST, Role.ADMINISTRATOR})


class StaffRole(Vocabulary):
    """What somebody does on the ward; not what an account may do."""

    ONCOLOGIST = "oncologist", QT_TRANSLATE_NOOP("StaffRole", "oncologist")
    PHYSICIAN = "physician", QT_TRANSLATE_NOOP("StaffRole", "physician")
    NURSE = "nurse", QT_TRANSLATE_NOOP("StaffRole", "nurse")
    PHARMACIST = "pharmacist", QT_TRANSLATE_NOOP("StaffRole", "pharmacist")
    OTHER = "other", QT_TRANSLATE_NOOP("StaffRole", "other")


class StaffMember(KeptRecord, table="staff", title=QT_TRANSLATE_NOOP("Record", "Staff")):
    """Somebody who takes part in sessions."""

    name = Text(
        QT_TRANSLATE_NOOP("StaffMember", "Name"), required=True, identifies=True, writers=STAFF_WRITERS
    )
    role = Choice(
        QT_TRANSLATE_NOOP("StaffMember", "Role"), vocabulary=StaffRole, required=True, writers=STAFF_WRITERS
    )
    trained_until = Day(
        QT_TRANSLATE_NOOP("StaffMember", "Trained for IT until"), may_be_future=True, writers=STAFF_WRITERS
    )

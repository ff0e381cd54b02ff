"""Where a form belongs: what it is for and about whom, the same for opening it, for its draft and for Today's rows."""

from __future__ import annotations

from dataclasses import dataclass

from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP


class FormKind(Vocabulary):
    """What is typed; the codes stand in the drafts."""

    SESSION = "session", QT_TRANSLATE_NOOP("FormKind", "session")
    REVIEW = "review", QT_TRANSLATE_NOOP("FormKind", "complication review")
    RESULTS = "results", QT_TRANSLATE_NOOP("FormKind", "results of the fluid")
    RECORD = "record", QT_TRANSLATE_NOOP("FormKind", "record")
    PROTOCOL = "protocol", QT_TRANSLATE_NOOP("FormKind", "protocol")
    LIFTING = "lifting", QT_TRANSLATE_NOOP("FormKind", "lifting a hold")
    RESOLVING = "resolving", QT_TRANSLATE_NOOP("FormKind", "resolving a complication")
    OUTCOME = "outcome", QT_TRANSLATE_NOOP("FormKind", "outcome")
    SIGNATURE = "signature", QT_TRANSLATE_NOOP("FormKind", "signature")
    VOIDING = "voiding", QT_TRANSLATE_NOOP("FormKind", "entered in error")
    SETTINGS = "settings", QT_TRANSLATE_NOOP("FormKind", "settings")


PROGRESSION = "progression"
"""Proposed in a new assessment: the day on which a progression is recorded."""


@dataclass(frozen=True)
class FormAddress:
    """One form. ``patient_id`` is empty for a new patient and for what belongs to the ward.

    ``record_id`` is the row that is changed, reviewed or signed, empty where a new one is typed. ``part`` says more:
    the table of a record, with what is proposed in a new row behind a colon; the window of a review.
    """

    kind: FormKind
    patient_id: str = ""
    record_id: str = ""
    part: str = ""

    @property
    def table(self) -> str:
        """The table of a record."""
        return self.part.partition(":")[0]

    @property
    def proposal(self) -> str:
        """What is proposed in a new row, such as the reason of a hold; empty for nothing."""
        return self.part.partition(":")[2]

    @property
    def code(self) -> str:
        """Kind and part in one word, as the drafts keep it; ``of_code`` reads it back."""
        return f"{self.kind.value}:{self.part}" if self.part else self.kind.value

    @classmethod
    def of_code(cls, code: str, *, patient_id: str = "", record_id: str = "") -> FormAddress:
        """The address that ``code`` was made of. Raise ``ValueError`` for a kind that is unknown."""
        kind, _, part = code.partition(":")
        return cls(FormKind(kind), patient_id, record_id, part)  # type: ignore[call-arg]

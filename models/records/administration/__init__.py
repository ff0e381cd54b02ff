"""One session: what was prepared, punctured, given, observed and signed.

The declarations stand in the order of the procedure, one part a file; ``Administration`` is all of them. The
cycle number is derived from the order of the sessions in which drug was given, never stored.
"""

from __future__ import annotations

from datetime import date

from models.records.administration.drug import Drug, drug_was_given
from models.records.administration.observations import Observations
from models.records.administration.preparation import Preparation, puncture_was_attempted
from models.records.administration.puncture import Puncture
from models.records.administration.responsibility import Responsibility
from models.vocabularies import SessionStatus
from models.wording import QT_TRANSLATE_NOOP

__all__ = ["Administration", "drug_was_given", "puncture_was_attempted"]


class Administration(
    Preparation,
    Puncture,
    Drug,
    Observations,
    Responsibility,
    table="administrations",
    title=QT_TRANSLATE_NOOP("Record", "Session"),
):
    """One session of intrathecal trastuzumab, given, partly given or not given."""

    @property
    def drug_given(self) -> bool:
        """Whether drug was given, wholly or partly."""
        return drug_was_given(self)

    @property
    def fully_given(self) -> bool:
        """Whether the whole dose was given."""
        return self.status is SessionStatus.GIVEN

    @property
    def punctured(self) -> bool:
        """Whether a puncture was attempted."""
        return puncture_was_attempted(self)

    @property
    def performed_on(self) -> date | None:
        """The local day of the session."""
        return self.performed_at.date() if self.performed_at else None

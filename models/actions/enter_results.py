"""Enters results of the fluid that arrive after the session: no correction where they were awaited."""

from __future__ import annotations

from datetime import datetime

from models.actions.save_session import refuse_blocking
from models.findings import Finding
from models.records import Administration
from models.rules import field_findings
from models.situations import Situation
from models.storage.register import Register
from models.wording import QT_TRANSLATE_NOOP

RESULT_FIELDS = tuple(name for name, field in Administration.fields.items() if field.arrives_later)
"""What the laboratory tells later, by the names of its fields."""


def check_results(session: Administration, *, now: datetime) -> list[Finding]:
    """What stands against the results; the rest of the session was judged when it was saved."""
    return [finding for finding in field_findings(session, now=now) if finding.field in RESULT_FIELDS]


def enter_results(
    register: Register, session: Administration, *, now: datetime, reason: str = ""
) -> Administration:
    """Store the results that ``session`` carries, and nothing else of it.

    An empty or pending result is filled without a reason and the signature stays; another value in place of one
    that was there is a correction. Raise ``Refused``, or ``ChangedMeanwhile`` where the session was saved since.
    """
    refuse_blocking(check_results(session, now=now), "")
    with register.transaction():
        stored = register.get(Administration, session.id or "")
        if stored is None:
            raise Situation(QT_TRANSLATE_NOOP("Situation", "the session is no longer there"))
        results = {name: session.values.get(name) for name in RESULT_FIELDS}
        return register.change(stored.replace(**results, version=session.version), reason=reason)

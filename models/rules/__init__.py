"""Every rule of the register, one small file a theme: what they find in a record before it is saved.

No rule knows a window or a database. The entry points give findings in the severity that they have in the record's
entry mode; ``blocking`` says which of them stand in the way.
"""

from __future__ import annotations

from models.rules.course_rules import course_findings, deaths_newer_than_contact, survival_findings
from models.rules.entry_points import (
    assessment_findings,
    event_findings,
    hold_findings,
    patient_findings,
    protocol_findings,
    record_findings,
    review_findings,
    session_findings,
    staff_findings,
    therapy_findings,
)
from models.rules.field_rules import field_findings
from models.rules.patient_rules import PatientLookup
from models.rules.puncture_rules import matters_for_puncture
from models.rules.review_rules import incomplete_window, missing_answers
from models.rules.severity import blocking, in_mode, reasons_kept, with_reasons

__all__ = [
    "PatientLookup",
    "assessment_findings",
    "blocking",
    "course_findings",
    "deaths_newer_than_contact",
    "event_findings",
    "field_findings",
    "hold_findings",
    "in_mode",
    "incomplete_window",
    "matters_for_puncture",
    "missing_answers",
    "patient_findings",
    "protocol_findings",
    "reasons_kept",
    "record_findings",
    "review_findings",
    "session_findings",
    "staff_findings",
    "survival_findings",
    "therapy_findings",
    "with_reasons",
]

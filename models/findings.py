"""What a rule finds: a code, how grave it is, where it stands and with which values; never a sentence.

The sentence is made by whoever shows the finding, from ``models.finding_sentences``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """An error blocks saving, a warning needs a typed reason, a notice only shows."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Code(StrEnum):
    """Every rule's code, as the contract of the command line spells it, with its severity at the bedside."""

    severity: Severity

    def __new__(cls, code: str, severity: Severity) -> Code:
        """Make the member ``code`` of that severity."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.severity = severity
        return member

    DATE_IN_FUTURE = "date_in_future", Severity.ERROR
    BEFORE_LM_DIAGNOSIS = "before_lm_diagnosis", Severity.ERROR
    AFTER_DEATH = "after_death", Severity.ERROR
    DOSE_IMPOSSIBLE = "dose_impossible", Severity.ERROR
    REVIEW_INCOMPLETE = "review_incomplete", Severity.ERROR
    GRADE_NOT_IN_TERM = "grade_not_in_term", Severity.ERROR
    GRADE5_WITHOUT_DEATH = "grade5_without_death", Severity.ERROR
    RESOLVED_BEFORE_ONSET = "resolved_before_onset", Severity.ERROR
    KPS_NOT_DECADE = "kps_not_decade", Severity.ERROR
    PROGRESSION_AFTER_DEATH = "progression_after_death", Severity.ERROR
    DEATH_BEFORE_EVENT = "death_before_event", Severity.ERROR
    PFS_EXCEEDS_OS = "pfs_exceeds_os", Severity.ERROR
    DUPLICATE_STUDY_CODE = "duplicate_study_code", Severity.ERROR
    DUPLICATE_HOSPITAL_NUMBER = "duplicate_hospital_number", Severity.ERROR
    FORBIDDEN_AGENT = "forbidden_agent", Severity.ERROR
    UNKNOWN_FIELD = "unknown_field", Severity.ERROR
    WRONG_TYPE = "wrong_type", Severity.ERROR
    OUT_OF_RANGE = "out_of_range", Severity.ERROR
    NOT_IN_VOCABULARY = "not_in_vocabulary", Severity.ERROR
    REQUIRED_MISSING = "required_missing", Severity.ERROR
    NO_SUCH_PATIENT = "no_such_patient", Severity.ERROR
    CELL_COUNT = "cell_count", Severity.ERROR
    NOT_JSON = "not_json", Severity.ERROR
    DATES_OUT_OF_ORDER = "dates_out_of_order", Severity.ERROR
    SCORECARD_INCOMPLETE = "scorecard_incomplete", Severity.ERROR

    DOSE_OFF_PROTOCOL = "dose_off_protocol", Severity.WARNING
    DOSE_OUT_OF_RANGE = "dose_out_of_range", Severity.WARNING
    MEDICATION_INCIDENT = "medication_incident", Severity.WARNING
    DOSE_JUMP = "dose_jump", Severity.WARNING
    INTERVAL_SHORT = "interval_short", Severity.WARNING
    DEXAMETHASONE_HIGH = "dexamethasone_high", Severity.WARNING
    PLATELETS_LOW = "platelets_low", Severity.WARNING
    PLATELETS_MISSING = "platelets_missing", Severity.WARNING
    INR_HIGH = "inr_high", Severity.WARNING
    INR_MISSING = "inr_missing", Severity.WARNING
    LABS_OLD = "labs_old", Severity.WARNING
    ANTICOAGULANT_NOT_HELD = "anticoagulant_not_held", Severity.WARNING
    DILUENT_UNCONFIRMED = "diluent_unconfirmed", Severity.WARNING
    RAISED_PRESSURE = "raised_pressure", Severity.WARNING
    CHECKLIST_UNSAFE = "checklist_unsafe", Severity.WARNING
    ON_HOLD = "on_hold", Severity.WARNING
    UNRESOLVED_COMPLICATION = "unresolved_complication", Severity.WARNING
    CSF_WITHDRAWN_LOW = "csf_withdrawn_low", Severity.WARNING
    SAME_PERSON_WITNESS = "same_person_witness", Severity.WARNING
    POSSIBLE_DUPLICATE = "possible_duplicate", Severity.WARNING
    NAME_ALIKE = "name_alike", Severity.WARNING
    LM_TYPE_UNUSUAL = "lm_type_unusual", Severity.WARNING
    KPS_LOW_AT_LM = "kps_low_at_lm", Severity.WARNING
    RESPONSE_PROGRESSION_DISAGREE = "response_progression_disagree", Severity.WARNING

    DEATHS_NEWER_THAN_CONTACT = "deaths_newer_than_contact", Severity.NOTICE
    APPROXIMATE_DATE = "approximate_date", Severity.NOTICE
    DATE_INVENTED = "date_invented", Severity.NOTICE


@dataclass(frozen=True)
class Finding:
    """One finding of a rule. ``field`` names the declared field it stands beside, empty for the whole record."""

    code: Code
    field: str = ""
    parameters: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    severity: Severity = Severity.NOTICE
    citation: str = ""
    reason: str = ""

    @classmethod
    def of(cls, code: Code, field: str = "", *, citation: str = "", **parameters: Any) -> Finding:
        """A finding with the severity its code has at the bedside."""
        return cls(code=code, field=field, parameters=parameters, severity=code.severity, citation=citation)

    def kept(self) -> dict[str, Any]:
        """The finding as it is stored with the record it was raised for."""
        return {
            "code": self.code.value,
            "field": self.field,
            "severity": self.severity.value,
            "parameters": {name: _plain(value) for name, value in self.parameters.items()},
            "reason": self.reason,
        }

    @classmethod
    def from_kept(cls, kept: Mapping[str, Any]) -> Finding:
        """The finding that ``kept`` wrote."""
        return cls(
            code=Code(kept["code"]),  # type: ignore[call-arg]
            field=kept.get("field", ""),
            parameters=kept.get("parameters", {}),
            severity=Severity(kept["severity"]),
            reason=kept.get("reason", ""),
        )


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
